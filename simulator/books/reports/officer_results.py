"""What each officer's month came to, from rows of the log: all that her pay asks (STA-7)."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from simulator.books.log.columns import is_any, sum_at
from simulator.books.log.events import BROUGHT_LATE, Kind

ON_TIME = (Kind.PAID, Kind.PAID_EARLY)


@dataclass(frozen=True, eq=False)
class OfficerResults:
    """Sums of some rows by officer; arrays by officer number.

    Attributes
    ----------
    due, received : ndarray of int64, shape (2, officers)
        Principal and interest (kopecks) that fell due; and that came in for instalments, late
        money of earlier months with it.
    written_off : ndarray of int64
        Principal, kopecks.
    closed, made_to_old, made_to_new : ndarray of int64
        Loans repaid; loans made to clients who had one before, and to new ones.
    """

    due: np.ndarray
    received: np.ndarray
    written_off: np.ndarray
    closed: np.ndarray
    made_to_old: np.ndarray
    made_to_new: np.ndarray

    def repaid(self, officer: int) -> tuple[Fraction, Fraction]:
        """Received / due of principal and of interest, at most 1; 1 where nothing fell due."""
        due, received = self.due[:, officer].tolist(), self.received[:, officer].tolist()
        shares = [min(Fraction(got, owed), Fraction(1)) if owed else Fraction(1)
                  for got, owed in zip(received, due, strict=True)]  # fmt: skip
        return shares[0], shares[1]


def officer_results(
    columns: Mapping[str, np.ndarray], officers: int, clients: int
) -> OfficerResults:
    """Add up rows, each for the officer who served the client on its day.

    Parameters
    ----------
    columns : mapping
        ``kind``, ``officer``, ``loan``, ``principal`` and ``interest`` of the rows that count;
        a loan's number is ``cycle * clients + client``.
    """
    served = (columns["officer"] >= 0) & (columns["officer"] < officers)
    rows = {name: column[served] for name, column in columns.items()}
    kind, officer = rows["kind"], rows["officer"]

    def add(mask: np.ndarray, name: str | None = None) -> np.ndarray:
        amounts = rows[name][mask] if name else np.ones(np.count_nonzero(mask))
        return sum_at(officer[mask], amounts, officers)

    on_time, lent = is_any(kind, *ON_TIME), is_any(kind, Kind.DISBURSED)
    due, received = on_time | is_any(kind, Kind.MISSED), on_time | is_any(kind, *BROUGHT_LATE)
    first = rows["loan"] < clients
    return OfficerResults(
        due=np.array([add(due, name) for name in ("principal", "interest")]),
        received=np.array([add(received, name) for name in ("principal", "interest")]),
        written_off=add(is_any(kind, Kind.WRITTEN_OFF), "principal"),
        closed=add(is_any(kind, Kind.CLOSED)),
        made_to_old=add(lent & ~first),
        made_to_new=add(lent & first),
    )
