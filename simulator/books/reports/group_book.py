"""A village bank's own book: every entry of its treasurer, and the balances that follow from it.

The groups keep these books themselves (VIL-9); the institution's log knows only its loan to the
group. What a group holds and is owed always equals what it owes and owns:

    cash + inner loans = debt to the institution + members' savings + the group's income
"""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from simulator.books.log.columns import sum_at


class Act(IntEnum):
    """What a treasurer writes down."""

    SAVED = 0
    RECEIVED = 1
    LENT_ON = 2
    LENT = 3
    REPAID = 4
    PAID = 5
    GAVE_SAVINGS = 6
    GAVE_INCOME = 7
    COVERED = 8
    WITHDRAWN = 9
    SHARED_OUT = 10
    LOST = 11
    HELPED = 12
    FORFEITED = 13


ACT_MEANING = {
    Act.SAVED: "a member brings savings, or adds to them in need",
    Act.RECEIVED: "the institution's loan comes into the cash box",
    Act.LENT_ON: "a member gets her part of the institution's loan",
    Act.LENT: "a member gets a loan from the group's own fund",
    Act.REPAID: "a member repays an inner loan, with interest",
    Act.PAID: "the group pays the institution (interest: with penalty)",
    Act.GAVE_SAVINGS: "a member's savings go into the cover of a debt (VIL-8)",
    Act.GAVE_INCOME: "the group's income goes into the cover of a debt (VIL-8)",
    Act.COVERED: "a member's inner loan is paid from that cover",
    Act.WITHDRAWN: "a member takes her savings out",
    Act.SHARED_OUT: "the group's income is shared out to a member",
    Act.LOST: "an inner loan is given up",
    Act.FORFEITED: "a member's savings go into a loss, or a penalty",
    Act.HELPED: "somebody outside pays the institution for the group",
}

# How principal p and interest i move: cash, inner loans, debt, savings, income.
_P = {
    Act.SAVED: (1, 0, 0, 1, 0),
    Act.RECEIVED: (1, 0, 1, 0, 0),
    Act.LENT_ON: (-1, 1, 0, 0, 0),
    Act.LENT: (-1, 1, 0, 0, 0),
    Act.REPAID: (1, -1, 0, 0, 0),
    Act.PAID: (-1, 0, -1, 0, 0),
    Act.GAVE_SAVINGS: (-1, 0, 0, -1, 0),
    Act.GAVE_INCOME: (-1, 0, 0, 0, -1),
    Act.COVERED: (1, -1, 0, 0, 0),
    Act.WITHDRAWN: (-1, 0, 0, -1, 0),
    Act.SHARED_OUT: (-1, 0, 0, 0, -1),
    Act.LOST: (0, -1, 0, 0, -1),
    Act.HELPED: (1, 0, 0, 0, 1),
    Act.FORFEITED: (0, 0, 0, -1, 1),
}
_NO_INTEREST = (0, 0, 0, 0, 0)
_I = dict.fromkeys(Act, _NO_INTEREST) | {
    Act.REPAID: (1, 0, 0, 0, 1),
    Act.COVERED: (1, 0, 0, 0, 1),
    Act.PAID: (-1, 0, 0, 0, -1),
}
_MOVES_P, _MOVES_I = (np.array([moves[act] for act in Act]) for moves in (_P, _I))
SIDES = ("cash", "inner_loans", "debt", "savings", "income")
COLUMNS = ("day", "group", "member", "act", "principal", "interest")


@dataclass(frozen=True, eq=False)
class GroupBook:
    """The entries of all village banks of a run, in the order in which they were written.

    Attributes
    ----------
    day, group, member, act : ndarray of int
        ``member`` is a client's number, -1 for the group as a whole; ``act`` codes ``Act``.
    principal, interest : ndarray of int
        Kopecks.
    """

    day: np.ndarray
    group: np.ndarray
    member: np.ndarray
    act: np.ndarray
    principal: np.ndarray
    interest: np.ndarray

    def __len__(self) -> int:
        return len(self.day)

    def of(self, group: int) -> "GroupBook":
        """One group's own book."""
        mine = self.group == group
        return GroupBook(*(getattr(self, name)[mine] for name in COLUMNS))

    def moves(self) -> np.ndarray:
        """By how much each entry moves cash, inner loans, debt, savings, income; kopecks."""
        on_principal, on_interest = _MOVES_P[self.act], _MOVES_I[self.act]
        return self.principal[:, None] * on_principal + self.interest[:, None] * on_interest

    def balances(self, day: int | None = None) -> dict[str, int]:
        """What stands on each side at the close of ``day``, over all groups here; kopecks."""
        until = slice(None) if day is None else self.day <= day
        return dict(zip(SIDES, self.moves()[until].sum(axis=0).tolist(), strict=True))

    def savings_of(self, clients: int) -> np.ndarray:
        """Each client's savings at the end, kopecks, shape (clients,)."""
        own = self.member >= 0
        return sum_at(self.member[own], self.moves()[own, SIDES.index("savings")], clients)


class Treasurers:
    """Where village banks write: blocks of entries, one array a column."""

    def __init__(self) -> None:
        self._blocks: list[np.ndarray] = []

    def post(
        self, day: int, act: Act, group: int | np.ndarray, member: int | np.ndarray,
        principal: int | np.ndarray, interest: int | np.ndarray = 0,
    ) -> None:  # fmt: skip
        """Write one entry, or one for each member given."""
        block = np.empty((len(COLUMNS), np.size(member)), np.int64)
        for row, value in enumerate((day, group, member, act.value, principal, interest)):
            block[row] = value
        self._blocks.append(block)

    def book(self) -> GroupBook:
        """Everything written so far."""
        empty = np.zeros((len(COLUMNS), 0), np.int64)
        return GroupBook(*np.concatenate([empty, *self._blocks], axis=1))
