"""Periods, and what the log moved in each: counts and sums by kind of event."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from simulator.books.log.columns import closing_rows, rising, sum_at
from simulator.books.log.events import Kind
from simulator.books.log.ledger import Log
from simulator.rules.ground.days import add_months, days_between
from simulator.rules.ground.guards import days
from simulator.rules.ground.limits import MOST_DAYS
from simulator.rules.ground.validation import InputError

AMOUNTS = ("principal", "interest", "penalty", "fee")


@dataclass(frozen=True, eq=False)
class Flows:
    """Sums by kind of event and period.

    Attributes
    ----------
    since : int
        First day of the first period.
    ends : list of int
        Last day of each period; the next begins the day after.
    counts : ndarray of int64, shape (kinds, periods)
    sums : dict of str to ndarray of int64, shape (kinds, periods)
        Kopecks, by amount column.
    """

    since: int
    ends: list[int]
    counts: np.ndarray
    sums: dict[str, np.ndarray]

    def count(self, kind: Kind) -> np.ndarray:
        """How many events of ``kind`` each period has."""
        return self.counts[kind]

    def total(self, column: str, *kinds: Kind) -> np.ndarray:
        """What events of ``kinds`` add up to in each period: an amount column, or "amount"."""
        columns = AMOUNTS if column == "amount" else (column,)
        return np.sum([self.sums[each][kind] for each in columns for kind in kinds], axis=0)


def flows(log: Log, since: int, ends: Sequence[int]) -> Flows:
    """Add up the log by kind, from ``since`` to each of ``ends``.

    Raises
    ------
    InputError
        When the ends do not rise, or the first lies before ``since``.
    """
    ends, since = rising(ends), days(since, "since", least=-MOST_DAYS)
    if ends[0] < since:
        raise InputError(f"a period from day {since} cannot end before it, on day {ends[0]}")
    first, last = closing_rows(log.day, [since - 1, ends[-1]])
    shape = (max(Kind) + 1, len(ends))
    period = np.searchsorted(ends, log.day[first:last], "left")
    place = log.kind[first:last].astype(np.int64) * len(ends) + period
    cells = shape[0] * shape[1]
    sums = {
        name: sum_at(place, log.columns[name][first:last], cells).reshape(shape) for name in AMOUNTS
    }
    return Flows(since, ends, np.bincount(place, minlength=cells).reshape(shape), sums)


def month_ends(start: date, since: int, until: int) -> list[int]:
    """Number the closing days of the calendar months from ``since`` to ``until``.

    A month cut short by ``until`` closes on that day, so that 364 days from 1 January have
    twelve closing days.

    Parameters
    ----------
    start : date
        The date of day 0.

    Examples
    --------
    >>> month_ends(date(2001, 1, 1), 0, 89)
    [30, 58, 89]
    >>> month_ends(date(2001, 1, 1), 0, 60)
    [30, 58, 60]
    """
    if until < since:
        raise InputError(f"no month closes from day {since} to day {until}")
    first = (start + timedelta(since)).replace(day=1)
    ends, months = [], 1
    while (end := days_between(start, add_months(first, months)) - 1) < until:
        ends.append(end)
        months += 1
    return [*ends, until]


def last_day(log: Log) -> int:
    """The day of the log's last row."""
    if not len(log):
        raise InputError("the log is empty: there is no last day to report on")
    return int(log.day[-1])
