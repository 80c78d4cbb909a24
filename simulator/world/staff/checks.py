"""Checks during the loan: what an officer sees at a meeting, and what she does about it (MON-2).

She asks what the money was spent on. Where a part went elsewhere she warns, some of it comes back,
and from the next loan on the supplier is paid directly. And she looks for the alarm signs of
MON-6: where sales have fallen she talks with the household in time, so that the money for the
instalments is kept apart (OFF-5); the next loan is sized on what the business earns then, not on
what is usual, and may be refused.
"""

from typing import TYPE_CHECKING

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase

if TYPE_CHECKING:
    from simulator.world.branch import Branch

LEAST_SHARE = 0.01  # of a loan that went into the business, to tell the rest from


class Checks:
    """What officers know of the businesses they have lent to.

    Attributes
    ----------
    alarm : ndarray of bool, shape (clients,)
        The officer has seen that sales are falling, and not yet that they are back.
    by_supplier : ndarray of bool, shape (clients,)
        She was found to use a loan for something else: her next ones go to the supplier.
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch = branch
        self.alarm = np.zeros(branch.scenario.clients, bool)
        self.by_supplier = np.zeros(branch.scenario.clients, bool)

    def look(self, day: int, who: np.ndarray) -> None:
        """At a meeting: what became of the money, and how sales are going."""
        if not self.branch.keeps("MON-2"):
            return
        self._look_at_sales(day, who)
        strayed = (self.branch.borrowers.traits.diverted[who] > 0) & ~self.by_supplier[who]
        for client in who[strayed].tolist():
            if self._sees(day, client, "use"):
                self._warn_of_misuse(day, client)

    # -- the use of the money ----------------------------------------------------------------------

    def _warn_of_misuse(self, day: int, client: int) -> None:
        """Some of the money comes back into the business; the next loan goes to the supplier."""
        borrowers = self.branch.borrowers
        share, lent = borrowers.traits.diverted[client], borrowers.lent[client]
        strayed = lent * share / max(1 - share, LEAST_SHARE)
        back = self.branch.scenario.staff.puts_back
        borrowers.lent[client] += back * strayed
        borrowers.traits.diverted[client] *= 1 - back
        self.by_supplier[client] = True
        self._post(day, Kind.MISUSE_FOUND, "MON-2", client, round(strayed))

    def goes_into_business(self, who: np.ndarray, share: np.ndarray) -> np.ndarray:
        """The share of each new loan that does: all of it where the supplier is paid directly."""
        paid = self.by_supplier[who] & self.branch.keeps("MON-2")
        self.branch.borrowers.traits.diverted[who[paid]] = 0.0
        return np.where(paid, 1.0, share)

    # -- sales -------------------------------------------------------------------------------------

    def _look_at_sales(self, day: int, who: np.ndarray) -> None:
        """Mark who sells much less than usual, and take the mark off who is back."""
        low = self._sales_left(who) < self.branch.scenario.staff.alarm_below
        self.alarm[who[~low]] = False
        for client in who[low].tolist():
            if not self.alarm[client] and self._sees(day, client, "sales"):
                self.alarm[client] = True
                self._post(day, Kind.ALARMED, "MON-6", client)

    def _sees(self, day: int, client: int, what: str) -> bool:
        drawn = self.branch.borrowers.draws.one("sees", what, client, day)
        officer = self.branch.officer_of(client)
        return drawn < self.branch.scenario.staff.sees * self.branch.care.hurry(officer)

    def _post(self, day: int, kind: Kind, rule: str, client: int, principal: int = 0) -> None:
        branch = self.branch
        branch.ledger.post(
            day, Phase.OFFICERS, kind, rule, Cause.RULE, branch.portfolio.loan(client), client,
            officer=branch.officer_of(client), principal=principal,
        )  # fmt: skip

    def _sales_left(self, who: np.ndarray) -> np.ndarray:
        """Share of usual sales."""
        borrowers = self.branch.borrowers
        return borrowers.income_left[who] * borrowers.trade_left[borrowers.family[who]]

    # -- what follows ------------------------------------------------------------------------------

    def missing_income(self, who: np.ndarray) -> np.ndarray:
        """What the appraisal of marked clients finds missing of usual net income, kopecks a week.

        Nobody looks for it where no alarm was raised.
        """
        missing = np.zeros(len(who))
        marked = np.flatnonzero(self.alarm[who])
        if len(marked):
            borrowers, clients = self.branch.borrowers, who[marked]
            usual = borrowers.sales[clients] * borrowers.margin[clients]
            missing[marked] = usual * (1 - self._sales_left(clients))
        return missing

    def put_off(self, day: int, who: np.ndarray) -> None:
        """Refused for falling sales: she may ask again some weeks later, history and all."""
        weeks = self.branch.scenario.staff.comes_again_weeks
        self.branch.lending.applies_on[who] = day + 7 * weeks
