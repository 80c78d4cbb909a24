"""One period's rate for another period: how many months a week has is a named choice."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Literal, get_args

from simulator.rules.ground.shares import rate_of
from simulator.rules.ground.validation import InputError, one_of, shown

RatePeriod = Literal["year", "half-year", "quarter", "month", "fortnight", "week", "day"]
Interval = Literal["month", "week", "day"]
Conversion = Literal["x12/52", "/4", "by_days"]

PERIODS_A_YEAR = {
    "year": 1,
    "half-year": 2,
    "quarter": 4,
    "month": 12,
    "fortnight": 26,
    "week": 52,
    "day": 365,
}

# How many months a period lasts; "x12/52" takes every period as its even part of the year.
_MONTHS: dict[str, dict[str, Fraction]] = {
    "x12/52": {},
    "/4": {"month": Fraction(1), "fortnight": Fraction(1, 2), "week": Fraction(1, 4)},
    "by_days": {
        "month": Fraction(1),
        "fortnight": Fraction(14, 30),
        "week": Fraction(7, 30),
        "day": Fraction(1, 30),
    },
}


def periods_in(interval: Interval, rate_period: RatePeriod, conversion: Conversion) -> Fraction:
    """Say how many periods of the rate one interval holds.

    Parameters
    ----------
    conversion : {"x12/52", "/4", "by_days"}
        Between months and shorter periods: as parts of a year of 12 months and 52 weeks; a month
        as four weeks; or a month as 30 days.

    Examples
    --------
    >>> periods_in("week", "month", "/4"), periods_in("month", "week", "by_days")
    (Fraction(1, 4), Fraction(30, 7))
    """
    months = _MONTHS[conversion]
    if interval in months and rate_period in months:
        return months[interval] / months[rate_period]
    return Fraction(PERIODS_A_YEAR[rate_period], PERIODS_A_YEAR[interval])


def conversions(rate: Decimal | str, interval: Interval = "week") -> dict[str, Fraction]:
    """Show which nominal yearly rate each conversion makes of a monthly rate.

    Parameters
    ----------
    rate : Decimal or text
        Per month: 0.09 or "9 %".
    interval : {"week", "day", "month"}
        How often is paid.

    Raises
    ------
    InputError
        For an interval that needs no conversion: of a year there is nothing to choose.

    Examples
    --------
    >>> {way: f"{float(yearly):.1%}" for way, yearly in conversions("9 %").items()}
    {'x12/52': '108.0%', '/4': '117.0%', 'by_days': '109.2%'}
    """
    a_month = rate_of("rate", rate)
    known = isinstance(interval, str) and interval in PERIODS_A_YEAR
    if known and interval not in get_args(Interval):
        raise InputError(
            f"interval: {shown(interval)} given; only months, weeks and days are converted in more "
            'than one way: "month", "week" or "day"'
        )
    one_of(Interval, interval, "interval")
    return {
        way: a_month * periods_in(interval, "month", way) * PERIODS_A_YEAR[interval]
        for way in get_args(Conversion)
    }
