"""A recovery specialist: visits clients whose loans are long late, in a day of her own (DIG-2)."""

from collections.abc import Generator
from heapq import heappop, heappush
from typing import TYPE_CHECKING

import simpy

if TYPE_CHECKING:
    from simulator.world.branch import Branch
    from simulator.world.day.case import Case

FIRST_NUMBER = 1000


class Specialist:
    """Takes the steps that the ladder gives to specialists; what does not fit is done tomorrow.

    Attributes
    ----------
    number : int
        In the log's ``officer`` column; far from those of officers, some of whom come later.
    minutes : float
        Left of today; below nothing when the last visit ran into tomorrow.
    """

    def __init__(self, branch: "Branch", number: int) -> None:
        self.branch, self.number, self.minutes = branch, number, 0.0
        self._queue: list[tuple[int, int, int, int, Case]] = []
        self._queued = 0
        branch.env.process(self.work())

    def queue(self, case: "Case") -> None:
        """Take over the steps of a case; early steps first, then old dues."""
        self._queued += 1
        heappush(self._queue, (case.steps[0].day, case.oldest, case.client, self._queued, case))

    def work(self) -> Generator[simpy.Event, None, None]:
        """Work through each office day."""
        a_day = self.branch.scenario.remedies.visits.minutes_per_day
        while True:
            yield self.branch.office_opens
            self.minutes = a_day + min(0.0, self.minutes)
            while self._queue and self.minutes > 0:
                case = heappop(self._queue)[-1]
                if case.steps:
                    self.minutes -= sum(step.minutes for step in case.steps)
                    self.branch.collections_desk.act(case, self.number)


def specialists_of(branch: "Branch") -> list[Specialist]:
    """The branch's specialists, where its ladder gives them anything to do."""
    if not any(step.handled_by == "specialist" for step in branch.policy.ladder):
        return []
    count = branch.scenario.remedies.visits.specialists
    return [Specialist(branch, FIRST_NUMBER + number) for number in range(count)]
