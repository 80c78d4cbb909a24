"""An officer's day: so many minutes, and a queue of work in order of urgency.

Reminders, meetings and appraisals are charged in bulk; acts on late loans queue. What does not
fit is done tomorrow, so that too many clients make reactions late (STA-3, STA-6).
"""

from collections.abc import Generator

import numpy as np
import simpy

from simulator.world.day.collections_desk import CollectionsDesk
from simulator.world.groups.desk import Groups
from simulator.world.staff.staff import Staff
from simulator.world.state.officers import Officer
from simulator.world.state.state import State
from simulator.world.study.study import Study

LEAST_CASE_SHARE = 0.1


class Office:
    """Where officers and specialists spend their day.

    Attributes
    ----------
    opens : Event
        Succeeds when the officers' day begins.
    appraised : list of int
        Clients whom officers have appraised today.
    """

    def __init__(
        self, state: State, collections: CollectionsDesk, staff: Staff, study: Study,
        groups: Groups | None,
    ) -> None:  # fmt: skip
        self.state, self.collections, self.staff = state, collections, staff
        self.study, self.groups = study, groups
        self.opens, self.appraised = state.env.event(), list[int]()
        self._reminders = [0] * len(state.officers)
        for officer in state.officers:
            self.begin(officer)
        for specialist in state.specialists:
            state.env.process(self._visit(specialist))
        state.news.hired.hear(self.begin)

    def begin(self, officer: Officer) -> None:
        """She works here from the next office day on."""
        self.state.env.process(self._work(officer))

    def open(self) -> None:
        """Count each officer's reminders of today, and let the officers work."""
        if self.state.officers:
            self._reminders = self.collections.reminders()
        opens, self.opens = self.opens, self.state.env.event()
        opens.succeed()

    def take_appraised(self) -> np.ndarray:
        """Whom officers have appraised today, to be concluded once."""
        who, self.appraised = np.array(self.appraised, int), []
        return who

    # -- officers ----------------------------------------------------------------------------------

    def _work(self, officer: Officer) -> Generator[simpy.Event, None, None]:
        """Work through each office day, until she leaves."""
        while True:
            yield self.opens
            if officer.gone:
                return
            overrun, left = min(0.0, officer.minutes), self._after_clients(officer)
            officer.minutes = self.staff.minutes_of(officer.number, left) + overrun
            self._act_on_cases(officer)

    def _after_clients(self, officer: Officer) -> float:
        """Reminders and meetings first, then appraisals; minutes left for late loans."""
        norms, number = self.state.policy.officers, officer.number
        day = norms.minutes_per_day * self._skill(officer)
        least = LEAST_CASE_SHARE * day
        reminders = self._reminders[number] * norms.reminder
        left = day - reminders - self.staff.meeting_minutes(number)
        if officer.applications:
            hurry = self.staff.hurry(number)
            while officer.applications and left > least:
                client = officer.applications.popleft()
                left -= self.study.pace.minutes(client, self._share_of_study(client)) * hurry
                self.appraised.append(client)
        return max(left, least)

    def _share_of_study(self, client: int) -> float:
        return 1.0 if self.groups is None else self.groups.share_of_study(client)

    def _skill(self, officer: Officer) -> float:
        """What a day of hers is worth beside one of somebody who knows the work (OFF-3)."""
        if officer.hired_on is None:
            return 1.0
        terms, days = self.state.scenario.staff, self.state.today - officer.hired_on
        if days >= terms.learns_days:
            officer.hired_on = None
        return terms.first_skill + (1 - terms.first_skill) * min(1.0, days / terms.learns_days)

    def _act_on_cases(self, officer: Officer) -> None:
        while (case := officer.next_case()) is not None:
            if case.steps and self.state.officer_of(case.client) == officer.number:
                officer.minutes -= sum(step.minutes for step in case.steps)
                self.collections.act(case, officer.number)

    # -- specialists -------------------------------------------------------------------------------

    def _visit(self, specialist: Officer) -> Generator[simpy.Event, None, None]:
        """Visit clients whose loans are long late, in a day of her own (DIG-2)."""
        a_day = self.state.scenario.remedies.visits.minutes_per_day
        while True:
            yield self.opens
            specialist.minutes = a_day + min(0.0, specialist.minutes)
            while (case := specialist.next_case()) is not None:
                if case.steps:
                    specialist.minutes -= sum(step.minutes for step in case.steps)
                    self.collections.act(case, specialist.number)
