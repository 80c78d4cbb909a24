"""Days: dates at the edges, whole day numbers in the world, and shares of a year between them."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal

from simulator.rules.ground.validation import InputError, shown

Day = date | int
"""A date, or a whole day number counted from any start."""

_ONE_DAY = timedelta(1)

DayCount = Literal[
    "period_share", "30/360", "actual/365", "actual/360", "actual/actual", "actual/actual-isda"
]


def plus(day: Day, days: int) -> Day:
    """Go ``days`` days forward (or back).

    Examples
    --------
    >>> plus(date(2001, 2, 26), 7)
    datetime.date(2001, 3, 5)
    >>> plus(10, 7)
    17
    """
    return day + timedelta(days) if isinstance(day, date) else day + days


def days_between(start: Day, end: Day) -> int:
    """Count the days from ``start`` to ``end``; both dates, or both day numbers.

    Examples
    --------
    >>> days_between(date(2001, 1, 31), date(2001, 2, 28))
    28
    """
    if isinstance(start, int) and isinstance(end, int):
        return end - start
    if isinstance(start, date) and isinstance(end, date):
        return end.toordinal() - start.toordinal()
    raise InputError(
        f"{shown(start)} and {shown(end)} given: count between two dates or two day numbers"
    )


def add_months(day: Day, months: int) -> date:
    """Go ``months`` months forward, to the month's last day where the day does not exist.

    Examples
    --------
    >>> add_months(date(2001, 1, 31), 1)
    datetime.date(2001, 2, 28)
    """
    start = as_date(day, "monthly instalments")
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def part_of_month(amount: int, first: date, last: date) -> int:
    """Give what the days ``first`` .. ``last`` of one month hold of a monthly sum.

    In whole kopecks, and so that the parts of a month add up to the whole, however it is cut.

    Parameters
    ----------
    amount : int
        Kopecks a month.
    first, last : date
        Both included.

    Examples
    --------
    >>> part_of_month(310_00, date(2001, 12, 1), date(2001, 12, 30))
    30000
    >>> days = [date(2001, 2, day) for day in range(1, 29)]
    >>> sum(part_of_month(1_000_01, day, day) for day in days)
    100001
    """
    length = calendar.monthrange(last.year, last.month)[1]
    return amount * last.day // length - amount * (first.day - 1) // length


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
    if day_count == "actual/365":
        return Fraction(days_between(start, end), 365)
    if day_count == "actual/360":
        return Fraction(days_between(start, end), 360)
    first, last = as_date(start, day_count), as_date(end, day_count)
    if day_count == "30/360":
        return Fraction(_days_of_360(first, last), 360)
    if day_count == "actual/actual":
        return _years_at_close(last) - _years_at_close(first)
    if day_count == "actual/actual-isda":
        return _years_at_close(last - _ONE_DAY) - _years_at_close(first - _ONE_DAY)
    raise InputError(f"{shown(day_count)} is no way to count days between two days")


def as_date(day: Day, purpose: str) -> date:
    """Insist on a date where day numbers cannot serve."""
    if isinstance(day, date):
        return day
    raise InputError(f"{purpose}: needs a date to start from; {shown(day)} given")


def _days_of_360(first: date, last: date) -> int:
    from_day = min(first.day, 30)
    to_day = 30 if last.day == 31 and from_day == 30 else last.day
    return (last.year - first.year) * 360 + (last.month - first.month) * 30 + to_day - from_day


def _years_at_close(day: date) -> Fraction:
    """Count the years that have passed when ``day`` closes."""
    year_days = 366 if calendar.isleap(day.year) else 365
    return day.year + Fraction(day.timetuple().tm_yday, year_days)
