"""Loans of nobody: an officer makes one out to a name on file, and keeps the money (OFF-6)."""

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.desks import Desks
from simulator.world.staff.calendar import Calendar
from simulator.world.staff.discovery import Discovery
from simulator.world.staff.secrets import Ghost, Secrets
from simulator.world.state.history import NEVER
from simulator.world.state.state import State
from simulator.world.terms.incidents import GhostLoan


class GhostLender:
    """How such a loan gets into the books."""

    def __init__(
        self, state: State, desks: Desks, secrets: Secrets, calendar: Calendar,
        discovery: Discovery,
    ) -> None:  # fmt: skip
        self.state, self.desks, self.secrets = state, desks, secrets
        self.calendar, self.discovery = calendar, discovery
        calendar.happens[GhostLoan] = self.lend

    def lend(self, day: int, incident: GhostLoan) -> None:
        """All papers in one day, in the name of somebody who is not asking for a loan."""
        client = self._name_on_paper(day, incident.officer)
        if client is None or not self.secrets.works(incident.officer):
            return
        who = np.array([client])
        money = incident.sum or int(self.desks.limits.by_history(np.zeros(1, int))[0])
        if not self.state.cash.spend(money):
            return
        self.secrets.begin()
        self.desks.clientele.assign(who, incident.officer)
        usual = self.state.scenario.staff.fraud.kept_up
        keeps_up = usual if incident.kept_up is None else incident.kept_up
        self.secrets.make_out(client, Ghost(incident.officer, keeps_up))
        self._forge_papers(client, money)
        self.desks.paying.lend(who, np.array([money]))
        self._expect(client)

    def _name_on_paper(self, day: int, officer: int) -> int | None:
        """Somebody with papers on file who has left; else anybody who is not asking."""
        history, clientele = self.state.history, self.desks.clientele
        idle = ~clientele.holds & ~self.state.portfolio.open & ~history.written_off
        idle &= history.applies_on > day
        idle[clientele.waiting] = False
        idle[list(self.secrets.ghosts)] = False
        known = np.flatnonzero(idle & (self.state.portfolio.cycle >= 0))
        names = known if len(known) else np.flatnonzero(idle)
        if not len(names):
            return None
        return int(names[int(self.state.draws.one("name", officer, day) * len(names))])

    def _forge_papers(self, client: int, money: int) -> None:
        for phase, kind, rule in (
            (Phase.OPENING, Kind.APPLIED, "DOC-1"),
            (Phase.OFFICERS, Kind.APPRAISED, "APP-8"),
            (Phase.COMMITTEE, Kind.APPROVED, "IND-4"),
        ):
            self.state.scribe.client(phase, kind, rule, Cause.PERSON, client, principal=money)

    def _expect(self, client: int) -> None:
        """Should she come herself for a loan one day, all comes out; she does not come again."""
        applies_on = self.state.history.applies_on
        if applies_on[client] < NEVER:
            thief = self.secrets.ghosts[client].thief
            self.calendar.note(
                int(applies_on[client]), lambda day: self.discovery.uncover(day, thief)
            )
        applies_on[client] = NEVER
