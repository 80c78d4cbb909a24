"""Paying out: the money comes to all members of a group on one day, or in turn (GRP-7, GRP-8)."""

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.desks.put_to_use import put_to_use
from simulator.world.groups.group import Group, rules_of

if TYPE_CHECKING:
    from simulator.world.groups.desk import Groups


class PayingOut:
    """Groups whose loans have been granted."""

    def __init__(self, groups: "Groups") -> None:
        self.groups, self.branch, self.terms = groups, groups.branch, groups.terms
        self._ready: dict[int, list[Group]] = defaultdict(list)

    def await_money(self, group: Group) -> None:
        """The money comes on the leader's weekday."""
        self._ready[group.leader % 7].append(group)

    def pay_out(self, day: int) -> None:
        """Groups whose weekday it is, first come first served; no money, no loan."""
        at_once = self.branch.scenario.branch.pays_out == "at_once"
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
            self.groups.note(day + 7 * self.terms.turn_weeks, self._second_turn, group)

    def _second_turn(self, day: int, group: Group) -> None:
        """The others' turn comes while nobody of the first is late; else they wait a week more."""
        waiting = [member for member in group.later if member in group.granted]
        if not waiting or not group.whole:
            group.later.clear()
            group.granted.clear()
            self.groups.settling.may_end(day, group)
        elif group.late or not self._pay(day, [(group, waiting)]):
            self.groups.note(day + 7, self._second_turn, group)
        else:
            group.later.clear()

    def _pay(self, day: int, turns: list[tuple[Group, list[int]]]) -> int:
        """Pay these members, group by group, as far as the money goes; gives how many groups."""
        costs = np.cumsum([sum(group.granted[m] for m in members) for group, members in turns])
        queue = self.branch.lending.queue
        groups = int(np.searchsorted(costs, queue.money(day, int(costs[-1])), "right"))
        rows = [
            (client, group.granted.pop(client), group)
            for group, members in turns[:groups]
            for client in members
        ]
        if rows:
            self.branch.treasury.spend(int(costs[groups - 1]))
            queue.paid_this_week += len(rows)
            self._disburse(day, rows)
        return groups

    def _disburse(self, day: int, rows: list[tuple[int, int, Group]]) -> None:
        branch, line = self.branch, rows[0][2].line
        who, sums = np.array([(client, sum_) for client, sum_, _group in rows]).T
        numbers = np.array([group.number for _client, _sum, group in rows])
        last = branch.portfolio.disburse(who, sums, day, line.policy)
        branch.lines.of[who], loans = line.number, branch.portfolio.loans(who)
        self.groups.lent.append((loans, numbers))
        branch.ledger.post_block(
            day, Phase.FUND, Kind.DISBURSED, "GRP-8", Cause.RULE, loans, who, numbers,
            branch.serving(who), last, sums,
        )  # fmt: skip
        limits = np.array([self.groups.limit(group, 1) for _client, _sum, group in rows])
        put_to_use(branch, who, sums, limits, line.policy)
        branch.remedies.early_payers.plan(day, who)
        for client, _sum, group in rows:
            group.borrowing.add(client)
        for group in {group.number: group for _client, _sum, group in rows}.values():
            self.groups.bonds.look(group)
