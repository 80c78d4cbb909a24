"""What every loan owes at the close of any day, rebuilt from the log alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from simulator.books.log.columns import closing_rows, count_loans, is_any, rising
from simulator.books.log.events import PRINCIPAL_DOWN, PRINCIPAL_UP
from simulator.books.log.ledger import NO_DAY, Log
from simulator.books.reports.arrears import Arrears, missed_instalments


@dataclass(frozen=True, eq=False)
class Balances:
    """All loans at the close of one day. Arrays are indexed by loan number.

    Attributes
    ----------
    day : int
    outstanding : ndarray of int64
        Outstanding principal, kopecks; 0 before disbursement, after repayment or write-off.
    arrears : Arrears
        The loans with something due and unpaid, and only these.
    """

    day: int
    outstanding: np.ndarray
    arrears: Arrears

    @property
    def unpaid(self) -> np.ndarray:
        """Principal and interest due and unpaid, kopecks."""
        return self._spread(self.arrears.unpaid, 0)

    @property
    def oldest_due(self) -> np.ndarray:
        """Due day of the oldest unpaid instalment, ``NO_DAY`` where nothing is unpaid."""
        return self._spread(self.arrears.oldest_due, NO_DAY)

    @property
    def days_late(self) -> np.ndarray:
        """Days since the oldest unpaid due day, 0 for loans that are not late."""
        return self._spread(self.arrears.days_late, 0)

    @cached_property
    def late_loans(self) -> tuple[np.ndarray, np.ndarray]:
        """Days late and whole outstanding principal of each loan at least one day late."""
        late = self.arrears.days_late > 0
        return self.arrears.days_late[late], self.outstanding[self.arrears.loan[late]]

    def at_risk(self, over: int = 0) -> int:
        """Whole balance of the loans more than ``over`` days late, kopecks."""
        days_late, balance = self.late_loans
        return int(balance[days_late > over].sum())

    @property
    def loans(self) -> int:
        """How many loans still owe something: principal, or a missed instalment."""
        owing = self.outstanding > 0
        owing[self.arrears.loan] = True
        return int(np.count_nonzero(owing))

    def _spread(self, amounts: np.ndarray, default: int) -> np.ndarray:
        out = np.full(len(self.outstanding), default, amounts.dtype)
        out[self.arrears.loan] = amounts
        return out


def balances(log: Log, day: int) -> Balances:
    """Rebuild what every loan owes at the close of ``day``."""
    return next(walk(log, [day]))


def walk(log: Log, days: Iterable[int]) -> Iterator[Balances]:
    """Give the balances at the close of each of ``days``, in one pass over the log.

    Parameters
    ----------
    days : iterable of int
        In rising order; days before the log's first row and after its last are allowed.

    Raises
    ------
    InputError
        When the days do not rise.
    """
    days = rising(days)
    outstanding, done = np.zeros(count_loans(log) + 1, np.int64), 0
    ends = closing_rows(log.day, days)
    for day, end, arrears in zip(days, ends, missed_instalments(log).walk(days), strict=True):
        rows = slice(done, end)
        # rows without a loan (-1) land on the spare last place, with a change of 0
        np.add.at(outstanding, log.loan[rows], principal_changes(log, rows))
        done = end
        yield Balances(day, outstanding[:-1].copy(), arrears)


def principal_changes(log: Log, rows: slice = slice(None)) -> np.ndarray:
    """By how much each row moves its loan's outstanding principal, kopecks."""
    kind = log.kind[rows]
    up = is_any(kind, *PRINCIPAL_UP).view(np.int8)
    down = is_any(kind, *PRINCIPAL_DOWN).view(np.int8)
    return log.principal[rows] * (up - down)
