"""Offers: under one policy, each client's own price (IND-3) and what a month of it takes."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

import numpy as np

from simulator.rules.house.policy import Policy
from simulator.world.state.lines import Line
from simulator.world.state.state import State

WEEKS_A_MONTH = 52 / 12
MOST_LOANS = 64


class Table(NamedTuple):
    """A policy's offers, and by good loans and family which of them is made.

    ``left`` and ``burden`` are each offer's price beside the usual one, and what a month of it
    takes for each kopeck lent.
    """

    offers: list[Policy]
    level: np.ndarray
    left: np.ndarray
    burden: np.ndarray


class Offers:
    """A client's offer is her product's policy itself, or it with a rebate on its rate."""

    def __init__(self, state: State) -> None:
        self.state = state
        self._turnover = [family.turnover_weeks for family in state.borrowers.families]
        self._tables: dict[int, Table] = {}

    def groups(self, who: np.ndarray) -> Iterator[tuple[Policy, np.ndarray, str]]:
        """Each offer made to some of ``who``: the policy, the mask of its clients, and its rule."""
        if self.one_for_all:
            yield self.state.policy, np.ones(len(who), bool), "IND-1"
            return
        for policy, mine in self._of_lines(who):
            table = self._table(policy)
            each = np.where(mine, self._level(table.level, who), -1)
            for number in sorted(set(each.tolist()) - {-1}):
                offer = table.offers[number]
                yield offer, each == number, "IND-1" if offer is policy else "IND-3"

    @property
    def one_for_all(self) -> bool:
        """Whether the branch has one product, and one price for it."""
        return len(self.state.lines.all) == 1 and len(self._table(self.state.policy).offers) == 1

    @property
    def as_usual(self) -> bool:
        """Whether every product is in roubles and what the scenario says, no rule dropped."""
        usual = self.state.scenario.policies
        return all(
            line.policy is usual[line.number] and not line.policy.product.in_currency
            for line in self.state.lines.all
        )

    def price(self, who: np.ndarray, good_loans: int = 0) -> np.ndarray:
        """Each client's rate beside her product's usual one, after so many more good loans."""
        price = self.usual_price(who)
        for policy, mine in self._of_lines(who):
            table = self._table(policy)
            price[mine] *= table.left[self._level(table.level, who[mine], good_loans)]
        return price

    def usual_price(self, who: np.ndarray) -> np.ndarray:
        """The rate of each client's product today beside the one of the scenario's policy."""
        return np.array([self._base(line) for line in self.state.lines.all])[self._line(who)]

    def in_currency(self, who: np.ndarray) -> np.ndarray:
        """True for those whose product follows a currency (PRI-4)."""
        tied = [line.policy.product.in_currency for line in self.state.lines.all]
        return np.array(tied, bool)[self._line(who)]

    def burden(self, who: np.ndarray) -> np.ndarray:
        """A month's repayment for each kopeck lent, in the prices of day 0, which incomes have."""
        burden = np.empty(len(who))
        for policy, mine in self._of_lines(who):
            table = self._table(policy)
            burden[mine] = table.burden[self._level(table.level, who[mine])]
        return burden / self.state.prices.level

    # -- by history and turnover -----------------------------------------------------------------

    def _line(self, who: np.ndarray) -> np.ndarray:
        return self.state.lines.of[who]

    def _of_lines(self, who: np.ndarray) -> list[tuple[Policy, np.ndarray]]:
        return [(line.policy, self._line(who) == line.number) for line in self.state.lines.all]

    def _base(self, line: Line) -> float:
        usual = self.state.scenario.policies[line.number]
        if line.policy is usual:
            return 1.0
        return float(line.policy.terms.rate_per_year / usual.terms.rate_per_year)

    def _level(self, level: np.ndarray, who: np.ndarray, good_loans: int = 0) -> np.ndarray:
        loans = np.minimum(self.state.history.good[who] + good_loans, MOST_LOANS - 1)
        return level[loans, self.state.borrowers.family[who]]

    def _table(self, policy: Policy) -> Table:
        if id(policy) not in self._tables:
            rebate = policy.preferences.rebate
            table = [[rebate(n, weeks) for weeks in self._turnover] for n in range(MOST_LOANS)]
            found = sorted({each for row in table for each in row})
            level = np.array([[found.index(each) for each in row] for row in table])
            left = np.array([float(1 - each) for each in found])
            offers = [_cheaper(policy, each) for each in found]
            burden = np.array([month_burden(offer) for offer in offers])
            self._tables[id(policy)] = Table(offers, level, left, burden)
        return self._tables[id(policy)]


def _cheaper(policy: Policy, rebate: Decimal) -> Policy:
    if not rebate:
        return policy
    product = replace(policy.product, rate=policy.product.rate * (1 - rebate))
    return replace(policy, product=product)


def month_burden(policy: Policy) -> float:
    """What the first month of a loan takes for each kopeck lent."""
    terms = policy.terms
    weeks = {"week": 1, "day": 1 / 7, "month": WEEKS_A_MONTH}[terms.interval] * terms.every
    return (1 / terms.instalments + float(terms.period_rate)) * WEEKS_A_MONTH / weeks
