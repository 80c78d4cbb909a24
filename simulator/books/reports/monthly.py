"""Many month-ends at once: the portfolio's course, in one pass over the log."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from simulator.books.log.columns import is_any, sum_at
from simulator.books.log.events import Kind
from simulator.books.log.ledger import Log, needs_log
from simulator.books.log.periods import last_day, month_ends
from simulator.books.reports.ageing import place_in
from simulator.books.reports.balances import Balances, walk
from simulator.books.reports.ratios import THRESHOLDS
from simulator.rules.ground.guards import days as whole_days
from simulator.rules.ground.limits import MOST_DAYS
from simulator.rules.house.bands import Bands, Rules, table_of


@dataclass(frozen=True, eq=False)
class MonthlyTable:
    """One row per closing day; every column a numpy array, amounts in kopecks.

    Attributes
    ----------
    start : date
        The date of day 0.
    day : ndarray of int
        The closing days.
    outstanding, arrears : ndarray of int64
        Principal outstanding (P4); principal and interest due and unpaid (P6).
    par, par30, par60, par90, par120 : ndarray of int64
        Whole balance of loans more than 0, 30, ... days late; divide by ``outstanding`` for
        portfolio at risk.
    required_reserve : ndarray of int64
        P16 D.
    written_off : ndarray of int64
        Written off in the month that closes.
    """

    start: date
    day: np.ndarray
    outstanding: np.ndarray
    arrears: np.ndarray
    par: np.ndarray
    par30: np.ndarray
    par60: np.ndarray
    par90: np.ndarray
    par120: np.ndarray
    required_reserve: np.ndarray
    written_off: np.ndarray


def monthly(
    log: Log, bands: Bands | Rules, days: Sequence[int] | None = None, since: int = 0
) -> MonthlyTable:
    """Report the portfolio at the close of each of ``days``.

    Parameters
    ----------
    bands : tuple of Band, or Policy
        The policy's ageing table.
    days : sequence of int, optional
        Rising. Without it, the calendar month-ends from ``since`` on; the log's last day
        closes the last month.
    since : int
        First day of the first month.
    """
    needs_log(log)
    since = whole_days(since, "since", -MOST_DAYS)
    if days is None:
        days = month_ends(log.start, since, last_day(log))
    table = table_of(bands)
    rows = [_quality(each, table) for each in walk(log, days)]
    stocks = {name: np.array([row[name] for row in rows], np.int64) for name in rows[0]}
    written_off = _written_off(log, days, since)
    return MonthlyTable(log.start, np.array(days), written_off=written_off, **stocks)


def _quality(balances: Balances, bands: Bands) -> dict[str, int]:
    """Outstanding, arrears, balances at risk by threshold, required reserve."""
    days_late, balance = balances.late_loans
    sums = sum_at(place_in(bands, days_late), balance, len(bands)).tolist()
    return {
        "outstanding": int(balances.outstanding.sum()),
        "arrears": int(balances.arrears.unpaid.sum()),
        **{f"par{over or ''}": balances.at_risk(over) for over in THRESHOLDS},
        "required_reserve": sum(band.reserve(held) for band, held in zip(bands, sums, strict=True)),
    }


def _written_off(log: Log, days: Sequence[int], since: int) -> np.ndarray:
    rows = np.flatnonzero(is_any(log.kind, Kind.WRITTEN_OFF) & (log.day >= since))
    place = np.searchsorted(np.asarray(days), log.day[rows], "left")
    return sum_at(place, log.principal[rows], len(days) + 1)[: len(days)]
