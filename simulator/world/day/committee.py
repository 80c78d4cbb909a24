"""The credit committee: what is on the table, what the policy advises, what is decided."""

from collections.abc import Generator
from typing import TYPE_CHECKING, Any

import numpy as np
import simpy

from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.log.ledger import NONE
from simulator.world.decisions import Answer, Decision
from simulator.world.remedies.choices import NO, advise, choices_for
from simulator.world.study.second_look import second_look

if TYPE_CHECKING:
    from simulator.world.branch import Branch

RULE = {"approve": "IND-4", "restructure": "MON-5", "sue": "COL-6", "write_off": "WOF-1"}
ASK_AGAIN_DAYS = 28


class CommitteeTable:
    """Proposals wait here for the committee's weekday (IND-4, COL-6, WOF-1)."""

    def __init__(self, branch: "Branch") -> None:
        self.branch = branch
        self._agenda: list[tuple[str, int]] = []
        self._loans = np.zeros((2, 0), int)
        self._later: dict[int, list[int]] = {}

    def put(self, kind: str, client: int) -> None:
        """Put a proposal about a late loan on the agenda of the next meeting."""
        self._agenda.append((kind, client))

    def propose(self, who: np.ndarray, sums: np.ndarray) -> None:
        """Put the officers' recommendations on the agenda."""
        self._loans = np.hstack([self._loans, [who, sums]])

    def withdraw(self, client: int) -> None:
        """Take a recommendation off the agenda."""
        self._loans = self._loans[:, self._loans[0] != client]

    def meet(self, day: int) -> Generator[simpy.Event, Answer, None]:
        """On its weekday, decide everything on the agenda; a person may be waited for."""
        for client in self._later.pop(day, ()):
            self.put("write_off", client)
        committee = self.branch.policy.committee
        if committee.meets == "every_week" and self.branch.weekday(day) != committee.weekday:
            return
        if not self._agenda and not self._loans.size:
            return
        yield from self._decide_loans(day)
        agenda, self._agenda = sorted(self._agenda), []
        for kind, client in agenda:
            if self.branch.portfolio.oldest[client] < day:
                self.branch.fraud.discovery.look_into(day, client)
                decision = self._decision(kind, day, client)
                if kind == "write_off":
                    self._post(decision, Kind.MEMO_BROUGHT)
                answer = yield from self.branch.chair.ask(decision)
                self._follow(decision, answer.choice)

    def _decide_loans(self, day: int) -> Generator[simpy.Event, Answer, None]:
        """Grant or refuse what was recommended; only a person is asked one by one (IND-4)."""
        who, sums = self._loans[:, np.argsort(self._loans[0])]
        self._loans = np.zeros((2, 0), int)
        sums = second_look(self.branch, who, sums)
        smallest = self.branch.policy.product.smallest_loan
        granted = sums >= self.branch.groups.smallest_loans(who, smallest)
        if self.branch.chair.decides("approve"):
            for i in np.flatnonzero(granted).tolist():
                decision = self._decision("approve", day, int(who[i]), int(sums[i]))
                answer = yield from self.branch.chair.ask(decision)
                granted[i] = answer.choice == "grant"
        self._post_loans(day, Kind.APPROVED, who[granted], sums[granted])
        self._post_loans(day, Kind.REFUSED, who[~granted], 0)
        self.branch.lending.grant(who[granted], sums[granted])
        self.branch.clientele.release(who[~granted])
        self.branch.lending.start_anew(day, who[~granted])
        self.branch.groups.decided(who[~granted])

    def _post_loans(self, day: int, kind: Kind, who: np.ndarray, sums: np.ndarray | int) -> None:
        self.branch.ledger.post_block(
            day, Phase.COMMITTEE, kind, RULE["approve"], Cause.PERSON, NONE, who,
            officer=self.branch.serving(who), principal=sums,
        )  # fmt: skip

    def _decision(self, kind: str, day: int, client: int, recommended: int = 0) -> Decision:
        facts = self.facts(day, client) | ({"recommended": recommended} if recommended else {})
        if kind in {"sue", "restructure"}:
            facts |= self.branch.remedies.potential.facts(client)
        elif kind == "approve":
            facts |= self.branch.view.file(client)
        loan, advice = self.branch.portfolio.loan(client), advise(self.branch, kind, client, facts)
        choices = choices_for(self.branch, kind, client)
        return Decision(kind, day, client, loan, RULE[kind], facts, choices, advice)

    def facts(self, day: int, client: int) -> dict[str, Any]:
        """What the file shows of a client and her loan; amounts in kopecks."""
        book, till = self.branch.portfolio, self.branch.cash_desk.till
        late = book.behind[client] and book.oldest[client] <= day
        return {
            "loans_before": int(book.cycle[client]) + (not book.open[client]),
            "outstanding": int(book.outstanding[client]),
            "arrears": int(book.arrears[client]),
            "days_late": int(day - book.oldest[client]) if late else 0,
            "days_since_payment": int(day - till.last_paid[client]),
            "worst_days_late": int(self.branch.lending.worst[client]),
        }

    # -- what follows ------------------------------------------------------------------------------

    def _follow(self, decision: Decision, choice: str) -> None:
        branch, day, client = self.branch, decision.day, decision.client
        if choice == "sue":
            self._post(decision, Kind.CLAIM_SENT)
            branch.conduct.meets(day, client, "claim", decision.facts["days_late"])
            branch.remedies.court.file(client)
        elif choice in {"restructure", "refinance"}:
            branch.remedies.decide(client, choice)
        elif choice == "order":
            branch.write_offs.write_off(client, Cause.PERSON)
        else:
            self._post(decision, NO[decision.kind])
            if decision.kind == "write_off":
                self._later.setdefault(day + ASK_AGAIN_DAYS, []).append(client)

    def _post(self, decision: Decision, kind: Kind) -> None:
        self.branch.ledger.post(
            decision.day, Phase.COMMITTEE, kind, decision.rule, Cause.PERSON, decision.loan,
            decision.client, officer=self.branch.officer_of(decision.client),
            due=int(self.branch.portfolio.oldest[decision.client]),
        )  # fmt: skip
