"""The committee's second look, and what is decided where there is none (IND-4)."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.log.ledger import NONE
from simulator.world.study.luck import Question, drawn

if TYPE_CHECKING:
    from simulator.world.branch import Branch

ALONE = "REP-3"


def second_look(branch: "Branch", who: np.ndarray, sums: np.ndarray) -> np.ndarray:
    """What the committee would grant: less where it sees that the business carries less, kopecks.

    It sees through a recommendation now and then; then it grants what fits the true figures, if
    the recommended sum lies beyond what they could carry at most.
    """
    chance, sizing = branch.scenario.study.second_look, branch.lending.sizing
    if not chance or not len(who):
        return sums
    loan = branch.portfolio.cycle[who] + 1
    sees = drawn(branch.borrowers.draws, Question.SECOND_LOOK, loan, who) < chance
    sees &= ~branch.borrowers.traits.cast[who]
    if not sees.any():
        return sums
    seen, asked = who[sees], sums[sees]
    true = branch.view.true_income(seen)
    too_high = asked > sizing.sums_for(seen, true, sizing.largest_share())
    granted = sums.copy()
    granted[sees] = np.where(too_high, np.minimum(asked, sizing.sums_for(seen, true)), asked)
    return granted


def decide_alone(branch: "Branch", who: np.ndarray, sums: np.ndarray) -> None:
    """The officer's recommendation is the decision, on the same day."""
    if len(who):
        branch.ledger.post_block(
            branch.today, Phase.COMMITTEE, Kind.APPROVED, ALONE, Cause.PERSON,
            NONE, who, officer=branch.serving(who), principal=sums,
        )  # fmt: skip
    branch.lending.grant(who, sums)
