"""Limits: the most a client may borrow by her history, and what a net income carries."""

import numpy as np

from simulator.rules.house.policy import Policy
from simulator.world.desks.offers import MOST_LOANS, WEEKS_A_MONTH, Offers
from simulator.world.state.state import State


class Limits:
    """What the policy of today lets a business carry (APP-6 to APP-8, IND-3)."""

    def __init__(self, state: State, offers: Offers) -> None:
        self.state, self.offers = state, offers
        self._limits_of: tuple[Policy | None, np.ndarray] = None, np.zeros(0, int)

    def by_history(self, repaid_loans: np.ndarray) -> np.ndarray:
        """The most each client may borrow after so many repaid loans, at today's prices; kopecks.

        Where limits follow prices, they do so in whole steps.
        """
        policy = self.state.policy
        if policy is not self._limits_of[0]:
            limits = np.array([policy.product.limit(loans) for loans in range(MOST_LOANS)])
            self._limits_of = policy, limits
        limits = self._limits_of[1][np.minimum(repaid_loans, MOST_LOANS - 1)]
        if not self.state.scenario.fund.prices.limits_indexed:
            return limits
        step = policy.product.step
        return (limits * self.state.prices.level // step).astype(np.int64) * step

    def sums_for(
        self, who: np.ndarray, weekly_net: np.ndarray, share: float | None = None
    ) -> np.ndarray:
        """What a net income carries, kopecks, when repayments take ``share`` of it."""
        net = weekly_net * WEEKS_A_MONTH
        room = (self._share() if share is None else share) * net
        if self.state.keeps("APP-7"):
            room = np.minimum(room, net - self.state.borrowers.needs[who] * WEEKS_A_MONTH)
        step = self.state.policy.product.step
        fits = np.maximum(room, 0) / self.offers.burden(who) / step
        return np.floor(fits).astype(np.int64) * step

    def largest_share(self) -> float:
        """The most of net income that a month's repayment may take."""
        limits = self.state.policy.appraisal
        return float(limits.corridor_high) if self.state.keeps("APP-6") else 1.0

    def _share(self) -> float:
        """The share of net income a month's repayment takes: the corridor's middle fits best."""
        if not self.state.keeps("APP-6"):
            return 1.0
        limits = self.state.policy.appraisal
        low, high = float(limits.corridor_low), float(limits.corridor_high)
        return (low + high) / 2 if self.state.keeps("APP-8") else high
