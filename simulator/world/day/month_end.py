"""The end of the day's books: costs are owed by the day, and paid on a month's last (STA-5)."""

from datetime import timedelta

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.desks import Desks
from simulator.world.fund.fund import Fund
from simulator.world.staff.staff import Staff
from simulator.world.state.state import State


class MonthEnd:
    """Owes the day's costs; on a month's last day pays all of them and sets the reserve."""

    def __init__(self, state: State, desks: Desks, fund: Fund, staff: Staff) -> None:
        self.state, self.desks, self.funding, self.staff = state, desks, fund.funding, staff

    def close(self, day: int) -> None:
        """Close the day's books, and with its last day the month's."""
        if (self.state.scenario.opening + timedelta(day + 1)).day == 1:
            self._close_month(day)
        else:
            self._owe(day)

    def _owe(self, day: int) -> None:
        """One more day's share; the reserve and the lender's interest as they stand."""
        accruals = self.desks.accruals
        accruals.owe_day(day, self._monthly_cost() + self.staff.payroll.usual())
        accruals.owe("principal", self.desks.reserve.missing(day))
        accruals.owe("interest", self.desks.lender.interest_due(day))
        accruals.owe("tax", self.funding.tax_due())

    def _close_month(self, day: int) -> None:
        self.staff.payroll.pay(day)
        self.staff.plan_month(day)
        self._pay_costs(day)
        self.desks.lender.close_month(day)
        self.desks.reserve.provision(day)
        self.desks.accruals.settle()
        self.desks.accruals.owe("interest", self.desks.lender.interest_owed)
        self.funding.share_surplus()

    def _monthly_cost(self) -> int:
        """What a month costs beside officers' pay, with today's people and prices; kopecks."""
        terms, state = self.state.scenario.branch, self.state
        people = self.desks.clientele.at_work + len(state.specialists)
        return state.prices.today(terms.overhead + terms.cost_per_officer * people)

    def _pay_costs(self, day: int) -> None:
        cost = self.state.cash.pay(self.desks.accruals.part(self._monthly_cost(), day))
        if cost:
            self.state.scribe.house(Phase.FUND, Kind.COST, "STA-5", Cause.RULE, fee=cost)
