"""Between clients and books: what reaches the till, and whom the institution's words reach."""

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from simulator.world.people.conduct import Conduct
    from simulator.world.staff.fraud import Fraud


class Deceived:
    """The clients' conduct as the books see it once an officer is dishonest.

    Everything that is not named here goes to the conduct behind it.
    """

    def __init__(self, conduct: "Conduct", fraud: "Fraud") -> None:
        self.conduct, self.fraud = conduct, fraud

    def __getattr__(self, name: str) -> Any:
        return getattr(self.conduct, name)

    # -- money -------------------------------------------------------------------------------------

    def brings(self, day: int, who: np.ndarray, due: np.ndarray, reminded: bool) -> np.ndarray:
        """What clients bring, less what is kept; and what a thief pays for a loan of nobody."""
        pays = self.conduct.brings(day, who, due, reminded)
        fraud = self.fraud
        for client in [each for each in fraud.ghosts if each in who]:
            self._pay_for_nobody(pays, int(np.flatnonzero(who == client)[0]), client, due)
        if fraud.pockets.thieves:
            for i in np.flatnonzero(pays).tolist():
                thief = fraud.pockets.tempts(day, int(who[i]))
                if thief >= 0:
                    fraud.pockets.keep(day, int(who[i]), thief)
                    pays[i] = False
        return pays

    def _pay_for_nobody(self, pays: np.ndarray, i: int, client: int, due: np.ndarray) -> None:
        ghost = self.fraud.ghosts[client]
        pays[i] = ghost.keeps_up > 0
        if pays[i]:
            ghost.keeps_up -= 1
            self.fraud.branch.borrowers.buffer[client] += int(due[i])  # the thief's own money

    def brings_late(
        self, day: int, who: np.ndarray, owed: np.ndarray, since: np.ndarray
    ) -> np.ndarray:
        """Nobody pays for nobody; who has paid before brings only what she knows she owes."""
        owed, since = owed.copy(), since.copy()
        for i, client in enumerate(who.tolist()):
            if client in self.fraud.ghosts:
                owed[i] = 0
            elif client in self.fraud.kept:
                owed[i] -= min(owed[i], self.fraud.discovery.kept_from(client))
                since[i] = day
        has = self.conduct.brings_late(day, who, owed, since)
        hidden = [i for i, client in enumerate(who.tolist()) if self.fraud.on_paper(client)]
        has[hidden] = np.minimum(has[hidden], owed[hidden])
        return has

    def brings_back(self, day: int, client: int) -> int:
        """Nothing comes back from nobody, or from who has paid."""
        return 0 if self.fraud.on_paper(client) else self.conduct.brings_back(day, client)

    # -- words -------------------------------------------------------------------------------------

    def meets(self, day: int, client: int, act: str, days_late: int) -> None:
        """A thief's acts stand on paper; a letter from the office reaches who has paid."""
        if not self.fraud.on_paper(client):
            self.conduct.meets(day, client, act, days_late)
        elif client in self.fraud.kept:
            self.fraud.discovery.write_to(day, client, act)

    def press(self, client: int, weight: float) -> None:
        """Nothing presses who owes nothing."""
        if not self.fraud.on_paper(client):
            self.conduct.press(client, weight)

    def falls_late(self, day: int, client: int) -> None:
        """Only in the books."""
        if not self.fraud.on_paper(client):
            self.conduct.falls_late(day, client)

    def catches_up(self, day: int, client: int, days_late: int) -> None:
        """Only in the books."""
        if not self.fraud.on_paper(client):
            self.conduct.catches_up(day, client, days_late)
