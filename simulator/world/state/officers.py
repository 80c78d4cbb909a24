"""Officers as they stand at work: what waits on each desk, and how much of today is left."""

from collections import deque
from heapq import heappop, heappush

from simulator.world.state.case import Case

FIRST_SPECIALIST = 1000
"""In the log's ``officer`` column specialists are far from officers, some of whom come later."""


class Officer:
    """One loan officer, or a recovery specialist (DIG-2).

    Attributes
    ----------
    number : int
    minutes : float
        Left of today; below nothing when the last act ran into tomorrow.
    applications : deque of int
        Clients waiting for appraisal, first come first served.
    gone : bool
        Works here no longer.
    hired_on : int or None
        The day a successor started, who still learns for a while; None: knows the work.
    """

    def __init__(self, number: int, hired_on: int | None = None) -> None:
        self.number, self.hired_on = number, hired_on
        self.minutes, self.gone = 0.0, False
        self.applications: deque[int] = deque()
        self._queue: list[tuple[int, int, int, int, Case]] = []
        self._queued = 0

    def queue(self, case: Case) -> None:
        """Take over the steps of a case; early steps first, then old dues (COL-9)."""
        self._queued += 1
        heappush(self._queue, (case.steps[0].day, case.oldest, case.client, self._queued, case))

    def next_case(self) -> Case | None:
        """Take the most urgent case off the desk, while there are minutes left."""
        return heappop(self._queue)[-1] if self._queue and self.minutes > 0 else None

    @property
    def desk_is_clear(self) -> bool:
        """Whether no step on a late loan waits for its turn."""
        return not any(entry[-1].steps for entry in self._queue)
