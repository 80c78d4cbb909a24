"""Turnover: officers leave, colleagues take their clients over, successors learn (OFF-3)."""

from collections.abc import Sequence

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.desks import Desks
from simulator.world.staff.calendar import Act, Calendar
from simulator.world.state.officers import Officer
from simulator.world.state.scribe import NOBODY
from simulator.world.state.state import State
from simulator.world.terms.incidents import OfficerLeaves

MONTHS_A_YEAR, DAYS_A_MONTH = 12, 28


class Turnover:
    """Who comes and goes, and who is served by whom afterwards."""

    def __init__(self, state: State, desks: Desks, calendar: Calendar) -> None:
        self.state, self.terms, self.clientele = state, state.scenario.staff, desks.clientele
        self.calendar = calendar
        calendar.happens[OfficerLeaves] = self.leave

    def plan_month(self, day: int) -> None:
        """At a month's end: draw who leaves in the next, and when."""
        chance = self.terms.leaves_a_year / MONTHS_A_YEAR
        for officer in self.state.officers:
            drawn = self.state.draws.one("officer leaves", officer.number, day)
            if drawn < chance and not officer.gone:
                when = day + 1 + int(drawn / chance * DAYS_A_MONTH)
                self.calendar.script(OfficerLeaves(when, officer.number))

    def leave(self, day: int, leaving: OfficerLeaves, rule: str = "OFF-3") -> None:
        """Her desk is cleared; her clients wait for a new officer, and a successor is sought."""
        if leaving.officer >= len(self.state.officers):
            return
        officer = self.state.officers[leaving.officer]
        if officer.gone:
            return
        self._post(Kind.OFFICER_LEFT, rule, officer.number)
        hers = self.clientele.orphan(officer.number)
        officer.gone = True
        officer.applications.clear()
        gap = self._either(leaving.gap_days, self.terms.gap_days)
        self._on(day + gap, day, lambda _now: self._share_among_colleagues(hers))
        if leaving.replaced:
            after = self._either(leaving.successor_after_days, self.terms.successor_after_days)
            self._on(day + after, day, lambda now: self.hire(now, hers))

    @staticmethod
    def _either(given: int | None, usual: int) -> int:
        return usual if given is None else given

    def _on(self, when: int, day: int, act: Act) -> None:
        """Today at once, later on its morning."""
        if when <= day:
            act(day)
        else:
            self.calendar.note(when, act)

    def _at_work(self) -> list[int]:
        """Colleagues, those with the fewest clients first."""
        places = self.clientele.places
        here = [officer.number for officer in self.state.officers if not officer.gone]
        return sorted(here, key=lambda number: places[number])

    # -- handing over ------------------------------------------------------------------------------

    def _share_among_colleagues(self, clients: np.ndarray) -> None:
        """Whoever of them nobody serves yet."""
        left = clients[self.state.serves[clients] == NOBODY]
        self.share(left, self._at_work())

    def share(self, clients: np.ndarray, officers: Sequence[int]) -> None:
        """Hand these clients to officers in turn, with what waits to be done for them.

        A client does not know what to expect of somebody new (OFF-3).
        """
        if not officers or not len(clients):
            return
        state, terms = self.state, self.terms
        self.clientele.assign(clients, np.resize(officers, len(clients)))
        lent = clients[state.portfolio.open[clients]]
        state.scribe.loans(Phase.OPENING, Kind.NEW_OFFICER, "OFF-3", Cause.RULE, lent)
        state.conduct.believes(clients, terms.belief_in_new, terms.unsettles)
        for client in clients.tolist():
            case = state.cases.get(client)
            if case is not None and case.steps:
                state.hand_over(case)
        self.clientele.admit()

    def hire(self, day: int, clients: np.ndarray) -> None:
        """A successor starts, takes over those of the clients who are still served, and learns."""
        number = len(self.state.officers)
        officer = Officer(number, hired_on=day)
        self.state.officers.append(officer)
        self.clientele.places.append(0)
        self.state.news.hired(officer)
        self._post(Kind.HIRED, "STA-2", number)
        self.share(clients, [number])

    def _post(self, kind: Kind, rule: str, officer: int) -> None:
        self.state.scribe.house(Phase.OPENING, kind, rule, Cause.PERSON, officer=officer)
