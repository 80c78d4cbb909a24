"""The treasury: the fund's cash, running costs, and the reserve that is held."""

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
import simpy

from simulator.books.log.columns import sum_at
from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.reports.ageing import place_in
from simulator.rules.house.write_off import write_off

if TYPE_CHECKING:
    from simulator.world.branch import Branch


class Treasury:
    """The fund is a container: no money, no loan. The held reserve is a stock.

    Attributes
    ----------
    fund : simpy.Container
        Cash put in, kopecks. What the cash desk has taken since goes in when cash is next wanted.
    held : int
        Reserve held, kopecks.
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch, self.held, self._set_on = branch, 0, branch.today
        self._taken = 0
        capital = branch.scenario.branch.fund_per_client * branch.scenario.clients
        self.fund = simpy.Container(branch.env, init=capital)
        branch.ledger.post(
            branch.today, Phase.OPENING, Kind.CAPITAL, "CTX-10", Cause.PERSON, principal=capital
        )
        for officer in range(branch.scenario.officers):
            branch.ledger.post(
                branch.today, Phase.OPENING, Kind.HIRED, "STA-2", Cause.PERSON, officer=officer
            )

    def receive(self, amount: int) -> None:
        """Take money received; it belongs to the fund at once."""
        self._taken += amount

    @property
    def cash(self) -> int:
        """What the fund can pay out now, kopecks."""
        if self._taken > 0:
            self.fund.put(self._taken)
            self._taken = 0
        return int(self.fund.level)

    def spend(self, amount: int) -> bool:
        """Take ``amount`` from the fund, if it is there."""
        if amount > self.cash:
            return False
        self.fund.get(amount)
        return True

    def close(self, day: int) -> None:
        """Owe the day's costs; on a month's last day pay all of them and set the reserve."""
        if (self.branch.scenario.opening + timedelta(day + 1)).day == 1:
            self._close_month(day)
        else:
            self.branch.accruals.accrue(day)

    def _close_month(self, day: int) -> None:
        self.branch.payroll.pay(day)
        self.branch.turnover.plan_month(day)
        self.branch.fraud.plan_month(day)
        self._pay_costs(day)
        self.branch.funding.lender.close_month(day)
        self._provision(day)
        self.branch.accruals.settle(day)
        self.branch.funding.share_surplus(day)

    def monthly_cost(self) -> int:
        """What a month costs beside officers' pay, with today's people and prices; kopecks."""
        terms = self.branch.scenario.branch
        people = self.branch.clientele.at_work + len(self.branch.specialists)
        return self.branch.funding.prices.today(terms.overhead + terms.cost_per_officer * people)

    def _pay_costs(self, day: int) -> None:
        cost = min(self.branch.accruals.part(self.monthly_cost(), day), self.cash)
        if cost and self.spend(cost):
            self.branch.ledger.post(day, Phase.FUND, Kind.COST, "STA-5", Cause.RULE, fee=cost)

    def _provision(self, day: int) -> None:
        """Hold what the ageing table requires (MON-8)."""
        self._set_on = day
        self._charge(day, self.missing(day), -1, -1)

    def missing(self, day: int) -> int:
        """What the held reserve lacks of the required one; below nothing: what it has too much."""
        return self._required(day) - self.held

    def _required(self, day: int) -> int:
        book = self.branch.portfolio
        since, bands = book.late_since(day), self.branch.policy.ageing
        late = np.flatnonzero(since < day)
        place = place_in(bands, day - since[late])
        sums = sum_at(place, book.outstanding[late], len(bands)).tolist()
        return sum(band.reserve(held) for band, held in zip(bands, sums, strict=True))

    def cover_write_off(self, client: int, balance: int) -> None:
        """Charge what the reserve lacks for this loan, then let both fall (WOF-2)."""
        book, branch = self.branch.portfolio, self.branch
        days_late = self._set_on - int(book.late_since(self._set_on)[client])
        lines = (band for band in branch.policy.ageing if band.holds(days_late))
        was_held = sum(band.reserve(balance) for band in lines) if days_late > 0 else 0
        entries = write_off(
            balance, min(was_held, self.held), branch.policy.write_off.provision_missing_first
        )
        self._charge(branch.today, entries.provisioned, book.loan(client), client)
        self.held += entries.reserve

    def _charge(self, day: int, amount: int, loan: int, client: int) -> None:
        self.held += amount
        if amount:
            phase = Phase.FUND if loan < 0 else Phase.COMMITTEE
            self.branch.ledger.post(
                day, phase, Kind.PROVISIONED, "MON-8", Cause.RULE, loan, client, principal=amount
            )
