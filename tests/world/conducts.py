"""Simple clients for the extremes: all pay, nobody pays."""

import numpy as np


class EverybodyPays:
    """Brings every instalment on its day."""

    def __init__(self, terms, borrowers):
        borrowers.buffer[:] = 1e12
        self.clients = borrowers.n

    def asks_first(self):
        return np.arange(self.clients) % 28

    def asks_again(self, who, cycle):
        return np.ones(len(who), int), np.zeros(len(who), bool)

    def brings(self, day, who, due, reminded):
        return np.ones(len(who), bool)

    def brings_late(self, day, who, owed, since):
        return owed

    def weighs(self, day, who):
        return np.ones(len(who)), np.zeros(len(who))

    def brings_back(self, day, client):
        return 0

    def falls_late(self, day, client): ...

    def meets(self, day, client, act, days_late): ...

    def believes(self, who, towards, by): ...

    def press(self, client, weight): ...

    def catches_up(self, day, client, days_late): ...

    def close_week(self, day): ...

    def reasons(self, day, client, owed, since):
        return {}


class NobodyPays(EverybodyPays):
    """Never brings anything."""

    def brings(self, day, who, due, reminded):
        return np.zeros(len(who), bool)

    def brings_late(self, day, who, owed, since):
        return np.zeros(len(who), np.int64)

    def weighs(self, day, who):
        return np.zeros(len(who)), np.full(len(who), 1e9)
