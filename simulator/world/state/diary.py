"""The diary of steps: which case wakes on which day."""

from collections import defaultdict
from collections.abc import Mapping

from simulator.world.state.case import Case


class Diary:
    """Which cases wake on which day; the branch reads the day's page each morning.

    Parameters
    ----------
    cases : mapping of int to Case
        Open cases by client.
    today : int
    """

    def __init__(self, cases: Mapping[int, Case], today: int) -> None:
        self._cases, self.read_until = cases, today - 1
        self._pages: dict[int, list[Case]] = defaultdict(list)

    def note(self, case: Case, day: int) -> None:
        """Wake ``case`` on ``day``, or tomorrow when that day's page has been read."""
        case.wakes_on = max(day, self.read_until + 1)
        self._pages[case.wakes_on].append(case)

    def read(self, day: int) -> None:
        """Wake the cases of today that still wait for it."""
        self.read_until = day
        for case in self._pages.pop(day, ()):
            if case.wakes_on == day and self._cases.get(case.client) is case:
                case.tell("due")
