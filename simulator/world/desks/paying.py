"""Paying out: the one place where a loan begins, and what it does to the client's business."""

from dataclasses import dataclass

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.log.laying import Values
from simulator.books.log.ledger import NONE
from simulator.rules.house.policy import Policy
from simulator.world.desks.offers import Offers
from simulator.world.state.state import State


@dataclass(frozen=True)
class Grounds:
    """Under what a loan is paid out: its policy and product, by which rule, and for which group.

    Attributes
    ----------
    line : int or None
        The number of the product; None: each client's own goes on.
    """

    policy: Policy
    rule: str
    line: int | None = None
    group: Values = NONE
    phase: Phase = Phase.FUND
    cause: Cause = Cause.RULE


class Paying:
    """Opens loans whose cash has been taken from the fund, and writes them down."""

    def __init__(self, state: State, offers: Offers) -> None:
        self.state, self.offers = state, offers

    def lend(self, who: np.ndarray, sums: np.ndarray) -> None:
        """Pay out to single clients, each under the offer that is hers (IND-1, IND-3)."""
        for policy, mine, rule in self.offers.groups(who):
            self.pay_out(who[mine], sums[mine], Grounds(policy, rule))
        self.state.lines.of[who] = self.state.lines.alone

    def pay_out(self, who: np.ndarray, sums: np.ndarray, on: Grounds) -> None:
        """Pay out to these clients on the same grounds."""
        self.write_down(who, sums, on, self.open(who, sums, on))

    def open(self, who: np.ndarray, sums: np.ndarray, on: Grounds) -> np.ndarray:
        """Open the loans, not written down yet; gives the last due day of each."""
        state = self.state
        state.history.worst[who] = 0
        last = state.portfolio.disburse(who, sums, state.today, on.policy)
        if on.line is not None:
            state.lines.of[who] = on.line
        return last

    def write_down(
        self, who: np.ndarray, sums: np.ndarray, on: Grounds, last: np.ndarray | int
    ) -> None:
        """Write down loans that were opened; ``last``: their last due days."""
        self.state.scribe.loans(
            on.phase, Kind.DISBURSED, on.rule, on.cause, who, group=on.group, due=last,
            principal=sums,
        )  # fmt: skip

    def put_to_use(
        self, who: np.ndarray, sums: np.ndarray, next_limits: np.ndarray, policy: Policy
    ) -> None:
        """Loans just paid out: what goes into the business (BEH-9), and what the next would be.

        Parameters
        ----------
        next_limits : ndarray of int
            The most each may borrow next time, kopecks.
        """
        state, borrowers = self.state, self.state.borrowers
        borrowers.lent[who] = sums * self._into_business(who)
        diverted = sums - borrowers.lent[who].astype(np.int64)
        away = diverted > 0
        if away.any():
            state.scribe.clients(
                Phase.FUND, Kind.DIVERTED, "BEH-9", Cause.CLIENT, who[away],
                principal=diverted[away],
            )  # fmt: skip
        growth = np.maximum(np.minimum(state.history.fits[who], next_limits), sums) / sums
        rate, stop = float(policy.penalty.rate_per_day), policy.penalty.stop_day
        borrowers.stakes.lend(who, growth, rate, stop)
        state.news.put_to_use(who)
        state.history.worst[who] = 0

    def _into_business(self, who: np.ndarray) -> np.ndarray:
        """The share of each new loan that goes there: all where the supplier is paid (MON-2)."""
        state, traits = self.state, self.state.borrowers.traits
        share = traits.invest(who, state.portfolio.cycle[who])
        paid = state.by_supplier[who] & state.keeps("MON-2")
        traits.diverted[who[paid]] = 0.0
        return np.where(paid, 1.0, share)
