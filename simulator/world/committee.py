"""The credit committee: what is on the table, what the policy advises, what is decided."""

from collections.abc import Generator
from typing import TYPE_CHECKING

import simpy

from simulator.books.events import Cause, Kind, Phase
from simulator.world.decisions import Answer, Decision

if TYPE_CHECKING:
    from simulator.world.branch import Branch

RULE = {"approve": "IND-4", "sue": "COL-6", "write_off": "WOF-1"}
CHOICES = {"approve": ("grant", "refuse"), "sue": ("sue", "wait"), "write_off": ("order", "refuse")}
PAYING_DAYS = 14
ASK_AGAIN_DAYS = 28


class CommitteeTable:
    """Proposals wait here for the committee's weekday (IND-4, COL-6, WOF-1)."""

    def __init__(self, branch: "Branch") -> None:
        self.branch = branch
        self._agenda: list[tuple[str, int, int]] = []
        self._later: dict[int, list[int]] = {}

    def put(self, kind: str, client: int, principal: int = 0) -> None:
        """Put a proposal on the agenda of the next meeting."""
        self._agenda.append((kind, client, principal))

    def meet(self, day: int) -> Generator[simpy.Event, Answer, None]:
        """On its weekday, decide everything on the agenda; a person may be waited for."""
        for client in self._later.pop(day, ()):
            self.put("write_off", client)
        if self.branch.weekday(day) != self.branch.policy.committee.weekday:
            return
        agenda, self._agenda = sorted(self._agenda), []
        for kind, client, principal in agenda:
            if kind != "approve" and client not in self.branch.cases:
                continue
            decision = self._decision(kind, day, client, principal)
            answer = yield from self.branch.chair.ask(decision)
            getattr(self, f"_after_{kind}")(decision, answer, principal)

    def _decision(self, kind: str, day: int, client: int, principal: int) -> Decision:
        facts = self._facts(day, client) | ({"recommended": principal} if principal else {})
        advice = getattr(self, f"_advise_{kind}")(day, facts)
        loan = int(self.branch.portfolio.loan(client))
        return Decision(kind, day, client, loan, RULE[kind], facts, CHOICES[kind], advice)

    def _facts(self, day: int, client: int) -> dict[str, int]:
        book, desk = self.branch.portfolio, self.branch.cash_desk
        late = book.behind[client] and book.oldest[client] <= day
        return {
            "loans_before": int(book.cycle[client]) + (not book.open[client]),
            "outstanding": int(book.outstanding[client]),
            "arrears": int(book.arrears[client]),
            "days_late": int(day - book.oldest[client]) if late else 0,
            "days_since_payment": int(day - desk.last_paid[client]),
            "worst_days_late": int(self.branch.lending.worst[client]),
        }

    # -- advice -------------------------------------------------------------------------------------

    def _advise_approve(self, day: int, facts: dict[str, int]) -> Answer:
        return Answer("grant", "the repayment fits the business and the history is good")

    def _advise_sue(self, day: int, facts: dict[str, int]) -> Answer:
        """Sue where the cost is below the debt (MON-5)."""
        cost = self.branch.scenario.branch.suit_cost
        if facts["outstanding"] > cost:
            return Answer("sue", "the debt is larger than the cost of a suit")
        return Answer("wait", "a suit would cost more than the debt")

    def _advise_write_off(self, day: int, facts: dict[str, int]) -> Answer:
        if facts["days_since_payment"] <= PAYING_DAYS:
            return Answer("refuse", "the client has begun to pay again")
        return Answer("order", "nothing has come for a long time")

    # -- what follows ---------------------------------------------------------------------------------

    def _after_approve(self, decision: Decision, answer: Answer, principal: int) -> None:
        if answer.choice == "grant":
            self._post(decision, Kind.APPROVED, principal)
            self.branch.lending.grant(decision.client, principal)
        else:
            self._post(decision, Kind.REFUSED)

    def _after_sue(self, decision: Decision, answer: Answer, principal: int) -> None:
        if answer.choice == "sue":
            self._post(decision, Kind.CLAIM_SENT)
            late = decision.facts["days_late"]
            self.branch.conduct.meets(decision.day, decision.client, "claim", late)
        else:
            self._post(decision, Kind.SUIT_REFUSED)

    def _after_write_off(self, decision: Decision, answer: Answer, principal: int) -> None:
        if answer.choice == "order":
            self.branch.collections_desk.write_off(decision.client, Cause.PERSON)
        else:
            self._post(decision, Kind.WRITE_OFF_REFUSED)
            again = decision.day + ASK_AGAIN_DAYS
            self._later.setdefault(again, []).append(decision.client)

    def _post(self, decision: Decision, kind: Kind, principal: int = 0) -> None:
        self.branch.ledger.post(
            decision.day, Phase.COMMITTEE, kind, decision.rule, Cause.PERSON,
            -1 if decision.kind == "approve" else decision.loan, decision.client,
            officer=int(self.branch.officer_of(decision.client)), principal=principal,
        )  # fmt: skip
