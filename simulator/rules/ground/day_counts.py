"""Day counts: which share of a year lies between two days, in whole numbers until the end."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Literal

from simulator.rules.ground.days import Day, as_date, days_between
from simulator.rules.ground.thirty_360 import DAYS_OF_360, thirty_360
from simulator.rules.ground.validation import InputError, shown

DayCount = Literal[
    "period_share",
    "30/360",
    "30/360-us",
    "30E/360",
    "30E/360-isda",
    "30/360-german",
    "actual/365",
    "actual/360",
    "actual/actual",
    "actual/actual-isda",
]

_YEAR, _LEAP_YEAR = 365, 366
_BOTH = _YEAR * _LEAP_YEAR
"""Parts of a year in which a day of any year is a whole number of parts."""


def year_share(start: Day, end: Day, day_count: DayCount, last: Day | None = None) -> Fraction:
    """Give the share of a year between two days.

    Parameters
    ----------
    day_count : str
        The 30/360 family counts each month as 30 days; its members differ at a month's end (see
        `thirty_360`). actual/actual divides the days of each calendar year by its own length, and
        counts from the day after ``start`` up to ``end`` itself, as lenders do; ISDA's rule for
        securities counts ``start`` and leaves ``end`` out, which differs where a year ends in
        between.
    last : date, optional
        The day of the last instalment, which "30E/360-isda" treats in a way of its own.

    Examples
    --------
    >>> new_year = date(2023, 12, 12), date(2024, 1, 12)
    >>> year_share(*new_year, "actual/actual") == Fraction(19, 365) + Fraction(12, 366)
    True
    >>> year_share(*new_year, "actual/actual-isda") == Fraction(20, 365) + Fraction(11, 366)
    True
    >>> year_share(0, 7, "actual/365")
    Fraction(7, 365)
    """
    return Fraction(*year_ratio(start, end, day_count, last))


def year_ratio(
    start: Day, end: Day, day_count: DayCount, last: Day | None = None
) -> tuple[int, int]:
    """Give the share of a year between two days as (numerator, denominator), not reduced.

    A schedule asks this for every period, so nothing but whole numbers is made here.

    Examples
    --------
    >>> year_ratio(date(2001, 1, 31), date(2001, 2, 28), "30/360")
    (28, 360)
    """
    if day_count == "actual/365":
        return days_between(start, end), 365
    if day_count == "actual/360":
        return days_between(start, end), 360
    first, then = as_date(start, day_count), as_date(end, day_count)
    if day_count in DAYS_OF_360:
        return thirty_360(first, then, day_count, ends=end == last), 360
    if day_count not in _BY_YEARS:
        raise InputError(f"{shown(day_count)} is no way to count days between two days")
    return _BY_YEARS[day_count](first, then), _BOTH


def _lenders(first: date, last: date) -> int:
    return _parts(last.year, last.toordinal()) - _parts(first.year, first.toordinal())


def _isda(first: date, last: date) -> int:
    """Count each day at its opening: the first of January still closes the year before."""
    return _opened(last) - _opened(first)


def _opened(day: date) -> int:
    new_year = day.month == day.day == 1
    return _parts(day.year - new_year, day.toordinal() - 1)


def _parts(year: int, ordinal: int) -> int:
    """Count the parts of years that have passed when a day of ``year`` closes."""
    before = year - 1
    of_year = ordinal - before * _YEAR - before // 4 + before // 100 - before // 400
    return year * _BOTH + of_year * (_YEAR if calendar.isleap(year) else _LEAP_YEAR)


_BY_YEARS: dict[str, Callable[[date, date], int]] = {
    "actual/actual": _lenders,
    "actual/actual-isda": _isda,
}
