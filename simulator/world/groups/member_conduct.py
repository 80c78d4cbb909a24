"""How members act: the branch's conduct, and around it what their groups hear and do."""

from typing import TYPE_CHECKING, Any

import numpy as np

from simulator.world.conduct import Conduct

if TYPE_CHECKING:
    from simulator.world.groups.desk import Groups

HEARS = {"tell_leader", "meet_members", "claim_on_members"}


class MemberConduct:
    """Passes every question on to the clients' own conduct; groups listen, and add their part."""

    def __init__(self, inner: Conduct, groups: "Groups") -> None:
        self.inner, self.groups = inner, groups

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)

    def brings_late(
        self, day: int, who: np.ndarray, owed: np.ndarray, since: np.ndarray
    ) -> np.ndarray:
        """What each late client brings, and what her group pays for her today."""
        has = self.inner.brings_late(day, who, owed, since)
        self.groups.standing_in.bring(day, who, has)
        return has

    def falls_late(self, day: int, client: int) -> None:
        """The due day closed and she has not paid; her group will hear of it."""
        self.inner.falls_late(day, client)
        group = self.groups.borrows_in(client)
        if group is not None:
            self.groups.standing_in.falls_late(group, client)

    def catches_up(self, day: int, client: int, days_late: int) -> None:
        """She, or her group, has paid all arrears."""
        self.inner.catches_up(day, client, days_late)
        group = self.groups.borrows_in(client)
        if group is not None:
            self.groups.standing_in.catches_up(group, client)

    def meets(self, day: int, client: int, act: str, days_late: int) -> None:
        """Some acts on a late loan are addressed to the leader, or to all members."""
        self.inner.meets(day, client, act, days_late)
        group = self.groups.borrows_in(client) if act in HEARS else None
        if group is None:
            return
        if act == "tell_leader":
            self.groups.standing_in.leader_told(day, group, client)
        else:
            claimed = act == "claim_on_members"
            self.groups.standing_in.officer_asks(day, group, client, claimed)
