"""Telling: leaders are reminded for their groups, and results tell of groups (COL-1, GRP-3)."""

import numpy as np

from simulator.books.log.columns import is_any
from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.log.ledger import NONE, Log
from simulator.world.groups.group import NOT_YET, Group
from simulator.world.groups.record import GroupRecord, Membership
from simulator.world.groups.roster import Roster
from simulator.world.groups.sitting import Minutes
from simulator.world.people.borrower import Client

ANSWERS = (Kind.APPROVED, Kind.REFUSED)


def remind(roster: Roster, who: np.ndarray) -> tuple[np.ndarray, list[int]]:
    """Of those with an instalment near, remind leaders for their members' (COL-1).

    Returns
    -------
    others : ndarray of int
        Clients who are told themselves.
    leaders : list of int
        Leaders who have been told.
    """
    state, book = roster.state, roster.state.portfolio
    of_group = roster.whereabouts.group[who]
    inside = (state.lines.of[who] != state.lines.alone) & (of_group != NONE)
    if not inside.any():
        return who, []
    mine, of_group = who[inside], of_group[inside]
    order = of_group.argsort(kind="stable")
    mine, of_group = mine[order], of_group[order]
    first = np.ones(len(mine), bool)
    np.not_equal(of_group[1:], of_group[:-1], out=first[1:])
    begins = first.nonzero()[0]
    numbers = of_group[begins]
    leaders = [roster.all[number].leader for number in numbers.tolist()]
    principal, interest = (np.add.reduceat(part, begins) for part in book.instalment(mine))
    state.scribe.clients(
        Phase.OFFICERS, Kind.REMINDED, "COL-1", Cause.RULE, np.array(leaders), group=numbers,
        due=int(book.next_due[mine[0]]), principal=principal, interest=interest,
    )  # fmt: skip
    return who[~inside], leaders


def mark(roster: Roster, log: Log) -> Log:
    """Write into every row about a group's loan, or a member's application, which group it was."""
    of_loan = np.full(int(log.loan.max(initial=0)) + 2, NONE, np.int32)
    if roster.lent:
        loans, numbers = (np.concatenate(column) for column in zip(*roster.lent, strict=True))
        of_loan[loans] = numbers
    of_loan[-1] = NONE  # rows without a loan (-1) look here
    group = np.where(log.group == NONE, of_loan[log.loan], log.group)
    _mark_answers(log, group)
    return Log(log.start, log.columns | {"group": group}, log.rules)


def _mark_answers(log: Log, group: np.ndarray) -> None:
    """An answer belongs to the client's last application, and so to whom she asked with."""
    rows = np.flatnonzero(is_any(log.kind, Kind.APPLIED, *ANSWERS) & (log.loan == NONE))
    rows = rows[log.client[rows].argsort(kind="stable")]
    asked = log.kind[rows] == Kind.APPLIED
    last = rows[np.maximum.accumulate(np.where(asked, np.arange(len(rows)), 0))]
    hers = ~asked & (group[rows] == NONE) & (log.client[last] == log.client[rows])
    group[rows[hers]] = group[last[hers]]


def records(
    roster: Roster, sittings: list[Minutes], clients: tuple[Client, ...]
) -> tuple[GroupRecord, ...]:
    """Every group there was, in order of founding."""
    said: dict[int, list[Minutes]] = {}
    for minutes in sittings:
        said.setdefault(minutes.group, []).append(minutes)
    order = sorted(roster.all.values(), key=lambda group: (group.founded, group.number))
    return tuple(_record(group, clients, said.get(group.number, [])) for group in order)


def _record(group: Group, clients: tuple[Client, ...], said: list[Minutes]) -> GroupRecord:
    return GroupRecord(
        group.number, group.line.kind,
        tuple(
            Membership(clients[client], joined, None if left == NOT_YET else left)
            for client, joined, left in group.roll
        ),
        tuple((day, clients[leader]) for day, leader in group.leaders),
        group.founded, group.ended_on, group.cycles, tuple(said),
    )  # fmt: skip
