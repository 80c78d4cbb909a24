"""The diary of steps: which case wakes on which day."""

from collections import defaultdict
from typing import TYPE_CHECKING

from simulator.world.day.case import Case

if TYPE_CHECKING:
    from simulator.world.branch import Branch


class Diary:
    """Which cases wake on which day; the branch reads the day's page each morning."""

    def __init__(self, branch: "Branch") -> None:
        self.branch = branch
        self.read_until = branch.today - 1
        self._pages: dict[int, list[Case]] = defaultdict(list)

    def note(self, case: Case, day: int) -> None:
        """Wake ``case`` on ``day``, or tomorrow when that day's page has been read."""
        case.wakes_on = max(day, self.read_until + 1)
        self._pages[case.wakes_on].append(case)

    def read(self, day: int) -> None:
        """Wake the cases of today that still wait for it."""
        self.read_until = day
        for case in self._pages.pop(day, ()):
            if case.wakes_on == day and self.branch.cases.get(case.client) is case:
                case.tell("due")
