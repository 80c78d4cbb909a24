"""Care: how an officer's effort follows what she is paid for (OFF-1, OFF-2; DEL-4).

Care 1 is an officer who does what the norms say. With more she finds more time for late loans;
with less she finds less, appraises faster, overlooks more, and sees businesses rosier than they
are: what is left of her effort goes into lending more.
"""

from collections.abc import Mapping

import numpy as np

from simulator.rules.ground.shares import exact
from simulator.rules.house.pay import Growth, PayTerms, officer_pay, repayment_coefficient
from simulator.world.state.officers import Officer
from simulator.world.state.state import State

POINTS_MISSED = exact("points missed", "10 %")
NEW_CLIENTS = 4


class Care:
    """How each officer's care moves."""

    def __init__(self, state: State) -> None:
        self.state = state
        state.news.hired.hear(self._begin)

    def _begin(self, _officer: Officer) -> None:
        """Somebody new does at first what the norms say."""
        self.state.care = np.append(self.state.care, 1.0)

    def follow_pay(self, forgone: Mapping[int, float]) -> None:
        """A month's pay moves everybody's care a part of the way to where it pulls (OFF-1).

        Parameters
        ----------
        forgone : mapping of int to float
            By officer: the share of this month's pay that late and lost loans have cost.
        """
        terms, pull = self.state.scenario.staff, self._pull()
        for officer, share in forgone.items():
            here = self.state.care[officer]
            self.state.care[officer] = here + terms.habit * (pull + terms.answer * share - here)

    def _pull(self) -> float:
        """Where pay pulls care, before anything is lost: 1 where repayment weighs much."""
        terms, keeps = self.state.scenario.staff, self.state.keeps
        if not keeps("STA-7"):
            return terms.care_for_fixed_pay
        weight = weight_of_repayment(self.state.policy.pay) if keeps("DEL-4") else 0.0
        share = min(1.0, weight / terms.much)
        return terms.care_for_growth + (1 - terms.care_for_growth) * share

    def minutes(self, officer: int, minutes: float) -> float:
        """Minutes she takes for what is worth her care, of those that the norms allow."""
        return minutes * float(self.state.care[officer])

    def hurry(self, officer: int) -> float:
        """What an appraisal takes of its norm (OFF-2); never more than all of it."""
        return min(1.0, float(self.state.care[officer]))


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
