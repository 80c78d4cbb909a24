"""Traits: what an applicant brings that no form shows by itself (BEH-9, BEH-10, APP-11)."""

from enum import IntEnum
from functools import partial

import numpy as np

from simulator.families import BusinessFamily
from simulator.world.draws import Draws
from simulator.world.terms.people import TraitTerms


class _Column(IntEnum):
    """Which column of the traits' table of luck serves what; append only."""

    IN_DEBT = 0
    DEBT_WEEKS = 1
    BURDEN = 2
    STATES = 3
    MISSTATES_BY = 4
    ONE_BUYER = 5


class Traits:
    """The traits of every client of the pool; the cast is as the lessons tell, and hides nothing.

    Attributes
    ----------
    cast : ndarray of bool
        Has a name and a story of her own.
    stated : ndarray of float, shape (clients,)
        Sales as the client states them, as a factor of true sales.
    one_buyer : ndarray of bool
        The business sells to a single buyer.
    diverted : ndarray of float
        Share of the present loan that went to something else than the business.
    """

    def __init__(self, terms: TraitTerms, draws: Draws, cast: int = 0) -> None:
        self.terms, self.draws, self.n = terms, draws, draws.clients
        self.cast = np.arange(self.n) < cast
        self.drawn = partial(draws.uniform, "traits")
        self.stated = self._stated()
        self.one_buyer = np.zeros(self.n, bool)
        self.diverted = np.zeros(self.n)

    def _stated(self) -> np.ndarray:
        terms, who, by = self.terms, self.drawn(_Column.STATES), self.drawn(_Column.MISSTATES_BY)
        factor = np.where(who < terms.understates, 1 - by * terms.largest_understatement, 1.0)
        over = who >= 1 - terms.overstates
        factor = np.where(over, 1 + by * terms.largest_overstatement, factor)
        return np.where(self.cast, 1.0, factor)

    def choose_buyers(self, families: tuple[BusinessFamily, ...], family: np.ndarray) -> np.ndarray:
        """Who sells to one buyer; gives the factor on the spread of sales (APP-11)."""
        shares = np.array([each.one_buyer for each in families])[family]
        self.one_buyer = (self.drawn(_Column.ONE_BUYER) < shares) & ~self.cast
        return np.where(self.one_buyer, self.terms.one_buyer_spread, 1.0)

    def invest(self, who: np.ndarray, cycle: np.ndarray) -> np.ndarray:
        """The share of each new loan that goes into the business; the rest is diverted (BEH-9)."""
        chance = self.terms.diverts
        drawn = self.draws.uniform_at("diverts", cycle, who).astype(float)
        part = np.minimum(drawn, chance) / chance if chance else drawn
        diverts = (drawn < chance) & ~self.cast[who]
        self.diverted[who] = np.where(diverts, part * self.terms.largest_diverted, 0.0)
        return 1 - self.diverted[who]

    def first_debts(self, usual_net: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Weekly burden (kopecks) and weeks still to run of what is owed at the start (BEH-8)."""
        owes = (self.drawn(_Column.IN_DEBT) < self.terms.in_debt) & ~self.cast
        share = self.drawn(_Column.BURDEN) * self.terms.largest_burden
        weeks = 1 + np.floor(self.drawn(_Column.DEBT_WEEKS) * self.terms.debt_weeks).astype(int)
        return np.where(owes, share * usual_net, 0.0), np.where(owes, weeks, 0)
