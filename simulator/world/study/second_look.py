"""The committee's second look at what an officer recommends (IND-4)."""

import numpy as np

from simulator.world.desks.incomes import Incomes
from simulator.world.desks.limits import Limits
from simulator.world.state.state import State
from simulator.world.study.luck import Question, drawn


class SecondLook:
    """Sees through a recommendation now and then."""

    def __init__(self, state: State, limits: Limits, incomes: Incomes) -> None:
        self.state, self.limits, self.incomes = state, limits, incomes

    def at(self, who: np.ndarray, sums: np.ndarray) -> np.ndarray:
        """What the committee would grant: less where it sees the business carries less, kopecks.

        Where it sees, it grants what fits the true figures, if the recommended sum lies beyond
        what they could carry at most.
        """
        state, limits = self.state, self.limits
        chance = state.scenario.study.second_look
        if not chance or not len(who):
            return sums
        sees = drawn(state.draws, Question.SECOND_LOOK, state.portfolio.cycle[who] + 1, who)
        seen = (sees < chance) & ~state.borrowers.traits.cast[who]
        if not seen.any():
            return sums
        clients, asked = who[seen], sums[seen]
        true = self.incomes.true(clients)
        too_high = asked > limits.sums_for(clients, true, limits.largest_share())
        granted = sums.copy()
        granted[seen] = np.where(
            too_high, np.minimum(asked, limits.sums_for(clients, true)), asked
        )
        return granted
