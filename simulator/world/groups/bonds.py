"""Bonds: what belonging to a group does to a member's will to pay her own loan (GRB-4, GRB-5)."""

from simulator.world.groups.decision import trust
from simulator.world.groups.group import Group, rules_of
from simulator.world.groups.roster import Roster


class Bonds:
    """Keeps the members' stakes in step with their groups; called when something changes."""

    def __init__(self, roster: Roster) -> None:
        self.state, self.terms = roster.state, roster.terms
        self._peace_of: list[float] = roster.peace_of.tolist()

    def binds(self, group: Group) -> bool:
        """Whether members answer for each other: not without GRP-2; a village bank owes as one."""
        return group.line.kind == "village" or self.state.keeps("GRP-2")

    @staticmethod
    def barred(group: Group) -> bool:
        """Whether nobody of the group may borrow, because it refused (GRP-6)."""
        return not group.whole and rules_of(group).refusal_bars_all

    def look(self, group: Group) -> None:
        """Peace is at stake for borrowers of a whole group; others' lateness lowers trust."""
        stakes, others = self.state.borrowers.stakes, len(group.members) - 1
        binds = self.binds(group) and group.ended_on is None
        peace = group.peace if binds and group.whole else 0.0
        barred = binds and self.barred(group)
        lates, contagion = len(group.late), self.terms.contagion if binds else 0.0
        for member in group.members:
            if member not in group.borrowing:
                stakes.neighbours[member] = 0.0
                continue
            late = lates - (member in group.late)
            stakes.trust[member] = 0.0 if barred else trust(late, others, contagion)
            stakes.neighbours[member] = peace * self._peace_of[member]

    def untie(self, client: int) -> None:
        """She is in no group any more."""
        stakes = self.state.borrowers.stakes
        stakes.trust[client], stakes.neighbours[client] = 1.0, 0.0
