"""The day as a table: phases in order, and in each the acts that rooms have put there.

The order inside a day is part of the model. Between phases the clock lets cases and officers hear
the news. A room that is off puts nothing into the table.
"""

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from typing import Any

import simpy

from simulator.language import _

Waits = Generator[simpy.Event, Any, None]

OUTSIDE, TILL, LADDER, OFFICE, EVENING = "outside", "till", "ladder", "office", "evening"
PHASES = {
    OUTSIDE: _("what happens outside the branch, and who asks for a loan"),
    TILL: _("dues are paid, clients with late loans decide, the day's arrears are counted"),
    LADDER: _("steps on late loans that need nobody's time, and cases whose day has come"),
    OFFICE: _("officers remind, meet and work on what is on their desks"),
    EVENING: _("the committee meets, the books are closed, and the fund pays out"),
}


@dataclass(frozen=True)
class Entry:
    """One act of the day.

    Attributes
    ----------
    room, act : str
        Who does it, and what it is.
    do : callable
        Takes the day; what may have to wait for a person gives its events.
    """

    phase: str
    room: str
    act: str
    do: Callable[[int], Waits | None]


@dataclass
class Day:
    """The acts of every day, in their order."""

    entries: list[Entry] = field(default_factory=list)

    def put(self, phase: str, room: str, act: str, do: Callable[[int], Waits | None]) -> None:
        """Put an act at the end of a phase."""
        self.entries.append(Entry(phase, room, act, do))

    def put_first(self, phase: str, room: str, act: str, do: Callable[[int], None]) -> None:
        """Put an act at the beginning of a phase."""
        self.entries.insert(0, Entry(phase, room, act, do))

    def phases(self) -> Iterator[tuple[Callable[[int], Waits | None], ...]]:
        """The acts of each phase, in the order of the day."""
        for phase in PHASES:
            yield tuple(entry.do for entry in self.entries if entry.phase == phase)

    def in_order(self) -> list[Entry]:
        """All acts as they follow each other."""
        return [entry for phase in PHASES for entry in self.entries if entry.phase == phase]


def live(env: simpy.Environment, day_table: Day, begin: Callable[[int], None]) -> Waits:
    """Live one day after another; zero timeouts let cases and officers hear the news."""
    *earlier, last = day_table.phases()
    while True:
        day = int(env.now)
        begin(day)
        for acts in earlier:
            for act in acts:
                act(day)
            yield env.timeout(0)
        for act in last:
            waits = act(day)
            if waits is not None:
                yield from waits
        yield env.timeout(1)
