"""Restructured loans: off their old arrears, and yet late until three instalments are paid.

A ``restructured`` row puts a loan's outstanding principal on a new schedule. Its ``due`` is the
due day the loan was late since, so that the row itself says by how many days; the missed
instalments of the old schedule are closed by it, for what they asked is asked anew. Until an
``on_course`` row says that enough instalments are paid, the loan counts as late as it was, or a
new schedule would hide arrears (our assumption: three instalments).
"""

from dataclasses import dataclass

import numpy as np

from simulator.books.log.columns import NEVER, is_any
from simulator.books.log.events import Kind
from simulator.books.log.ledger import Log


@dataclass(frozen=True, eq=False)
class KeptLate:
    """By restructuring: the loan, the days late it keeps, and from when until when.

    Attributes
    ----------
    loan, late : ndarray of int
    since, until : ndarray of int
        The days from ``since`` on and before ``until`` count.
    """

    loan: np.ndarray
    late: np.ndarray
    since: np.ndarray
    until: np.ndarray

    def on(self, day: int) -> tuple[np.ndarray, np.ndarray]:
        """Loans that keep days late at the close of ``day``, in order, and how many."""
        now = (self.since <= day) & (self.until > day) & (self.late > 0)
        order = np.argsort(self.loan[now])
        return self.loan[now][order], self.late[now][order]

    def closed_by(self, loan: np.ndarray, due: np.ndarray) -> np.ndarray:
        """The day on which each missed instalment went over to a new schedule, or ``NEVER``.

        Parameters
        ----------
        loan, due : ndarray of int
            The missed instalments, in order of loan.
        """
        closed = np.full(len(loan), NEVER, np.int16)
        for each, day in zip(self.loan[::-1].tolist(), self.since[::-1].tolist(), strict=True):
            own = slice(*np.searchsorted(loan, [each, each + 1]))
            closed[own] = np.where(due[own] <= day, day, closed[own])
        return closed


def kept_late(log: Log) -> KeptLate:
    """Gather the restructurings of ``log`` in the order of their days."""
    rows = np.flatnonzero(is_any(log.kind, Kind.RESTRUCTURED))
    ends = np.flatnonzero(
        is_any(log.kind, Kind.RESTRUCTURED, Kind.ON_COURSE, Kind.CLOSED, Kind.WRITTEN_OFF)
    )
    until = [_next(log, ends, row) for row in rows.tolist()]
    day = log.day[rows].astype(np.int32)
    late = np.clip(day - log.due[rows], 0, None)
    return KeptLate(log.loan[rows], late, day, np.array(until, np.int32))


def _next(log: Log, ends: np.ndarray, row: int) -> int:
    """The day of the loan's next event that ends what ``row`` began."""
    later = ends[(ends > row) & (log.loan[ends] == log.loan[row])]
    return int(log.day[later[0]]) if len(later) else NEVER
