"""Unit-periods of US Regulation Z, Appendix J: how that law measures time in a loan.

Intervals are measured back from the later date; what is left over at the front is a fraction of a
unit-period. All months are equal.
"""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Literal, NamedTuple

from simulator.rules.ground.days import add_months, days_between
from simulator.rules.ground.validation import InputError

MONTH_DAYS = Fraction(365, 12)


class UnitPeriod(NamedTuple):
    """A standard interval of time, such as 2 weeks, a semimonth or 3 months."""

    kind: Literal["day", "week", "semimonth", "month"]
    multiple: int = 1

    @property
    def per_year(self) -> Fraction:
        """Unit-periods in a year, paragraph (b)(5)."""
        a_year = {"day": 365, "week": 52, "semimonth": 24, "month": 12}[self.kind]
        return Fraction(a_year, self.multiple)

    @property
    def length_days(self) -> Fraction:
        """About how many days it lasts, to compare lengths."""
        days = {"day": Fraction(1), "week": Fraction(7), "month": MONTH_DAYS}
        return days.get(self.kind, MONTH_DAYS / 2) * self.multiple


class Interval(NamedTuple):
    """Full unit-periods and the fraction before them."""

    full: int
    fraction: Fraction


def find_unit_period(advances: Sequence[date], payments: Sequence[date]) -> UnitPeriod:
    """Find the unit-period of a transaction, paragraph (b)(4).

    It is the interval that occurs most often, the shorter one of two as frequent; without one
    that occurs twice, the average interval, to the nearest whole weeks or months. It is never
    longer than a year.

    Examples
    --------
    >>> find_unit_period([date(1978, 3, 18)],
    ...                  [date(1978, 4, 20), date(1978, 5, 18), date(1978, 6, 15)])
    UnitPeriod(kind='week', multiple=4)
    """
    if len(advances) == len(payments) == 1:
        return _of_single_payment(advances[0], payments[0])
    if _semimonthly(payments):
        return UnitPeriod("semimonth")
    gaps = [*pairwise(advances), *pairwise(payments), (advances[0], payments[0])]
    gaps = [(start, end) for start, end in gaps if start < end]
    counts = Counter(label for gap in gaps for label in _labels(*gap))
    common = {label: n for label, n in counts.items() if n > 1 and label.length_days <= 365}
    if common:
        most = max(common.values())
        return min((label for label, n in common.items() if n == most), key=_by_length)
    return _nearest(Fraction(sum(days_between(*gap) for gap in gaps), len(gaps)))


def measure(start: date, end: date, unit: UnitPeriod, anchor: int = 0) -> Interval:
    """Count unit-periods between two dates, paragraph (b)(5).

    Parameters
    ----------
    anchor : int
        The day of the month a series of payments keeps (31 for month-ends); 0 if there is none.

    Examples
    --------
    >>> measure(date(1978, 2, 10), date(1978, 4, 1), UnitPeriod("month"))
    Interval(full=1, fraction=Fraction(19, 30))
    >>> measure(date(1978, 5, 23), date(1978, 10, 1), UnitPeriod("month", 3))
    Interval(full=1, fraction=Fraction(13, 30))
    """
    if unit.kind in ("day", "week"):
        length = unit.multiple * (7 if unit.kind == "week" else 1)
        full, days = divmod(days_between(start, end), length)
        return Interval(full, Fraction(days, length))
    months = _full_months(start, end, anchor)
    days = days_between(start, _back(end, months, anchor))
    if unit.kind == "month" and unit.multiple == 1:
        return Interval(months, Fraction(days, 30))
    if unit.kind == "month" and unit.multiple == 12:
        return _in_years(start, end, months, days, anchor)
    length = 15 if unit.kind == "semimonth" else 30 * unit.multiple
    full, left = divmod(30 * months + days, length)
    return Interval(full, Fraction(left, length))


def anchor_day(payments: Sequence[date]) -> int:
    """Find the day of the month that a series keeps; 31 when all are month-ends, 0 for none.

    Examples
    --------
    >>> anchor_day([date(2001, 1, 30), date(2001, 2, 28), date(2001, 3, 30)])
    30
    """
    if all(day.day == _last(day) for day in payments):
        return 31
    latest = max(day.day for day in payments)
    return latest if all(day.day == min(latest, _last(day)) for day in payments) else 0


def _in_years(start: date, end: date, months: int, days: int, anchor: int) -> Interval:
    full, left = divmod(months, 12)
    if not days:
        return Interval(full, Fraction(left, 12))
    return Interval(full, Fraction(days_between(start, _back(end, full * 12, anchor)), 365))


def _full_months(start: date, end: date, anchor: int) -> int:
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - (_back(end, months, anchor) < start)


def _back(day: date, months: int, anchor: int) -> date:
    """Go whole months back; a day of a series stays on the series' day of the month."""
    earlier = add_months(day, -months)
    if anchor and day.day == min(anchor, _last(day)):
        return earlier.replace(day=min(anchor, _last(earlier)))
    return earlier


def _last(day: date) -> int:
    return calendar.monthrange(day.year, day.month)[1]


def _labels(start: date, end: date) -> list[UnitPeriod]:
    """Name every standard interval that a gap is a whole number of."""
    months = (end.year - start.year) * 12 + end.month - start.month
    ends = start.day == _last(start) and end.day == _last(end)
    labels = []
    if months and (ends or add_months(start, months) == end or add_months(end, -months) == start):
        labels.append(UnitPeriod("month", months))
    weeks, odd_days = divmod(days_between(start, end), 7)
    labels.append(
        UnitPeriod("day", days_between(start, end)) if odd_days else UnitPeriod("week", weeks)
    )
    return labels


def _semimonthly(payments: Sequence[date]) -> bool:
    """Say whether each payment but one comes a month after the last but one."""
    if len(payments) < 3:
        return False
    close = all(13 <= days_between(*gap) <= 18 for gap in pairwise(payments))
    months = (
        UnitPeriod("month") in _labels(start, end)
        for start, end in zip(payments, payments[2:], strict=False)
    )
    return close and all(months) and any(days_between(*gap) != 14 for gap in pairwise(payments))


def _of_single_payment(advance: date, payment: date) -> UnitPeriod:
    """Take the term itself, in months or days, but no more than a year."""
    if payment <= advance:
        raise InputError("flows: the payment must come after the advance")
    if payment >= add_months(advance, 12):
        return UnitPeriod("month", 12)
    months = [label for label in _labels(advance, payment) if label.kind == "month"]
    return months[0] if months else UnitPeriod("day", days_between(advance, payment))


def _nearest(days: Fraction) -> UnitPeriod:
    choices = [UnitPeriod("semimonth"), *(UnitPeriod("month", count) for count in range(1, 13))]
    choices += [UnitPeriod("week", count) for count in range(1, 52)]
    return min(choices, key=lambda choice: (abs(choice.length_days - days), choice.length_days))


def _by_length(unit: UnitPeriod) -> Fraction:
    return unit.length_days
