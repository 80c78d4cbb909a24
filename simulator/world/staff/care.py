"""Care: how an officer's effort follows what she is paid for (OFF-1, OFF-2; DEL-4).

Care 1 is an officer who does what the norms say. With more she finds more time for late loans;
with less she finds less, appraises faster, overlooks more, and sees businesses rosier than they
are: what is left of her effort goes into lending more.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from simulator.rules.ground.shares import exact
from simulator.rules.house.pay import Growth, PayTerms, officer_pay, repayment_coefficient

if TYPE_CHECKING:
    from simulator.world.branch import Branch

POINTS_MISSED = exact("points missed", "10 %")
NEW_CLIENTS = 4


class Care:
    """Each officer's care.

    Attributes
    ----------
    level : ndarray of float, shape (officers,)
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch = branch
        self.level = np.ones(branch.scenario.officers)

    def follow_pay(self, forgone: Mapping[int, float]) -> None:
        """A month's pay moves everybody's care a part of the way to where it pulls (OFF-1).

        Parameters
        ----------
        forgone : mapping of int to float
            By officer: the share of this month's pay that late and lost loans have cost.
        """
        terms, pull = self.branch.scenario.staff, self._pull()
        for officer, share in forgone.items():
            here = self.level[officer]
            self.level[officer] = here + terms.habit * (pull + terms.answer * share - here)

    def _pull(self) -> float:
        """Where pay pulls care, before anything is lost: 1 where repayment weighs much."""
        terms, keeps = self.branch.scenario.staff, self.branch.keeps
        if not keeps("STA-7"):
            return terms.care_for_fixed_pay
        weight = weight_of_repayment(self.branch.policy.pay) if keeps("DEL-4") else 0.0
        share = min(1.0, weight / terms.much)
        return terms.care_for_growth + (1 - terms.care_for_growth) * share

    def minutes(self, officer: int, minutes: float) -> float:
        """Minutes she takes for what is worth her care, of those that the norms allow."""
        return minutes * float(self.level[officer])

    def hurry(self, officer: int) -> float:
        """What an appraisal takes of its norm (OFF-2); never more than all of it."""
        return min(1.0, float(self.level[officer]))

    def optimism(self, who: np.ndarray) -> np.ndarray | float:
        """By which factor officers see the net income of these clients too high (OFF-2)."""
        if not len(self.level) or self.level.min() >= 1:
            return 1.0
        lacking = np.maximum(0.0, 1 - self.level[self.branch.serving(who)])
        return np.exp(self.branch.scenario.staff.rosy * lacking)


def weight_of_repayment(terms: PayTerms) -> float:
    """How much repayment weighs in what can move an officer's pay, beside growth (DEL-4).

    Ten points of repayment below the plan are set against four new clients.

    Examples
    --------
    >>> round(weight_of_repayment(PayTerms("1 000")), 2)
    0.81
    >>> round(weight_of_repayment(PayTerms("1 000", reading="b")), 2)
    0.65
    """
    full = officer_pay(terms, 1, 0, Growth(0, 0)).total
    missed = max(exact("plan", terms.plan) - POINTS_MISSED, exact("least", 0))
    coefficient = repayment_coefficient(missed, terms)
    worse = officer_pay(terms, coefficient, 0, Growth(0, 0), repayment=missed).total
    more = officer_pay(terms, 1, 0, Growth(0, NEW_CLIENTS)).total
    moves = (full - worse) + (more - full)
    return (full - worse) / moves if moves else 0.0
