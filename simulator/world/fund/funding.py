"""Funding: the fund's money beside its daily till: lender, surplus, prices, and currency."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.fund.currency import Revaluation
from simulator.world.fund.lender import Lender
from simulator.world.state.prices import Prices

if TYPE_CHECKING:
    from simulator.world.branch import Branch


class Funding:
    """What comes into the fund and leaves it besides loans and costs.

    Attributes
    ----------
    prices : Prices
    lender : Lender
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch, self.terms = branch, branch.scenario.fund
        self.prices = Prices(self.terms.prices, branch.scenario.opening)
        self.lender = Lender(branch, self.terms.credit)
        self._revaluation = Revaluation(branch)
        self._own_before = 0

    @property
    def own(self) -> int:
        """The fund's own capital: cash, loans less the reserve, less what it owes; kopecks."""
        branch = self.branch
        lent = int(branch.portfolio.outstanding.sum()) - branch.treasury.held
        return branch.treasury.cash + lent - self.lender.owed - branch.accruals.total

    def tax_due(self) -> int:
        """The tax on what has been earned since the month began; kopecks."""
        if not self.terms.tax:
            return 0
        earned = self.own + self.branch.accruals.owed["tax"] - self._own_before
        return round(max(0, earned) * self.terms.tax)

    def begin(self, day: int) -> None:
        """Today's prices; loans in currency follow a new rate."""
        before = self.prices.currency
        self.prices.begin(day)
        self._revaluation.reckon(day, before, self.prices.currency)
        self.branch.borrowers.prices = self.prices.level
        self.branch.borrowers.goods_gain = self.prices.weekly_rise

    def currency_falls(self, day: int) -> None:
        """The rouble has fallen (SHK-3.currency): the currency is dearer at once."""
        if day >= 0:
            before = self.prices.currency
            self.prices.fall(day)
            self._revaluation.reckon(day, before, self.prices.currency)

    def raised(self, limits: np.ndarray) -> np.ndarray:
        """Loan limits at today's prices, where they follow them; whole steps, kopecks."""
        if not self.terms.prices.limits_indexed:
            return limits
        step = self.branch.policy.product.step
        return (limits * self.prices.level // step).astype(np.int64) * step

    def open(self) -> None:
        """The capital that the fund begins with."""
        self._own_before = self.own

    def share_surplus(self, day: int) -> None:
        """At the month's end, of what has been earned: tax, and what leaves the fund (PRI-2)."""
        if not self.terms.tax and not self.terms.paid_out:
            return
        surplus = max(0, self.own - self._own_before)
        tax = self._pay(day, Kind.TAX_PAID, "fee", "PRI-1", round(surplus * self.terms.tax))
        left = round((surplus - tax) * self.terms.paid_out)
        self._pay(day, Kind.SURPLUS_PAID_OUT, "principal", "PRI-2", left)
        self._own_before = self.own

    def _pay(self, day: int, kind: Kind, column: str, rule: str, amount: int) -> int:
        """Pay a sum, or what there is of it; gives what was paid."""
        paid = min(amount, self.branch.treasury.cash)
        if paid and self.branch.treasury.spend(paid):
            self.branch.ledger.post(day, Phase.FUND, kind, rule, Cause.RULE, **{column: paid})
        return paid
