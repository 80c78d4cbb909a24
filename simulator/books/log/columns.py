"""Small operations on a log's columns that every report needs, fast on a million rows."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np

from simulator.books.log.events import Kind
from simulator.books.log.ledger import Log
from simulator.rules.ground.guards import a_list
from simulator.rules.ground.guards import days as a_day_number
from simulator.rules.ground.limits import MOST_DAYS
from simulator.rules.ground.validation import InputError

NEVER = np.iinfo(np.int16).max
"""A day after every day of a log."""


def is_any(kind: np.ndarray, *kinds: Kind) -> np.ndarray:
    """Mark the rows whose kind is one of ``kinds``.

    ``numpy.isin`` takes ten times as long, and comparing with an enum member four times.

    Examples
    --------
    >>> is_any(np.array([Kind.PAID, Kind.MISSED], np.int8), Kind.PAID, Kind.PAID_LATE)
    array([ True, False])
    """
    found = kind == kinds[0].value
    for each in kinds[1:]:
        found |= kind == each.value
    return found


def sum_at(places: np.ndarray, amounts: np.ndarray, length: int) -> np.ndarray:
    """Add up kopecks by place.

    ``bincount`` adds in float64, which holds whole kopecks exactly up to 90 billion roubles.

    Examples
    --------
    >>> sum_at(np.array([0, 2, 0]), np.array([5, 7, 1]), 3)
    array([6, 0, 7])
    """
    return np.bincount(places, amounts, length).astype(np.int64)


def closing_rows(day: np.ndarray, closes: Sequence[int]) -> np.ndarray:
    """For each closing day, how many rows of the sorted column ``day`` have happened.

    Examples
    --------
    >>> closing_rows(np.array([0, 3, 3, 9], np.int16), [3, 5])
    array([3, 3])
    """
    # a plain int would make numpy copy the whole column to int64 first
    return np.searchsorted(day, np.asarray(closes, day.dtype), "right")


def count_loans(log: Log) -> int:
    """How long an array indexed by loan number must be."""
    return int(log.loan.max(initial=-1)) + 1


def rising(days: Iterable[int]) -> list[int]:
    """Insist on at least one day, and on rising order.

    Examples
    --------
    >>> rising([30, 27])
    Traceback (most recent call last):
    ...
    simulator.InputError: day 27 after day 30: give the days in rising order
    """
    given = a_list(days, "days", "closing days")
    found = [a_day_number(day, "day", least=-MOST_DAYS) for day in given]
    if not found:
        raise InputError("no day given: name at least one")
    for before, after in pairwise(found):
        if after <= before:
            raise InputError(f"day {after} after day {before}: give the days in rising order")
    return found


def ratio(part: float, whole: float) -> float:
    """Divide; ``nan`` where there is nothing to divide by.

    Examples
    --------
    >>> ratio(1_750, 100_000)
    0.0175
    >>> ratio(0, 0)
    nan
    """
    return part / whole if whole else float("nan")
