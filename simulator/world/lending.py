"""Lending: who asks, what the officer recommends, and when the money is paid out."""

from collections import defaultdict, deque
from functools import cached_property
from math import exp
from typing import TYPE_CHECKING

import numpy as np

from simulator.books.events import Cause, Kind, Phase
from simulator.rules.account import Account

if TYPE_CHECKING:
    from simulator.world.branch import Branch

FIRST_WEEKS = 12
NEVER = 2**30
WEEKS_A_MONTH = 52 / 12


class Lending:
    """Applications, appraisals, and approved loans that wait for the client's day.

    Attributes
    ----------
    applies_on : ndarray of int
        The day each client next asks for a loan (``NEVER``: not in sight).
    good : ndarray of int
        Loans each client has repaid without spoiling her history.
    lost : dict of int to Account
        Accounts of written-off loans, by client.
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch, n = branch, branch.scenario.clients
        self.draws = branch.borrowers.draws
        first = np.floor(self.draws.uniform("first application") * FIRST_WEEKS * 7).astype(int)
        self.applies_on = branch.today + first
        self.good, self.worst = np.zeros(n, int), np.zeros(n, int)
        self.away = np.zeros(n, bool)
        self.lost: dict[int, Account] = {}
        self._waiting: dict[int, deque[tuple[int, int]]] = defaultdict(deque)

    # -- asking ----------------------------------------------------------------------------------

    def take_applications(self, day: int) -> None:
        """Clients whose day has come ask for a loan."""
        for client in np.flatnonzero(self.applies_on == day).tolist():
            self.applies_on[client] = NEVER
            if self.away[client]:
                self.away[client] = False
                self._post(day, Phase.OPENING, Kind.RETURNED, "BEH-7", Cause.CLIENT, client)
            asked = self._limit(client)
            self._post(day, Phase.OPENING, Kind.APPLIED, "DOC-1", Cause.CLIENT, client, asked)
            if self.branch.officers:
                self.branch.officers[client % len(self.branch.officers)].applications.append(client)

    def _limit(self, client: int) -> int:
        return self.branch.policy.product.limit(int(self.good[client]))

    # -- appraisal -------------------------------------------------------------------------------

    def appraise(self, client: int) -> None:
        """The officer's recommendation goes to the committee; a clear no ends here."""
        day, rule = self.branch.today, self._bar(client)
        sum_ = 0 if rule else self._fitting(client)
        if rule is None and sum_ < self.branch.policy.product.smallest_loan:
            rule = "APP-6"
        if rule is not None:
            self._refuse(day, client, rule)
            return
        self._post(day, Phase.OFFICERS, Kind.APPRAISED, "APP-8", Cause.RULE, client, sum_)
        self.branch.committee.put("approve", client, sum_)

    def _refuse(self, day: int, client: int, rule: str) -> None:
        """A client barred by her history may start anew, as a first-time client, much later."""
        self._post(day, Phase.OFFICERS, Kind.REFUSED, rule, Cause.RULE, client)
        if rule == "DEL-3" and client not in self.lost:
            self.applies_on[client] = day + 7 * self.branch.scenario.behaviour.barred_weeks
            self.good[client] = self.worst[client] = 0

    def _bar(self, client: int) -> str | None:
        """The rule that bars this client from a loan, if any."""
        eligibility = self.branch.policy.eligibility
        share = self.branch.scenario.branch.registered
        if eligibility.registered_only and self.draws.uniform("registered")[client] >= share:
            return "IND-6"
        if client in self.lost or self.worst[client] > eligibility.longest_days_late_for_repeat:
            return "DEL-3"
        return None

    def _fitting(self, client: int) -> int:
        """The sum whose repayment fits the corridor and leaves the family enough (APP-6 to 8)."""
        borrowers, product = self.branch.borrowers, self.branch.policy.product
        net = float(borrowers.usual_net[client]) * WEEKS_A_MONTH * self._error(client)
        room = self._share() * net
        if self.branch.keeps("APP-7"):
            room = min(room, net - float(borrowers.needs[client]) * WEEKS_A_MONTH)
        fits = int(room / self._burden) // product.step * product.step
        return min(fits, self._limit(client))

    def _error(self, client: int) -> float:
        """How far the officer's estimate of net income is off, as a factor."""
        occasion = int(self.branch.portfolio.cycle[client]) + 1
        drawn = float(self.draws.normal("estimate", occasion)[client])
        return exp(self.branch.scenario.branch.estimate_spread * drawn)

    def _share(self) -> float:
        """The share of net income a month's repayment may take: the corridor's middle, or all."""
        if not self.branch.keeps("APP-6"):
            return 1.0
        limits = self.branch.policy.appraisal
        return (float(limits.corridor_low) + float(limits.corridor_high)) / 2

    @cached_property
    def _burden(self) -> float:
        """A month's repayment for each kopeck lent, over the first month of the schedule."""
        terms = self.branch.scenario.policy.terms
        return (1 / terms.instalments + float(terms.period_rate)) * WEEKS_A_MONTH

    # -- paying out ------------------------------------------------------------------------------

    def grant(self, client: int, principal: int) -> None:
        """Approved: the money waits for the client's own weekday."""
        self._waiting[client % 7].append((client, principal))

    def pay_out(self, day: int) -> None:
        """Disburse to today's clients, first come first served; no money, no loan."""
        waiting, treasury = self._waiting[day % 7], self.branch.treasury
        while waiting and treasury.spend(waiting[0][1]):
            client, principal = waiting.popleft()
            self._disburse(day, client, principal)

    def _disburse(self, day: int, client: int, principal: int) -> None:
        branch = self.branch
        last = branch.portfolio.disburse(client, principal, day)
        branch.borrowers.lent[client] = principal
        self.worst[client] = 0
        loan = branch.portfolio.loan(client)
        branch.ledger.post(
            day, Phase.FUND, Kind.DISBURSED, "IND-1", Cause.RULE, loan, client,
            officer=branch.officer_of(client), due=last, principal=principal,
        )  # fmt: skip

    # -- afterwards ------------------------------------------------------------------------------

    def repaid(self, day: int, client: int, worst: int) -> None:
        """History and the next loan: at once, or after a pause."""
        self.branch.borrowers.lent[client] = 0.0
        self.worst[client] = worst
        if worst <= self.branch.policy.eligibility.longest_days_late_for_repeat:
            self.good[client] += 1
        cycle, terms = int(self.branch.portfolio.cycle[client]), self.branch.scenario.behaviour
        if self.draws.one("asks again", client, cycle) < terms.asks_again:
            self.applies_on[client] = day + 1
            return
        pause = 1 + int(self.draws.one("pause", client, cycle) * terms.pause_weeks)
        self.applies_on[client], self.away[client] = day + 7 * pause, True
        self._post(day, Phase.LATE_CLIENTS, Kind.LEFT, "BEH-7", Cause.CLIENT, client)

    def written_off(self, client: int, account: Account) -> None:
        """Remember the debt; no further loan."""
        self.branch.borrowers.lent[client] = 0.0
        self.lost[client] = account

    def _post(
        self, day: int, phase: Phase, kind: Kind, rule: str, cause: Cause, client: int,
        principal: int = 0,
    ) -> None:  # fmt: skip
        officer = self.branch.officer_of(client)
        self.branch.ledger.post(
            day, phase, kind, rule, cause, client=client, officer=officer, principal=principal
        )
