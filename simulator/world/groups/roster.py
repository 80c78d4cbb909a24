"""The roster: which groups there are, and where every client stands."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.world.groups.group import Group, smallest
from simulator.world.groups.whereabouts import NONE, Whereabouts

if TYPE_CHECKING:
    from simulator.world.branch import Branch


class Roster:
    """Answers who is in which group, and who is free to borrow with it.

    Attributes
    ----------
    all : dict of int to Group
        By number, alive or ended.
    whereabouts : Whereabouts
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch = branch
        self.all: dict[int, Group] = {}
        self._limits: dict[int, dict[int, int]] = {}
        self.whereabouts = Whereabouts(branch.scenario.clients, branch.today)

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
        return group if self.branch.lines.of[client] == group.line.number else None

    def limit(self, group: Group, more_cycles: int = 0) -> int:
        """The most a member may borrow, now or after so many more cycles repaid (GRP-5)."""
        product, cycles = group.line.policy.product, group.cycles + more_cycles
        known = self._limits.setdefault(id(product), {})
        if cycles not in known:
            known[cycles] = product.limit(cycles)
        return known[cycles]

    def here(self, client: int) -> bool:
        """Lives here and can borrow."""
        return bool(self.branch.lives.here[client])

    def busy(self, client: int) -> bool:
        """Has a loan, or an application, of her own."""
        return bool(self.whereabouts.asks_alone[client] or self.branch.portfolio.open[client])

    def who_are_back(self, day: int, group: Group) -> list[int]:
        """Members who are here, do not pause, and are free to borrow with the group."""
        who, where, branch = np.array(group.members, int), self.whereabouts, self.branch
        busy = where.asks_alone[who] | branch.portfolio.open[who]
        back = (where.back_on[who] <= day) & branch.lives.here[who] & ~busy
        taking: list[int] = who[back].tolist()
        return taking

    def can_borrow(self, group: Group) -> bool:
        """Enough of its members are here, now or after a pause."""
        return int(self.branch.lives.here[group.members].sum()) >= smallest(group)
