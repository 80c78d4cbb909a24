"""Other debts: what clients owe elsewhere, and pay before they come to us (BEH-8, APP-10)."""

import numpy as np

from simulator.world.people.traits import Traits

LEAST_WEEKS = 4


class OtherDebts:
    """One debt elsewhere at a time for each client.

    Attributes
    ----------
    burden : ndarray of float, shape (clients,)
        What is paid elsewhere each week until ``until``, kopecks.
    until : ndarray of int
        The day the debt is paid off.
    """

    def __init__(self, traits: Traits, usual_net: np.ndarray, start: int) -> None:
        self.traits, self.usual_net = traits, usual_net
        self.burden, weeks = traits.first_debts(usual_net)
        self.until = start + 7 * weeks

    def weekly(self, day: int, who: slice | np.ndarray) -> np.ndarray:
        """What each pays elsewhere in the week that ends on ``day``, kopecks."""
        return np.where(self.until[who] > day, self.burden[who], 0.0)

    def borrow(self, day: int, client: int) -> int:
        """Take up a debt elsewhere; gives the sum received, kopecks (0: owes already).

        The weeks and the burden are drawn; the sum follows from them and the lender's price.
        """
        if self.until[client] > day:
            return 0
        terms, one = self.traits.terms, self.traits.draws.one
        weeks = LEAST_WEEKS + int(one("debt weeks", client, day) * terms.debt_weeks)
        share = one("debt burden", client, day) * terms.largest_burden
        self.burden[client] = share * self.usual_net[client]
        self.until[client] = day + 7 * weeks
        return int(self.burden[client] * weeks / terms.debt_price)
