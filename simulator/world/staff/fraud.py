"""Fraud: loans made out to nobody, and payments that never reach the till (OFF-6, OFF-7).

The books believe what the officer writes. Everything here is off until an incident or a chance
above nothing turns it on.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np

from simulator.books.events import Cause, Kind, Phase
from simulator.books.ledger import NONE
from simulator.world.staff.clientele import NOBODY
from simulator.world.staff.deceived import Deceived
from simulator.world.staff.discovery import Discovery
from simulator.world.staff.incidents import GhostLoan, PocketedPayments

if TYPE_CHECKING:
    from simulator.world.branch import Branch
    from simulator.world.conduct import Conduct

NEVER = 2**30
MONTHS_A_YEAR, DAYS_A_MONTH = 12, 28


@dataclass
class Ghost:
    """A loan of nobody: who has the money, and how many instalments she still pays herself."""

    thief: int
    keeps_up: int
    found: bool = False


@dataclass(frozen=True)
class Kept:
    """An instalment that was brought and kept. Kopecks."""

    thief: int
    loan: int
    due: int
    principal: int
    interest: int


class Fraud:
    """What dishonest officers do, and what of it is not known yet.

    Attributes
    ----------
    ghosts : dict of int to Ghost
        By the client whose name stands on the loan.
    kept : dict of int to list of Kept
        By the client who has paid.
    thieves : dict of int to PocketedPayments
        Officers who keep payments now.
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch, self.terms = branch, branch.scenario.staff.fraud
        self.ghosts: dict[int, Ghost] = {}
        self.kept: dict[int, list[Kept]] = {}
        self.thieves: dict[int, PocketedPayments] = {}
        self.discovery = Discovery(self)
        self.began = False

    def plan_month(self, day: int) -> None:
        """At a month's end: draw what dishonest officers do in the next."""
        self._plan(day, GhostLoan, self.terms.ghosts_a_year)
        self._plan(day, PocketedPayments, self.terms.pockets_a_year)

    def _plan(
        self, day: int, incident: type[GhostLoan | PocketedPayments], chance_a_year: float
    ) -> None:
        chance, one = chance_a_year / MONTHS_A_YEAR, self.branch.borrowers.draws.one
        for officer in self.branch.officers if chance else ():
            drawn = one(incident.__name__, officer.number, day)
            if drawn < chance and not officer.gone:
                when = day + 1 + int(drawn / chance * DAYS_A_MONTH)
                self.branch.agenda.script(incident(when, officer.number))

    def on_paper(self, client: int) -> bool:
        """Whether the books say of her what is not so: a loan she never had, a payment missed."""
        return client in self.ghosts or client in self.kept

    def _begin(self) -> None:
        """From now on the books may differ from what clients do."""
        if not self.began:
            self.began = True
            self.branch.conduct = cast("Conduct", Deceived(self.branch.conduct, self))

    def works(self, officer: int) -> bool:
        """Whether this officer is still here."""
        officers = self.branch.officers
        return officer < len(officers) and not officers[officer].gone

    # -- loans of nobody ---------------------------------------------------------------------------

    def lend_to_ghost(self, day: int, incident: GhostLoan) -> None:
        """All papers in one day, in the name of somebody who is not asking for a loan."""
        client, branch = self._name_on_paper(day, incident.officer), self.branch
        if client is None or not self.works(incident.officer):
            return
        who = np.array([client])
        money = incident.sum or int(branch.lending.sizing.limits(np.zeros(1, int))[0])
        if not branch.treasury.spend(money):
            return
        self._begin()
        branch.clientele.assign(who, incident.officer)
        keeps_up = self.terms.kept_up if incident.kept_up is None else incident.kept_up
        self.ghosts[client] = Ghost(incident.officer, keeps_up)
        self._forge_papers(day, client, money)
        branch.lending.open_loans(day, who, np.array([money]))
        self._expect(client)

    def _name_on_paper(self, day: int, officer: int) -> int | None:
        """Somebody with papers on file who has left; else anybody who is not asking."""
        lending, clientele = self.branch.lending, self.branch.clientele
        idle = ~clientele.holds & ~self.branch.portfolio.open & ~lending.written_off
        idle &= lending.applies_on > day
        idle[clientele.waiting] = False
        idle[list(self.ghosts)] = False
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
            thief = self.ghosts[client].thief
            self.branch.agenda.note(
                int(applies_on[client]), lambda day: self.discovery.uncover(day, thief)
            )
        applies_on[client] = NEVER

    # -- payments that are kept --------------------------------------------------------------------

    def begin_to_keep(self, day: int, incident: PocketedPayments) -> None:
        """For some weeks, some of the payments that come to her stay with her."""
        if self.works(incident.officer):
            self._begin()
            self.thieves[incident.officer] = incident
            end = day + 7 * incident.weeks
            self.branch.agenda.note(end, lambda _day: self._stop(incident.officer))

    def _stop(self, officer: int) -> None:
        self.thieves.pop(officer, None)

    def tempts(self, day: int, client: int) -> int:
        """The officer who keeps what this client brings today, -1 when nobody does."""
        thief = self.branch.officer_of(client)
        incident = self.thieves.get(thief)
        if incident is None or client in self.kept or client in self.ghosts:
            return NOBODY
        drawn = self.branch.borrowers.draws.one("kept", client, day)
        return thief if drawn < incident.share else NOBODY

    def keep(self, day: int, client: int, thief: int) -> None:
        """She has paid; the books will say that she has not."""
        book, who = self.branch.portfolio, np.array([client])
        principal, interest = (int(part[0]) for part in book.contracts.amounts(book.place(who)))
        self.branch.borrowers.buffer[client] -= principal + interest
        found = Kept(thief, book.loan(client), day, principal, interest)
        self.kept.setdefault(client, []).append(found)
