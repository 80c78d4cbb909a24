"""Borrowers: their businesses and households, week by week.

One row a client in every array, so that a whole weekday's clients close their week at once.
Household money is the model's own (kopecks, as floats); money that reaches the branch is whole
kopecks.
"""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from simulator.families import BusinessFamily, load_families
from simulator.world.draws import Draws
from simulator.world.people.debts import OtherDebts
from simulator.world.people.names import client_names
from simulator.world.people.stakes import Stakes
from simulator.world.people.traits import Traits
from simulator.world.terms.cast import CastMember
from simulator.world.terms.parameters import BranchTerms

LONG_AGO = -(2**30)


@dataclass(frozen=True)
class Client:
    """Who a client is, for people who read results."""

    number: int
    name: str
    family: BusinessFamily
    officer: int

    def __str__(self) -> str:
        return f"{self.name} ({self.family.name.lower()})"


class Borrowers:
    """The pool of clients: what they sell, what they need, what they have at hand.

    Attributes
    ----------
    usual_net : ndarray of float, shape (clients,)
        Usual net income of a week before family needs and loan, kopecks.
    needs : ndarray of float
        What the family spends a week, kopecks.
    buffer : ndarray of float
        Money at hand, kopecks.
    income_left : ndarray of float
        Share of usual sales that shocks of one's own leave.
    hit_until, trade_hit_until : ndarray of int
        The day on which the last blow to a business, or to a family of them, ends or ended.
    lent : ndarray of float
        What the present loan has put into the business, kopecks.
    prices, goods_gain : float
        The level of prices, and what goods gain in a week (FND-2).
    traits, debts, stakes : Traits, OtherDebts, Stakes
        What clients bring with them, owe elsewhere, and have to win or lose with a loan.
    """

    def __init__(
        self, terms: BranchTerms, draws: Draws, opening: date, cast: tuple[CastMember, ...],
        traits: Traits, stakes: Stakes, start: int,
    ) -> None:  # fmt: skip
        self.draws, self.terms, self.n = draws, terms, draws.clients
        self.traits, self.stakes = traits, stakes
        self.families, self._opening = load_families(), opening
        self._choose_families(cast)
        self._size_businesses(cast)
        self.buffer = self.usual_net * self.terms.first_buffer_weeks * draws.uniform("buffer")
        self.income_left = np.ones(self.n)
        self.trade_left = np.ones(len(self.families))
        self.hit_until = np.full(self.n, LONG_AGO)
        self.trade_hit_until = np.full(len(self.families), LONG_AGO)
        self.lent = np.zeros(self.n)
        self.prices, self.goods_gain = 1.0, 0.0
        self.debts = OtherDebts(traits, self.usual_net, start)

    def _choose_families(self, cast: tuple[CastMember, ...]) -> None:
        only = self.traits.terms.families
        shares = np.cumsum([f.share * (not only or f.key in only) for f in self.families])
        self.family = np.searchsorted(shares / shares[-1], self.draws.uniform("family"), "right")
        keys = [family.key for family in self.families]
        for number, member in enumerate(cast):
            self.family[number] = keys.index(member.family)
        self.names = client_names(self.draws, self.n, [member.name for member in cast])

    def _size_businesses(self, cast: tuple[CastMember, ...]) -> None:
        spread = self.terms.scale_spread
        scale = np.exp(np.clip(self.draws.normal("scale"), -2, 2) * spread - spread**2 / 2)
        scale[: len(cast)] = [member.scale for member in cast]
        each = self._of_family
        self.sales = each("weekly_sales") * scale
        self.spread, self.margin = each("sales_spread"), each("margin")
        self.spread = self.spread * self.traits.choose_buyers(self.families, self.family)
        self.costs = each("weekly_costs") * scale
        self.season = np.array([family.season for family in self.families])
        self.usual_net = each("net_income") * scale
        needs = np.exp(self.draws.normal("needs") * self.terms.needs_spread)
        self.needs = each("family_needs") * np.sqrt(scale) * needs

    def _of_family(self, name: str) -> np.ndarray:
        return np.array([getattr(family, name) for family in self.families], float)[self.family]

    def blow_until(self, client: int) -> int:
        """The day on which the last blow to the client's business ends, or ended."""
        return int(max(self.hit_until[client], self.trade_hit_until[self.family[client]]))

    def sales_left(self, who: np.ndarray) -> np.ndarray:
        """The share of usual sales that blows have left each."""
        return self.income_left[who] * self.trade_left[self.family[who]]

    def close_week(self, day: int, late: np.ndarray, spent: float) -> None:
        """Add the week's net income to the buffers of the clients whose week ends on ``day``.

        Families come first; what a household holds beyond a few weeks' income is spent or put
        into the business; a household with a late loan (``late``: booleans) also spends
        the share ``spent`` of what it holds (BEH-5).
        """
        mine, week = slice(day % 7, None, 7), day // 7
        net = self._week_sales(day, mine, week) * self.margin[mine] - self.costs[mine]
        net = (net - self.needs[mine]) * self.prices
        net += self.lent[mine] * (self.terms.loan_return + self.goods_gain)
        net -= self.debts.weekly(day, mine)
        kept = self.buffer[mine] * np.where(late[mine], 1 - spent, 1.0)
        most = self.usual_net[mine] * (self.terms.largest_buffer_weeks * self.prices)
        self.buffer[mine] = np.clip(kept + net, 0, most)

    def _week_sales(self, day: int, mine: slice, week: int) -> np.ndarray:
        month = (self._opening + timedelta(day)).month - 1
        family, spread = self.family[mine], self.spread[mine]
        chance = np.exp(spread * self.draws.normal("sales", week)[mine] - spread**2 / 2)
        left = self.income_left[mine] * self.trade_left[family]
        return self.sales[mine] * self.season[family, month] * chance * left

    def clients(self, serves: np.ndarray) -> tuple[Client, ...]:
        """The pool as people: number, name, business family and officer (-1 without one)."""
        return tuple(
            Client(i, self.names[i], self.families[self.family[i]], int(serves[i]))
            for i in range(self.n)
        )
