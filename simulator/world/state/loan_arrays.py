"""Loans in arrays: one entry a client, so that hundreds move on in one go."""

from datetime import date

import numpy as np

from simulator.world.state.contracts import Contracts

NO_DUE = 2**30


class LoanArrays:
    """The latest loan of every client, by client number.

    Attributes
    ----------
    cycle : ndarray of int, shape (clients,)
        How many loans the client has had, less one. Loan number = cycle * clients + client.
    open : ndarray of bool
    number : ndarray of int
        Number of the client's latest loan.
    start, next_due : ndarray of int
        Day of disbursement; day of the next instalment that is not yet due (``NO_DUE``: none).
    outstanding, arrears : ndarray of int
        Principal not repaid; principal and interest due and unpaid. Kopecks.
    oldest : ndarray of int
        Due day of the oldest unpaid instalment, ``NO_DUE`` when nothing is late.
    late : ndarray of bool, shape (clients, instalments)
        Instalments due and wholly unpaid, of loans without an account.
    behind : ndarray of bool
        The client owes something from before: arrears or penalty.
    alone : ndarray of bool
        The loan has an account of its own.
    """

    def __init__(self, clients: int, opening: date) -> None:
        self.n, self.contracts = clients, Contracts(opening)
        self.cycle = np.full(clients, -1)
        self.number = np.arange(clients) - clients
        self.open, self.behind, self.alone = (np.zeros(clients, bool) for _ in "123")
        self.start, self.next, self.template = (np.zeros(clients, int) for _ in "123")
        self.next_due, self.oldest = np.full(clients, NO_DUE), np.full(clients, NO_DUE)
        self.outstanding, self.arrears = np.zeros(clients, int), np.zeros(clients, int)
        self.late = np.zeros((clients, 0), bool)

    def loans(self, who: np.ndarray) -> np.ndarray:
        """The number of each client's latest loan."""
        return self.number.take(who)

    def loan(self, client: int) -> int:
        """The number of one client's latest loan."""
        return int(self.cycle[client]) * self.n + client

    # -- the calendar ------------------------------------------------------------------------------

    def due_on(self, day: int) -> np.ndarray:
        """Clients with an instalment due on ``day``."""
        return (self.next_due == day).nonzero()[0]

    def place(self, who: np.ndarray, number: np.ndarray | None = None) -> np.ndarray:
        """Where the contracts hold each client's next instalment, or her ``number`` (from 0)."""
        number = self.next.take(who) if number is None else number
        return self.template.take(who) * self.contracts.longest + number

    def instalment(self, who: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Principal and interest of the next instalment of each client, kopecks."""
        return self.contracts.amounts(self.place(who))

    def pass_due_day(self, who: np.ndarray, place: np.ndarray | None = None) -> None:
        """Move on to the instalment after the one that fell due, at ``place``."""
        place = self.place(who) if place is None else place
        self.next[who] += 1
        after = self.start.take(who) + self.contracts.after.take(place)
        self.next_due[who] = np.minimum(after, NO_DUE)

    # -- late instalments --------------------------------------------------------------------------

    def penalties(self, day: int, who: np.ndarray, place: np.ndarray) -> np.ndarray:
        """The penalty on the late instalment at ``place`` of each client, kopecks."""
        contracts = self.contracts
        overdue = contracts.principal.take(place) + contracts.interest.take(place)
        days_late = day - self.start.take(who) - contracts.due.take(place)
        return contracts.penalty(self.template.take(who), overdue, days_late)

    def settle(
        self, who: np.ndarray, number: np.ndarray, principal: np.ndarray, interest: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """These late instalments are paid whole.

        Returns
        -------
        each, before : ndarray of int
            Every client of the sorted ``who`` once, with the oldest due day before.
        """
        begins = _begins(who)
        each = who[begins]
        before = self.oldest[each]
        self.outstanding[each] -= np.add.reduceat(principal, begins)
        self.arrears[each] -= np.add.reduceat(principal + interest, begins)
        self.late[who, number] = False
        late = self.late[each]
        still = late.any(axis=1)
        first = self.contracts.due.take(self.place(each, late.argmax(axis=1)))
        self.behind[each] = still
        self.oldest[each] = np.where(still, self.start[each] + first, NO_DUE)
        return each, before

    def first_late(self, who: np.ndarray) -> np.ndarray:
        """The number (from 0) of each client's oldest late instalment; 0 where none is late."""
        return self.late[who].argmax(axis=1)


def _begins(who: np.ndarray) -> np.ndarray:
    """Where each client of a sorted list stands first."""
    first = np.ones(len(who), bool)
    np.not_equal(who[1:], who[:-1], out=first[1:])
    return first.nonzero()[0]
