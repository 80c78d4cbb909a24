"""Choice: who would rather borrow in a group, of which kind, and among whom (GRB-1, GRP-12)."""

from enum import IntEnum
from functools import partial

import numpy as np

from simulator.world.desks.offers import WEEKS_A_MONTH, month_burden
from simulator.world.groups.group import Circle
from simulator.world.people.names import as_man
from simulator.world.state.lines import Line
from simulator.world.state.state import State
from simulator.world.wanted import LineKind


class _Column(IntEnum):
    """Which column of the groups' table of luck serves what; append only."""

    MAN = 0
    PREFERS = 1
    AFRAID = 2
    PARTNERS = 3
    PEACE = 4


class Choice:
    """What each client would choose, where the branch offers it.

    Attributes
    ----------
    man : ndarray of bool, shape (clients,)
        The cast are women.
    wants : ndarray of bool
        Would rather borrow in a group, and needs a sum that groups suit.
    afraid : ndarray of bool
        Will refuse to answer for others.
    """

    def __init__(self, state: State) -> None:
        self.state, self.terms = state, state.scenario.groups
        borrowers, cast, terms = state.borrowers, len(state.scenario.cast), self.terms
        self.drawn = partial(borrowers.draws.uniform, "groups")
        self.man = self.drawn(_Column.MAN) < terms.men
        self.man[:cast] = False
        for client in np.flatnonzero(self.man).tolist():
            borrowers.names[client] = as_man(borrowers.names[client])
        likes = np.where(self.man, terms.men_prefer, terms.women_prefer)
        self.afraid = self.drawn(_Column.AFRAID) < terms.afraid
        self._partners = self.drawn(_Column.PARTNERS) < terms.among_partners
        of_groups = (line for line in state.lines.all if line.kind != "individual")
        self._lines: dict[LineKind, Line] = {line.kind: line for line in of_groups}
        self.wants = (self.drawn(_Column.PREFERS) < likes) & self._suits()

    def peace(self) -> np.ndarray:
        """What peace with her neighbours is worth to each, in units of her instalment."""
        terms, draws = self.terms, self.state.borrowers.draws
        return terms.peace * np.exp(terms.peace_spread * draws.normal("groups", _Column.PEACE))

    def _suits(self) -> np.ndarray:
        """Whether a group's loan is neither too large nor too small for the business."""
        borrowers = self.state.borrowers
        usual = np.minimum(borrowers.usual_net / 2, borrowers.usual_net - borrowers.needs)
        usual, suits = usual * WEEKS_A_MONTH, np.zeros(len(usual), bool)
        for line in self._lines.values():
            group, need = line.policy.group, usual / month_burden(line.policy)
            assert group is not None  # noqa: S101 - lines of groups only
            suits |= (need >= group.smallest_request) & (need <= line.policy.product.largest_loan)
        return suits

    def line_for(self, client: int) -> Line:
        """Solidarity groups or village banks: a custom of the place, where both are offered."""
        if len(self._lines) == 1:
            return next(iter(self._lines.values()))
        drawn = self.state.borrowers.draws.lasting("village", client // self.terms.place)
        return self._lines["village" if drawn < self.terms.in_villages else "solidarity"]

    def circle(self, client: int, line: Line) -> Circle:
        """Among whom she looks: neighbours of her place, or partners of her trade."""
        if line.kind == "solidarity" and self._partners[client]:
            family = int(self.state.borrowers.family[client])
            return line.kind, "trade", family, client // self.terms.trade_circle
        return line.kind, "place", client // self.terms.place
