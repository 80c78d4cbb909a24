"""The days on which instalments fall due."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from simulator.rules.days import Day, add_months, as_date, plus
from simulator.rules.terms import LoanTerms

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
    first = terms.first_period_days
    anchor, ahead = (start, 1) if first is None else (plus(start, first), 0)
    periods = range(ahead, ahead + terms.instalments)
    if terms.interval == "month":
        dues: list[Day] = [add_months(anchor, period * terms.every) for period in periods]
    else:
        days = _DAYS[terms.interval] * terms.every
        step: Any = timedelta(days) if isinstance(anchor, date) else days
        dues = [anchor + step * period for period in periods]
    return _off_days_off(terms, dues)


def _off_days_off(terms: LoanTerms, dues: list[Day]) -> list[Day]:
    """Move due days to working days, when the terms know days off."""
    days_off = terms.days_off
    if days_off is None:
        return dues
    return [days_off.working(as_date(due, "days off")) for due in dues]
