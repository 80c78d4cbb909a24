"""The groups' desk: where the day meets its groups, and those who see to them."""

import numpy as np

from simulator.books.log.ledger import Log
from simulator.books.reports.group_book import GroupBook, Treasurers
from simulator.world.desks import Desks
from simulator.world.groups.bonds import Bonds
from simulator.world.groups.borrowing import Borrowing
from simulator.world.groups.choice import Choice
from simulator.world.groups.forming import Forming
from simulator.world.groups.group import Group
from simulator.world.groups.member_conduct import MemberConduct
from simulator.world.groups.paying_out import PayingOut
from simulator.world.groups.record import GroupRecord
from simulator.world.groups.roster import Roster
from simulator.world.groups.settling import Settling
from simulator.world.groups.standing_in import StandingIn
from simulator.world.groups.telling import mark, records, remind
from simulator.world.groups.village.banks import VillageBanks
from simulator.world.groups.village.village import Village
from simulator.world.groups.whereabouts import Place
from simulator.world.people.borrower import Client
from simulator.world.state.state import State


class Groups:
    """All groups of a branch, alive or ended. Where it lends to none, there is no such desk."""

    def __init__(self, state: State, desks: Desks) -> None:
        self.state, self.choice = state, Choice(state)
        self.roster = roster = Roster(state, self.choice.peace())
        self.whereabouts = roster.whereabouts
        self.bonds, self.forming = Bonds(roster), Forming(roster, self.choice)
        banks = VillageBanks(state) if state.lines.of_kind("village") is not None else None
        self.settling = Settling(roster, self.bonds, self.forming, desks.limits, banks)
        self.standing_in = StandingIn(roster, self.bonds)
        self.paying_out = PayingOut(roster, self.bonds, self.settling, desks.queue, desks.paying)
        self.borrowing = Borrowing(
            roster, self.settling, self.paying_out, desks.agenda, desks.clientele
        )
        self.village = None if banks is None else Village(
            banks, roster, self.bonds, self.forming, self.settling, self.standing_in, desks,
            state.conduct,
        )  # fmt: skip
        self._listen()

    def _listen(self) -> None:
        """Be told of members' loans, and stand before their conduct."""
        state, news, village = self.state, self.state.news, self.village
        state.conduct = MemberConduct(state.conduct, self.roster, self.standing_in, village)
        self.roster.begin.hear(self._begin)
        news.refused.hear(self._refused)
        news.written_off.hear(self._lose)
        news.gone.hear(self._withdraw)
        if village is not None:
            news.paid.hear(village.banks.paid)
            news.paid_one.hear(village.banks.paid_one)

    def _village_of(self, group: Group) -> Village | None:
        """The village banks, where the group is one of them."""
        return self.village if group.line.kind == "village" else None

    # -- the day -----------------------------------------------------------------------------------

    def live(self, day: int) -> None:
        """All that groups have planned for today; dropped rules are felt on the day they end."""
        if day == self.state.scenario.dropped_on and self.state.dropped:
            for group in self.roster.all.values():
                self.bonds.look(group)
        if self.village is not None:
            self.village.meetings.hold(day)
        self.roster.read(day)

    def pay_out(self, day: int) -> None:
        """Groups whose day it is are paid out; with that the groups' day is over."""
        self.paying_out.pay_out(day)
        if self.village is not None:
            self.village.cycles.pay_out(day)
        self.borrowing.note_requests()

    # -- asking ------------------------------------------------------------------------------------

    def welcome(self, day: int, who: np.ndarray) -> np.ndarray:
        """Of those who ask today some look for a group; gives those who ask alone."""
        who = who[~self.state.portfolio.open[who]]  # what is repaid leads to the next request
        asks_alone = ~self.choice.wants[who]
        for i in np.flatnonzero(~asks_alone).tolist():
            asks_alone[i] = self._receive(day, int(who[i]))
        if self.roster.alone is None:
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
            self._free(day, client)
        return place in {Place.LOOKING_ALONE, Place.ALONE_FOR_GOOD}

    def _free(self, day: int, client: int) -> None:
        """A member's own affairs with the branch are over: her group may borrow with her."""
        self.whereabouts.asks_alone[client] = False
        group = self.roster.of(client)
        if group is not None and group.is_idle:
            self._begin(day, group)

    def _begin(self, day: int, group: Group) -> None:
        """The group sets about its next loans."""
        if village := self._village_of(group):
            village.requests.ask(day, group)
        else:
            self.borrowing.ask(day, group)

    # -- study and decision ------------------------------------------------------------------------

    def hear_banks(self, day: int, who: np.ndarray) -> np.ndarray:
        """The officer decides on village banks' requests; gives those who asked for themselves."""
        if self.village is None:
            return who
        speakers = [
            (i, group)
            for i, client, group in self.roster.members_among(who)
            if group.line.kind == "village" and client in group.awaited
        ]
        for _i, group in speakers:
            self.village.requests.studied(day, group)
        return np.delete(who, [i for i, _group in speakers]) if speakers else who

    def bounds(
        self, who: np.ndarray, limits: np.ndarray, smallest: int
    ) -> tuple[np.ndarray, np.ndarray]:
        """The most and the least each may borrow: with her group, or asking alone."""
        least = np.full(len(who), smallest)
        for i, client, group in self.roster.members_among(who):
            if client in group.awaited:
                limits[i] = self.roster.limit(group)
                least[i] = group.line.policy.product.smallest_loan
        return limits, least

    def study(self, day: int, who: np.ndarray, sums: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Officers recommend these sums; gives those of clients who asked alone.

        Members wait until everybody of their group has been studied.
        """
        members = self.roster.members_among(who)
        if not members and not self.borrowing.touched:
            return who, sums
        alone = np.ones(len(who), bool)
        for i, client, group in members:
            alone[i] = not self.borrowing.studied(group, client, int(sums[i]))
        self.borrowing.conclude(day)
        return who[alone], sums[alone]

    def _refused(self, day: int, rule: str, who: np.ndarray) -> None:
        """An officer has refused these clients."""
        for client in who.tolist():
            group = self.roster.of(client)
            if group is not None and client in group.awaited:
                group.awaited.discard(client)
                self.borrowing.touched[group.number] = group
                self.settling.turned_away(day, group, client, rule)

    def grant(self, who: np.ndarray, sums: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The committee has decided; gives what is for those who asked alone."""
        proposed = self.borrowing.proposed
        found = self.roster.members_among(who)
        members = [i for i, client, group in found if proposed(group, client)]
        if not members:
            return who, sums
        alone = np.ones(len(who), bool)
        alone[members] = False
        self.borrowing.granted(who[members], sums[members])
        return who[alone], sums[alone]

    def smallest_loans(self, who: np.ndarray, smallest: int) -> np.ndarray:
        """The least each client may borrow, by the product she has asked for."""
        least = np.full(len(who), smallest)
        for i, client, group in self.roster.members_among(who):
            if client in group.found:
                least[i] = group.line.policy.product.smallest_loan
        return least

    def decided(self, refused: np.ndarray) -> None:
        """The committee has refused these, and has finished with its applications."""
        self.borrowing.decided(refused.tolist())

    def share_of_study(self, client: int) -> float:
        """Members know each other's business: a part of the officer's work is done (GRP-13)."""
        group = self.roster.of(client)
        if group is None:
            return 1.0
        if village := self._village_of(group):
            return 1 + village.banks.terms.summary * len(group.found)
        return 1 - self.roster.terms.members_help

    # -- afterwards --------------------------------------------------------------------------------

    def repaid(self, day: int, who: np.ndarray, worst: np.ndarray) -> np.ndarray:
        """Loans repaid in full: True where it was a group's loan, which is seen to here."""
        inside = np.zeros(len(who), bool)
        self.whereabouts.asks_alone[who] = False
        for i, client, group in self.roster.members_among(who):
            if self.roster.borrows_in(client) is None:
                continue
            inside[i] = True
            if village := self._village_of(group):
                village.cycles.repaid(day, group, int(worst[i]))
            else:
                self.settling.repaid(day, group, client, int(worst[i]))
        self.settling.pause(day, who[inside])
        return inside

    def _lose(self, client: int, _account: object) -> None:
        """A member's loan has been written off."""
        self.whereabouts.asks_alone[client] = False
        group = self.roster.borrows_in(client)
        if group is None:
            return
        if village := self._village_of(group):
            village.cycles.lost(self.state.today, group)
        else:
            self.settling.lost(self.state.today, group, client)

    def _withdraw(self, client: int) -> None:
        """A client is not here any more; with an open loan she stays a member who owes."""
        self.forming.leave(client)
        group = self.roster.of(client)
        if group is not None and client not in group.borrowing:
            self.settling.part(self.state.today, group, client, "SHK-7")

    # -- telling -----------------------------------------------------------------------------------

    def remind(self, who: np.ndarray) -> tuple[np.ndarray, list[int]]:
        """Leaders are reminded for their members; gives the others, and the leaders told."""
        return remind(self.roster, who)

    def mark(self, log: Log) -> Log:
        """Say in the log which loans were whose group's."""
        return mark(self.roster, log)

    def book(self) -> GroupBook:
        """What village banks have written down themselves."""
        return self.village.banks.chests.books.book() if self.village else Treasurers().book()

    def records(self, clients: tuple[Client, ...]) -> tuple[GroupRecord, ...]:
        """Every group there was."""
        return records(self.roster, self.standing_in.minutes, clients)
