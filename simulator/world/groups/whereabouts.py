"""Whereabouts: where each client stands between borrowing alone and borrowing in a group."""

from enum import IntEnum

import numpy as np

NONE = -1


class Place(IntEnum):
    """Where a client stands."""

    NOWHERE = 0
    LOOKING = 1
    LOOKING_ALONE = 2
    IN_TRAINING = 3
    IN_GROUP = 4
    ALONE_FOR_GOOD = 5


class Whereabouts:
    """One entry a client.

    Attributes
    ----------
    group : ndarray of int, shape (clients,)
        The number of each client's group, -1 for none.
    number : list of int
        The same, for looking up one client.
    asks_alone : ndarray of bool
        Has asked for a loan of her own, and the answer, or the loan, is not over.
    back_on : ndarray of int
        Until when each member pauses.
    """

    def __init__(self, group: np.ndarray, today: int) -> None:
        clients = len(group)
        self._place, self.number = [Place.NOWHERE] * clients, [NONE] * clients
        self.group, self.back_on = group, np.full(clients, today)
        self.asks_alone = np.zeros(clients, bool)

    def of(self, client: int) -> Place:
        """Where she stands."""
        return self._place[client]

    def put(self, client: int, place: Place, group: int = NONE) -> None:
        """She stands somewhere else now."""
        self._place[client] = place
        self.group[client] = self.number[client] = group
