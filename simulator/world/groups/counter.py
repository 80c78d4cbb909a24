"""The counter: what the branch hands over to its groups in the course of a day."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.books.log.ledger import Log
from simulator.books.reports.group_book import GroupBook, Treasurers
from simulator.world.groups.group import Group
from simulator.world.groups.record import GroupRecord
from simulator.world.groups.roster import Roster
from simulator.world.groups.telling import mark, records, remind
from simulator.world.groups.whereabouts import NONE
from simulator.world.people.borrower import Client
from simulator.world.terms.groups import GroupTerms

if TYPE_CHECKING:
    from simulator.world.groups.borrowing import Borrowing
    from simulator.world.groups.forming import Forming
    from simulator.world.groups.paying_out import PayingOut
    from simulator.world.groups.settling import Settling
    from simulator.world.groups.standing_in import StandingIn
    from simulator.world.groups.village.banks import VillageBanks


class Counter(Roster):
    """Hands over to those who see to it; gives back what is not for groups."""

    terms: GroupTerms
    forming: "Forming"
    borrowing: "Borrowing"
    settling: "Settling"
    paying_out: "PayingOut"
    standing_in: "StandingIn"
    lent: list[tuple[np.ndarray, np.ndarray]]
    villages: "VillageBanks | None"

    def bank_of(self, group: Group) -> "VillageBanks | None":
        """The village banks, where the group is one of them."""
        return self.villages if group.line.kind == "village" else None

    def hear_banks(self, day: int, who: np.ndarray) -> np.ndarray:
        """The officer decides on village banks' requests; gives those who asked for themselves."""
        if self.villages is None:
            return who
        speakers = [
            (i, group)
            for i, client, group in self.members_among(who)
            if group.line.kind == "village" and client in group.awaited
        ]
        for _i, group in speakers:
            self.villages.requests.studied(day, group)
        return np.delete(who, [i for i, _group in speakers]) if speakers else who

    def bounds(
        self, who: np.ndarray, limits: np.ndarray, smallest: int
    ) -> tuple[np.ndarray, np.ndarray]:
        """The most and the least each may borrow: with her group, or asking alone."""
        least = np.full(len(who), smallest)
        for i, client, group in self.members_among(who):
            if client in group.awaited:
                limits[i], least[i] = self.limit(group), group.line.policy.product.smallest_loan
        return limits, least

    def study(self, day: int, who: np.ndarray, sums: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Officers recommend these sums; gives those of clients who asked alone.

        Members wait until everybody of their group has been studied.
        """
        members = self.members_among(who)
        if not members and not self.borrowing.touched:
            return who, sums
        alone = np.ones(len(who), bool)
        for i, client, group in members:
            alone[i] = not self.borrowing.studied(group, client, int(sums[i]))
        self.borrowing.conclude(day)
        return who[alone], sums[alone]

    def refused(self, day: int, rule: str, who: np.ndarray) -> None:
        """An officer has refused these clients."""
        for client in who.tolist():
            group = self.of(client)
            if group is not None and client in group.awaited:
                group.awaited.discard(client)
                self.borrowing.touched[group.number] = group
                self.settling.turned_away(day, group, client, rule)

    def grant(self, who: np.ndarray, sums: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The committee has decided; gives what is for those who asked alone."""
        proposed = self.borrowing.proposed
        members = [i for i, client, group in self.members_among(who) if proposed(group, client)]
        if not members:
            return who, sums
        alone = np.ones(len(who), bool)
        alone[members] = False
        self.borrowing.granted(who[members], sums[members])
        return who[alone], sums[alone]

    def smallest_loans(self, who: np.ndarray, smallest: int) -> np.ndarray:
        """The least each client may borrow, by the product she has asked for."""
        least = np.full(len(who), smallest)
        for i, client, group in self.members_among(who):
            if client in group.found:
                least[i] = group.line.policy.product.smallest_loan
        return least

    def decided(self, refused: np.ndarray) -> None:
        """The committee has refused these, and has finished with its applications."""
        self.borrowing.decided(refused.tolist())

    def pay_out(self, day: int) -> None:
        """Groups whose day it is are paid out; with that the groups' day is over."""
        self.paying_out.pay_out(day)
        if self.villages is not None:
            self.villages.cycles.pay_out(day)
        self.borrowing.note_requests()

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

    def book(self) -> GroupBook:
        """What village banks have written down themselves."""
        return self.villages.chests.books.book() if self.villages else Treasurers().book()

    def records(self, clients: tuple[Client, ...]) -> tuple[GroupRecord, ...]:
        """Every group there was."""
        return records(self, clients)

    def share_of_study(self, client: int) -> float:
        """Members know each other's business: a part of the officer's work is done (GRP-13)."""
        group = self.of(client)
        if group is None:
            return 1.0
        if banks := self.bank_of(group):
            return 1 + banks.terms.summary * len(group.found)
        return 1 - self.terms.members_help

    def paid(self, who: np.ndarray, principal: np.ndarray, rest: np.ndarray) -> None:
        """Money came over the counter; village banks pay from their boxes."""
        villages = self.villages
        if villages is None or villages.signs.isdisjoint(who.tolist()):
            return
        for i, client in enumerate(who.tolist()):
            if client in villages.signs:
                villages.paid(client, int(principal[i]), int(rest[i]), by_group=True)

    def paid_one(self, client: int, principal: int, rest: int, by_group: bool = True) -> None:
        """Money came for one loan, from its borrower or from somebody else."""
        if self.villages is not None and client in self.villages.signs and principal + rest:
            self.villages.paid(client, principal, rest, by_group)

    def repaid(self, day: int, who: np.ndarray, worst: np.ndarray) -> np.ndarray:
        """Loans repaid in full: True where it was a group's loan, which is seen to here."""
        inside = np.zeros(len(who), bool)
        self.whereabouts.asks_alone[who] = False
        for i, client, group in self.members_among(who):
            if self.borrows_in(client) is None:
                continue
            inside[i] = True
            if banks := self.bank_of(group):
                banks.cycles.repaid(day, group, int(worst[i]))
            else:
                self.settling.repaid(day, group, client, int(worst[i]))
        self.settling.pause(day, who[inside])
        return inside

    def lose(self, client: int) -> None:
        """A member's loan has been written off."""
        self.whereabouts.asks_alone[client] = False
        group = self.borrows_in(client)
        if group is None:
            return
        if banks := self.bank_of(group):
            banks.cycles.lost(self.branch.today, group)
        else:
            self.settling.lost(self.branch.today, group, client)

    def withdraw(self, client: int) -> None:
        """A client is not here any more; with an open loan she stays a member who owes."""
        self.forming.leave(client)
        group = self.of(client)
        if group is not None and client not in group.borrowing:
            self.settling.part(self.branch.today, group, client, "SHK-7")
