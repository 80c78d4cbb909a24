"""The few of a week: who drew low enough for something rare, found in one look a week."""

from collections import defaultdict

import numpy as np

from simulator.world.draws import Draws


class Few:
    """Each client draws once a week; what she drew counts on the day her own week ends.

    Examples
    --------
    >>> few = Few(Draws(seed=1, clients=200), "illness", below=0.05)
    >>> all(client % 7 == 3 and drawn < 0.05 for client, drawn in few.of(3))
    True
    """

    def __init__(self, draws: Draws, purpose: str, below: float) -> None:
        self.draws, self.purpose, self.below = draws, purpose, below
        self._week: int | None = None
        self._pages: dict[int, list[tuple[int, float]]] = {}

    def of(self, day: int) -> list[tuple[int, float]]:
        """Client and draw of those whose week ends on ``day``, in order of their numbers."""
        if not self.below:
            return []
        if day // 7 != self._week:
            self._week, self._pages = day // 7, defaultdict(list)
            drawn = self.draws.uniform(self.purpose, day // 7)
            for client in np.flatnonzero(drawn < self.below).tolist():
                self._pages[client % 7].append((client, float(drawn[client])))
        return self._pages.get(day % 7, [])
