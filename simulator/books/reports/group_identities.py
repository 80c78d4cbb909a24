"""Village banks' books against themselves, and against the institution's, to the kopeck."""

import numpy as np

from simulator.books.log.columns import is_any
from simulator.books.log.events import REPAID, Kind
from simulator.books.log.ledger import Log
from simulator.books.reports.group_book import SIDES, Act, GroupBook
from simulator.books.reports.identities import Break

CAME_BACK = (*REPAID, Kind.RECOVERED)


def group_breaks(log: Log, book: GroupBook) -> list[Break]:
    """Find where a group's book does not balance, or does not agree with the institution's.

    Each break's ``loan`` names the group.
    """
    found = []
    for group in np.unique(book.group).tolist():
        mine = book.of(group)
        found += [*_sheet_breaks(group, mine), *_bank_breaks(group, mine, log)]
    return found


def _sheet_breaks(group: int, book: GroupBook) -> list[Break]:
    """After every entry both sides agree, and cash, inner loans and savings are not negative."""
    sheet = np.cumsum(book.moves(), axis=0)
    cash, inner, debt, savings, income = sheet.T
    uneven = np.flatnonzero(cash + inner != debt + savings + income)
    found = [
        Break("two sides", group, int(book.day[i]), int((debt + savings + income)[i]),
              int((cash + inner)[i]))
        for i in uneven[:1]
    ]  # fmt: skip
    for name in ("cash", "inner_loans", "debt", "savings"):
        below = np.flatnonzero(sheet[:, SIDES.index(name)] < 0)
        found += [
            Break(f"{name} below nothing", group, int(book.day[i]), 0,
                  int(sheet[i, SIDES.index(name)]))
            for i in below[:1]
        ]  # fmt: skip
    return found


def _bank_breaks(group: int, book: GroupBook, log: Log) -> list[Break]:
    """Day by day the group received and paid what the institution paid out and received."""
    rows = log.group == group
    lent = rows & is_any(log.kind, Kind.DISBURSED)
    back = rows & is_any(log.kind, *CAME_BACK)
    extra = log.interest + log.penalty
    received, paid = book.act == Act.RECEIVED, book.act == Act.PAID
    return [
        *_differ("received", group, (log.day[lent], log.principal[lent]),
                 (book.day[received], book.principal[received])),
        *_differ("principal paid", group, (log.day[back], log.principal[back]),
                 (book.day[paid], book.principal[paid])),
        *_differ("interest and penalty paid", group, (log.day[back], extra[back]),
                 (book.day[paid], book.interest[paid])),
    ]  # fmt: skip


def _differ(
    what: str, group: int, theirs: tuple[np.ndarray, np.ndarray],
    ours: tuple[np.ndarray, np.ndarray],
) -> list[Break]:  # fmt: skip
    """Days on which the institution's sums and the group's differ."""
    sums: dict[int, list[int]] = {}
    for side, (days, amounts) in enumerate((theirs, ours)):
        for day, amount in zip(days.tolist(), amounts.tolist(), strict=True):
            sums.setdefault(day, [0, 0])[side] += amount
    return [
        Break(what, group, day, expected, found)
        for day, (expected, found) in sorted(sums.items())
        if expected != found
    ]
