"""Stakes: what each client has to win or lose with the present loan, for conduct to weigh.

Filled by those who know (lending, the fund's terms, life), read by the conduct. All
start at the values under which nothing beside access, promptness and pressure counts.
"""

from math import inf

import numpy as np

from simulator.rules.ground.days import DAYS_A_WEEK
from simulator.world.terms.people import WillTerms


class Stakes:
    """What is at stake, one array entry a client.

    Attributes
    ----------
    next_loan : ndarray of float
        Worth of the next loan beside one like the present (1: the same, 0: none to come).
    terms_worth : ndarray of float
        Factor on it for a better price or quota (IND-3, DEL-3); 1: the usual terms.
    penalty_a_day : ndarray of float
        Penalty of one day, as a share of the sum due.
    penalty_stops : ndarray of float
        Days late after which it stops growing (inf: never).
    reach : ndarray of float
        How much of the institution's pressure reaches the client.
    trust : ndarray of float
        Share of her access that a member of a group still counts on (GRB-4); 1: all of it.
    neighbours : ndarray of float
        What her neighbours would think of it if she were late, in units of the sum due.
    """

    def __init__(self, terms: WillTerms, clients: int) -> None:
        self.terms = terms
        self.next_loan, self.terms_worth, self.reach, self.trust = (
            np.ones(clients) for _ in "1234"
        )
        self.neighbours = np.zeros(clients)
        self.penalty_a_day, self.penalty_stops = np.zeros(clients), np.full(clients, inf)

    def lend(self, who: np.ndarray, growth: np.ndarray, rate: float, stop: float | None) -> None:
        """A loan is paid out: what its next loan would be beside it, and its penalty terms."""
        self.next_loan[who] = 1 + self.terms.growth * (growth - 1)
        self.penalty_a_day[who] = rate
        self.penalty_stops[who] = inf if stop is None else stop

    def leave(self, client: int) -> None:
        """No next loan is in sight, and the institution's arm is short (BEH-13)."""
        self.next_loan[client], self.reach[client] = 0.0, self.terms.reach

    def come_back(self, client: int) -> None:
        """She lives here again."""
        self.next_loan[client] = self.reach[client] = 1.0

    def access(self, who: np.ndarray) -> np.ndarray:
        """Factor on what access to the next loan is worth (BEH-11, GRB-4)."""
        return self.next_loan[who] * self.terms_worth[who] * self.trust[who]

    def another_week(self, who: np.ndarray, days_late: np.ndarray | int) -> np.ndarray:
        """What a further week late costs in penalty, as it is felt, a share of the sum due."""
        left = np.clip(self.penalty_stops[who] - days_late, 0, DAYS_A_WEEK)
        return self.terms.penalty * self.penalty_a_day[who] * left

    def grown(self, who: np.ndarray, days_late: np.ndarray) -> np.ndarray:
        """The penalty that has grown on the oldest instalment, as a share of it (COL-7)."""
        return self.penalty_a_day[who] * np.minimum(days_late, self.penalty_stops[who])
