"""The roster: which groups there are, where every client stands, and what is planned for when."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

import numpy as np

from simulator.world.groups.group import Group, smallest
from simulator.world.groups.whereabouts import NONE, Place, Whereabouts
from simulator.world.state.news import Announcement
from simulator.world.state.state import State

Act = Callable[[int, Any], None]


class Roster:
    """Answers who is in which group, and who is free to borrow with it.

    Attributes
    ----------
    all : dict of int to Group
        By number, alive or ended.
    whereabouts : Whereabouts
    alone : Line or None
        The product for single clients, where there is one.
    lent : list of (ndarray of int, ndarray of int)
        Numbers of the loans that were paid out together, and their groups.
    peace_of : ndarray of float, shape (clients,)
        What peace with her neighbours is worth to each, in units of her instalment.
    begin : (day, group)
        A group sets about its next loans.
    """

    def __init__(self, state: State, peace_of: np.ndarray) -> None:
        self.state, self.terms, self.peace_of = state, state.scenario.groups, peace_of
        self.all: dict[int, Group] = {}
        self.whereabouts = Whereabouts(state.group, state.today)
        self.alone = state.lines.of_kind("individual")
        self.lent: list[tuple[np.ndarray, np.ndarray]] = []
        self.begin = Announcement[int, Group]()
        self._limits: dict[int, dict[int, int]] = {}
        self._pages: dict[int, list[tuple[Act, Any]]] = defaultdict(list)

    # -- plans -------------------------------------------------------------------------------------

    def note(self, day: int, act: Act, about: Any) -> None:
        """Do ``act`` about something on a day to come."""
        self._pages[day].append((act, about))

    def read(self, day: int) -> None:
        """Do all that groups have planned for today."""
        for act, about in self._pages.pop(day, ()):
            act(day, about)

    # -- who is where ------------------------------------------------------------------------------

    def of(self, client: int) -> Group | None:
        """The group of a client, if she is in one."""
        return self.all.get(self.whereabouts.number[client])

    def members_among(self, who: np.ndarray) -> list[tuple[int, int, Group]]:
        """Place, number and group of those of ``who`` who are in one."""
        number, groups = self.whereabouts.number, self.all
        return [
            (i, client, groups[number[client]])
            for i, client in enumerate(who.tolist())
            if number[client] != NONE
        ]

    def borrows_in(self, client: int) -> Group | None:
        """The group whose loan, or whose member's loan, stands in her slot of the portfolio."""
        group = self.of(client)
        if group is None or client not in group.borrowing:
            return None
        return group if self.state.lines.of[client] == group.line.number else None

    def limit(self, group: Group, more_cycles: int = 0) -> int:
        """The most a member may borrow, now or after so many more cycles repaid (GRP-5)."""
        product, cycles = group.line.policy.product, group.cycles + more_cycles
        known = self._limits.setdefault(id(product), {})
        if cycles not in known:
            known[cycles] = product.limit(cycles)
        return known[cycles]

    def here(self, client: int) -> bool:
        """Lives here and can borrow."""
        return bool(self.state.here[client])

    def busy(self, client: int) -> bool:
        """Has a loan, or an application, of her own."""
        return bool(self.whereabouts.asks_alone[client] or self.state.portfolio.open[client])

    def who_are_back(self, day: int, group: Group) -> list[int]:
        """Members who are here, do not pause, and are free to borrow with the group."""
        who, where, state = np.array(group.members, int), self.whereabouts, self.state
        busy = where.asks_alone[who] | state.portfolio.open[who]
        back = (where.back_on[who] <= day) & state.here[who] & ~busy
        taking: list[int] = who[back].tolist()
        return taking

    def can_borrow(self, group: Group) -> bool:
        """Enough of its members are here, now or after a pause."""
        return int(self.state.here[group.members].sum()) >= smallest(group)

    def go_alone(self, day: int, client: int) -> None:
        """She asks alone from now on, where the branch lends to single clients."""
        self.whereabouts.put(client, Place.ALONE_FOR_GOOD)
        self.ask_soon(day, client)

    def ask_soon(self, day: int, client: int) -> None:
        """She asks alone tomorrow, if she is free, and the branch lends to single clients."""
        if self.alone is not None and not self.busy(client):
            self.state.history.applies_on[client] = day + 1
