"""The queue of granted loans: each waits for its client's weekday, and for money."""

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.desks.clientele import Clientele
from simulator.world.desks.lender import Lender
from simulator.world.state.state import State


class Queue:
    """First come, first served; no money, no loan.

    Attributes
    ----------
    paid_this_week : int
        Loans paid out since it was last looked at.
    """

    def __init__(self, state: State, lender: Lender, clientele: Clientele) -> None:
        self.state, self.lender, self.clientele = state, lender, clientele
        self._granted = np.zeros((3, 0), int)  # client, sum, day of the grant
        self.paid_this_week = 0
        self._at_once = state.scenario.branch.pays_out == "at_once"

    def grant(self, who: np.ndarray, sums: np.ndarray) -> None:
        """Approved: the money waits for each client's own weekday."""
        since = np.full(len(who), self.state.today)
        self._granted = np.hstack([self._granted, [who, sums, since]])

    def withdraw(self, client: int) -> None:
        """Nothing is granted to her any more."""
        self._granted = self._granted[:, self._granted[0] != client]

    def waiting(self, day: int, weeks: int) -> int:
        """How many loans have waited longer than so many weeks."""
        return int((day - self._granted[2] > 7 * weeks).sum())

    def take(self, day: int) -> tuple[np.ndarray, np.ndarray]:
        """Clients and sums to be paid out today, the money taken from the fund."""
        granted = self._granted
        mine = (self._at_once | (granted[0] % 7 == day % 7)).nonzero()[0]
        if not len(mine):
            return granted[0, :0], granted[1, :0]
        costs = granted[1, mine].cumsum()
        paid = mine[costs <= self.money(day, int(costs[-1]))]
        self._granted = np.delete(granted, paid, axis=1)
        if len(paid):
            self.state.cash.spend(int(costs[len(paid) - 1]))
            self.paid_this_week += len(paid)
        if len(paid) < len(mine):
            self._give_up(day)
        return granted[0, paid], granted[1, paid]

    def money(self, day: int, wanted: int) -> int:
        """What can be lent today: cash beyond the lender's next part, and what he gives."""
        cash, lender = self.state.cash, self.lender
        free = cash.at_hand - lender.kept_back(day)
        if wanted > free:
            lender.draw(day, wanted - free)
        return cash.at_hand - lender.kept_back(day)

    def _give_up(self, day: int) -> None:
        """On her weekday, who has waited too long goes elsewhere (BEH-15)."""
        granted, patience = self._granted, self.state.scenario.fund.demand.patience_weeks
        gone = (day - granted[2] >= 7 * patience) & (granted[0] % 7 == day % 7)
        if not gone.any():
            return
        who, sums, _since = granted[:, gone]
        self._granted = granted[:, ~gone]
        self.state.scribe.clients(
            Phase.FUND, Kind.GAVE_UP, "BEH-15", Cause.CLIENT, who, principal=sums
        )
        self.clientele.release(who)
        self.state.news.gave_up(day, who)
