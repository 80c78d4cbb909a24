"""Turnover: officers leave, colleagues take their clients over, successors learn (OFF-3)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.day.officer import Officer
from simulator.world.state.clientele import NOBODY
from simulator.world.terms.incidents import OfficerLeaves

if TYPE_CHECKING:
    from simulator.world.branch import Branch
    from simulator.world.staff.agenda import Act

MONTHS_A_YEAR, DAYS_A_MONTH = 12, 28


class Turnover:
    """Who comes and goes, and who is served by whom afterwards."""

    def __init__(self, branch: "Branch") -> None:
        self.branch, self.terms = branch, branch.scenario.staff

    def plan_month(self, day: int) -> None:
        """At a month's end: draw who leaves in the next, and when."""
        chance = self.terms.leaves_a_year / MONTHS_A_YEAR
        for officer in self.branch.officers:
            drawn = self.branch.borrowers.draws.one("officer leaves", officer.number, day)
            if drawn < chance and not officer.gone:
                when = day + 1 + int(drawn / chance * DAYS_A_MONTH)
                self.branch.agenda.script(OfficerLeaves(when, officer.number))

    def leave(self, day: int, leaving: OfficerLeaves, rule: str = "OFF-3") -> None:
        """Her desk is cleared; her clients wait for a new officer, and a successor is sought."""
        if leaving.officer >= len(self.branch.officers):
            return
        officer = self.branch.officers[leaving.officer]
        if officer.gone:
            return
        self._post(day, Kind.OFFICER_LEFT, rule, officer.number)
        hers = self.branch.clientele.orphan(officer.number)
        officer.gone = True
        officer.applications.clear()
        gap = self._either(leaving.gap_days, self.terms.gap_days)
        self._on(day + gap, day, lambda now: self._share_among_colleagues(now, hers))
        if leaving.replaced:
            after = self._either(leaving.successor_after_days, self.terms.successor_after_days)
            self._on(day + after, day, lambda now: self.hire(now, hers))

    @staticmethod
    def _either(given: int | None, usual: int) -> int:
        return usual if given is None else given

    def _on(self, when: int, day: int, act: "Act") -> None:
        """Today at once, later on its morning."""
        if when <= day:
            act(day)
        else:
            self.branch.agenda.note(when, act)

    def _at_work(self) -> list[int]:
        """Colleagues, those with the fewest clients first."""
        places = self.branch.clientele.places
        here = [officer.number for officer in self.branch.officers if not officer.gone]
        return sorted(here, key=lambda number: places[number])

    # -- handing over ------------------------------------------------------------------------------

    def _share_among_colleagues(self, day: int, clients: np.ndarray) -> None:
        """Whoever of them nobody serves yet."""
        left = clients[self.branch.serving(clients) == NOBODY]
        self.share(day, left, self._at_work())

    def share(self, day: int, clients: np.ndarray, officers: Sequence[int]) -> None:
        """Hand these clients to officers in turn, with what waits to be done for them.

        A client does not know what to expect of somebody new (OFF-3).
        """
        if not officers or not len(clients):
            return
        branch, terms = self.branch, self.terms
        branch.clientele.assign(clients, np.resize(officers, len(clients)))
        lent = clients[branch.portfolio.open[clients]]
        branch.ledger.post_block(
            day, Phase.OPENING, Kind.NEW_OFFICER, "OFF-3", Cause.RULE, branch.portfolio.loans(lent),
            lent, officer=branch.serving(lent),
        )  # fmt: skip
        branch.conduct.believes(clients, terms.belief_in_new, terms.unsettles)
        for client in clients.tolist():
            case = branch.cases.get(client)
            if case is not None and case.steps:
                branch.hand_over(case)
        branch.clientele.admit()

    def hire(self, day: int, clients: np.ndarray) -> None:
        """A successor starts, takes over those of the clients who are still served, and learns."""
        branch, number = self.branch, len(self.branch.officers)
        branch.officers.append(Officer(branch, number, hired_on=day))
        branch.clientele.places.append(0)
        branch.care.level = np.append(branch.care.level, 1.0)
        self._post(day, Kind.HIRED, "STA-2", number)
        self.share(day, clients, [number])

    def _post(self, day: int, kind: Kind, rule: str, officer: int) -> None:
        self.branch.ledger.post(day, Phase.OPENING, kind, rule, Cause.PERSON, officer=officer)
