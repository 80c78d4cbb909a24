"""What must hold in every log, exactly; and where it does not, which loan and day break it.

Each check gives the breaks it finds, so that a sound log gives an empty list. Balances follow
from the log; where somebody else keeps one too (an account, the fund's till), pass what they
claim, and the log is held against it.
"""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from simulator.books.log.columns import NEVER, is_any
from simulator.books.log.events import PRINCIPAL_DOWN, PRINCIPAL_UP, REPAID, Kind
from simulator.books.log.ledger import NONE, Log
from simulator.books.reports.balances import balances, principal_changes
from simulator.books.reports.levels import (
    cash_changes,
    cost_changes,
    debt_changes,
    level_on,
    reserve_changes,
)

NOT_ON_LOST_LOANS = (
    *PRINCIPAL_UP, *REPAID, Kind.MISSED, Kind.CLOSED, Kind.WRITTEN_OFF,
)  # fmt: skip


class Break(NamedTuple):
    """Where an identity does not hold: amounts in kopecks, loan -1 for the whole branch."""

    what: str
    loan: int
    day: int
    expected: int
    found: int


def breaks(log: Log) -> list[Break]:
    """Check all that a log can show by itself."""
    return [
        *loan_breaks(log),
        *write_off_breaks(log),
        *missed_twice(log),
        *cash_breaks(log),
        *reserve_breaks(log),
        *_level_breaks("borrowed money", log, debt_changes(log), None),
        *_level_breaks("costs owed", log, cost_changes(log), None),
    ]


def loan_breaks(log: Log, claimed: Mapping[int, int] | None = None, day: int = 0) -> list[Break]:
    """Disbursed and revalued = repaid + outstanding + written off, for each loan, after each row.

    A loan is disbursed once, nobody repays more than was lent, and a loan is closed or written
    off with its whole balance.

    Parameters
    ----------
    claimed : mapping of int to int, optional
        Outstanding principal by loan at the close of ``day``, kopecks, kept elsewhere.
    """
    kinds = (*PRINCIPAL_UP, Kind.CLOSED, *PRINCIPAL_DOWN)
    rows = _by_loan(log, *kinds)
    kind, loan, change = log.kind[rows], log.loan[rows], principal_changes(log)[rows]
    after = _running(loan, change)
    first = np.diff(loan, prepend=NONE - 1) != 0
    ends = is_any(kind, Kind.CLOSED, Kind.WRITTEN_OFF)
    lent = is_any(kind, Kind.DISBURSED)
    none = np.zeros_like(after)
    found = [
        *_list(log, rows, "repaid more than lent", after < 0, none, after),
        *_list(log, rows, "ended with a balance", ends & (after != 0), none, after),
        *_list(log, rows, "money before disbursement", first & ~lent, none, change),
        *_list(log, rows, "disbursed again", lent & ~first, none, change),
    ]
    if claimed is not None:
        held = balances(log, day).outstanding
        found += [
            Break("outstanding", each, day, int(held[each]), claim)
            for each, claim in claimed.items()
            if held[each] != claim
        ]
    return found


def write_off_breaks(log: Log) -> list[Break]:
    """After its write-off a loan sees recoveries only, and never more principal than was lost."""
    rows = _by_loan(log, Kind.RECOVERED, *NOT_ON_LOST_LOANS)
    kind, loan = log.kind[rows], log.loan[rows]
    lost = is_any(kind, Kind.WRITTEN_OFF)
    recovered = is_any(kind, Kind.RECOVERED)
    before = _running(loan, lost.astype(np.int64)) - lost
    principal = log.principal[rows]
    left = _running(loan, principal * (lost.astype(np.int64) - recovered))
    none = np.zeros_like(principal)
    alive = ~recovered & (before > 0)
    return [
        *_list(log, rows, "alive after its write-off", alive, none, log.amount[rows]),
        *_list(log, rows, "recovered before a write-off", recovered & (before == 0), none,
               log.amount[rows]),
        *_list(log, rows, "recovered more than was lost", recovered & (left < 0), none, left),
    ]  # fmt: skip


def missed_twice(log: Log) -> list[Break]:
    """An instalment is noted as missed once, or its arrears would count twice."""
    rows = np.flatnonzero(is_any(log.kind, Kind.MISSED))
    rows = rows[np.lexsort((log.due[rows], log.loan[rows]))]
    again = (np.diff(log.loan[rows], prepend=NONE - 1) == 0) & (
        np.diff(log.due[rows], prepend=NEVER) == 0
    )
    return _list(log, rows, "missed twice", again, np.zeros(len(rows)), log.amount[rows])


def cash_breaks(log: Log, counted: Mapping[int, int] | None = None) -> list[Break]:
    """Cash = capital + receipts - payments, and never below nothing at the close of a day.

    Parameters
    ----------
    counted : mapping of int to int, optional
        Cash counted at the close of days, kopecks by day.
    """
    return _level_breaks("cash", log, cash_changes(log), counted)


def reserve_breaks(log: Log, counted: Mapping[int, int] | None = None) -> list[Break]:
    """Held reserve = provisions - releases - write-offs, never below nothing at a day's close.

    Parameters
    ----------
    counted : mapping of int to int, optional
        The reserve held at the close of days, kopecks by day.
    """
    return _level_breaks("held reserve", log, reserve_changes(log), counted)


def _level_breaks(
    what: str, log: Log, changes: np.ndarray, counted: Mapping[int, int] | None
) -> list[Break]:
    level = np.cumsum(changes)
    close = np.flatnonzero(np.diff(log.day, append=NEVER) != 0)
    below = close[level[close] < 0]
    found = [Break(f"{what} below nothing", NONE, int(log.day[i]), 0, int(level[i])) for i in below]
    for day, count in (counted or {}).items():
        if (kept := level_on(log, changes, day)) != count:
            found.append(Break(what, NONE, day, kept, count))
    return found


def _by_loan(log: Log, *kinds: Kind) -> np.ndarray:
    """Row numbers of these kinds, loan by loan, each in the order of events."""
    rows = np.flatnonzero(is_any(log.kind, *kinds))
    return rows[np.argsort(log.loan[rows], kind="stable")]


def _running(loan: np.ndarray, change: np.ndarray) -> np.ndarray:
    """Running sums that begin anew with each loan; rows stand loan by loan."""
    total = np.cumsum(change)
    first = np.flatnonzero(np.diff(loan, prepend=NONE - 1) != 0)
    before = total[first] - change[first]
    return total - np.repeat(before, np.diff(first, append=len(loan)))


def _list(  # the row numbers say where; the masks and amounts are in the same order
    log: Log, rows: np.ndarray, what: str, wrong: np.ndarray, expected: np.ndarray,
    found: np.ndarray,
) -> list[Break]:  # fmt: skip
    return [
        Break(what, int(log.loan[rows[i]]), int(log.day[rows[i]]), int(expected[i]), int(found[i]))
        for i in np.flatnonzero(wrong)
    ]
