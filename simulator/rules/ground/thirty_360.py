"""The year of 360 days and twelve equal months, and what each variant makes of a month's end."""

from __future__ import annotations

from calendar import isleap
from datetime import date

DAYS_OF_360 = ("30/360", "30/360-us", "30E/360", "30E/360-isda", "30/360-german")

_FEBRUARY = 2


def thirty_360(first: date, last: date, variant: str, *, ends: bool = False) -> int:
    """Count the days between two dates, each month as 30.

    On days that every month has, all variants agree. They differ when a period begins or ends on
    a 31st, or on the last day of February:

    - "30/360" (*bond basis*; ISDA 2006, 4.16 f): a 31st is a 30th when a period begins on it, and
      when it ends on it after having begun on a 30th or 31st. 28 February is the 28th.
    - "30/360-us" (*NASD*, *SIA*, 30U/360; United States bonds): the same, and the last of February
      is a 30th when a period begins on it, and when it ends on one too.
    - "30E/360" (*Eurobond basis*; ISDA 2006, 4.16 g): a 31st is always a 30th. 28 February is the
      28th.
    - "30E/360-isda" (ISDA 2006, 4.16 h): the last day of every month is a 30th, February's too,
      but for the day on which the loan ends, where that is in February.
    - "30/360-german" (*Deutsche Zinsmethode*): the same without that exception, so that a month
      from last day to last day is always 30 days. Savings banks of Germany reckon so.

    Parameters
    ----------
    variant : str
        One of `DAYS_OF_360`.
    ends : bool
        Whether the loan itself ends on ``last``.

    Examples
    --------
    A month to the end of February, and what it costs on 10 000 roubles at 36 % a year:

    >>> from simulator.rules.ground.money import in_roubles
    >>> end_of_month = date(2001, 1, 31), date(2001, 2, 28)
    >>> for variant in DAYS_OF_360:
    ...     days = thirty_360(*end_of_month, variant)
    ...     print(variant, days, in_roubles(1_000_000 * 36 * days // 36_000))
    30/360 28 280.00
    30/360-us 28 280.00
    30E/360 28 280.00
    30E/360-isda 30 300.00
    30/360-german 30 300.00
    """
    from_day, to_day = first.day, last.day
    if from_day > 27 or to_day > 27:
        from_day, to_day = _ENDS[variant](first, last, ends)
    return (last.year - first.year) * 360 + (last.month - first.month) * 30 + to_day - from_day


def _bond(first: date, last: date, _ends: bool) -> tuple[int, int]:
    from_day = min(first.day, 30)
    return from_day, 30 if last.day == 31 and from_day == 30 else last.day


def _us(first: date, last: date, ends: bool) -> tuple[int, int]:
    if not _closes_february(first):
        return _bond(first, last, ends)
    return 30, 30 if last.day == 31 or _closes_february(last) else last.day


def _eurobond(first: date, last: date, _ends: bool) -> tuple[int, int]:
    return min(first.day, 30), min(last.day, 30)


def _isda(first: date, last: date, ends: bool) -> tuple[int, int]:
    kept = ends and last.month == _FEBRUARY
    return _closing_is_30(first), last.day if kept else _closing_is_30(last)


def _german(first: date, last: date, _ends: bool) -> tuple[int, int]:
    return _closing_is_30(first), _closing_is_30(last)


def _closing_is_30(day: date) -> int:
    return 30 if _closes_february(day) else min(day.day, 30)


def _closes_february(day: date) -> bool:
    return day.month == _FEBRUARY and day.day == 28 + isleap(day.year)


_ENDS = {
    "30/360": _bond,
    "30/360-us": _us,
    "30E/360": _eurobond,
    "30E/360-isda": _isda,
    "30/360-german": _german,
}
