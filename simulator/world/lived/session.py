"""A session: a run that stops at the decisions a person takes, and can be saved and replayed."""

from pathlib import Path
from typing import Any, get_args

from simulator.books.log.card import Card
from simulator.rules.ground.guards import days, yes_no
from simulator.rules.ground.limits import MOST_DAYS
from simulator.rules.ground.validation import InputError, needs, one_of
from simulator.world.branch import Branch
from simulator.world.decisions import Decision, PersonChair, Replay
from simulator.world.lived.cards import session_card
from simulator.world.lived.reliving import Reliving, state_of
from simulator.world.lived.result import Result
from simulator.world.lived.run import result_of
from simulator.world.lived.saved import DecisionKind, write_state
from simulator.world.lived.there import check_there
from simulator.world.scenario import Scenario
from simulator.world.terms.cast import Incident
from simulator.world.terms.incidents import StaffIncident

KINDS: tuple[str, ...] = get_args(DecisionKind)


class Session:
    """A world that a person steers.

    Parameters
    ----------
    scenario : Scenario
    kinds : tuple of str
        Which decisions are the person's: "approve", "act" (a step on a late loan: take it, wait,
        or propose a new schedule), "restructure", "sue", "write_off". Others follow the policy.

    Attributes
    ----------
    day : int
        The day that is being lived, or was lived last.
    notes : tuple of str
        For a session that was loaded: what of the saved one does not fit any more.
    """

    def __init__(
        self, scenario: Scenario, kinds: tuple[str, ...] = ("sue", "write_off"),
        replay: Replay | None = None,
    ) -> None:  # fmt: skip
        needs(Scenario, scenario, "scenario")
        self.scenario, self.kinds = scenario, _known(kinds)
        given = Replay() if replay is None else replay
        needs(Replay, given, "replay")
        self._branch = Branch(scenario, lambda env: PersonChair(env, self.kinds, given))
        self.day, self.notes = -scenario.warm_up - 1, tuple[str, ...]()

    def __repr__(self) -> str:
        return repr(self._card)

    def _repr_html_(self) -> str:
        return self._card.html

    @property
    def _card(self) -> Card:
        return session_card(self.scenario, self.day, self.kinds, self.pending)

    @property
    def pending(self) -> Decision | None:
        """The decision that waits for an answer."""
        return self._chair.pending

    @property
    def _chair(self) -> PersonChair:
        chair = self._branch.state.chair
        assert isinstance(chair, PersonChair)  # noqa: S101 - made so in __init__
        return chair

    def advance(self, day: int) -> Decision | None:
        """Live on to the close of ``day``, or to the next decision, which is given.

        A day after the scenario's last one means the last.

        Raises
        ------
        InputError
            For a day that is over: time goes one way.
        """
        day = days(day, "advance: day", least=-MOST_DAYS)
        if day < self.day:
            raise InputError(f"advance: day {day} is over; today is {self.day}")
        env, last = self._branch.state.env, min(day, self.scenario.days - 1)
        while self.pending is None and env.peek() <= last:
            env.step()
        self.day = last if self.pending is None else self._branch.state.today
        return self.pending

    def answer(self, decision: Decision, choice: str, reason: str = "") -> None:
        """Decide; the reason is kept with the answer."""
        needs(Decision, decision, "answer: decision")
        needs(str, reason, "answer: reason")
        self._chair.answer(decision, choice, reason)

    def inject(self, incident: Incident | StaffIncident) -> None:
        """Let something happen to a client or an officer on a day that has not come yet.

        Raises
        ------
        InputError
            For a day that is over or never comes, and for somebody who is not here.
        """
        if not isinstance(incident, Incident | StaffIncident):
            needs(Incident, incident, "inject: incident")  # says what would be right
        if incident.day <= self.day:
            raise InputError(f"incident.day: {incident.day} is over; today is {self.day}")
        check_there(self._branch.state, incident)
        kind = "incidents" if isinstance(incident, Incident) else "staff_incidents"
        happens = (*getattr(self.scenario, kind), incident)
        scenario = self.scenario.varied(**{kind: happens})  # refuses what can never happen
        self.scenario = self._branch.state.scenario = scenario
        if isinstance(incident, Incident):
            self._branch.blows.incidents[incident.day].append(incident)
        else:
            self._branch.staff.calendar.script(incident)

    @property
    def clients_here(self) -> frozenset[int]:
        """Numbers of the clients who are alive and live in the branch's district today."""
        return frozenset(self._branch.state.here.nonzero()[0].tolist())

    @property
    def officers_here(self) -> tuple[int, ...]:
        """Numbers of the officers at work today, successors among them."""
        return tuple(each.number for each in self._branch.state.officers if not each.gone)

    @property
    def result(self) -> Result:
        """Everything until now."""
        return result_of(self._branch)

    # -- saving ----------------------------------------------------------------------------------

    def save(self, path: str | Path, *, replace: bool = False) -> None:
        """Write the answers and incidents to one plain JSON file; loading lives them again.

        Parameters
        ----------
        replace : bool
            Write over a file that is there already.

        Raises
        ------
        InputError
            When a file is there and may not be replaced, or cannot be written.
        """
        yes_no(replace, "save: replace")
        write_state(_path(path, "save: path"), self.state, replace=replace)

    @property
    def state(self) -> dict[str, Any]:
        """Answers, incidents and what the scenario was, as plain values; sealed when written."""
        return state_of(self.scenario, self.day, self._chair)

    @classmethod
    def load(cls, path: str | Path, scenario: Scenario, *, anyway: bool = False) -> "Session":
        """Live a saved session again, up to the day it was saved on.

        Parameters
        ----------
        scenario : Scenario
            The one the session was started with.
        anyway : bool
            Go on even if the scenario is another than it was; ``notes`` says what does not fit.

        Raises
        ------
        InputError
            For a file that is none, and for another scenario, with what is different.
        """
        needs(Scenario, scenario, "scenario")
        yes_no(anyway, "load: anyway")
        kept = Reliving.read(_path(path, "load: path"), scenario, anyway=anyway)
        session = cls(kept.scenario, kept.saved.kinds, kept.replay)
        session.advance(kept.saved.day)
        session.notes = kept.notes(session.pending)
        return session


def _known(kinds: tuple[str, ...]) -> tuple[str, ...]:
    needs(tuple, tuple(kinds) if isinstance(kinds, list) else kinds, "kinds")
    for kind in kinds:
        one_of(DecisionKind, kind, "kinds")
    return tuple(kinds)


def _path(path: str | Path, name: str) -> Path:
    if not isinstance(path, Path):
        needs(str, path, name)
    return Path(path)


def start(scenario: Scenario, kinds: tuple[str, ...] = ("sue", "write_off")) -> Session:
    """Start a session before the first day of the warm-up; ``advance(0)`` goes to day 0."""
    return Session(scenario, kinds)
