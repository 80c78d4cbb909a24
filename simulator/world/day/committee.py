"""The credit committee: what is on the table, what the policy advises, what is decided."""

from collections.abc import Generator

import numpy as np
import simpy

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.day.lending import Lending
from simulator.world.decisions import Answer, Decision
from simulator.world.desks import Desks
from simulator.world.remedies.choices import NO, facts_of
from simulator.world.remedies.desk import Remedies
from simulator.world.state.state import State
from simulator.world.study.study import Study

RULE = {"approve": "IND-4", "restructure": "MON-5", "sue": "COL-6", "write_off": "WOF-1"}
ASK_AGAIN_DAYS = 28


class Committee:
    """Meets on its weekday, and decides what waits on the agenda (IND-4, COL-6, WOF-1)."""

    def __init__(
        self, state: State, desks: Desks, study: Study, remedies: Remedies, lending: Lending
    ) -> None:
        self.state, self.desks, self.study = state, desks, study
        self.remedies, self.lending = remedies, lending

    def meet(self, day: int) -> Generator[simpy.Event, Answer, None]:
        """On its weekday, decide everything on the agenda; a person may be waited for."""
        state, agenda = self.state, self.desks.agenda
        waits, committee = agenda.begin(day), state.policy.committee
        if committee.meets == "every_week" and state.weekday(day) != committee.weekday:
            return
        if not waits:
            return
        yield from self._decide_loans(day)
        for kind, client in agenda.take_cases():
            if state.portfolio.oldest[client] < day:
                state.news.before_committee(day, client)
                decision = self._decision(kind, client)
                if kind == "write_off":
                    self._post(decision, Kind.MEMO_BROUGHT)
                answer = yield from state.chair.ask(decision)
                self._follow(decision, answer.choice)

    def _decide_loans(self, day: int) -> Generator[simpy.Event, Answer, None]:
        """Grant or refuse what was recommended; only a person is asked one by one (IND-4)."""
        who, sums = self.desks.agenda.take_loans()
        sums = self.study.second_look.at(who, sums)
        granted = sums >= self.lending.smallest_loans(who)
        if self.state.chair.decides("approve"):
            for i in np.flatnonzero(granted).tolist():
                decision = self._decision("approve", int(who[i]), int(sums[i]))
                answer = yield from self.state.chair.ask(decision)
                granted[i] = answer.choice == "grant"
        self._post_loans(Kind.APPROVED, who[granted], sums[granted])
        self._post_loans(Kind.REFUSED, who[~granted], 0)
        self.lending.grant(who[granted], sums[granted])
        self.lending.decline(day, who[~granted])

    def _post_loans(self, kind: Kind, who: np.ndarray, sums: np.ndarray | int) -> None:
        self.state.scribe.clients(
            Phase.COMMITTEE, kind, RULE["approve"], Cause.PERSON, who, principal=sums
        )

    def _decision(self, kind: str, client: int, recommended: int = 0) -> Decision:
        state, choices = self.state, self.remedies.choices
        facts = facts_of(state, client) | ({"recommended": recommended} if recommended else {})
        if kind in {"sue", "restructure"}:
            facts |= choices.potential.facts(client)
        elif kind == "approve":
            facts |= self.study.view.file(client)
        loan, advice = state.portfolio.loan(client), choices.advise(kind, client, facts)
        may = choices.open_to(kind, client)
        return Decision(kind, state.today, client, loan, RULE[kind], facts, may, advice)

    # -- what follows ------------------------------------------------------------------------------

    def _follow(self, decision: Decision, choice: str) -> None:
        day, client = decision.day, decision.client
        if choice == "sue":
            self._post(decision, Kind.CLAIM_SENT)
            self.state.conduct.meets(day, client, "claim", decision.facts["days_late"])
        if choice in {"sue", "restructure", "refinance"}:
            self.remedies.decide(client, choice)
        elif choice == "order":
            self.desks.write_offs.write_off(client, Cause.PERSON)
        else:
            self._post(decision, NO[decision.kind])
            if decision.kind == "write_off":
                self.desks.agenda.put_again(day + ASK_AGAIN_DAYS, client)

    def _post(self, decision: Decision, kind: Kind) -> None:
        client = decision.client
        self.state.scribe.loan(
            Phase.COMMITTEE, kind, decision.rule, Cause.PERSON, client, loan=decision.loan,
            due=int(self.state.portfolio.oldest[client]),
        )  # fmt: skip
