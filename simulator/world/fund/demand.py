"""Demand: what clients make of the price, of the currency, and of a fund that runs out of money.

BEH-14 to BEH-18. A branch with money, one price and roubles never calls most of this.
"""

import numpy as np

from simulator.world.desks import Desks
from simulator.world.state.state import State

NEARLY = 0.001


class Demand:
    """How the next loan looks to each client, and when she asks for it.

    Attributes
    ----------
    confidence : float
        How sure clients are that the fund will have money for the next loan (BEH-14).
    """

    def __init__(self, state: State, desks: Desks) -> None:
        self.state, self.terms, self.draws = state, state.scenario.fund.demand, state.draws
        self.offers, self.queue = desks.offers, desks.queue
        self.confidence = 1.0
        self._worth = np.ones(len(state.here))
        state.news.put_to_use.hear(self.price_next)
        state.news.gave_up.hear(self.go_away)

    # -- what the next loan is worth -----------------------------------------------------------

    def price_next(self, who: np.ndarray) -> None:
        """These clients know what their next loan would cost: a better price makes it worth more.

        A price far below the usual one is also taken for a gift (BEH-18).
        """
        if self.offers.one_for_all and self.offers.as_usual:
            return
        saved = 1 - np.minimum(self.offers.price(who, good_loans=1), 1)
        worth = (1 + self.terms.price_worth * saved) * (1 - self.terms.gift * saved)
        self._worth[who] = worth
        self.state.borrowers.stakes.terms_worth[who] = worth * self.confidence

    def close_week(self, day: int) -> None:
        """Once a week, talk of granted loans that wait moves what clients expect (BEH-14)."""
        if day % 7:
            return
        queue = self.queue
        waiting, served = queue.waiting(day, self.terms.noticed_weeks), queue.paid_this_week
        queue.paid_this_week = 0
        if not waiting and self.confidence > 1 - NEARLY:
            return
        seen = served / (served + waiting) if waiting else 1.0
        self.confidence += self.terms.hearsay * (seen - self.confidence)
        self.state.borrowers.stakes.terms_worth[:] = self._worth * self.confidence

    # -- when she asks -------------------------------------------------------------------------

    def answer(self, who: np.ndarray, days: np.ndarray, away: np.ndarray) -> None:
        """Change in place when each asks next: dearer and in currency later, cheaper sooner.

        What counts is the product's price beside what it was; a rebate of one's own does not.

        Parameters
        ----------
        days : ndarray of int
            Days until each would ask at the usual price.
        away : ndarray of bool
            Who would pause.
        """
        offers = self.offers
        if offers.as_usual:
            return
        price, tied = offers.usual_price(who), offers.in_currency(who)
        if not tied.any() and np.all(np.abs(price - 1) < NEARLY):
            return
        cycle = self.state.portfolio.cycle[who]
        wanted = price**-self.terms.price_elasticity
        drawn = self.draws.uniform_at("answers the price", cycle, who)
        sooner = away & (drawn < 1 - 1 / np.maximum(wanted, 1))
        kept = np.minimum(wanted, 1) * np.where(tied, 1 - self.terms.fears_currency, 1)
        later = ~away & (drawn >= kept)
        days[sooner] = 1
        days[later] = self._pause(who[later], cycle[later])
        away[:] = (away & ~sooner) | later

    def go_away(self, day: int, who: np.ndarray) -> None:
        """They were granted a loan and gave up waiting for the money (BEH-15)."""
        history = self.state.history
        history.applies_on[who] = day + self._pause(who, self.state.portfolio.cycle[who])
        history.away[who] = True

    def _pause(self, who: np.ndarray, cycle: np.ndarray) -> np.ndarray:
        longest = self.state.scenario.behaviour.pause_weeks
        weeks = np.floor(self.draws.uniform_at("pause", cycle, who) * longest)
        return 7 * (1 + weeks.astype(int))
