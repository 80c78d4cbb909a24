"""Laying the table: what each member sees when her group sits down, from the branch's arrays."""

import numpy as np

from simulator.world.groups.decision import Table
from simulator.world.groups.group import Group, rules_of
from simulator.world.groups.roster import Roster
from simulator.world.state.loan_arrays import NO_DUE
from simulator.world.state.state import State

Case = tuple[Group, int]


def lay(roster: Roster, cases: list[Case], owed: list[int], claim: float = 0.0) -> Table:
    """One row for each late member: her group round the table, leader first.

    Parameters
    ----------
    cases : list of (Group, int)
        Group and late member.
    owed : list of int
        What is to be covered, kopecks.
    claim : float
        What a claim on all members adds to the worth of paying, in units of the sum due.
    """
    state, book = roster.state, roster.state.portfolio
    seats = max(len(group.members) for group, _debtor in cases)
    index, present = np.zeros((len(cases), seats), int), np.zeros((len(cases), seats), bool)
    debtors = np.array([debtor for _group, debtor in cases])
    for row, (group, debtor) in enumerate(cases):
        index[row, : len(group.members)] = group.members
        present[row, : len(group.members)] = [
            member != debtor and bool(state.here[member]) for member in group.members
        ]
    who = index.ravel()
    unit = _unit(state, who, np.repeat(debtors, seats))
    paying = book.open.take(who) & (book.next_due.take(who) != NO_DUE)
    spare = state.borrowers.buffer[who] - roster.terms.keeps_back * unit * paying
    spare = np.floor(spare).astype(np.int64) - book.arrears.take(who)
    access, keeping = state.conduct.weighs(state.today, who)
    at_stake = np.repeat([rules_of(group).refusal_bars_all for group, _debtor in cases], seats)
    left = np.repeat([group.peace for group, _debtor in cases], seats)
    shape = index.shape
    return Table(
        np.array(owed, np.int64), spare.reshape(shape),
        (access * at_stake * unit).reshape(shape),
        ((roster.peace_of[who] * left + claim) * unit).reshape(shape),
        keeping.reshape(shape), _given(cases, seats, roster.terms.looks_back), present,
    )  # fmt: skip


def _given(cases: list[Case], seats: int, looks_back: float) -> np.ndarray:
    """What each has already paid for the late member and not got back, as far as it counts."""
    given = np.zeros((len(cases), seats))
    for row, (group, debtor) in enumerate(cases):
        debts = group.paid_for.get(debtor)
        if debts:
            given[row, : len(group.members)] = [debts.get(member, 0) for member in group.members]
    return given * looks_back


def _unit(state: State, who: np.ndarray, debtors: np.ndarray) -> np.ndarray:
    """Each one's own instalment; who has not borrowed yet thinks of the late member's."""
    book = state.portfolio
    of = np.where(book.cycle.take(who) < 0, debtors, who)
    principal, interest = book.contracts.amounts(book.place(of, np.zeros_like(of)))
    return principal + interest


def owed_with_penalty(state: State, client: int, day: int) -> int:
    """Arrears and penalty of a late loan on ``day`` (today or tomorrow), kopecks."""
    book = state.portfolio
    arrears = int(book.arrears[client])
    if book.alone[client]:
        return arrears + book.accounts[client].penalty(day - int(book.start[client]))
    late = book.late[client].nonzero()[0]
    who = np.full(len(late), client)
    return arrears + int(book.penalties(day, who, book.place(who, late)).sum())
