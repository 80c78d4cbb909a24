"""Lending: who asks, what the officer recommends, when the money is paid out, and what follows.

Everything moves in arrays of clients, since hundreds may ask, be granted and be paid in a day.
"""

from typing import TYPE_CHECKING

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.log.ledger import NONE
from simulator.rules.servicing.account import Account
from simulator.world.desks.put_to_use import put_to_use
from simulator.world.desks.queue import Queue
from simulator.world.study.refusals import ask_later, refusals
from simulator.world.study.second_look import decide_alone
from simulator.world.study.sizing import Sizing

if TYPE_CHECKING:
    from simulator.world.branch import Branch

NEVER = 2**30


class Lending:
    """Applications, appraisals, and granted loans that wait for the client's day.

    Attributes
    ----------
    applies_on : ndarray of int, shape (clients,)
        The day each client next asks for a loan (``NEVER``: not in sight).
    good, worst : ndarray of int
        Loans repaid without spoiling the history; most days late on the last loan.
    away, written_off : ndarray of bool
        Has left for a while; had a loan written off.
    lost : dict of int to Account
        Accounts of written-off loans, by client.
    appraised : list of int
        Clients whom officers have appraised today.
    queue : Queue
        Granted loans that wait for their day and for money.
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch, n = branch, branch.scenario.clients
        self.sizing = Sizing(branch)
        self.applies_on = self._first_applications()
        self.good, self.worst = np.zeros(n, int), np.zeros(n, int)
        self.away, self.written_off = np.zeros(n, bool), np.zeros(n, bool)
        self.lost: dict[int, Account] = {}
        self.appraised: list[int] = []
        self.queue = Queue(branch)

    def _first_applications(self) -> np.ndarray:
        """The day each first asks: as drawn, or as the cast's story tells."""
        days = self.branch.today + self.branch.conduct.asks_first()
        for number, member in enumerate(self.branch.scenario.cast):
            if member.asks_on is not None:
                days[number] = member.asks_on
        return days

    # -- asking ------------------------------------------------------------------------------------

    def take_applications(self, day: int) -> None:
        """Clients whose day has come ask for a loan."""
        who = (self.applies_on == day).nonzero()[0]
        who = who[self.branch.lives.here[who]]
        if len(who):
            self._take(day, who)
        if ready := self.branch.pace.complete(day):
            self.branch.clientele.take(day, np.array(ready))
        elif self.branch.clientele.waiting:
            self.branch.clientele.admit()

    def _take(self, day: int, who: np.ndarray) -> None:
        self.applies_on[who] = NEVER
        back = who[self.away[who]]
        self.away[back] = False
        self._post(day, Phase.OPENING, Kind.RETURNED, "BEH-7", back, cause=Cause.CLIENT)
        who = self.branch.groups.welcome(day, who)
        asked = self.sizing.limits(self.good[who])
        self._post(day, Phase.OPENING, Kind.APPLIED, "DOC-1", who, asked, Cause.CLIENT)
        self.branch.pace.gather(day, self.branch.credit_lines.draw(day, who))

    # -- appraisal ---------------------------------------------------------------------------------

    def conclude(self, day: int) -> None:
        """Officers' recommendations of today go to the committee; a clear no ends here."""
        if not self.appraised:
            return
        who, self.appraised = np.array(self.appraised), []
        groups, smallest = self.branch.groups, self.branch.policy.product.smallest_loan
        who = groups.hear_banks(day, who)
        limits, least = groups.bounds(who, self.sizing.limits(self.good[who]), smallest)
        who, sums = self._turn_away(day, who, self.sizing.fitting(who, limits), least)
        who, sums = groups.study(day, who, sums)
        self._post(day, Phase.OFFICERS, Kind.APPRAISED, "APP-8", who, sums)
        if self.branch.keeps("IND-4"):
            self.branch.committee.propose(who, sums)
        else:
            decide_alone(self.branch, who, sums)

    def _turn_away(
        self, day: int, who: np.ndarray, sums: np.ndarray, smallest: np.ndarray | int
    ) -> tuple[np.ndarray, np.ndarray]:
        """Refuse those whom a rule bars; gives the others with their sums."""
        left = np.ones(len(who), bool)
        for rule, barred in refusals(self.branch, who, sums, smallest):
            refused, left = who[barred], left & ~barred
            self.branch.clientele.release(refused)
            self._post(day, Phase.OFFICERS, Kind.REFUSED, rule, refused)
            ask_later(self.branch, day, rule, refused)
            self.branch.groups.refused(day, rule, refused)
        return who[left], sums[left]

    def start_anew(self, day: int, who: np.ndarray) -> None:
        """A refused client may come again much later, as a first-time client."""
        self.applies_on[who] = day + 7 * self.branch.scenario.behaviour.barred_weeks
        self.good[who] = self.worst[who] = 0

    # -- paying out --------------------------------------------------------------------------------

    def grant(self, who: np.ndarray, sums: np.ndarray) -> None:
        """Approved: the money waits for each client's own weekday."""
        who, sums = self.branch.groups.grant(who, sums)
        self.queue.grant(who, sums)
        self.branch.credit_lines.open(who, sums)

    def pay_out(self, day: int) -> None:
        """Disburse what the queue gives for today; no money, no loan."""
        self.branch.groups.pay_out(day)
        who, sums = self.queue.take(day)
        if len(who):
            self._disburse(day, who, sums)

    def _disburse(self, day: int, who: np.ndarray, sums: np.ndarray) -> None:
        self.open_loans(day, who, sums)
        next_limits = self.sizing.limits(self.good[who] + 1)
        put_to_use(self.branch, who, sums, next_limits, self.branch.policy)
        self.branch.remedies.early_payers.plan(day, who)

    def open_loans(self, day: int, who: np.ndarray, sums: np.ndarray) -> None:
        """In the books, these loans are paid out."""
        branch = self.branch
        for policy, mine, rule in branch.offers.groups(who):
            last = branch.portfolio.disburse(who[mine], sums[mine], day, policy)
            branch.ledger.post_block(
                day, Phase.FUND, Kind.DISBURSED, rule, Cause.RULE,
                branch.portfolio.loans(who[mine]), who[mine],
                officer=branch.serving(who[mine]), due=last, principal=sums[mine],
            )  # fmt: skip
        branch.lines.of[who] = branch.lines.alone
        self.worst[who] = 0

    # -- afterwards --------------------------------------------------------------------------------

    def repaid(self, day: int, who: np.ndarray, worst: np.ndarray) -> None:
        """History, and the day of the next application."""
        self.branch.borrowers.lent[who] = 0.0
        inside = self.branch.groups.repaid(day, who, worst)
        who, worst = who[~inside], worst[~inside]
        self.worst[who] = worst
        self.good[who] += worst <= self.branch.policy.eligibility.longest_days_late_for_repeat
        days, away = self.branch.conduct.asks_again(who, self.branch.portfolio.cycle[who])
        self.branch.demand.answer(who, days, away)
        self.applies_on[who] = day + days
        here = self.branch.lives.here[who]
        self.branch.clientele.release(who[away | ~here])
        away &= here
        self.away[who] = away
        self._post(day, Phase.LATE_CLIENTS, Kind.LEFT, "BEH-7", who[away], cause=Cause.CLIENT)

    def withdraw(self, client: int) -> None:
        """Somebody who is not here any more asks for nothing, and is granted nothing."""
        self.applies_on[client] = NEVER
        self.branch.groups.withdraw(client)
        self.queue.withdraw(client)
        self.branch.committee.withdraw(client)
        self.branch.clientele.withdraw(client)

    def lose(self, client: int, account: Account) -> None:
        """Written off: remember the debt; no further loan."""
        self.branch.borrowers.lent[client] = 0.0
        self.lost[client], self.written_off[client] = account, True
        self.branch.clientele.release(np.array([client]))
        self.branch.groups.lose(client)

    def _post(
        self, day: int, phase: Phase, kind: Kind, rule: str, who: np.ndarray,
        principal: np.ndarray | int = 0, cause: Cause = Cause.RULE,
    ) -> None:  # fmt: skip
        if not len(who):
            return
        self.branch.ledger.post_block(
            day, phase, kind, rule, cause, NONE, who, officer=self.branch.serving(who),
            principal=principal,
        )  # fmt: skip
