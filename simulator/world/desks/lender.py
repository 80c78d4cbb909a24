"""A lender's money: drawn when loans would have to wait, paid back in even parts (FND-1)."""

from simulator.books.log.events import Cause, Kind, Phase
from simulator.rules.ground.money import round_kopecks
from simulator.world.state.state import State

DAYS_A_YEAR = 365


class Lender:
    """What the fund owes, and what that costs.

    Attributes
    ----------
    owed : int
        Borrowed and not repaid, kopecks.
    interest_owed : int
        Interest that fell due when the fund had no cash for it, kopecks.
    """

    def __init__(self, state: State) -> None:
        self.state, self.terms = state, state.scenario.fund.credit
        self.owed = self.interest_owed = 0
        self._since, self._kopeck_days, self._months_left = 0, 0, 0

    def draw(self, day: int, wanted: int) -> None:
        """Borrow enough for ``wanted`` kopecks more, in whole steps, as far as the limit goes."""
        terms = self.terms
        if terms is None or not terms.drawn_from <= day <= terms.drawn_until:
            return
        room = (terms.limit - self.owed) // terms.step
        amount = min(-(-wanted // terms.step), room) * terms.step
        if amount > 0:
            self._count_days(day)
            self.owed += amount
            self._months_left = terms.months
            self.state.cash.receive(amount)
            self._post(Kind.FUNDS_BORROWED, principal=amount)

    def close_month(self, day: int) -> None:
        """Pay the month's interest and, in its time, a part of what is owed; cash permitting."""
        if self.terms is None or not (self.owed or self.interest_owed):
            return
        self._count_days(day)
        interest = self.interest_due(day)
        self._kopeck_days = 0
        paid = self._pay(Kind.COST, "interest", interest)
        self.interest_owed = interest - paid
        part = self.kept_back(day)
        if part:
            self._months_left -= 1
            self.owed -= self._pay(Kind.FUNDS_REPAID, "principal", part)

    def interest_due(self, day: int) -> int:
        """Interest for all days up to ``day`` that is not paid yet; kopecks."""
        if self.terms is None:
            return 0
        days = self._kopeck_days + self.owed * (day - self._since)
        return self.interest_owed + self._interest(days)

    def kept_back(self, day: int) -> int:
        """The part that goes back at the month's end, which is not lent before; kopecks."""
        if self.terms is None or not self.owed or day <= self.terms.drawn_until:
            return 0
        return -(-self.owed // max(1, self._months_left))

    def _count_days(self, day: int) -> None:
        """Interest runs from the day after a draw to the day of payment, that day included."""
        self._kopeck_days += self.owed * (day - self._since)
        self._since = day

    def _interest(self, kopeck_days: int) -> int:
        assert self.terms is not None  # noqa: S101 - asked by the callers
        return round_kopecks(self.terms.rate_per_year * kopeck_days / DAYS_A_YEAR)

    def _pay(self, kind: Kind, column: str, amount: int) -> int:
        paid = self.state.cash.pay(amount)
        if paid:
            self._post(kind, **{column: paid})
        return paid

    def _post(self, kind: Kind, **amount: int) -> None:
        borrowed = kind == Kind.FUNDS_BORROWED
        rule, cause = ("FND-1", Cause.PERSON) if borrowed else ("PRI-1", Cause.RULE)
        self.state.scribe.house(Phase.FUND, kind, rule, cause, **amount)
