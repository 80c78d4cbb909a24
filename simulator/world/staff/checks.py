"""Checks during the loan: what an officer sees at a meeting, and what she does about it (MON-2).

She looks for the alarm signs of MON-6. Where sales have fallen she talks with the household in
time, so that the money for the instalments is kept apart (OFF-5); the next loan is sized on what
the business earns then, not on what is usual, and may be refused.
"""

from typing import TYPE_CHECKING

import numpy as np

from simulator.books.events import Cause, Kind, Phase

if TYPE_CHECKING:
    from simulator.world.branch import Branch


class Checks:
    """What officers know of the businesses they have lent to.

    Attributes
    ----------
    alarm : ndarray of bool, shape (clients,)
        The officer has seen that sales are falling, and not yet that they are back.
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch = branch
        self.alarm = np.zeros(branch.scenario.clients, bool)

    def look(self, day: int, who: np.ndarray) -> None:
        """At a meeting: mark who sells less than usual, and take the mark off who is back."""
        if not self.branch.keeps("MON-2"):
            return
        low = self._sales_left(who) < self.branch.scenario.staff.alarm_below
        self.alarm[who[~low]] = False
        for client in who[low].tolist():
            if not self.alarm[client] and self._sees(day, client):
                self._raise_alarm(day, client)

    def _sees(self, day: int, client: int) -> bool:
        drawn = self.branch.borrowers.draws.one("sees", client, day)
        return drawn < self.branch.scenario.staff.sees

    def _raise_alarm(self, day: int, client: int) -> None:
        branch = self.branch
        self.alarm[client] = True
        branch.ledger.post(
            day, Phase.OFFICERS, Kind.ALARMED, "MON-6", Cause.RULE, branch.portfolio.loan(client),
            client, officer=branch.officer_of(client),
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
