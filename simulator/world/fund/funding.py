"""Funding: the fund's money beside its daily till: lender, surplus, prices, and currency."""

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.desks import Desks
from simulator.world.fund.currency import Revaluation
from simulator.world.state.state import State


class Funding:
    """What comes into the fund and leaves it besides loans and costs."""

    def __init__(self, state: State, desks: Desks) -> None:
        self.state, self.desks, self.terms = state, desks, state.scenario.fund
        self._revaluation = Revaluation(state)
        self._own_before = self.own
        state.news.currency_fell.hear(self.currency_falls)

    @property
    def own(self) -> int:
        """The fund's own capital: cash, loans less the reserve, less what it owes; kopecks."""
        desks = self.desks
        lent = int(self.state.portfolio.outstanding.sum()) - desks.reserve.held
        owed = desks.lender.owed + desks.accruals.total
        return self.state.cash.at_hand + lent - owed

    def tax_due(self) -> int:
        """The tax on what has been earned since the month began; kopecks."""
        if not self.terms.tax:
            return 0
        earned = self.own + self.desks.accruals.owed["tax"] - self._own_before
        return round(max(0, earned) * self.terms.tax)

    def begin(self, day: int) -> None:
        """Today's prices; loans in currency follow a new rate."""
        prices, borrowers = self.state.prices, self.state.borrowers
        before = prices.currency
        prices.begin(day)
        self._revaluation.reckon(day, before, prices.currency)
        borrowers.prices, borrowers.goods_gain = prices.level, prices.weekly_rise

    def currency_falls(self, day: int) -> None:
        """The rouble has fallen (SHK-3.currency): the currency is dearer at once."""
        if day >= 0:
            before = self.state.prices.currency
            self.state.prices.fall(day)
            self._revaluation.reckon(day, before, self.state.prices.currency)

    def share_surplus(self) -> None:
        """At the month's end, of what has been earned: tax, and what leaves the fund (PRI-2)."""
        if not self.terms.tax and not self.terms.paid_out:
            return
        surplus = max(0, self.own - self._own_before)
        tax = self._pay(Kind.TAX_PAID, "fee", "PRI-1", round(surplus * self.terms.tax))
        left = round((surplus - tax) * self.terms.paid_out)
        self._pay(Kind.SURPLUS_PAID_OUT, "principal", "PRI-2", left)
        self._own_before = self.own

    def _pay(self, kind: Kind, column: str, rule: str, amount: int) -> int:
        """Pay a sum, or what there is of it; gives what was paid."""
        paid = self.state.cash.pay(amount)
        if paid:
            self.state.scribe.house(Phase.FUND, kind, rule, Cause.RULE, **{column: paid})
        return paid
