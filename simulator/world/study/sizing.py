"""Sizing: whom IND-6 bars, and the sum that fits a client's business as the officer sees it."""

from functools import cached_property

import numpy as np

from simulator.world.desks.limits import Limits
from simulator.world.state.state import State
from simulator.world.study.view import OfficersView

_STUDY = ("APP-6", "APP-7", "APP-8", "APP-9")


class Sizing:
    """The officer's appraisal in the world: eligibility, corridor, family, limit."""

    def __init__(self, state: State, limits: Limits, view: OfficersView) -> None:
        self.state, self.draws, self.limits, self.view = state, state.draws, limits, view

    def unregistered(self, who: np.ndarray) -> np.ndarray:
        """True for those whom IND-6 bars."""
        if not self.state.policy.eligibility.registered_only:
            return np.zeros(len(who), bool)
        registered = self.state.scenario.branch.registered
        return self.draws.uniform("registered")[who] >= registered

    def fitting(self, who: np.ndarray, limits: np.ndarray) -> np.ndarray:
        """The sums whose repayment fits the corridor and leaves the family enough (APP-6 to 8)."""
        net = self.view.net_income(who) - self._missing_income(who)
        fits = self.limits.sums_for(who, net * self._error(who) * self._optimism(who))
        self.state.history.fits[who] = fits = self._studied(who, fits)
        return np.minimum(fits, limits)

    def _missing_income(self, who: np.ndarray) -> np.ndarray:
        """What the appraisal of clients with falling sales finds missing, kopecks a week (MON-6).

        Nobody looks for it where no alarm was raised.
        """
        missing = np.zeros(len(who))
        marked = np.flatnonzero(self.state.alarm[who])
        if len(marked):
            borrowers, clients = self.state.borrowers, who[marked]
            usual = borrowers.sales[clients] * borrowers.margin[clients]
            missing[marked] = usual * (1 - borrowers.sales_left(clients))
        return missing

    def _optimism(self, who: np.ndarray) -> np.ndarray | float:
        """By which factor officers see the net income of these clients too high (OFF-2)."""
        care = self.state.care
        if not len(care) or care.min() >= 1:
            return 1.0
        lacking = np.maximum(0.0, 1 - care[self.state.serves[who]])
        return np.exp(self.state.scenario.staff.rosy * lacking)

    def _studied(self, who: np.ndarray, fits: np.ndarray) -> np.ndarray:
        """First loans of the cast are what the lessons' study found, while its rules are kept."""
        if not all(self.state.keeps(rule) for rule in _STUDY):
            return fits
        known = self._known[who]
        return np.where((known > 0) & (self.state.portfolio.cycle[who] < 0), known, fits)

    @cached_property
    def _known(self) -> np.ndarray:
        cast = self.state.scenario.cast
        known = np.zeros(len(self.state.here), np.int64)
        known[: len(cast)] = [member.fits or 0 for member in cast]
        return known

    def _error(self, who: np.ndarray) -> np.ndarray:
        """How far the officer's estimates of net income are off, as factors."""
        drawn = self.draws.normal_at("estimate", self.state.portfolio.cycle[who] + 1, who)
        return np.exp(self.state.scenario.branch.estimate_spread * drawn)
