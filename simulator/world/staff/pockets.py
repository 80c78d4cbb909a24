"""Payments kept: what a client brings her officer, and the till never sees (OFF-7)."""

import numpy as np

from simulator.world.staff.calendar import Calendar
from simulator.world.staff.secrets import Kept, Secrets
from simulator.world.state.scribe import NOBODY
from simulator.world.state.state import State
from simulator.world.terms.incidents import PocketedPayments


class Pockets:
    """Who keeps payments now."""

    def __init__(self, state: State, secrets: Secrets, calendar: Calendar) -> None:
        self.state, self.secrets, self.calendar = state, secrets, calendar
        calendar.happens[PocketedPayments] = self.open

    def open(self, day: int, incident: PocketedPayments) -> None:
        """For some weeks, some of the payments that come to her stay with her."""
        if self.secrets.works(incident.officer):
            self.secrets.begin()
            self.secrets.thieves[incident.officer] = incident
            end = day + 7 * incident.weeks
            self.calendar.note(end, lambda _day: self._stop(incident.officer))

    def _stop(self, officer: int) -> None:
        self.secrets.thieves.pop(officer, None)

    def tempts(self, day: int, client: int) -> int:
        """The officer who keeps what this client brings today, -1 when nobody does."""
        thief = self.state.officer_of(client)
        incident = self.secrets.thieves.get(thief)
        if incident is None or client in self.state.on_paper:
            return NOBODY
        drawn = self.state.draws.one("kept", client, day)
        return thief if drawn < incident.share else NOBODY

    def keep(self, day: int, client: int, thief: int) -> None:
        """She has paid; the books will say that she has not."""
        book, who = self.state.portfolio, np.array([client])
        principal, interest = (int(part[0]) for part in book.contracts.amounts(book.place(who)))
        self.state.borrowers.buffer[client] -= principal + interest
        found = Kept(thief, book.loan(client), day, principal, interest)
        self.secrets.keep(client, found)
