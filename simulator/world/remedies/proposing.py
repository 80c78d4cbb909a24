"""Proposing: a second chance is brought before the committee, or a step is put off for it."""

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.decisions import Decision
from simulator.world.desks.agenda import Agenda
from simulator.world.state.case import Case
from simulator.world.state.state import State


class Proposing:
    """What officers bring before the committee about late loans."""

    def __init__(self, state: State, agenda: Agenda) -> None:
        self.state, self.agenda = state, agenda

    def propose(self, client: int, rule: str, officer: int) -> None:
        """Bring a second chance before the committee."""
        self.state.scribe.loan(
            Phase.OFFICERS, Kind.RESTRUCTURING_PROPOSED, rule, Cause.PERSON, client,
            officer=officer, due=int(self.state.portfolio.oldest[client]),
        )  # fmt: skip
        self.agenda.put("restructure", client)

    def put_off(self, case: Case, decision: Decision, choice: str) -> None:
        """A person does not take the step now; a new schedule is brought before the committee."""
        self.state.scribe.loan(
            Phase.OFFICERS, Kind.PUT_OFF, decision.rule, Cause.PERSON, case.client,
            loan=decision.loan, due=case.oldest,
        )  # fmt: skip
        if choice != "wait":
            self.propose(case.client, "MON-5", self.state.officer_of(case.client))
