"""The agenda: what is to happen to officers on which day, scripted or decided on the way."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from simulator.world.terms.incidents import StaffIncident

Act = Callable[[int], None]
Begin = Callable[[int, Any], None]


class Calendar:
    """Pages by day; the branch reads the day's page each morning.

    Attributes
    ----------
    happens : dict of type to callable
        What an incident of each kind does on its day; those who do it put themselves in.
    """

    def __init__(self) -> None:
        self._pages: dict[int, list[Act]] = defaultdict(list)
        self.happens: dict[type[StaffIncident], Begin] = {}

    def script(self, incident: StaffIncident) -> None:
        """Let an incident happen on its day."""
        self.note(incident.day, lambda day: self.happens[type(incident)](day, incident))

    def note(self, day: int, act: Act) -> None:
        """Do something on the morning of ``day``."""
        self._pages[day].append(act)

    def read(self, day: int) -> None:
        """Do what stands on today's page."""
        if day in self._pages:
            for act in self._pages.pop(day):
                act(day)
