"""The payroll: what each officer is paid at the month's end, out of the fund (STA-7).

The month's figures are those of the books. Without STA-7 everybody gets what a month without a
fault would bring; without DEL-4 repayment and write-offs do not count.
"""

from fractions import Fraction

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.reports.officer_results import OfficerResults, officer_results
from simulator.rules.house.pay import (
    Growth,
    Pay,
    PayTerms,
    growth,
    officer_pay,
    repayment_coefficient,
)
from simulator.world.desks import Desks
from simulator.world.staff.care import Care
from simulator.world.state.state import State

NO_GROWTH = Growth(0, 0)


class Payroll:
    """Works out the pay of a month from the rows written since the last one."""

    def __init__(self, state: State, desks: Desks, care: Care) -> None:
        self.state, self.desks, self.care = state, desks, care
        self._mark = state.scribe.ledger.mark()
        self._faultless: tuple[PayTerms, int] | None = None

    def pay(self, day: int) -> None:
        """Pay everybody at work, and let pay move their effort (OFF-1)."""
        state, since = self.state, self._mark
        self._mark = state.scribe.ledger.mark()
        if not state.policy.pay.base:
            return
        columns = state.scribe.ledger.since(since)
        month = officer_results(columns, len(state.officers), len(state.here))
        held = self._portfolios() + month.written_off
        forgone = {}
        for officer in state.officers:
            if not officer.gone:
                number = officer.number
                paid = self._due_to(month, number, self._share_lost(month, number, held[number]))
                forgone[number] = self._forgone(paid)
                self._post(day, number, paid.total)
        self.care.follow_pay(forgone)

    def usual(self) -> int:
        """What a month without a fault would bring all at work, at today's prices; kopecks."""
        at_work = sum(not officer.gone for officer in self.state.officers)
        return at_work * self.state.prices.today(self._without_fault())

    def _without_fault(self) -> int:
        """A month's pay without a fault; kopecks. Asked every day, it is worked out once."""
        terms = self.state.policy.pay
        if self._faultless is None or self._faultless[0] is not terms:
            self._faultless = terms, officer_pay(terms, 1, 0, NO_GROWTH).total
        return self._faultless[1]

    def _portfolios(self) -> np.ndarray:
        """Outstanding principal by officer, kopecks; the last place is nobody's."""
        book, officers = self.state.portfolio, len(self.state.officers)
        balances = np.bincount(self.state.serves + 1, book.outstanding, officers + 1)
        return balances[1:].astype(np.int64)

    @staticmethod
    def _share_lost(month: OfficerResults, officer: int, portfolio: int) -> Fraction:
        """Written off / the officer's portfolio, before it was."""
        lost = int(month.written_off[officer])
        return Fraction(lost, int(portfolio)) if lost else Fraction(0)

    def _due_to(self, month: OfficerResults, officer: int, lost: Fraction) -> Pay:
        """One officer's pay under the rules in force."""
        terms, keeps = self.state.policy.pay, self.state.keeps
        if not keeps("STA-7"):
            return officer_pay(terms, 1, 0, NO_GROWTH)
        more = growth(
            int(month.closed[officer]),
            int(month.made_to_old[officer]),
            int(month.made_to_new[officer]),
        )
        if not keeps("DEL-4"):
            return officer_pay(terms, 1, 0, more)
        repaid = month.repaid(officer)
        coefficient = repayment_coefficient(repaid, terms)
        return officer_pay(terms, coefficient, lost, more, repayment=sum(repaid) / 2)

    def _forgone(self, paid: Pay) -> float:
        """The share of pay that late and lost loans cost her this month."""
        whole = 2 * self.state.policy.pay.base + paid.for_growth
        return max(0.0, 1 - paid.total / whole)

    def _post(self, day: int, officer: int, amount: int) -> None:
        state = self.state
        amount = state.cash.pay(self.desks.accruals.part(state.prices.today(amount), day))
        if amount:
            rule = "STA-7" if state.keeps("STA-7") else "STA-10"
            state.scribe.house(
                Phase.FUND, Kind.COST, rule, Cause.RULE, officer=officer, fee=amount
            )
