"""Loans of nobody: an officer makes one out to a name on file, and keeps the money (OFF-6)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.log.ledger import NONE
from simulator.world.terms.incidents import GhostLoan

if TYPE_CHECKING:
    from simulator.world.staff.fraud import Fraud

NEVER = 2**30


@dataclass
class Ghost:
    """A loan of nobody: who has the money, and how many instalments she still pays herself."""

    thief: int
    keeps_up: int
    found: bool = False


class GhostLender:
    """How such a loan gets into the books."""

    def __init__(self, fraud: "Fraud") -> None:
        self.fraud, self.branch = fraud, fraud.branch

    def lend(self, day: int, incident: GhostLoan) -> None:
        """All papers in one day, in the name of somebody who is not asking for a loan."""
        client, branch = self._name_on_paper(day, incident.officer), self.branch
        if client is None or not self.fraud.works(incident.officer):
            return
        who = np.array([client])
        money = incident.sum or int(branch.lending.sizing.limits(np.zeros(1, int))[0])
        if not branch.treasury.spend(money):
            return
        self.fraud.begin()
        branch.clientele.assign(who, incident.officer)
        keeps_up = self.fraud.terms.kept_up if incident.kept_up is None else incident.kept_up
        self.fraud.ghosts[client] = Ghost(incident.officer, keeps_up)
        self._forge_papers(day, client, money)
        branch.lending.open_loans(day, who, np.array([money]))
        self._expect(client)

    def _name_on_paper(self, day: int, officer: int) -> int | None:
        """Somebody with papers on file who has left; else anybody who is not asking."""
        lending, clientele = self.branch.lending, self.branch.clientele
        idle = ~clientele.holds & ~self.branch.portfolio.open & ~lending.written_off
        idle &= lending.applies_on > day
        idle[clientele.waiting] = False
        idle[list(self.fraud.ghosts)] = False
        known = np.flatnonzero(idle & (self.branch.portfolio.cycle >= 0))
        names = known if len(known) else np.flatnonzero(idle)
        if not len(names):
            return None
        return int(names[int(self.branch.borrowers.draws.one("name", officer, day) * len(names))])

    def _forge_papers(self, day: int, client: int, money: int) -> None:
        for phase, kind, rule in (
            (Phase.OPENING, Kind.APPLIED, "DOC-1"),
            (Phase.OFFICERS, Kind.APPRAISED, "APP-8"),
            (Phase.COMMITTEE, Kind.APPROVED, "IND-4"),
        ):
            self.branch.ledger.post(
                day, phase, kind, rule, Cause.PERSON, NONE, client,
                officer=self.branch.officer_of(client), principal=money,
            )  # fmt: skip

    def _expect(self, client: int) -> None:
        """Should she come herself for a loan one day, all comes out; she does not come again."""
        applies_on = self.branch.lending.applies_on
        if applies_on[client] < NEVER:
            thief = self.fraud.ghosts[client].thief
            self.branch.agenda.note(
                int(applies_on[client]), lambda day: self.fraud.discovery.uncover(day, thief)
            )
        applies_on[client] = NEVER
