"""Requests: what members ask for, what the group brings, what the officer decides (VIL-2 to 6)."""

from dataclasses import replace

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.rules.house.policy import Policy
from simulator.world.desks import Desks
from simulator.world.desks.offers import month_burden
from simulator.world.groups.group import Group, rules_of, smallest
from simulator.world.groups.roster import Roster
from simulator.world.groups.settling import Settling
from simulator.world.groups.slips import write
from simulator.world.groups.village.banks import VillageBanks

ASK_AGAIN_DAYS = 28


class Requests:
    """From the members' wishes to the officer's yes or no."""

    def __init__(
        self, banks: VillageBanks, roster: Roster, settling: Settling, desks: Desks
    ) -> None:
        self.banks, self.roster, self.state = banks, roster, banks.state
        self.settling, self.desks = settling, desks
        self._variants: dict[tuple[int, int], Policy] = {}

    def ask(self, day: int, group: Group) -> None:
        """Members bring their requests, the group reviews them, and its leader goes to the branch.

        The group knows its members' true figures (VIL-3); nobody may ask for more than her quota.
        """
        if not group.is_idle:
            return
        self.banks.open(group)
        takers = self.roster.who_are_back(day, group)
        if len(takers) >= smallest(group):  # fewer bring no requests, and nobody is looked at
            group.found = self._requests(day, group, takers)
        if len(group.found) < smallest(group):
            group.found.clear()
            self.settling.wait_or_part(day, group)
        elif not self.desks.clientele.take_together([self.speaker(group)]):
            group.found.clear()
            self.roster.note(day + 7, self.ask, group)
        else:
            group.awaited, group.worst = {self.speaker(group)}, 0
            self._bring_requests(group)

    @staticmethod
    def speaker(group: Group) -> int:
        """Who goes to the branch and signs: the leader, or the next who asks for a loan herself."""
        asking = group.granted or group.found
        return next(member for member in group.members if member in asking)

    def _requests(self, day: int, group: Group, takers: list[int]) -> dict[int, int]:
        """What each may ask for and can repay; whose business is too small sits this one out."""
        who, rules, desks = np.array(takers), rules_of(group), self.desks
        limits = self.quotas(group, group.cycles, who)
        weeks = self.policy_for(group, self.weeks_for(group))
        true = desks.incomes.true(who)
        fits = desks.limits.sums_for(who, true) * desks.offers.burden(who) / month_burden(weeks)
        step = group.line.policy.product.step
        sums = (np.minimum(fits, limits) // step * step).astype(int)
        for client in who[sums < rules.smallest_request].tolist():
            self.roster.whereabouts.back_on[client] = day + ASK_AGAIN_DAYS
        return {
            client: sum_
            for client, sum_ in zip(takers, sums.tolist(), strict=True)
            if sum_ >= rules.smallest_request
        }

    def quotas(self, group: Group, cycles: int, who: np.ndarray) -> np.ndarray:
        """The most each may ask for after so many cycles, by what she has saved (VIL-4, VIL-6)."""
        saved, limit = self.banks.chests.savings[who].tolist(), rules_of(group).limit
        return np.array([limit(cycles, each) for each in saved], int)

    def weeks_for(self, group: Group) -> int:
        """The length of the cycle the group chooses (VIL-5)."""
        drawn = self.state.draws.lasting("cycle", group.number, group.cycles)
        lengths = rules_of(group).cycle_weeks
        return lengths[int(drawn * len(lengths))]

    def policy_for(self, group: Group, weeks: int) -> Policy:
        """The group's policy with a cycle of so many weeks."""
        policy = group.line.policy
        if (id(policy), weeks) not in self._variants:
            product = replace(policy.product, instalments=weeks)
            self._variants[id(policy), weeks] = replace(policy, product=product)
        return self._variants[id(policy), weeks]

    def _bring_requests(self, group: Group) -> None:
        """The officer gets a summary with each member's savings (VIL-3)."""
        speaker, total = self.speaker(group), sum(group.found.values())
        saved = int(self.banks.chests.savings[group.members].sum())
        for kind, sum_ in ((Kind.APPLIED, total), (Kind.SAVINGS_SHOWN, saved)):
            write(self.state, Phase.OPENING, kind, "VIL-3", group, speaker, principal=sum_)

    # -- the officer decides -----------------------------------------------------------------------

    def studied(self, day: int, group: Group) -> None:
        """The officer checks each request and decides on the group's loan (VIL-2)."""
        history, product = self.state.history, group.line.policy.product
        group.awaited.clear()
        for client in [c for c in group.found if history.written_off[c]]:
            self.settling.part(day, group, client, "DEL-3")
        total, quota = sum(group.found.values()), product.limit(group.cycles)
        if total > quota:
            group.found = {c: s * quota // total // product.step * product.step
                           for c, s in group.found.items()}  # fmt: skip
            total = sum(group.found.values())
        enough = len(group.found) >= smallest(group) and total >= product.smallest_loan
        kind = Kind.APPROVED if enough else Kind.REFUSED
        write(self.state, Phase.OFFICERS, kind, "VIL-2", group, group.leader,
              principal=total * enough, cause=Cause.PERSON)  # fmt: skip
        if enough:
            group.granted, group.found = dict(group.found), {}
            self.banks.ready[group.weekday].append(group)
        else:
            group.found.clear()
            self.roster.note(day + ASK_AGAIN_DAYS, self.ask, group)
