"""A branch lived before a class: the year goes on in steps, somebody decides, things happen."""

from dataclasses import replace
from typing import Annotated, Literal

from pydantic import Field

from course.cases.worlds.branches import Method, branch_by
from course.cases.worlds.live_events import Event, check_here, cut_to, incident_of
from simulator.rules.ground.validation import InputError, validated
from simulator.world.decisions import Answer, Decision
from simulator.world.lived.result import Result
from simulator.world.lived.run import run
from simulator.world.lived.session import Session, start
from simulator.world.scenario import Scenario

Seat = Literal["nobody", "committee", "loans", "officer"]
SEATS: dict[Seat, tuple[str, ...]] = {
    "nobody": (),
    "committee": ("restructure", "sue", "write_off"),
    "loans": ("approve", "restructure", "sue", "write_off"),
    "officer": ("act",),
}


@validated
class Beginning:
    """Which branch is lived, and in whose chair one sits.

    Parameters
    ----------
    method
        How the branch lends and collects.
    clients
        Its clients.
    seat
        Whose decisions are yours; all others follow the policy.
    seed
        Names the luck: the same number, the same people and the same year.
    """

    method: Method = "single"
    clients: Annotated[int, Field(ge=20, le=1000)] = 150
    seat: Seat = "committee"
    seed: Annotated[int, Field(ge=1)] = 1

    @property
    def scenario(self) -> Scenario:
        """The branch, with what the lessons tell of its clients."""
        return branch_by(self.method, self.clients).varied(seed=self.seed)


class LiveBranch:
    """A year in steps, from the first day on; what went before followed the policy.

    Parameters
    ----------
    beginning
    session
        A session that has been lived already; a new one, at day 0, when left out.
    """

    def __init__(self, beginning: Beginning, session: Session | None = None) -> None:
        self.beginning = beginning
        self.session = session or _warmed_up(beginning)
        self._result: tuple[object, Result] | None = None
        self._until = self.session.day

    @property
    def day(self) -> int:
        """The day that is being lived, or was lived last."""
        return self.session.day

    @property
    def pending(self) -> Decision | None:
        """The decision that waits for you."""
        return self.session.pending

    @property
    def result(self) -> Result:
        """All that has happened so far; gathered once for each stop."""
        stop = self.day, self.pending
        if self._result is None or self._result[0] != stop:
            self._result = stop, self.session.result
        return self._result[1]

    @property
    def is_over(self) -> bool:
        """Whether the year has been lived."""
        return self.pending is None and self.day >= self.session.scenario.days - 1

    def go(self, days: int) -> None:
        """Live on so many days; a decision stops them, and they go on when it is taken."""
        self._until = self.day + days
        self.session.advance(self._until)

    def decide(self, choice: str, reason: str = "") -> Answer:
        """Answer the decision that waits; gives what the policy would have answered.

        Raises
        ------
        InputError
            When nothing waits, or the choice is not open.
        """
        decision = self.pending
        if decision is None:
            raise InputError("decide: nothing waits for a decision today")
        self.session.answer(decision, choice, reason)
        self.session.advance(max(self._until, decision.day))
        return decision.advice

    def happens(self, event: Event, whom: int = 0) -> None:
        """Let something happen tomorrow.

        Parameters
        ----------
        whom
            Number of the client, or of the officer, from 0; the whole market has no number.

        Raises
        ------
        InputError
            When she is not here any more, or will not be tomorrow; she is called as on the screen.
        """
        check_here(self.session, event, whom)
        self.session.inject(incident_of(event, whom, self.day + 1))

    @property
    def whole_days(self) -> int:
        """How many days of the year have been lived to their end."""
        return self.day + (self.pending is None)

    def both(self) -> tuple[Result, Result]:
        """The whole days as they were lived, and the same with nobody in your chair.

        People, luck and incidents are the same.

        Raises
        ------
        InputError
            Before the first day is over.
        """
        days = self.whole_days
        if days < 1:
            raise InputError("no day of the year is over yet; let one go by")
        mine = replace(self.result, log=self.result.log.where(self.result.log.day < days))
        return mine, run(cut_to(self.session.scenario, days))


def _warmed_up(beginning: Beginning) -> Session:
    """A session at the eve of the year; until then everything was answered as the policy does."""
    session = start(beginning.scenario, SEATS[beginning.seat])
    while (asked := session.advance(-1)) is not None:
        session.answer(asked, asked.advice.choice, asked.advice.reason)
    return session
