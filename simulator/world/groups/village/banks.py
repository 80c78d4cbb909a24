"""Village banks: groups that borrow as one, and govern themselves (VIL-1 to VIL-9)."""

from typing import TYPE_CHECKING

from simulator.world.groups.group import Group
from simulator.world.groups.village.chest import Chests
from simulator.world.groups.village.covering import Covering
from simulator.world.groups.village.cycles import Cycles
from simulator.world.groups.village.meetings import Meetings
from simulator.world.groups.village.requests import Requests

if TYPE_CHECKING:
    from simulator.world.groups.desk import Groups


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
    """

    def __init__(self, groups: "Groups") -> None:
        self.groups, self.branch = groups, groups.branch
        self.terms, self.signs = groups.branch.scenario.village, set[int]()
        self.chests = Chests(groups.branch.scenario.clients)
        self.bank: dict[int, int] = {}
        self.signed: dict[int, int] = {}
        self.group_signed: dict[int, int] = {}
        self.requests, self.cycles = Requests(self), Cycles(self)
        self.meetings, self.covering = Meetings(self), Covering(self)

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
            self.branch.borrowers.buffer[client] += takes

    def share_out(self, day: int, group: Group) -> None:
        """At the group's end everybody takes savings and a part of the income."""
        if group.number not in self.bank:
            return
        bank = self.bank[group.number]
        for client in list(group.members):
            self.leave(day, group, client)
        for client, part in self.chests.share_out(day, bank, group.members).items():
            self.branch.borrowers.buffer[client] += part

    # -- money for the institution -----------------------------------------------------------------

    def paid(self, client: int, principal: int, rest: int, by_group: bool) -> None:
        """Money came for the loan in a signer's slot: from the box, or from somebody outside."""
        bank, day = self.bank[self.group_signed[client]], self.branch.today
        if by_group:
            self.branch.borrowers.buffer[client] += principal + rest
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
