"""A fee for repaying early: a share of what is prepaid, at least so much, and not for ever (GRP-9).

Banks call it a prepayment penalty or early redemption fee; the manual's product has none.
"""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from simulator.rules.ground.money import Kopecks, round_ratio
from simulator.rules.ground.shares import Rate
from simulator.rules.ground.validation import validated


@validated
class EarlyFee:
    """What the lender asks of principal that is repaid before it is due.

    2 % of what is prepaid, at least 50 roubles: who repays 4 000 early pays 80, who repays 1 000
    pays 50; after the days of the waiver nobody pays. Instalments that are paid ahead of their day
    by `receive` are paid as the schedule has them, and cost no fee.

    Parameters
    ----------
    share : Decimal
        Of the principal that is repaid early: 0.02 or "2 %".
    least : int
        Kopecks asked at least, where anything is prepaid.
    waived_after : int, optional
        Days from the disbursement after which it is asked no more; None: always asked.

    Examples
    --------
    >>> fee = EarlyFee(share="2 %", least="50", waived_after=180)
    >>> fee_on(fee, 400_000, 30), fee_on(fee, 100_000, 30), fee_on(fee, 400_000, 181)
    (8000, 5000, 0)
    """

    share: Rate = Decimal(0)
    least: Annotated[Kopecks, Field(ge=0)] = 0
    waived_after: Annotated[int, Field(ge=0)] | None = None


NO_FEE = EarlyFee()


def fee_on(terms: EarlyFee, prepaid: int, day: int) -> int:
    """Give the fee on so many kopecks of principal, on a day counted from the disbursement."""
    if prepaid <= 0 or (terms.waived_after is not None and day > terms.waived_after):
        return 0
    above, below = terms.share.as_integer_ratio()
    return max(terms.least, round_ratio(prepaid * above, below))


def fee_within(terms: EarlyFee, brought: int, day: int) -> int:
    """Give the fee that is in a sum brought: what is left after it is prepaid, kopecks."""

    def asked(prepaid: int) -> int:
        return prepaid + fee_on(terms, prepaid, day)

    return brought - (bisect_right(range(brought + 1), brought, key=asked) - 1)
