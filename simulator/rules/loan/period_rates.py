"""What each period of a loan costs: one rate per instalment, as an exact ratio."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from math import gcd

from simulator.rules.ground.day_counts import year_ratio
from simulator.rules.ground.days import Day
from simulator.rules.loan.terms import LoanTerms

Ratio = tuple[int, int]

_USUAL_DAYS = {"day": 1, "week": 7, "month": 30}


def period_rates(terms: LoanTerms, start: Day, dues: Sequence[Day]) -> list[Ratio]:
    """Give the interest rate of each period as (numerator, denominator).

    Examples
    --------
    >>> period_rates(LoanTerms(rate="9 %", instalments=2), 0, [7, 14])
    [(27, 1300), (27, 1300)]
    >>> period_rates(LoanTerms(rate="73 %", rate_period="year", instalments=2,
    ...                        day_count="actual/365"), 0, [7, 15])
    [(7, 500), (2, 125)]
    """
    if terms.day_count != "period_share":
        yearly, count = terms.rate_per_year, terms.day_count
        return [
            times(yearly, *year_ratio(*each, count, dues[-1])) for each in pairwise((start, *dues))
        ]
    rates = [terms.period_rate.as_integer_ratio()] * len(dues)
    if terms.first_period_days is not None and terms.first_period_interest == "by_days":
        first = terms.period_rate * Fraction(terms.first_period_days, usual_days(terms))
        rates[0] = first.as_integer_ratio()
    return rates


def usual_days(terms: LoanTerms) -> int:
    """Give the days of a usual period: seven for a week, thirty for a month.

    Examples
    --------
    >>> usual_days(LoanTerms(rate="3 %", interval="month", every=2))
    60
    """
    return _USUAL_DAYS[terms.interval] * terms.every


def times(rate: Fraction, above: int, below: int) -> Ratio:
    """Multiply a rate with a ratio, and reduce: an annuity multiplies the rates of all periods.

    Examples
    --------
    >>> times(Fraction(73, 100), 7, 365)
    (7, 500)
    """
    above, below = above * rate.numerator, below * rate.denominator
    common = gcd(above, below)
    return above // common, below // common
