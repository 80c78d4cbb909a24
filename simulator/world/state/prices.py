"""Prices and the currency's rate, day by day (FND-2, FND-3)."""

from datetime import date, timedelta

from simulator.world.terms.fund import PriceTerms

DAYS_A_YEAR = 365


class Prices:
    """What money is worth on a day; day 0 is the measure.

    Attributes
    ----------
    level : float
        Of prices, today.
    currency : int
        The branch's own rate for currency, kopecks for a unit; revised on the first of each
        month, and at once when the currency falls.
    """

    def __init__(self, terms: PriceTerms, opening: date) -> None:
        self.terms, self._opening = terms, opening
        self.level, self.currency = 1.0, terms.currency
        self._jumps = 1.0

    def begin(self, day: int) -> None:
        """Take today's prices, and on the first of a month the currency's rate."""
        if day <= 0:
            return
        terms = self.terms
        if terms.inflation_per_year:
            self.level = (1 + terms.inflation_per_year) ** (day / DAYS_A_YEAR)
        if (self._opening + timedelta(day)).day == 1:
            self._revise(day)

    def fall(self, day: int) -> None:
        """The currency rises by a jump, and the branch's rate with it."""
        self._jumps *= 1 + self.terms.devaluation
        self._revise(day)

    def _revise(self, day: int) -> None:
        rise = (1 + self.terms.currency_per_year) ** (max(0, day) / DAYS_A_YEAR)
        self.currency = round(self.terms.currency * rise * self._jumps)

    def today(self, amount: int) -> int:
        """A sum of day 0 at today's prices, kopecks."""
        return round(amount * self.level)

    @property
    def weekly_rise(self) -> float:
        """By what share goods gain value in a week."""
        return (1 + self.terms.inflation_per_year) ** (7 / DAYS_A_YEAR) - 1
