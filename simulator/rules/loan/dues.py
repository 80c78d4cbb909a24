"""The days on which instalments fall due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from simulator.language import _
from simulator.rules.ground.days import Day, add_months, plus
from simulator.rules.loan.terms import LoanTerms

_DAYS = {"day": 1, "week": 7}


def due_days(terms: LoanTerms, start: Day) -> list[Day]:
    """Give the due day of each period of a loan paid out on ``start``.

    A first period of its own length moves all later days with it.

    Examples
    --------
    >>> due_days(LoanTerms(rate="9 %", instalments=3), 0)
    [7, 14, 21]
    >>> due_days(LoanTerms(rate="9 %", instalments=3, first_period_days=10), 0)
    [10, 17, 24]
    """
    return regular_and_due(terms, start)[1]


def regular_and_due(terms: LoanTerms, start: Day) -> tuple[list[Day], list[Day]]:
    """Give the due days, and before them, where days off may have moved them, the regular ones."""
    first = terms.first_period_days
    anchor, ahead = (start, 1) if first is None else (plus(start, first), 0)
    if terms.days_off is not None:
        settled = terms.days_off.settle(
            terms.instalments, start, lambda place: later(terms, anchor, ahead + place)
        )
        return [day for day, _due in settled], [due for _day, due in settled]
    periods = range(ahead, ahead + terms.instalments)
    if terms.interval == "month":
        return [], [add_months(anchor, period * terms.every) for period in periods]
    days = _DAYS[terms.interval] * terms.every
    step: Any = timedelta(days) if isinstance(anchor, date) else days
    return [], [anchor + step * period for period in periods]


def later(terms: LoanTerms, day: Day, intervals: int) -> Day:
    """Go so many intervals of the terms forward.

    Examples
    --------
    >>> later(LoanTerms(rate="9 %", every=2), 10, 3)
    52
    """
    if terms.interval == "month":
        return add_months(day, intervals * terms.every)
    return plus(day, _DAYS[terms.interval] * terms.every * intervals)


def needs_calendar(terms: LoanTerms) -> bool:
    """Tell whether a schedule depends on the date it starts from."""
    fixed = terms.day_count in ("period_share", "actual/365", "actual/360")
    return terms.interval == "month" or terms.days_off is not None or not fixed


def said_of(dues: Iterable[Day]) -> tuple[str, ...]:
    """Say on which days more than one instalment falls due.

    Examples
    --------
    >>> from datetime import date, timedelta
    >>> said_of([date(2024, 1, 11), date(2024, 1, 11)])
    ('2 instalments fall due on 2024-01-11; with DaysOff(rest="moves") the rest would wait',)
    """
    text = _(
        '{number} instalments fall due on {day}; with DaysOff(rest="moves") the rest would wait'
    )
    counted = Counter(dues).items()
    return tuple(text.format(number=number, day=day) for day, number in counted if number > 1)
