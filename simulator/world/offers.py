"""Offers: under one policy, each client's own price (IND-3) and what a month of it takes."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np

from simulator.rules.policy import Policy

if TYPE_CHECKING:
    from simulator.world.branch import Branch

WEEKS_A_MONTH = 52 / 12


class Offers:
    """A client's offer is the policy itself, or the policy with a rebate on its rate.

    Attributes
    ----------
    turnover_weeks : ndarray of int, shape (clients,)
        How long each business takes to turn its money over.
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch = branch
        weeks = np.array([family.turnover_weeks for family in branch.borrowers.families])
        self.turnover_weeks = weeks[branch.borrowers.family]
        self._variants: dict[tuple[int, Decimal], Policy] = {}

    def groups(self, who: np.ndarray) -> Iterator[tuple[Policy, np.ndarray, str]]:
        """Each offer made to some of ``who``: the policy, the mask of its clients, and its rule."""
        policy = self.branch.policy
        steps = policy.preferences
        if not steps.rate_steps and not steps.slow_turnover_rebate:
            yield policy, np.ones(len(who), bool), "IND-1"
            return
        rebates = self._rebates(who)
        for rebate in sorted(set(rebates)):
            mask = np.array([each == rebate for each in rebates], bool)
            yield self._variant(policy, rebate), mask, "IND-3" if rebate else "IND-1"

    def _rebates(self, who: np.ndarray) -> list[Decimal]:
        steps, good = self.branch.policy.preferences, self.branch.lending.good[who]
        pairs = zip(good.tolist(), self.turnover_weeks[who].tolist(), strict=True)
        return [steps.rebate(loans, weeks) for loans, weeks in pairs]

    def _variant(self, policy: Policy, rebate: Decimal) -> Policy:
        if not rebate:
            return policy
        key = id(policy), rebate
        if key not in self._variants:
            product = replace(policy.product, rate=policy.product.rate * (1 - rebate))
            self._variants[key] = replace(policy, product=product)
        return self._variants[key]

    def burden(self, who: np.ndarray) -> np.ndarray:
        """A month's repayment for each kopeck lent, over the first month of the schedule."""
        burden = np.empty(len(who))
        for policy, mine, _rule in self.groups(who):
            burden[mine] = month_burden(policy)
        return burden


def month_burden(policy: Policy) -> float:
    """What the first month of a loan takes for each kopeck lent."""
    terms = policy.terms
    weeks = {"week": 1, "day": 1 / 7, "month": WEEKS_A_MONTH}[terms.interval] * terms.every
    return (1 / terms.instalments + float(terms.period_rate)) * WEEKS_A_MONTH / weeks
