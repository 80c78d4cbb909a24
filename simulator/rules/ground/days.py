"""Days: dates at the edges, whole day numbers in the world."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from simulator.rules.ground.validation import InputError, shown

Day = date | int
"""A date, or a whole day number counted from any start."""

DAYS_A_WEEK = 7


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


def as_date(day: Day, purpose: str) -> date:
    """Insist on a date where day numbers cannot serve."""
    if isinstance(day, date):
        return day
    raise InputError(f"{purpose}: needs a date to start from; {shown(day)} given")
