"""Payments kept: what a client brings her officer, and the till never sees (OFF-7)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from simulator.world.state.clientele import NOBODY
from simulator.world.terms.incidents import PocketedPayments

if TYPE_CHECKING:
    from simulator.world.staff.fraud import Fraud


@dataclass(frozen=True)
class Kept:
    """An instalment that was brought and kept. Kopecks."""

    thief: int
    loan: int
    due: int
    principal: int
    interest: int


class Pockets:
    """Who keeps payments now.

    Attributes
    ----------
    thieves : dict of int to PocketedPayments
        By the officer's number.
    """

    def __init__(self, fraud: "Fraud") -> None:
        self.fraud, self.branch = fraud, fraud.branch
        self.thieves: dict[int, PocketedPayments] = {}

    def open(self, day: int, incident: PocketedPayments) -> None:
        """For some weeks, some of the payments that come to her stay with her."""
        if self.fraud.works(incident.officer):
            self.fraud.begin()
            self.thieves[incident.officer] = incident
            end = day + 7 * incident.weeks
            self.branch.agenda.note(end, lambda _day: self._stop(incident.officer))

    def _stop(self, officer: int) -> None:
        self.thieves.pop(officer, None)

    def tempts(self, day: int, client: int) -> int:
        """The officer who keeps what this client brings today, -1 when nobody does."""
        thief = self.branch.officer_of(client)
        incident = self.thieves.get(thief)
        if incident is None or self.fraud.on_paper(client):
            return NOBODY
        drawn = self.branch.borrowers.draws.one("kept", client, day)
        return thief if drawn < incident.share else NOBODY

    def keep(self, day: int, client: int, thief: int) -> None:
        """She has paid; the books will say that she has not."""
        book, who = self.branch.portfolio, np.array([client])
        principal, interest = (int(part[0]) for part in book.contracts.amounts(book.place(who)))
        self.branch.borrowers.buffer[client] -= principal + interest
        found = Kept(thief, book.loan(client), day, principal, interest)
        self.fraud.kept.setdefault(client, []).append(found)
