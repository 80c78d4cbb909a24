"""Between clients and books: what reaches the till, and whom the institution's words reach."""

from typing import Any

import numpy as np

from simulator.world.people.conduct import Conduct
from simulator.world.staff.discovery import Discovery
from simulator.world.staff.pockets import Pockets
from simulator.world.staff.secrets import Secrets
from simulator.world.state.state import State


class Deceived:
    """The clients' conduct as the books see it once an officer is dishonest.

    Everything that is not named here goes to the conduct behind it.
    """

    def __init__(
        self, conduct: Conduct, state: State, secrets: Secrets, pockets: Pockets,
        discovery: Discovery,
    ) -> None:  # fmt: skip
        self.conduct, self.secrets, self.on_paper = conduct, secrets, state.on_paper
        self.buffer, self.pockets, self.discovery = state.borrowers.buffer, pockets, discovery

    def __getattr__(self, name: str) -> Any:
        return getattr(self.conduct, name)

    # -- money -------------------------------------------------------------------------------------

    def brings(self, day: int, who: np.ndarray, due: np.ndarray, reminded: bool) -> np.ndarray:
        """What clients bring, less what is kept; and what a thief pays for a loan of nobody."""
        pays = self.conduct.brings(day, who, due, reminded)
        for client in [each for each in self.secrets.ghosts if each in who]:
            self._pay_for_nobody(pays, int(np.flatnonzero(who == client)[0]), client, due)
        if self.secrets.thieves:
            for i in np.flatnonzero(pays).tolist():
                thief = self.pockets.tempts(day, int(who[i]))
                if thief >= 0:
                    self.pockets.keep(day, int(who[i]), thief)
                    pays[i] = False
        return pays

    def _pay_for_nobody(self, pays: np.ndarray, i: int, client: int, due: np.ndarray) -> None:
        ghost = self.secrets.ghosts[client]
        pays[i] = ghost.keeps_up > 0
        if pays[i]:
            ghost.keeps_up -= 1
            self.buffer[client] += int(due[i])  # the thief's own money

    def brings_late(
        self, day: int, who: np.ndarray, owed: np.ndarray, since: np.ndarray
    ) -> np.ndarray:
        """Nobody pays for nobody; who has paid before brings only what she knows she owes."""
        owed, since = owed.copy(), since.copy()
        for i, client in enumerate(who.tolist()):
            if client in self.secrets.ghosts:
                owed[i] = 0
            elif client in self.secrets.kept:
                owed[i] -= min(owed[i], self.discovery.kept_from(client))
                since[i] = day
        has = self.conduct.brings_late(day, who, owed, since)
        hidden = [i for i, client in enumerate(who.tolist()) if client in self.on_paper]
        has[hidden] = np.minimum(has[hidden], owed[hidden])
        return has

    def brings_back(self, day: int, client: int) -> int:
        """Nothing comes back from nobody, or from who has paid."""
        return 0 if client in self.on_paper else self.conduct.brings_back(day, client)

    # -- words -------------------------------------------------------------------------------------

    def meets(self, day: int, client: int, act: str, days_late: int) -> None:
        """A thief's acts stand on paper; a letter from the office reaches who has paid."""
        if client not in self.on_paper:
            self.conduct.meets(day, client, act, days_late)
        elif client in self.secrets.kept:
            self.discovery.write_to(day, client, act)

    def press(self, client: int, weight: float) -> None:
        """Nothing presses who owes nothing."""
        if client not in self.on_paper:
            self.conduct.press(client, weight)

    def falls_late(self, day: int, client: int) -> None:
        """Only in the books."""
        if client not in self.on_paper:
            self.conduct.falls_late(day, client)

    def catches_up(self, day: int, client: int, days_late: int) -> None:
        """Only in the books."""
        if client not in self.on_paper:
            self.conduct.catches_up(day, client, days_late)
