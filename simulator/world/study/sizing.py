"""Sizing: which rule bars a client from a loan, and the sum that fits her business."""

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from simulator.rules.house.policy import Policy
from simulator.world.desks.offers import MOST_LOANS, WEEKS_A_MONTH

if TYPE_CHECKING:
    from simulator.world.branch import Branch

_STUDY = ("APP-6", "APP-7", "APP-8", "APP-9")


class Sizing:
    """The officer's appraisal in the world: eligibility, corridor, family, limit.

    Attributes
    ----------
    fits : ndarray of int, shape (clients,)
        What fitted each client's business at the last appraisal, whatever the limit; kopecks.
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch, self.draws = branch, branch.borrowers.draws
        self.fits = np.zeros(branch.scenario.clients, np.int64)
        self._limits_of: tuple[Policy | None, np.ndarray] = None, np.zeros(0, int)

    def limits(self, repaid_loans: np.ndarray) -> np.ndarray:
        """The most each client may borrow after so many repaid loans, kopecks."""
        policy = self.branch.policy
        if policy is not self._limits_of[0]:
            limits = np.array([policy.product.limit(loans) for loans in range(MOST_LOANS)])
            self._limits_of = policy, limits
        limits = self._limits_of[1][np.minimum(repaid_loans, MOST_LOANS - 1)]
        return self.branch.funding.raised(limits)

    def unregistered(self, who: np.ndarray) -> np.ndarray:
        """True for those whom IND-6 bars."""
        if not self.branch.policy.eligibility.registered_only:
            return np.zeros(len(who), bool)
        return self.draws.uniform("registered")[who] >= self.branch.scenario.branch.registered

    def fitting(self, who: np.ndarray, limits: np.ndarray) -> np.ndarray:
        """The sums whose repayment fits the corridor and leaves the family enough (APP-6 to 8)."""
        net = self.branch.view.net_income(who) - self.branch.checks.missing_income(who)
        fits = self.sums_for(who, net * self._error(who) * self.branch.care.optimism(who))
        self.fits[who] = self._studied(who, fits)
        return np.minimum(self.fits[who], limits)

    def sums_for(
        self, who: np.ndarray, weekly_net: np.ndarray, share: float | None = None
    ) -> np.ndarray:
        """What a net income carries, kopecks, when repayments take ``share`` of it."""
        net = weekly_net * WEEKS_A_MONTH
        room = (self._share() if share is None else share) * net
        if self.branch.keeps("APP-7"):
            room = np.minimum(room, net - self.branch.borrowers.needs[who] * WEEKS_A_MONTH)
        step = self.branch.policy.product.step
        fits = np.maximum(room, 0) / self.branch.offers.burden(who) / step
        return np.floor(fits).astype(np.int64) * step

    def _studied(self, who: np.ndarray, fits: np.ndarray) -> np.ndarray:
        """First loans of the cast are what the lessons' study found, while its rules are kept."""
        if not all(self.branch.keeps(rule) for rule in _STUDY):
            return fits
        known = self._known[who]
        return np.where((known > 0) & (self.branch.portfolio.cycle[who] < 0), known, fits)

    @cached_property
    def _known(self) -> np.ndarray:
        known = np.zeros(self.branch.scenario.clients, np.int64)
        cast = self.branch.scenario.cast
        known[: len(cast)] = [member.fits or 0 for member in cast]
        return known

    def _error(self, who: np.ndarray) -> np.ndarray:
        """How far the officer's estimates of net income are off, as factors."""
        drawn = self.draws.normal_at("estimate", self.branch.portfolio.cycle[who] + 1, who)
        return np.exp(self.branch.scenario.branch.estimate_spread * drawn)

    def largest_share(self) -> float:
        """The most of net income that a month's repayment may take."""
        limits = self.branch.policy.appraisal
        return float(limits.corridor_high) if self.branch.keeps("APP-6") else 1.0

    def _share(self) -> float:
        """The share of net income a month's repayment takes: the corridor's middle fits best."""
        if not self.branch.keeps("APP-6"):
            return 1.0
        limits = self.branch.policy.appraisal
        low, high = float(limits.corridor_low), float(limits.corridor_high)
        return (low + high) / 2 if self.branch.keeps("APP-8") else high
