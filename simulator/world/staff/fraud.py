"""Fraud: loans made out to nobody, and payments that never reach the till (OFF-6, OFF-7).

The books believe what the officer writes. Everything here is off until an incident or a chance
above nothing turns it on.
"""

from typing import TYPE_CHECKING, cast

from simulator.world.staff.deceived import Deceived
from simulator.world.staff.discovery import Discovery
from simulator.world.staff.ghosts import Ghost, GhostLender
from simulator.world.staff.pockets import Kept, Pockets
from simulator.world.terms.incidents import GhostLoan, PocketedPayments

if TYPE_CHECKING:
    from simulator.world.branch import Branch
    from simulator.world.people.conduct import Conduct

MONTHS_A_YEAR, DAYS_A_MONTH = 12, 28


class Fraud:
    """What dishonest officers do, and what of it is not known yet.

    Attributes
    ----------
    ghosts : dict of int to Ghost
        By the client whose name stands on the loan.
    kept : dict of int to list of Kept
        By the client who has paid.
    lender, pockets : GhostLender, Pockets
        What they do.
    discovery : Discovery
        How it comes out.
    began : bool
        Something has been done: the books may differ from what clients do.
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch, self.terms = branch, branch.scenario.staff.fraud
        self.ghosts: dict[int, Ghost] = {}
        self.kept: dict[int, list[Kept]] = {}
        self.lender, self.pockets = GhostLender(self), Pockets(self)
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

    def begin(self) -> None:
        """From now on the books may differ from what clients do."""
        if not self.began:
            self.began = True
            self.branch.conduct = cast("Conduct", Deceived(self.branch.conduct, self))

    def works(self, officer: int) -> bool:
        """Whether this officer is still here."""
        officers = self.branch.officers
        return officer < len(officers) and not officers[officer].gone
