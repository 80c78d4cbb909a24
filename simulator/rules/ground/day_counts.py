"""Day counts: which share of a year lies between two days, in whole numbers until the end."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Literal

from simulator.rules.ground.days import Day, as_date, days_between
from simulator.rules.ground.validation import InputError, shown

DayCount = Literal[
    "period_share", "30/360", "actual/365", "actual/360", "actual/actual", "actual/actual-isda"
]

_YEAR, _LEAP_YEAR = 365, 366
_BOTH = _YEAR * _LEAP_YEAR
"""Parts of a year in which a day of any year is a whole number of parts."""


def year_share(start: Day, end: Day, day_count: DayCount) -> Fraction:
    """Give the share of a year between two days.

    Parameters
    ----------
    day_count : {"30/360", "actual/365", "actual/360", "actual/actual", "actual/actual-isda"}
        30/360 counts each month as 30 days (the US bond rule without its February clause).
        actual/actual divides the days of each calendar year by its own length, and counts from
        the day after ``start`` up to ``end`` itself, as lenders do; ISDA's rule for securities
        counts ``start`` and leaves ``end`` out, which differs where a year ends in between.

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
    return Fraction(*year_ratio(start, end, day_count))


def year_ratio(start: Day, end: Day, day_count: DayCount) -> tuple[int, int]:
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
    if not isinstance(day_count, str) or day_count not in _BETWEEN_DATES:
        raise InputError(f"{shown(day_count)} is no way to count days between two days")
    between, year = _BETWEEN_DATES[day_count]
    return between(as_date(start, day_count), as_date(end, day_count)), year


def _days_of_360(first: date, last: date) -> int:
    from_day = min(first.day, 30)
    to_day = 30 if last.day == 31 and from_day == 30 else last.day
    return (last.year - first.year) * 360 + (last.month - first.month) * 30 + to_day - from_day


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


_BETWEEN_DATES: dict[str, tuple[Callable[[date, date], int], int]] = {
    "30/360": (_days_of_360, 360),
    "actual/actual": (_lenders, _BOTH),
    "actual/actual-isda": (_isda, _BOTH),
}
