"""Whose loans stand behind a line of the report: drill down from a sum to the loans in it.

The report works with whole columns and keeps no names. Here the same columns give, for one line,
each loan's part of it; the parts add up to the line.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from simulator.books.log.columns import count_loans, is_any, sum_at
from simulator.books.log.events import Kind
from simulator.books.log.ledger import NONE, Log
from simulator.books.reports.ageing import place_in
from simulator.books.reports.balances import Balances, walk
from simulator.rules.ground.validation import InputError, nearest
from simulator.rules.house.bands import Bands

MADE = ("P1", "P2", "P9", "P10")
OWED = ("P3", "P4")
LATE = ("P7", "P16")


@dataclass(frozen=True, eq=False)
class Behind:
    """The loans behind one line, the largest part first.

    Attributes
    ----------
    line : str
        "P1" to "P16".
    loan, client : ndarray of int
    part : ndarray of int64
        Kopecks of the line that this loan stands for: what was lent, is owed, is due and unpaid,
        was written off. For a line that counts loans, what they owe.
    outstanding : ndarray of int64
        Principal outstanding at the close, kopecks.
    days_late : ndarray of int
        At the close; 0 for a loan that is not late.
    """

    line: str
    loan: np.ndarray
    client: np.ndarray
    part: np.ndarray
    outstanding: np.ndarray
    days_late: np.ndarray

    def __len__(self) -> int:
        return len(self.loan)


def loans_behind(log: Log, line: str, day: int, since: int, bands: Bands) -> Behind:
    """Give the loans behind a line of the report on ``since`` .. ``day`` (MON-7, MON-8).

    Parameters
    ----------
    line : str
        "P1" to "P16"; P11, the officers, has no loans behind it.
    bands : tuple of Band
        The policy's ageing table.

    Raises
    ------
    InputError
        For a line that the report does not have.
    """
    start, end = walk(log, [since - 1, day])
    parts = _parts(log, line, start, end, bands)
    loans = np.flatnonzero(parts)
    loans = loans[np.argsort(-parts[loans], kind="stable")]
    return Behind(
        line, loans, borrowers(log)[loans], np.maximum(parts[loans], 0),
        end.outstanding[loans], end.days_late[loans],
    )  # fmt: skip


def borrowers(log: Log) -> np.ndarray:
    """Give the client of each loan, by loan number; ``NONE`` for a number never lent under."""
    rows = np.flatnonzero(is_any(log.kind, Kind.DISBURSED))
    clients = np.full(count_loans(log), NONE, np.int32)
    clients[log.loan[rows]] = log.client[rows]
    return clients


def _parts(log: Log, line: str, start: Balances, end: Balances, bands: Bands) -> np.ndarray:
    """Each loan's part of a line, by loan number; 0 where it has none."""
    since, ageing = start.day + 1, [band.line for band in bands]
    stocks: dict[str, Callable[[], np.ndarray]] = {
        **dict.fromkeys(MADE, lambda: _moved(log, Kind.DISBURSED, since, end.day)),
        **dict.fromkeys(OWED, lambda: _owing(end, line)),
        "P5": lambda: (start.outstanding + end.outstanding) // 2,
        "P6": lambda: end.unpaid,
        "P8": lambda: _moved(log, Kind.WRITTEN_OFF, since, end.day),
        "P11": lambda: np.zeros_like(end.outstanding),
        **dict.fromkeys(LATE, lambda: _late(end, bands, None)),
        **dict.fromkeys(ageing, lambda: _late(end, bands, ageing.index(line))),
    }
    if line not in stocks:
        raise InputError(f"line: {line!r} is not in the report; {nearest(line, stocks)}")
    return stocks[line]()


def _moved(log: Log, kind: Kind, since: int, day: int) -> np.ndarray:
    """Principal lent or written off in the period, by loan."""
    rows = is_any(log.kind, kind) & (log.day >= since) & (log.day <= day)
    return sum_at(log.loan[rows], log.principal[rows], count_loans(log))


def _owing(end: Balances, line: str) -> np.ndarray:
    """What is outstanding; P3 also counts a loan that owes no more than a missed instalment."""
    owing = end.outstanding.copy()
    if line == "P3":
        only = end.arrears.loan[end.outstanding[end.arrears.loan] == 0]
        owing[only] = -1  # it has no principal, and stands last
    return owing


def _late(end: Balances, bands: Bands, place: int | None) -> np.ndarray:
    """The whole balance of the late loans, of one band or of all."""
    found, parts = end.arrears.days_late > 0, np.zeros_like(end.outstanding)
    loans, days = end.arrears.loan[found], end.arrears.days_late[found]
    if place is not None:
        loans = loans[place_in(bands, days) == place]
    parts[loans] = end.outstanding[loans]
    return parts
