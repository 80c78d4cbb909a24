"""A session: a run that stops at the decisions a person takes, and can be saved and replayed."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from simulator.rules.validation import InputError
from simulator.world.branch import Branch
from simulator.world.cards import session_card
from simulator.world.cast import Incident
from simulator.world.decisions import Answer, Decision, PersonChair
from simulator.world.result import Result
from simulator.world.run import result_of
from simulator.world.scenario import Scenario
from simulator.world.staff.incidents import StaffIncident, read_incident

KINDS = ("approve", "act", "restructure", "sue", "write_off")


class Session:
    """A world that a person steers.

    Parameters
    ----------
    scenario : Scenario
    kinds : tuple of str
        Which decisions are the person's: "approve", "act" (a step on a late loan: take it, wait,
        or propose a new schedule), "restructure", "sue", "write_off". Others follow the policy.
    """

    def __init__(
        self, scenario: Scenario, kinds: tuple[str, ...] = ("sue", "write_off"),
        replay: dict[tuple[int, str, int], Answer] | None = None,
    ) -> None:  # fmt: skip
        self.scenario, self.kinds = scenario, _known(kinds)
        self._branch = Branch(scenario, lambda env: PersonChair(env, self.kinds, replay or {}))
        self.day = -scenario.warm_up - 1

    def __repr__(self) -> str:
        return repr(session_card(self))

    def _repr_html_(self) -> str:
        return session_card(self).html

    @property
    def pending(self) -> Decision | None:
        """The decision that waits for an answer."""
        return self._chair.pending

    @property
    def _chair(self) -> PersonChair:
        chair = self._branch.chair
        assert isinstance(chair, PersonChair)  # noqa: S101 - made so in __init__
        return chair

    def advance(self, day: int) -> Decision | None:
        """Live on to the close of ``day``, or to the next decision, which is given."""
        env, last = self._branch.env, min(day, self.scenario.days - 1)
        while self.pending is None and env.peek() <= last:
            env.step()
        self.day = last if self.pending is None else self._branch.today
        return self.pending

    def answer(self, decision: Decision, choice: str, reason: str = "") -> None:
        """Decide; the reason is kept with the answer."""
        self._chair.answer(decision, choice, reason)

    def inject(self, incident: Incident | StaffIncident) -> None:
        """Let something happen to a client or an officer on a day that has not come yet."""
        if incident.day <= self.day:
            raise InputError(f"incident.day: {incident.day} is over; today is {self.day}")
        self._check_there(incident)
        kind = "incidents" if isinstance(incident, Incident) else "staff_incidents"
        happens = (*getattr(self.scenario, kind), incident)
        self.scenario = self.scenario.varied(**{kind: happens})
        self._branch.scenario = self.scenario
        if isinstance(incident, Incident):
            self._branch.shocks.incidents[incident.day].append(incident)
        else:
            self._branch.agenda.script(incident)

    def _check_there(self, incident: Incident | StaffIncident) -> None:
        """Refuse what would befall somebody who is not here any more."""
        branch = self._branch
        if not isinstance(incident, Incident):
            at_work = incident.officer < len(branch.officers)
            if at_work and branch.officers[incident.officer].gone:
                raise InputError(f"incident.officer: officer {incident.officer} has left")
        elif incident.client is not None and not branch.lives.here[incident.client]:
            name = branch.borrowers.names[incident.client]
            raise InputError(f"incident.client: {name} has died or lives elsewhere")

    @property
    def result(self) -> Result:
        """Everything until now."""
        return result_of(self._branch)

    # -- saving ----------------------------------------------------------------------------------

    def save(self, path: str | Path) -> None:
        """Write the answers and incidents to one plain JSON file; loading lives them again."""
        text = json.dumps(self.state, indent=1, ensure_ascii=False)
        Path(path).write_text(text, encoding="utf8")

    @property
    def state(self) -> dict[str, Any]:
        """Answers and incidents as plain values: all that it takes to live the session again."""
        answers = [
            {"day": d, "kind": k, "client": c, "choice": a.choice, "reason": a.reason}
            for (d, k, c), a in self._chair.given.items()
        ]
        incidents = [vars_of(incident) for incident in self.scenario.incidents]
        staff = [{"what": type(each).__name__} | vars_of(each)
                 for each in self.scenario.staff_incidents]  # fmt: skip
        return {"day": self.day, "kinds": self.kinds, "answers": answers,
                "incidents": incidents, "staff": staff}  # fmt: skip

    @classmethod
    def load(cls, path: str | Path, scenario: Scenario) -> "Session":
        """Live a saved session again, up to the day it was saved on.

        Parameters
        ----------
        scenario : Scenario
            The one the session was started with.
        """
        state = _read(Path(path))
        incidents = tuple(Incident(**each) for each in state["incidents"])
        staff = tuple(read_incident(each) for each in state.get("staff", ()))
        scenario = replace(scenario, incidents=incidents, staff_incidents=staff)
        session = cls(scenario, tuple(state["kinds"]), state["replay"])
        session.advance(state["day"])
        return session


def vars_of(incident: Incident | StaffIncident) -> dict[str, Any]:
    """An incident as plain values."""
    return {name: getattr(incident, name) for name in incident.__dataclass_fields__}


def _read(path: Path) -> dict[str, Any]:
    try:
        state = json.loads(path.read_text(encoding="utf8"))
        state["incidents"], state["kinds"], int(state["day"])
        state["replay"] = {
            (a["day"], a["kind"], a["client"]): Answer(a["choice"], a["reason"])
            for a in state["answers"]
        }
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"{path}: not a saved session ({error}); see session.save") from None
    return state


def _known(kinds: tuple[str, ...]) -> tuple[str, ...]:
    for kind in kinds:
        if kind not in KINDS:
            raise InputError(f"kinds: {kind!r} is no decision; use some of {', '.join(KINDS)}")
    return kinds


def start(scenario: Scenario, kinds: tuple[str, ...] = ("sue", "write_off")) -> Session:
    """Start a session before the first day of the warm-up; ``advance(0)`` goes to day 0."""
    return Session(scenario, kinds)
