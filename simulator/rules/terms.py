"""The terms of a loan: what a contract fixes before anybody knows the amount or the day."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from simulator.rules.days import DayCount
from simulator.rules.validation import validated

RatePeriod = Literal["year", "month", "week", "day"]
Interval = Literal["month", "week", "day"]
Conversion = Literal["x12/52", "/4", "by_days"]
Method = Literal["declining"]

PERIODS_A_YEAR = {"year": 1, "month": 12, "week": 52, "day": 365}


def _read_rate(rate: object) -> object:
    """Read "9 %" as 0.09, and stop a 9 that was meant as 9 %."""
    if isinstance(rate, str) and rate.rstrip().endswith("%"):
        return Decimal(rate.rstrip().rstrip("%").strip().replace(",", ".")) / 100
    if isinstance(rate, (int, float, Decimal)) and rate > 5:
        raise ValueError(f'{rate} would be {rate * 100} %; write a share, or text with "%"')
    return rate


Rate = Annotated[Decimal, BeforeValidator(_read_rate), Field(ge=0)]
"""A rate as a share: 0.09, or the text "9 %"."""


@validated
class LoanTerms:
    """What the contract says about rate, instalments and their rhythm.

    Parameters
    ----------
    rate : Decimal
        Interest per `rate_period`, as a share: 0.09 or "9 %".
    rate_period : {"year", "month", "week", "day"}
    method : {"declining"}
        "declining": equal principal parts, interest on the outstanding balance (IND-2).
    instalments : int
    interval : {"month", "week", "day"}
        One instalment `every` so many of these.
    conversion : {"x12/52", "/4", "by_days"}
        What a week makes of a monthly rate: twelve months over 52 weeks, a quarter, or 7/30.
        9 % a month becomes 108 %, 117 % or 109.2 % in 52 weeks.
    day_count : str
        "period_share" charges each period its even share of the year, whatever its days.

    Examples
    --------
    >>> LoanTerms(rate="9 %").period_rate == Fraction(108, 5200)
    True
    >>> LoanTerms(rate="9 %", conversion="/4").rate_per_year
    Fraction(117, 100)
    """

    rate: Rate
    rate_period: RatePeriod = "month"
    method: Method = "declining"
    instalments: int = Field(default=12, ge=1, le=1000)
    interval: Interval = "week"
    every: int = Field(default=1, ge=1)
    conversion: Conversion = "x12/52"
    day_count: DayCount = "period_share"

    @cached_property
    def period_rate(self) -> Fraction:
        """Interest of one whole interval under "period_share", as a share of the balance."""
        return Fraction(self.rate) * self._periods_in_one * self.every

    @property
    def rate_per_year(self) -> Fraction:
        """The nominal yearly rate that the instalments add up to."""
        if self.day_count == "period_share":
            return self.period_rate / self.every * PERIODS_A_YEAR[self.interval]
        return Fraction(self.rate) * PERIODS_A_YEAR[self.rate_period]

    @property
    def _periods_in_one(self) -> Fraction:
        """How many rate periods one interval holds."""
        if self.rate_period == "month" and self.interval == "week":
            if self.conversion == "/4":
                return Fraction(1, 4)
            if self.conversion == "by_days":
                return Fraction(7, 30)
        return Fraction(PERIODS_A_YEAR[self.rate_period], PERIODS_A_YEAR[self.interval])
