"""The equal payment that repays a loan, as an exact ratio."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.rules.loan.period_rates import Ratio


def annuity_payment(principal: int, rates: Sequence[Ratio]) -> Ratio:
    """Give the equal payment over periods of the given rates, as (numerator, denominator).

    Worked backwards in whole numbers: what one rouble a period is worth before the last period,
    before the last but one, and so on. Nothing is reduced on the way, which keeps it fast.

    Examples
    --------
    >>> numerator, denominator = annuity_payment(1_000_000, [(27, 1300)] * 12)
    >>> round(numerator / denominator)
    95007
    """
    worth, unit = 0, 1
    for numerator, denominator in reversed(rates):
        worth, unit = (unit + worth) * denominator, unit * (numerator + denominator)
    return principal * unit, worth
