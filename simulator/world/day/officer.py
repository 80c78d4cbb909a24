"""An officer: a queue of work in order of urgency, and a day of so many minutes.

Reminders, meetings and appraisals are charged in bulk; acts on late loans queue. What does not
fit is done tomorrow, so that too many clients make reactions late (STA-3, STA-6).
"""

from collections import deque
from collections.abc import Generator
from heapq import heappop, heappush
from typing import TYPE_CHECKING

import simpy

if TYPE_CHECKING:
    from simulator.world.branch import Branch
    from simulator.world.day.case import Case

LEAST_CASE_SHARE = 0.1


class Officer:
    """One loan officer.

    Attributes
    ----------
    minutes : float
        Left of today; below nothing when the last act ran into tomorrow.
    applications : deque of int
        Clients waiting for appraisal, first come first served.
    gone : bool
        Works here no longer.
    hired_on : int or None
        The day a successor started, who still learns for a while; None: knows the work.
    """

    def __init__(self, branch: "Branch", number: int, hired_on: int | None = None) -> None:
        self.branch, self.number, self.hired_on = branch, number, hired_on
        self.minutes, self.gone = 0.0, False
        self.applications: deque[int] = deque()
        self._queue: list[tuple[int, int, int, int, Case]] = []
        self._queued = 0
        branch.env.process(self.work())

    def queue(self, case: "Case") -> None:
        """Take over the steps of a case; early steps first, then old dues (COL-9)."""
        self._queued += 1
        heappush(self._queue, (case.steps[0].day, case.oldest, case.client, self._queued, case))

    @property
    def desk_is_clear(self) -> bool:
        """Whether no step on a late loan waits for its turn."""
        return not any(entry[-1].steps for entry in self._queue)

    def work(self) -> Generator[simpy.Event, None, None]:
        """Work through each office day, until she leaves."""
        while True:
            yield self.branch.office_opens
            if self.gone:
                return
            overrun = min(0.0, self.minutes)
            self.minutes = self.branch.care.minutes(self.number, self._after_clients()) + overrun
            self._act_on_cases()

    def _after_clients(self) -> float:
        """Reminders and meetings first, then appraisals; minutes left for late loans."""
        norms, branch = self.branch.policy.officers, self.branch
        day = norms.minutes_per_day * self._skill()
        least = LEAST_CASE_SHARE * day
        reminders = branch.reminders[self.number] * norms.reminder
        left = day - reminders - branch.meetings.minutes[self.number]
        if self.applications:
            hurry = branch.care.hurry(self.number)
            while self.applications and left > least:
                client = self.applications.popleft()
                left -= branch.pace.minutes(client) * hurry
                branch.lending.appraised.append(client)
        return max(left, least)

    def _skill(self) -> float:
        """What a day of hers is worth beside one of somebody who knows the work (OFF-3)."""
        if self.hired_on is None:
            return 1.0
        terms, days = self.branch.scenario.staff, self.branch.today - self.hired_on
        if days >= terms.learns_days:
            self.hired_on = None
        return terms.first_skill + (1 - terms.first_skill) * min(1.0, days / terms.learns_days)

    def _act_on_cases(self) -> None:
        while self._queue and self.minutes > 0:
            case = heappop(self._queue)[-1]
            if case.steps and self.branch.officer_of(case.client) == self.number:
                self.minutes -= sum(step.minutes for step in case.steps)
                self.branch.collections_desk.act(case, self.number)
