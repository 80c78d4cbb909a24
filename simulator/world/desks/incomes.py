"""Incomes: what a business earns net over a loan's term, in its weakest month (APP-9)."""

from datetime import timedelta

import numpy as np

from simulator.world.desks.season import weakest
from simulator.world.state.state import State

DAYS_A_MONTH = 30


class Incomes:
    """Net incomes of a week, kopecks, as far as sales are known."""

    def __init__(self, state: State) -> None:
        self.state, self.clients = state, state.borrowers
        self._gross = self.clients.sales * self.clients.margin
        self._weakest: dict[tuple[int, int], np.ndarray] = {}

    def true(self, who: np.ndarray) -> np.ndarray:
        """Without error and omission, after other debts: what the others of her group know."""
        owed = self.clients.debts.weekly(self.state.today, who)
        return self.net(who, np.ones(len(who))) - owed

    def net(self, who: np.ndarray, stated: np.ndarray) -> np.ndarray:
        """Usual net income, moved by as much as sales are misstated or in their low season."""
        moved = self._gross[who] * (stated * self._season(who) - 1)
        return self.clients.usual_net[who] + moved

    def _season(self, who: np.ndarray) -> np.ndarray:
        if not self.state.keeps("APP-9"):
            return np.ones(len(who))
        today = self.state.scenario.opening + timedelta(self.state.today)
        days = self.state.policy.terms.instalments * self._interval_days()
        when = today.month - 1, 1 + round(days / DAYS_A_MONTH)
        if when not in self._weakest:
            self._weakest[when] = weakest(self.clients.season, *when)[self.clients.family]
        return self._weakest[when][who]

    def _interval_days(self) -> int:
        terms = self.state.policy.terms
        return {"day": 1, "week": 7, "month": DAYS_A_MONTH}[terms.interval] * terms.every
