"""The agenda: what is to happen to officers on which day, scripted or decided on the way."""

from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING

from simulator.world.terms.incidents import GhostLoan, OfficerLeaves, StaffIncident

if TYPE_CHECKING:
    from simulator.world.branch import Branch

Act = Callable[[int], None]


class Agenda:
    """Pages by day; the branch reads the day's page each morning."""

    def __init__(self, branch: "Branch") -> None:
        self.branch = branch
        self._pages: dict[int, list[Act]] = defaultdict(list)
        for incident in branch.scenario.staff_incidents:
            self.script(incident)

    def script(self, incident: StaffIncident) -> None:
        """Let an incident happen on its day."""
        branch, happens = self.branch, incident
        if isinstance(happens, OfficerLeaves):
            self.note(happens.day, lambda day: branch.turnover.leave(day, happens))
        elif isinstance(happens, GhostLoan):
            self.note(happens.day, lambda day: branch.fraud.lender.lend(day, happens))
        else:
            self.note(happens.day, lambda day: branch.fraud.pockets.open(day, happens))

    def note(self, day: int, act: Act) -> None:
        """Do something on the morning of ``day``."""
        self._pages[day].append(act)

    def read(self, day: int) -> None:
        """Do what stands on today's page."""
        if day in self._pages:
            for act in self._pages.pop(day):
                act(day)
