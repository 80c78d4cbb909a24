"""The days on which instalments fall due."""

from __future__ import annotations

from simulator.rules.days import Day, add_months, plus
from simulator.rules.terms import LoanTerms

_DAYS = {"day": 1, "week": 7}


def due_days(terms: LoanTerms, start: Day) -> list[Day]:
    """Give the due day of each instalment of a loan paid out on ``start``.

    Examples
    --------
    >>> due_days(LoanTerms(rate="9 %", instalments=3), 0)
    [7, 14, 21]
    """
    numbers = range(1, terms.instalments + 1)
    if terms.interval == "month":
        return [add_months(start, number * terms.every) for number in numbers]
    step = _DAYS[terms.interval] * terms.every
    return [plus(start, number * step) for number in numbers]
