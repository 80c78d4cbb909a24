"""A loan put to use: into the business, or in part elsewhere, and what is at stake with it."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.log.ledger import NONE

if TYPE_CHECKING:
    from simulator.rules.house.policy import Policy
    from simulator.world.branch import Branch


def put_to_use(
    branch: "Branch", who: np.ndarray, sums: np.ndarray, next_limits: np.ndarray, policy: "Policy"
) -> None:
    """Loans just paid out: what goes into the business (BEH-9), and what the next one would be.

    Parameters
    ----------
    next_limits : ndarray of int
        The most each may borrow next time, kopecks.
    """
    borrowers, lending = branch.borrowers, branch.lending
    share = borrowers.traits.invest(who, branch.portfolio.cycle[who])
    borrowers.lent[who] = sums * branch.checks.goes_into_business(who, share)
    diverted = sums - borrowers.lent[who].astype(np.int64)
    away = diverted > 0
    if away.any():
        branch.ledger.post_block(
            branch.today, Phase.FUND, Kind.DIVERTED, "BEH-9", Cause.CLIENT,
            NONE, who[away], officer=branch.serving(who[away]),
            principal=diverted[away],
        )  # fmt: skip
    growth = np.maximum(np.minimum(lending.sizing.fits[who], next_limits), sums) / sums
    rate, stop = float(policy.penalty.rate_per_day), policy.penalty.stop_day
    borrowers.stakes.lend(who, growth, rate, stop)
    branch.demand.price_next(who)
    lending.worst[who] = 0
