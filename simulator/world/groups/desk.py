"""The groups' desk: where the branch meets its groups, and what they share."""

from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from simulator.world.groups.bonds import Bonds
from simulator.world.groups.borrowing import Borrowing
from simulator.world.groups.choice import Choice
from simulator.world.groups.counter import Counter
from simulator.world.groups.forming import Forming
from simulator.world.groups.group import Group
from simulator.world.groups.member_conduct import MemberConduct
from simulator.world.groups.nobody import NoGroups
from simulator.world.groups.paying_out import PayingOut
from simulator.world.groups.settling import Settling
from simulator.world.groups.standing_in import StandingIn
from simulator.world.groups.village.banks import VillageBanks
from simulator.world.groups.whereabouts import Place

if TYPE_CHECKING:
    from simulator.world.branch import Branch


class Groups(Counter):
    """All groups of a branch, alive or ended, and those who see to them.

    Attributes
    ----------
    lent : list of (ndarray of int, ndarray of int)
        Numbers of the loans that were paid out together, and their groups.
    alone : Line or None
        The product for single clients, where there is one.
    peace_of : ndarray of float, shape (clients,)
        What peace with her neighbours is worth to each, in units of her instalment.
    """

    def __init__(self, branch: "Branch") -> None:
        super().__init__(branch)
        self.terms = branch.scenario.groups
        self.lent: list[tuple[np.ndarray, np.ndarray]] = []
        self.alone = branch.lines.of_kind("individual")
        self.choice = Choice(branch, self.terms)
        self.peace_of = self.choice.peace()
        self._pages: dict[int, list[tuple[Callable[[int, Any], None], Any]]] = defaultdict(list)
        self.bonds, self.forming, self.borrowing = Bonds(self), Forming(self), Borrowing(self)
        self.standing_in, self.settling = StandingIn(self), Settling(self)
        self.paying_out = PayingOut(self)
        self.own_conduct = branch.conduct
        has_villages = branch.lines.of_kind("village") is not None
        self.villages = VillageBanks(self) if has_villages else None

    # -- the day -----------------------------------------------------------------------------------

    def note(self, day: int, act: Callable[[int, Any], None], about: Any) -> None:
        """Do ``act`` about something on a day to come."""
        self._pages[day].append((act, about))

    def live(self, day: int) -> None:
        """All that groups have planned for today; dropped rules are felt on the day they end."""
        if day == self.branch.scenario.dropped_on and self.branch.dropped:
            for group in self.all.values():
                self.bonds.look(group)
        if self.villages is not None:
            self.villages.meetings.hold(day)
        for act, about in self._pages.pop(day, ()):
            act(day, about)

    def welcome(self, day: int, who: np.ndarray) -> np.ndarray:
        """Of those who ask today some look for a group; gives those who ask alone."""
        who = who[~self.branch.portfolio.open[who]]  # what is repaid leads to the next request
        asks_alone = ~self.choice.wants[who]
        for i in np.flatnonzero(~asks_alone).tolist():
            asks_alone[i] = self._receive(day, int(who[i]))
        if self.alone is None:
            return who[:0]
        who = who[asks_alone]
        self.whereabouts.asks_alone[who] = True
        return who

    def _receive(self, day: int, client: int) -> bool:
        """Somebody who would rather borrow in a group asks: True when she asks alone today."""
        place = self.whereabouts.of(client)
        if place == Place.NOWHERE:
            self.forming.look(day, client)
        elif place == Place.IN_GROUP:
            self.free(day, client)
        return place in {Place.LOOKING_ALONE, Place.ALONE_FOR_GOOD}

    def free(self, day: int, client: int) -> None:
        """A member's own affairs with the branch are over: her group may borrow with her."""
        self.whereabouts.asks_alone[client] = False
        group = self.of(client)
        if group is not None and group.is_idle:
            self.begin(day, group)

    def begin(self, day: int, group: Group) -> None:
        """The group sets about its next loans."""
        if banks := self.bank_of(group):
            banks.requests.ask(day, group)
        else:
            self.borrowing.ask(day, group)

    def go_alone(self, day: int, client: int) -> None:
        """She asks alone from now on, where the branch lends to single clients."""
        self.whereabouts.put(client, Place.ALONE_FOR_GOOD)
        if self.alone is not None and not self.busy(client):
            self.branch.lending.applies_on[client] = day + 1


def groups_of(branch: "Branch") -> Groups | NoGroups:
    """The groups' desk of a branch that lends to groups; members' conduct is told of it."""
    if all(line.kind == "individual" for line in branch.lines.all):
        return NoGroups()
    groups = Groups(branch)
    branch.conduct = MemberConduct(branch.conduct, groups)
    return groups
