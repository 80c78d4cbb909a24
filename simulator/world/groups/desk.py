"""The groups' desk: where the branch meets its groups, and what they share."""

from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from simulator.books.ledger import Log
from simulator.world.borrower import Client
from simulator.world.groups.bonds import Bonds
from simulator.world.groups.borrowing import Borrowing
from simulator.world.groups.choice import Choice
from simulator.world.groups.forming import Forming
from simulator.world.groups.group import Group
from simulator.world.groups.member_conduct import MemberConduct
from simulator.world.groups.nobody import NoGroups
from simulator.world.groups.record import GroupRecord
from simulator.world.groups.roster import Roster
from simulator.world.groups.settling import Settling
from simulator.world.groups.standing_in import StandingIn
from simulator.world.groups.telling import mark, records, remind
from simulator.world.groups.whereabouts import NONE, Place

if TYPE_CHECKING:
    from simulator.world.branch import Branch


class Groups(Roster):
    """All groups of a branch, alive or ended, and those who see to them.

    Attributes
    ----------
    lent : list of (ndarray of int, int)
        Numbers of the loans that were paid out together, and their group.
    alone : Line or None
        The product for single clients, where there is one.
    peace_of : ndarray of float, shape (clients,)
        What peace with her neighbours is worth to each, in units of her instalment.
    """

    def __init__(self, branch: "Branch") -> None:
        super().__init__(branch)
        self.terms = branch.scenario.groups
        self.lent: list[tuple[np.ndarray, int]] = []
        self.alone = branch.lines.of_kind("individual")
        self.choice = Choice(branch, self.terms)
        self.peace_of = self.choice.peace()
        self._pages: dict[int, list[tuple[Callable[[int, Any], None], Any]]] = defaultdict(list)
        self.bonds, self.forming, self.borrowing = Bonds(self), Forming(self), Borrowing(self)
        self.standing_in, self.settling = StandingIn(self), Settling(self)

    # -- the day -----------------------------------------------------------------------------------

    def note(self, day: int, act: Callable[[int, Any], None], about: Any) -> None:
        """Do ``act`` about something on a day to come."""
        self._pages[day].append((act, about))

    def live(self, day: int) -> None:
        """All that groups have planned for today; dropped rules are felt on day 0."""
        if day == 0 and self.branch.dropped:
            for group in self.all.values():
                self.bonds.look(group)
        for act, about in self._pages.pop(day, ()):
            act(day, about)

    def welcome(self, day: int, who: np.ndarray) -> np.ndarray:
        """Of those who ask today some look for a group; gives those who ask alone."""
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
        self.borrowing.ask(day, group)

    def go_alone(self, day: int, client: int) -> None:
        """She asks alone from now on, where the branch lends to single clients."""
        self.whereabouts.put(client, Place.ALONE_FOR_GOOD)
        if self.alone is not None and not self.busy(client):
            self.branch.lending.applies_on[client] = day + 1

    # -- what the branch hands over ----------------------------------------------------------------

    def study(self, day: int, who: np.ndarray) -> np.ndarray:
        """Officers have studied these clients today; gives those who asked alone."""
        mine = [client for client in who.tolist() if self.borrowing.awaits(client)]
        if not mine:
            return who
        self.borrowing.studied(day, mine)
        return who[~np.isin(who, mine)]

    def refused(self, day: int, rule: str, who: np.ndarray) -> None:
        """An officer has refused these clients."""
        for client in who.tolist():
            group = self.of(client)
            if group is not None and client in group.found:
                self.settling.turned_away(day, group, client, rule)

    def grant(self, who: np.ndarray, sums: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The committee has decided; gives what is for those who asked alone."""
        mine = np.array([self.borrowing.proposed(client) for client in who.tolist()], bool)
        if mine.any():
            self.borrowing.granted(who[mine], sums[mine])
        return who[~mine], sums[~mine]

    def smallest_loans(self, who: np.ndarray, smallest: int) -> np.ndarray:
        """The least each client may borrow, by the product she has asked for."""
        return np.array([self.borrowing.smallest_loan(c, smallest) for c in who.tolist()], int)

    def decided(self, refused: np.ndarray) -> None:
        """The committee has refused these, and has finished with its applications."""
        self.borrowing.decided(refused.tolist())

    def pay_out(self, day: int) -> None:
        """Groups whose day it is are paid out."""
        self.borrowing.pay_out(day)

    def known(self, who: np.ndarray) -> np.ndarray:
        """Whose true figures the other members know, and tell the officer (GRP-13)."""
        return self.whereabouts.group[who] != NONE

    def share_of_meetings(self, who: np.ndarray) -> np.ndarray:
        """What of the officer's time for a monthly meeting each of these clients takes."""
        return np.where(self.whereabouts.group[who] == NONE, 1.0, 1 - self.terms.members_help)

    def remind(self, day: int, who: np.ndarray) -> tuple[np.ndarray, list[int]]:
        """Leaders are reminded for their members; gives the others, and the leaders told."""
        return remind(self, day, who)

    def mark(self, log: Log) -> Log:
        """Say in the log which loans were whose group's."""
        return mark(self, log)

    def records(self, clients: tuple[Client, ...]) -> tuple[GroupRecord, ...]:
        """Every group there was."""
        return records(self, clients)

    def share_of_study(self, client: int) -> float:
        """Members know each other's business: a part of the officer's work is done (GRP-13)."""
        alone = self.whereabouts.group[client] == NONE
        return 1.0 if alone else 1 - self.terms.members_help

    def repaid(self, day: int, who: np.ndarray, worst: np.ndarray) -> np.ndarray:
        """Loans repaid in full: True where it was a group's loan, which is seen to here."""
        inside = np.zeros(len(who), bool)
        for i in np.flatnonzero(self.branch.lines.of[who] != self.branch.lines.alone).tolist():
            group = self.borrows_in(int(who[i]))
            if group is not None:
                inside[i] = True
                self.settling.repaid(day, group, int(who[i]), int(worst[i]))
        self.whereabouts.asks_alone[who] = False
        return inside

    def lose(self, client: int) -> None:
        """A member's loan has been written off."""
        self.whereabouts.asks_alone[client] = False
        group = self.borrows_in(client)
        if group is not None:
            self.settling.lost(self.branch.today, group, client)

    def withdraw(self, client: int) -> None:
        """A client is not here any more; with an open loan she stays a member who owes."""
        self.forming.leave(client)
        group = self.of(client)
        if group is not None and client not in group.borrowing:
            self.settling.part(self.branch.today, group, client, "SHK-7")


def groups_of(branch: "Branch") -> Groups | NoGroups:
    """The groups' desk of a branch that lends to groups; members' conduct is told of it."""
    if all(line.kind == "individual" for line in branch.lines.all):
        return NoGroups()
    groups = Groups(branch)
    branch.conduct = MemberConduct(branch.conduct, groups)
    return groups
