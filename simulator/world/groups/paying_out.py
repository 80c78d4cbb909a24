"""Paying out: the money comes to all members of a group on one day, or in turn (GRP-7, GRP-8)."""

from collections import defaultdict

import numpy as np

from simulator.world.desks.paying import Grounds, Paying
from simulator.world.desks.queue import Queue
from simulator.world.groups.bonds import Bonds
from simulator.world.groups.group import Group, rules_of
from simulator.world.groups.roster import Roster
from simulator.world.groups.settling import Settling


class PayingOut:
    """Groups whose loans have been granted."""

    def __init__(
        self, roster: Roster, bonds: Bonds, settling: Settling, queue: Queue, paying: Paying
    ) -> None:
        self.roster, self.state, self.terms = roster, roster.state, roster.terms
        self.bonds, self.settling, self.queue, self.paying = bonds, settling, queue, paying
        self._ready: dict[int, list[Group]] = defaultdict(list)

    def await_money(self, group: Group) -> None:
        """The money comes on the leader's weekday."""
        self._ready[group.leader % 7].append(group)

    def pay_out(self, day: int) -> None:
        """Groups whose weekday it is, first come first served; no money, no loan."""
        at_once = self.state.scenario.branch.pays_out == "at_once"
        for weekday in sorted(self._ready) if at_once else (day % 7,):
            ready = self._ready.get(weekday)
            if ready:
                turns = [(group, self._first_turn(group)) for group in ready]
                paid = self._pay(day, turns)
                self._ready[weekday] = ready[paid:]
                for group in ready[:paid]:
                    self._note_second_turn(day, group)

    @staticmethod
    def _first_turn(group: Group) -> list[int]:
        """All at once, or the first half where loans go in turn (GRP-7)."""
        members = [member for member in group.members if member in group.granted]
        in_turn = rules_of(group).loans == "in_turn"
        return members[: (len(members) + 1) // 2] if in_turn else members

    def _note_second_turn(self, day: int, group: Group) -> None:
        if group.granted:
            group.later = list(group.granted)
            self.roster.note(day + 7 * self.terms.turn_weeks, self._second_turn, group)

    def _second_turn(self, day: int, group: Group) -> None:
        """The others' turn comes while nobody of the first is late; else they wait a week more."""
        waiting = [member for member in group.later if member in group.granted]
        if not waiting or not group.whole:
            group.later.clear()
            group.granted.clear()
            self.settling.may_end(day, group)
        elif group.late or not self._pay(day, [(group, waiting)]):
            self.roster.note(day + 7, self._second_turn, group)
        else:
            group.later.clear()

    def _pay(self, day: int, turns: list[tuple[Group, list[int]]]) -> int:
        """Pay these members, group by group, as far as the money goes; gives how many groups."""
        costs = np.cumsum([sum(group.granted[m] for m in members) for group, members in turns])
        groups = int(np.searchsorted(costs, self.queue.money(day, int(costs[-1])), "right"))
        rows = [
            (client, group.granted.pop(client), group)
            for group, members in turns[:groups]
            for client in members
        ]
        if rows:
            self.state.cash.spend(int(costs[groups - 1]))
            self.queue.paid_this_week += len(rows)
            self._disburse(day, rows)
        return groups

    def _disburse(self, day: int, rows: list[tuple[int, int, Group]]) -> None:
        line = rows[0][2].line
        who, sums = np.array([(client, sum_) for client, sum_, _group in rows]).T
        numbers = np.array([group.number for _client, _sum, group in rows])
        self.paying.pay_out(who, sums, Grounds(line.policy, "GRP-8", line.number, numbers))
        self.roster.lent.append((self.state.portfolio.loans(who), numbers))
        limits = np.array([self.roster.limit(group, 1) for _client, _sum, group in rows])
        self.paying.put_to_use(who, sums, limits, line.policy)
        self.state.news.paid_out(day, who)
        for client, _sum, group in rows:
            group.borrowing.add(client)
        for group in {group.number: group for _client, _sum, group in rows}.values():
            self.bonds.look(group)
