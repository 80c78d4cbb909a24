"""Borrowing: a solidarity group asks, each member is studied, and loans are paid out (GRP-3 to 8).

Members bring their own applications to one officer, who studies them one by one; the committee
decides without the group; the money comes on one day to all, or in turn.
"""

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from simulator.books.events import Cause, Kind, Phase
from simulator.books.ledger import NONE
from simulator.world.groups.group import Group, fewest_borrowers, rules_of
from simulator.world.put_to_use import put_to_use

if TYPE_CHECKING:
    from simulator.world.groups.desk import Groups

TRY_AGAIN_DAYS = 7


class Borrowing:
    """From a group's request to its members' loans."""

    def __init__(self, groups: "Groups") -> None:
        self.groups, self.branch, self.terms = groups, groups.branch, groups.terms
        self._ready: dict[int, list[Group]] = defaultdict(list)
        self._decided: dict[int, Group] = {}

    # -- asking ------------------------------------------------------------------------------------

    def ask(self, day: int, group: Group) -> None:
        """Whoever is here and does not pause asks, if they are enough (GRP-1)."""
        if not group.is_idle:
            return
        takers = [m for m in group.members if self.groups.is_back(day, m)]
        if len(takers) < fewest_borrowers(group) or not self.groups.can_borrow(group):
            self.groups.settling.wait_or_part(day, group)
        elif not self.branch.clientele.take_together(takers):
            self.groups.note(day + TRY_AGAIN_DAYS, self.ask, group)
        else:
            group.awaited, group.worst = set(takers), 0
            group.found.clear()
            asked = group.line.policy.product.limit(group.cycles)
            self._post(day, Phase.OPENING, Kind.APPLIED, "DOC-1", group, takers, asked)

    def awaits(self, client: int) -> bool:
        """Whether the officer studies her for her group."""
        group = self.groups.of(client)
        return group is not None and client in group.awaited

    def smallest_loan(self, client: int, alone: int) -> int:
        """The least she may borrow: in her group, or ``alone`` where she has asked alone."""
        group = self.groups.of(client)
        in_group = group is not None and client in group.found
        return group.line.policy.product.smallest_loan if group and in_group else alone

    def proposed(self, client: int) -> bool:
        """Whether the committee decides on her for her group."""
        group = self.groups.of(client)
        return group is not None and client in group.found

    # -- study -------------------------------------------------------------------------------------

    def studied(self, day: int, group: Group, client: int) -> None:
        """An officer has studied this member; a complete group goes to the committee."""
        group.found[client] = 0
        if len(group.found) == len(group.awaited):
            self._conclude(day, group)

    def _conclude(self, day: int, group: Group) -> None:
        """What fits each, within what the group's history allows (GRP-5)."""
        policy, lending = group.line.policy, self.branch.lending
        who = np.array(sorted(group.found))
        limits = np.full(len(who), policy.product.limit(group.cycles))
        who, sums = lending.turn_away(day, who, lending.sizing.fitting(who, limits), policy)
        group.awaited.clear()
        group.found = dict(zip(who.tolist(), sums.tolist(), strict=True))
        if len(who) < fewest_borrowers(group) or not self.groups.can_borrow(group):
            group.found.clear()
            self.groups.settling.wait_or_part(day, group)
            return
        self._post(day, Phase.OFFICERS, Kind.APPRAISED, "APP-8", group, who.tolist(), sums)
        self._propose(group, who, sums)

    def _propose(self, group: Group, who: np.ndarray, sums: np.ndarray) -> None:
        if rules_of(group).decides == "committee" and self.branch.keeps("IND-4"):
            self.branch.committee.propose(who, sums)
        else:
            self._post(
                self.branch.today, Phase.COMMITTEE, Kind.APPROVED, "REP-3", group, who.tolist(),
                sums,
            )  # fmt: skip
            self.granted(who, sums)
            self.decided([])

    # -- decision ----------------------------------------------------------------------------------

    def granted(self, who: np.ndarray, sums: np.ndarray) -> None:
        """The committee has granted loans to these members."""
        for client, sum_ in zip(who.tolist(), sums.tolist(), strict=True):
            group = self.groups.of(client)
            if group is not None:
                group.granted[client] = sum_
                del group.found[client]
                self._decided[group.number] = group

    def decided(self, refused: list[int]) -> None:
        """Whom the committee refused parts; enough of the others are paid out together."""
        day = self.branch.today
        for client in refused:
            group = self.groups.of(client)
            if group is not None and client in group.found:
                self._decided[group.number] = group
                self.groups.settling.part(day, group, client, "IND-4")
        touched, self._decided = self._decided, {}
        for group in touched.values():
            enough = len(group.granted) >= fewest_borrowers(group)
            if enough and self.groups.can_borrow(group):
                self._ready[group.leader % 7].append(group)
            else:
                group.granted.clear()
                self.groups.settling.wait_or_part(day, group)

    # -- paying out --------------------------------------------------------------------------------

    def pay_out(self, day: int) -> None:
        """Groups whose weekday it is, first come first served; no money, no loan."""
        at_once = self.branch.scenario.branch.pays_out == "at_once"
        for weekday in sorted(self._ready) if at_once else (day % 7,):
            ready = self._ready.get(weekday)
            if ready:
                self._ready[weekday] = [g for g in ready if not self._pay_group(day, g)]

    def _pay_group(self, day: int, group: Group) -> bool:
        """Pay all, or the first half where loans go in turn (GRP-7); False without the money."""
        first = [member for member in group.members if member in group.granted]
        if rules_of(group).loans == "in_turn":
            first = first[: (len(first) + 1) // 2]
        if first and not self._pay(day, group, first):
            return False
        if group.granted:
            group.later = list(group.granted)
            self.groups.note(day + 7 * self.terms.turn_weeks, self.second_turn, group)
        return True

    def second_turn(self, day: int, group: Group) -> None:
        """The others' turn comes while nobody of the first is late; else they wait a week more."""
        waiting = [member for member in group.later if member in group.granted]
        if not waiting or not group.whole:
            group.later.clear()
            group.granted.clear()
            return
        if group.late or not self._pay(day, group, waiting):
            self.groups.note(day + 7, self.second_turn, group)
        else:
            group.later.clear()

    def _pay(self, day: int, group: Group, members: list[int]) -> bool:
        branch = self.branch
        who = np.array(sorted(members))
        sums = np.array([group.granted[member] for member in who.tolist()])
        total = int(sums.sum())
        if total > branch.lending.queue.money(day, total):
            return False
        branch.treasury.spend(total)
        branch.lending.queue.paid_this_week += len(who)
        policy = group.line.policy
        last = branch.portfolio.disburse(who, sums, day, policy)
        branch.lines.of[who] = group.line.number
        group.borrowing.update(members)
        self.groups.lent.append((branch.portfolio.loans(who), group.number))
        for member in members:
            del group.granted[member]
        branch.ledger.post_block(
            day, Phase.FUND, Kind.DISBURSED, "GRP-8", Cause.RULE, branch.portfolio.loans(who), who,
            group.number, branch.serving(who), last, sums,
        )  # fmt: skip
        next_limit = np.full(len(who), policy.product.limit(group.cycles + 1))
        put_to_use(branch, who, sums, next_limit, policy)
        self.groups.bonds.look(group)
        return True

    def _post(
        self, day: int, phase: Phase, kind: Kind, rule: str, group: Group, who: list[int],
        sums: np.ndarray | int,
    ) -> None:  # fmt: skip
        clients = np.array(who)
        cause = Cause.CLIENT if kind == Kind.APPLIED else Cause.RULE
        self.branch.ledger.post_block(
            day, phase, kind, rule, cause, np.full(len(who), NONE), clients, group.number,
            self.branch.serving(clients), principal=sums,
        )  # fmt: skip
