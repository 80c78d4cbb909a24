"""How members act: the branch's conduct, and around it what their groups hear and do."""

from typing import Any

import numpy as np

from simulator.rules.house.acts import WITH_THE_GROUP
from simulator.world.groups.group import Group
from simulator.world.groups.roster import Roster
from simulator.world.groups.standing_in import StandingIn
from simulator.world.groups.village.village import Village
from simulator.world.people.conduct import Conduct


class MemberConduct:
    """Passes every question on to the clients' own conduct; groups listen, and add their part."""

    def __init__(
        self, inner: Conduct, roster: Roster, standing_in: StandingIn, village: Village | None
    ) -> None:
        self.inner, self.roster = inner, roster
        self.standing_in, self.village = standing_in, village

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)

    def brings(self, day: int, who: np.ndarray, due: np.ndarray, reminded: bool) -> np.ndarray:
        """Each client decides for her own loan; a village bank for the loan its signer holds."""
        pays = self.inner.brings(day, who, due, reminded)
        for i, group in self._signers(who):
            assert self.village is not None  # noqa: S101 - somebody has signed for one
            pays[i] = self.village.covering.settle(day, group, int(due[i]))
        return pays

    def brings_back(self, day: int, client: int) -> int:
        """After a write-off: what she parts with, or what is left in a village bank's box."""
        if self.village is not None and client in self.village.banks.signs:
            return self.village.banks.brings_back(client)
        return self.inner.brings_back(day, client)

    def brings_late(
        self, day: int, who: np.ndarray, owed: np.ndarray, since: np.ndarray
    ) -> np.ndarray:
        """What each late client brings, and what her group pays for her today."""
        has = self.inner.brings_late(day, who, owed, since)
        self.standing_in.bring(day, who, has)
        for i, group in self._signers(who):
            assert self.village is not None  # noqa: S101 - somebody has signed for one
            has[i] = self.village.covering.late(day, group, int(who[i]))
        return has

    def _signers(self, who: np.ndarray) -> list[tuple[int, Group]]:
        """Places of those whose slot holds a village bank's loan, with the bank's group."""
        banks = None if self.village is None else self.village.banks
        if banks is None or banks.signs.isdisjoint(clients := who.tolist()):
            return []
        return [
            (i, self.roster.all[banks.group_signed[client]])
            for i, client in enumerate(clients)
            if client in banks.signs
        ]

    def reasons(self, day: int, client: int, owed: int, since: int) -> dict[str, float]:
        """What she weighs, and what her group does to it; for a village bank, what lies ready."""
        for _i, group in self._signers(np.array([client])):
            assert self.village is not None  # noqa: S101 - she has signed for one
            return {"owed": owed, **self.village.banks.stand(group)}
        told = self.inner.reasons(day, client, owed, since)
        if told and self.roster.borrows_in(client) is not None:
            stakes = self.roster.state.borrowers.stakes
            told["trust"] = float(stakes.trust[client])
            told["neighbours"] = float(stakes.neighbours[client])
        return told

    def falls_late(self, day: int, client: int) -> None:
        """The due day closed and she has not paid; her group will hear of it."""
        self.inner.falls_late(day, client)
        group = self.roster.borrows_in(client)
        if group is not None:
            self.standing_in.falls_late(group, client)

    def catches_up(self, day: int, client: int, days_late: int) -> None:
        """She, or her group, has paid all arrears."""
        self.inner.catches_up(day, client, days_late)
        group = self.roster.borrows_in(client)
        if group is not None:
            self.standing_in.catches_up(group, client)

    def meets(self, day: int, client: int, act: str, days_late: int) -> None:
        """Some acts on a late loan are addressed to the leader, or to all members."""
        self.inner.meets(day, client, act, days_late)
        group = self.roster.borrows_in(client) if act in WITH_THE_GROUP else None
        if group is None:
            return
        claimed = act == "claim_on_members"
        if group.line.kind == "village":
            self._village_hears(day, group, client, act)
        elif act == "tell_leader":
            self.standing_in.leader_told(day, group, client)
        else:
            self.standing_in.officer_asks(day, group, client, claimed)

    def _village_hears(self, day: int, group: Group, client: int, act: str) -> None:
        """The bank's leader knows anyway; the officer's questions are answered (COL-4, COL-5)."""
        if act != "tell_leader" and self.village is not None:
            claimed = act == "claim_on_members"
            self.village.covering.officer_asks(day, group, client, claimed)
