"""Each client's history with the branch: what she has repaid, how late, and when she asks again."""

import numpy as np

from simulator.rules.servicing.account import Account
from simulator.world.people.borrower import LONG_AGO

NEVER = 2**30


class History:
    """One array entry a client.

    Attributes
    ----------
    applies_on : ndarray of int, shape (clients,)
        The day each client next asks for a loan (``NEVER``: not in sight).
    good : ndarray of int
        Loans repaid without spoiling the history.
    worst : ndarray of int
        Most days late on the last loan that was repaid; 0 while a new one runs.
    worst_now, last_paid : ndarray of int
        Most days late on the open loan; day of the last payment.
    fits : ndarray of int
        What fitted each client's business at the last appraisal, whatever the limit; kopecks.
    away, written_off : ndarray of bool
        Has left for a while; had a loan written off.
    lost : dict of int to Account
        Accounts of written-off loans, by client.
    """

    def __init__(self, applies_on: np.ndarray, barred_weeks: int) -> None:
        n = len(applies_on)
        self.applies_on, self._barred_days = applies_on, 7 * barred_weeks
        self.good, self.worst, self.worst_now = (np.zeros(n, int) for _ in "123")
        self.last_paid, self.fits = np.full(n, LONG_AGO), np.zeros(n, np.int64)
        self.away, self.written_off = np.zeros(n, bool), np.zeros(n, bool)
        self.lost: dict[int, Account] = {}

    def start_anew(self, day: int, who: np.ndarray) -> None:
        """A refused client may come again much later, as a first-time client."""
        self.applies_on[who] = day + self._barred_days
        self.good[who] = self.worst[who] = 0
