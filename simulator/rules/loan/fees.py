"""Fees: what a loan costs besides interest, and when it is paid."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from simulator.rules.ground.guards import kopecks
from simulator.rules.ground.money import Kopecks, round_kopecks
from simulator.rules.ground.shares import as_decimal
from simulator.rules.ground.validation import validated


@validated
class Fee:
    """One fee of a loan.

    Parameters
    ----------
    share : Decimal
        Of the amount lent, 0.03 or "3 %"; with `amount`, both are paid.
    amount : int
        Kopecks.
    when : str
        "disbursement" (withheld from the loan), "each_instalment", "first_instalment" or
        "last_instalment".

    Examples
    --------
    >>> Fee(name="Form", share=Decimal("0.03"), amount=500).kopecks(100_000)
    3500
    """

    name: str = "fee"
    share: Annotated[Decimal, BeforeValidator(as_decimal), Field(ge=0, lt=1)] = Decimal(0)
    amount: Annotated[Kopecks, Field(ge=0)] = 0
    when: Literal["disbursement", "each_instalment", "first_instalment", "last_instalment"] = (
        "disbursement"
    )

    def kopecks(self, principal: int) -> int:
        """Give what is paid each time the fee falls due."""
        lent = kopecks(principal, "principal")
        return self.amount + round_kopecks(Fraction(self.share) * lent)


def fee_on(fees: tuple[Fee, ...], principal: int, number: int, instalments: int) -> int:
    """Give the fees due with one instalment, kopecks; number 0 is the disbursement.

    Examples
    --------
    >>> [fee_on((Fee(amount=500), Fee(amount=90, when="each_instalment")), 10_000, number, 2)
    ...  for number in (0, 1, 2)]
    [500, 90, 90]
    """
    moments = {"each_instalment"} if number else {"disbursement"}
    if number == 1:
        moments.add("first_instalment")
    if number == instalments:
        moments.add("last_instalment")
    return sum(fee.kopecks(principal) for fee in fees if fee.when in moments)
