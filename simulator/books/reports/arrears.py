"""Missed instalments, and what is still unpaid of them at the close of any day.

A ``missed`` row opens an arrear: so much of this instalment was unpaid when its due day closed.
Money that comes for the same instalment later lowers it, in one payment or in several; a
write-off takes it out of the books.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from simulator.books.log.columns import NEVER, closing_rows, count_loans, is_any, sum_at
from simulator.books.log.events import BROUGHT_LATE, REPAID, Kind
from simulator.books.log.ledger import Log
from simulator.books.reports.restructured import KeptLate, kept_late


@dataclass(frozen=True, eq=False)
class Arrears:
    """The loans with something due and unpaid at the close of one day, in order of loan number.

    Attributes
    ----------
    loan, oldest_due : ndarray of int
        Loan number, and the due day of its oldest unpaid instalment.
    days_late : ndarray of int
        Days from that due day; 0 for a loan that missed an instalment on this very day.
    unpaid : ndarray of int64
        Principal and interest due and unpaid, kopecks, over all missed instalments of the loan.
    """

    loan: np.ndarray
    oldest_due: np.ndarray
    days_late: np.ndarray
    unpaid: np.ndarray


@dataclass(frozen=True, eq=False)
class MissedInstalments:
    """Every missed instalment of a log, by loan and due day, with the money that came late.

    Attributes
    ----------
    loan, due : ndarray of int
    amount : ndarray of int64
        Principal and interest unpaid at the close of the due day, kopecks.
    ended : ndarray of int
        Day on which the loan was written off or put on a new schedule, ``NEVER`` if it was not.
    paid_day : ndarray of int
        Days of the late payments, in order.
    paid_for : ndarray of int
        The instalment each was for, as a place in ``loan``.
    paid : ndarray of int64
        Principal and interest of each, kopecks.
    """

    loan: np.ndarray
    due: np.ndarray
    amount: np.ndarray
    ended: np.ndarray
    paid_day: np.ndarray
    paid_for: np.ndarray
    paid: np.ndarray
    kept: KeptLate

    def walk(self, days: Sequence[int]) -> Iterator[Arrears]:
        """Give the arrears at the close of each of ``days``, which must rise."""
        paid, done = np.zeros(len(self.loan), np.int64), 0
        for day, end in zip(days, closing_rows(self.paid_day, days), strict=True):
            paid += sum_at(self.paid_for[done:end], self.paid[done:end], len(paid))
            done = end
            yield self._standing(day, paid)

    def _standing(self, day: int, paid: np.ndarray) -> Arrears:
        open_ = (self.due <= day) & (self.ended > day) & (paid < self.amount)
        places = np.flatnonzero(open_)
        loan, due = self.loan[places], self.due[places]
        first = np.flatnonzero(np.diff(loan, prepend=-1))
        unpaid = self.amount[places] - paid[places]
        # reduceat refuses an empty list of starts
        totals = np.add.reduceat(unpaid, first) if len(first) else unpaid
        oldest = due[first].astype(np.int32)
        return _keep(Arrears(loan[first], oldest, day - oldest, totals), *self.kept.on(day), day)


def _keep(now: Arrears, loan: np.ndarray, late: np.ndarray, day: int) -> Arrears:
    """Count restructured loans at least as late as they were."""
    if not len(loan):
        return now
    loans = np.union1d(now.loan, loan)
    own, kept = np.searchsorted(loans, now.loan), np.searchsorted(loans, loan)
    days_late, unpaid = np.zeros(len(loans), np.int32), np.zeros(len(loans), np.int64)
    days_late[own], unpaid[own] = now.days_late, now.unpaid
    days_late[kept] = np.maximum(days_late[kept], late)
    return Arrears(loans, day - days_late, days_late, unpaid)


def missed_instalments(log: Log) -> MissedInstalments:
    """Gather the missed instalments of ``log`` and match later payments to them."""
    rows = np.flatnonzero(is_any(log.kind, Kind.MISSED))
    low = int(log.due[rows].min(initial=0))
    span = int(log.due[rows].max(initial=0)) - low + 1
    keys = log.loan[rows].astype(np.int64) * span + (log.due[rows] - low)
    order = np.argsort(keys)
    rows, keys = rows[order], keys[order]
    loan, kept = log.loan[rows], kept_late(log)
    late = _late_payments(log)
    # a due day outside the span was never missed: no key, no match
    near = (log.due[late] >= low) & (log.due[late] < low + span)
    late = late[near]
    paid_keys = log.loan[late].astype(np.int64) * span + (log.due[late] - low)
    place = np.searchsorted(keys, paid_keys)
    found = np.append(keys, -1)[place] == paid_keys
    late, place = late[found], place[found]
    return MissedInstalments(
        loan=loan,
        due=log.due[rows],
        amount=log.principal[rows] + log.interest[rows],
        ended=np.minimum(_written_off_day(log)[loan], kept.closed_by(loan, log.due[rows])),
        paid_day=log.day[late],
        paid_for=place,
        paid=log.principal[late] + log.interest[late],
        kept=kept,
    )


def _late_payments(log: Log) -> np.ndarray:
    """Rows of money that came after its due day, or on it once the day had closed.

    A ``paid`` row may be such a one too; on the due day itself it came in time.
    """
    on_the_day = (log.day == log.due) & is_any(log.kind, *BROUGHT_LATE)
    return np.flatnonzero(is_any(log.kind, *REPAID) & (log.day > log.due) | on_the_day)


def _written_off_day(log: Log) -> np.ndarray:
    """Day of the write-off by loan number, ``NEVER`` without one."""
    days = np.full(count_loans(log), NEVER, np.int16)
    rows = np.flatnonzero(is_any(log.kind, Kind.WRITTEN_OFF))
    days[log.loan[rows]] = log.day[rows]
    return days
