"""Village banks: groups that borrow as one, and govern themselves (VIL-1 to VIL-9)."""

from collections import defaultdict

import numpy as np

from simulator.world.groups.group import Group
from simulator.world.groups.village.chest import Chests
from simulator.world.state.state import State


class VillageBanks:
    """All village banks of a branch.

    Attributes
    ----------
    chests : Chests
    bank : dict of int to int
        Each group's place in the chests' arrays.
    signed : dict of int to int
        Who signed the group's open loan; her slot in the portfolio holds it.
    group_signed : dict of int to int
        For which group each signer signed last.
    signs : set of int
        Clients whose slot holds a group's loan, or its debt after a write-off.
    weeks : dict of int to int
        The length of the cycle that each group is in.
    ready : dict of int to list of Group
        Groups whose money waits for their weekday.
    """

    def __init__(self, state: State) -> None:
        self.state, self.terms, self.signs = state, state.scenario.village, set[int]()
        self.chests = Chests(len(state.here))
        self.bank: dict[int, int] = {}
        self.weeks: dict[int, int] = {}
        self.ready: dict[int, list[Group]] = defaultdict(list)
        self.signed: dict[int, int] = {}
        self.group_signed: dict[int, int] = {}

    def open(self, group: Group) -> None:
        """A new group gets its box and its book."""
        if group.number not in self.bank:
            self.bank[group.number] = self.chests.open(group.number)

    def sign(self, group: Group, signer: int) -> None:
        """Her slot in the portfolio holds the group's loan from now on."""
        self.signs.add(signer)
        self.signed[group.number], self.group_signed[signer] = signer, group.number

    # -- members who go ----------------------------------------------------------------------------

    def leave(self, day: int, group: Group, client: int) -> None:
        """A member takes her savings with her, and what the institution's part leaves of income."""
        if group.number in self.bank:
            takes = self.chests.leave(day, self.bank[group.number], group.members, client)
            self.state.borrowers.buffer[client] += takes

    def share_out(self, day: int, group: Group) -> None:
        """At the group's end everybody takes savings and a part of the income."""
        if group.number not in self.bank:
            return
        bank = self.bank[group.number]
        for client in list(group.members):
            self.leave(day, group, client)
        for client, part in self.chests.share_out(day, bank, group.members).items():
            self.state.borrowers.buffer[client] += part

    # -- money for the institution -----------------------------------------------------------------

    def paid(self, who: np.ndarray, principal: np.ndarray, rest: np.ndarray) -> None:
        """Money came over the counter; village banks pay from their boxes."""
        if self.signs.isdisjoint(who.tolist()):
            return
        for i, client in enumerate(who.tolist()):
            if client in self.signs:
                self._pay(client, int(principal[i]), int(rest[i]), by_group=True)

    def paid_one(self, client: int, principal: int, rest: int, by_group: bool) -> None:
        """Money came for one loan, from its borrower or from somebody else."""
        if client in self.signs and principal + rest:
            self._pay(client, principal, rest, by_group)

    def _pay(self, client: int, principal: int, rest: int, by_group: bool) -> None:
        """Money came for the loan in a signer's slot: from the box, or from somebody outside."""
        bank, day = self.bank[self.group_signed[client]], self.state.today
        if by_group:
            self.state.borrowers.buffer[client] += principal + rest
        else:
            self.chests.be_helped(day, bank, principal + rest)
        self.chests.pay(day, bank, principal, rest)

    def stand(self, group: Group) -> dict[str, float]:
        """What lies in the box for the institution, and in the own fund, before the day begins."""
        bank = self.bank[group.number]
        fund = self.chests.fund(bank, group.members).at_hand
        return {"box": self.chests.collected(bank, group.members), "fund": fund}

    def brings_back(self, client: int) -> int:
        """What is left in the box of a group whose loan was written off."""
        return int(self.chests.cash[self.bank[self.group_signed[client]]])
