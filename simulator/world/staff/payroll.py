"""The payroll: what each officer is paid at the month's end, out of the fund (STA-7).

The month's figures are those of the books. Without STA-7 everybody gets what a month without a
fault would bring; without DEL-4 repayment and write-offs do not count.
"""

from fractions import Fraction
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from simulator.world.branch import Branch

NO_GROWTH = Growth(0, 0)


class Payroll:
    """Works out the pay of a month from the rows written since the last one."""

    def __init__(self, branch: "Branch") -> None:
        self.branch = branch
        self._mark = branch.ledger.mark()
        self._faultless: tuple[PayTerms, int] | None = None

    def pay(self, day: int) -> None:
        """Pay everybody at work, and let pay move their effort (OFF-1)."""
        branch, since = self.branch, self._mark
        self._mark = branch.ledger.mark()
        if not branch.policy.pay.base:
            return
        columns = branch.ledger.since(since)
        month = officer_results(columns, len(branch.officers), branch.scenario.clients)
        held = self._portfolios() + month.written_off
        forgone = {}
        for officer in branch.officers:
            if not officer.gone:
                number = officer.number
                paid = self._due_to(month, number, self._share_lost(month, number, held[number]))
                forgone[number] = self._forgone(paid)
                self._post(day, number, paid.total)
        branch.care.follow_pay(forgone)

    def usual(self) -> int:
        """What a month without a fault would bring all at work, at today's prices; kopecks."""
        at_work = sum(not officer.gone for officer in self.branch.officers)
        return at_work * self.branch.funding.prices.today(self._without_fault())

    def _without_fault(self) -> int:
        """A month's pay without a fault; kopecks. Asked every day, it is worked out once."""
        terms = self.branch.policy.pay
        if self._faultless is None or self._faultless[0] is not terms:
            self._faultless = terms, officer_pay(terms, 1, 0, NO_GROWTH).total
        return self._faultless[1]

    def _portfolios(self) -> np.ndarray:
        """Outstanding principal by officer, kopecks; the last place is nobody's."""
        book, officers = self.branch.portfolio, len(self.branch.officers)
        balances = np.bincount(self.branch.clientele.serves + 1, book.outstanding, officers + 1)
        return balances[1:].astype(np.int64)

    @staticmethod
    def _share_lost(month: OfficerResults, officer: int, portfolio: int) -> Fraction:
        """Written off / the officer's portfolio, before it was."""
        lost = int(month.written_off[officer])
        return Fraction(lost, int(portfolio)) if lost else Fraction(0)

    def _due_to(self, month: OfficerResults, officer: int, lost: Fraction) -> Pay:
        """One officer's pay under the rules in force."""
        terms, keeps = self.branch.policy.pay, self.branch.keeps
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
        whole = 2 * self.branch.policy.pay.base + paid.for_growth
        return max(0.0, 1 - paid.total / whole)

    def _post(self, day: int, officer: int, amount: int) -> None:
        branch = self.branch
        amount = branch.accruals.part(branch.funding.prices.today(amount), day)
        amount = min(amount, branch.treasury.cash)
        if amount and branch.treasury.spend(amount):
            rule = "STA-7" if branch.keeps("STA-7") else "STA-10"
            branch.ledger.post(
                day, Phase.FUND, Kind.COST, rule, Cause.RULE, officer=officer, fee=amount
            )
