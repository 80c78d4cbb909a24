"""Officers as people: whom they meet, how they care, what they are paid, who comes and goes."""

from simulator.world.desks import Desks
from simulator.world.staff.calendar import Calendar
from simulator.world.staff.care import Care
from simulator.world.staff.checks import Checks
from simulator.world.staff.fraud import Fraud
from simulator.world.staff.meetings import Meetings
from simulator.world.staff.payroll import Payroll
from simulator.world.staff.turnover import Turnover
from simulator.world.state.state import State


class Staff:
    """All that concerns officers.

    Attributes
    ----------
    calendar : Calendar
        What is to happen to them on which day.
    """

    def __init__(self, state: State, desks: Desks) -> None:
        self.calendar, self.care = Calendar(), Care(state)
        self.payroll = Payroll(state, desks, self.care)
        self.turnover = Turnover(state, desks, self.calendar)
        self.fraud = Fraud(state, desks, self.calendar, self.turnover)
        self.meetings = Meetings(state, Checks(state, self.care), self.fraud)
        for incident in state.scenario.staff_incidents:
            self.calendar.script(incident)

    def plan_month(self, day: int) -> None:
        """At a month's end: who leaves, and what dishonest officers do, in the next."""
        self.turnover.plan_month(day)
        self.fraud.plan_month(day)

    def minutes_of(self, officer: int, minutes: float) -> float:
        """Minutes she takes for what is worth her care, of those that the norms allow."""
        return self.care.minutes(officer, minutes)

    def hurry(self, officer: int) -> float:
        """What an appraisal of hers takes of its norm (OFF-2)."""
        return self.care.hurry(officer)

    def meeting_minutes(self, officer: int) -> float:
        """What today's meetings take of her day."""
        return self.meetings.minutes[officer]
