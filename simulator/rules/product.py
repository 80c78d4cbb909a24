"""The loan product of a policy: its terms, and how much a client may borrow."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import Annotated

from pydantic import Field

from simulator.rules.days import DayCount
from simulator.rules.money import Kopecks
from simulator.rules.sections import Section
from simulator.rules.terms import (
    Conversion,
    InterestPaid,
    Interval,
    LoanTerms,
    Method,
    Rate,
    RatePeriod,
)
from simulator.rules.validation import InputError, validated


@validated
class Product(Section):
    """What is lent: rate and rhythm as in `LoanTerms`, and the limits of the amount.

    Parameters
    ----------
    smallest_loan, largest_loan, first_loan_limit, step : int
        Kopecks; amounts go by whole steps.
    growth_per_repaid_loan : Decimal
        How much the limit grows with each loan repaid, as a share of the first limit.
    """

    rate: Rate
    smallest_loan: Annotated[Kopecks, Field(gt=0)]
    largest_loan: Kopecks
    first_loan_limit: Kopecks
    step: Annotated[Kopecks, Field(gt=0)]
    growth_per_repaid_loan: Decimal = Field(default=Decimal(0), ge=0)
    rate_period: RatePeriod = "month"
    conversion: Conversion = "x12/52"
    method: Method = "declining"
    instalments: int = Field(default=12, ge=1)
    interval: Interval = "week"
    every: int = Field(default=1, ge=1)
    day_count: DayCount = "period_share"
    interest_paid: InterestPaid = "with_instalments"

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.smallest_loan <= self.first_loan_limit <= self.largest_loan:
            raise InputError("amounts should rise: smallest_loan, first_loan_limit, largest_loan")

    @cached_property
    def terms(self) -> LoanTerms:
        """The contract's terms."""
        return LoanTerms(
            rate=self.rate,
            rate_period=self.rate_period,
            conversion=self.conversion,
            method=self.method,
            instalments=self.instalments,
            interval=self.interval,
            every=self.every,
            day_count=self.day_count,
            interest_paid=self.interest_paid,
        )

    def limit(self, repaid_loans: int) -> int:
        """Give the most a client may borrow after so many repaid loans, kopecks."""
        grown = self.first_loan_limit * (1 + self.growth_per_repaid_loan * repaid_loans)
        return min(int(grown), self.largest_loan) // self.step * self.step
