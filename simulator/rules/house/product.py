"""The loan product of a policy: its terms, and how much a client may borrow."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from functools import cached_property
from typing import Annotated

from pydantic import Field

from simulator.rules.ground.money import Kopecks
from simulator.rules.ground.sections import Section
from simulator.rules.ground.validation import InputError, validated
from simulator.rules.loan.terms import LoanTerms

Limit = Annotated[Kopecks, Field(gt=0)]


@validated
class Product(Section, LoanTerms):
    """What is lent: all that `LoanTerms` knows, and the limits of the amount.

    Parameters
    ----------
    smallest_loan, largest_loan, first_loan_limit, step : int
        Kopecks; amounts go by whole steps.
    growth_per_repaid_loan : Decimal
        How much the limit grows with each loan repaid, as a share of the first limit.
    in_currency : bool
        Whether what is still to fall due follows the rate of a foreign currency (PRI-4).
    """

    smallest_loan: Limit = Field(kw_only=True)
    largest_loan: Limit = Field(kw_only=True)
    first_loan_limit: Limit = Field(kw_only=True)
    step: Limit = Field(kw_only=True)
    growth_per_repaid_loan: Decimal = Field(default=Decimal(0), ge=0, kw_only=True)
    in_currency: bool = Field(default=False, kw_only=True)

    def __post_init__(self) -> None:
        Section.__post_init__(self)
        LoanTerms.__post_init__(self)
        if self.payment is not None:
            raise InputError("payment: a client names it for one loan; a product has none")
        if not self.smallest_loan <= self.first_loan_limit <= self.largest_loan:
            raise InputError("amounts should rise: smallest_loan, first_loan_limit, largest_loan")

    @cached_property
    def terms(self) -> LoanTerms:
        """The contract's terms."""
        return LoanTerms(**{each.name: getattr(self, each.name) for each in fields(LoanTerms)})

    def limit(self, repaid_loans: int) -> int:
        """Give the most a client may borrow after so many repaid loans, kopecks."""
        grown = self.first_loan_limit * (1 + self.growth_per_repaid_loan * repaid_loans)
        return min(int(grown), self.largest_loan) // self.step * self.step
