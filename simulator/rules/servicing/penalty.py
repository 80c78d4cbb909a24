"""The price of being late: a simple penalty per day, which stops before the will to pay dies."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field

from simulator.rules.ground.guards import count, days, kopecks
from simulator.rules.ground.limits import MOST_DAYS
from simulator.rules.ground.money import Kopecks
from simulator.rules.ground.sections import Section
from simulator.rules.ground.shares import Rate
from simulator.rules.ground.validation import validated

PenaltyBase = Literal[
    "overdue", "overdue_principal", "overdue_interest", "balance", "first_amount"
]  # fmt: skip


@validated
class PenaltyTerms(Section):
    """How a late instalment is charged (COL-2, COL-7; the rate itself is an assumption).

    Parameters
    ----------
    rate_per_day : Decimal
        Share of the base per day late: 0.005 or "0.5 %".
    base : {"overdue", "overdue_principal", "overdue_interest", "balance", "first_amount"}
        The instalment's unpaid principal and interest; one of the two alone; the loan's whole
        outstanding principal; or the amount first lent.
    from_day, stop_day : int, int or None
        The first and the last day late that is charged; None never stops.
    grace_days : int
        An instalment paid within so many days late is not charged at all; one paid later is
        charged from `from_day` on.
    once : int
        Kopecks charged once for an instalment that is late by `from_day` (a late fee, as banks
        and many microlenders charge it): 300 roubles, say, whatever the days.
    """

    rate_per_day: Rate = Decimal(0)
    base: PenaltyBase = "overdue"
    from_day: int = Field(default=1, ge=1)
    stop_day: int | None = Field(default=90, ge=1)
    grace_days: int = Field(default=0, ge=0)
    once: Annotated[Kopecks, Field(ge=0)] = 0

    def charged_days(self, first: int, last: int) -> int:
        """Count the days late from ``first`` to ``last``, both included, that are charged.

        Examples
        --------
        >>> PenaltyTerms(rate_per_day="0.5 %").charged_days(88, 95)
        3
        """
        if not (type(first) is type(last) is int and first < MOST_DAYS > last > -MOST_DAYS < first):
            first, last = days(first, "first", -MOST_DAYS), days(last, "last", -MOST_DAYS)
        end = last if self.stop_day is None else min(last, self.stop_day)
        return max(0, end - max(first, self.from_day) + 1)

    def exact(self, base: int, days: int) -> Fraction:
        """Give the penalty on ``base`` kopecks for ``days`` days, not yet rounded.

        Examples
        --------
        >>> PenaltyTerms(rate_per_day="0.5 %").exact(10_410_2, 10)
        Fraction(52051, 10)
        """
        on = kopecks(base, "base")
        return Fraction(self.rate_per_day) * on * count(days, "days", most=MOST_DAYS)
