"""How a group decides to stand in for a member: pure functions of arrays, one row a group.

Round the table: what is owed is split evenly among those who have something to spare, and each
looks at her part, and at what she has given for the same member before. It is worth paying while
*what her money would do for her this week* is no more than *what the group is worth to her*:
access to further loans, and peace with her neighbours (the manual's own inequality, DEL-5, in
kopecks). Whoever finds her part too dear leaves the table, the one who loses most first; the parts
of the others grow, and they look again. The group stands in when those who stay can carry the
whole; otherwise it refuses.

The same code serves the world, where groups sit down one by one, and the stripped setting, where
20,000 of them are held against closed forms.
"""

from dataclasses import dataclass

import numpy as np

from simulator.world.groups.parts import even_parts

NOBODY = -1
PAYS, UNABLE, UNWILLING, ABSENT = range(4)


@dataclass(frozen=True, eq=False)
class Table:
    """What the members of some groups look at; shape (groups, members) unless said otherwise.

    Attributes
    ----------
    owed : ndarray of int, shape (groups,)
        What is to be covered, kopecks.
    spare : ndarray of int
        What each could part with, kopecks; below nothing is nothing.
    access, peace : ndarray of float
        What further loans, and peace with her neighbours, are worth to her, kopecks.
    keeping : ndarray of float
        What a kopeck kept this week is worth to her.
    given : ndarray of int
        What each has given for the same member and not got back, kopecks: who has paid often
        expects to pay again.
    present : ndarray of bool
        Who is asked: not the member who owes, nor empty chairs.
    """

    owed: np.ndarray
    spare: np.ndarray
    access: np.ndarray
    peace: np.ndarray
    keeping: np.ndarray
    given: np.ndarray
    present: np.ndarray


@dataclass(frozen=True, eq=False)
class Verdict:
    """What came of it.

    Attributes
    ----------
    covers : ndarray of bool, shape (groups,)
    part : ndarray of int, shape (groups, members)
        What each pays, kopecks; nothing where the group refuses.
    answer : ndarray of int, shape (groups, members)
        PAYS, UNABLE (nothing to spare, or least where all together have not enough), UNWILLING
        or ABSENT.
    asked : ndarray of int, shape (groups, members)
        The last part each was asked for, kopecks.
    first_no : ndarray of int, shape (groups,)
        Whose no began a refusal: the first who left the table, or who had least to spare where
        all together could not carry it; ``NOBODY`` where the group stands in.
    """

    covers: np.ndarray
    part: np.ndarray
    answer: np.ndarray
    asked: np.ndarray
    first_no: np.ndarray


def decide(table: Table, free_riding: float = 0.0) -> Verdict:
    """Ask round the table until all who stay agree, or those who stay cannot carry it.

    Parameters
    ----------
    free_riding : float
        Share of access that a member leaves out of account when the others could carry the debt
        without her. At 1 she helps for peace alone, unless all depends on her.

    Examples
    --------
    Three neighbours owe 900 for a fourth; one of them has little to spare.

    >>> one = np.ones((1, 3))
    >>> table = Table(np.array([900]), np.array([[100, 900, 900]]), 500 * one, 0 * one,
    ...               0.5 * one, 0 * one, one > 0)
    >>> decide(table).part
    array([[100, 400, 400]])

    When money is worth more to the second, she leaves, and the third alone finds 800 too dear.

    >>> dear = Table(table.owed, table.spare, 390 * one, 0 * one, np.array([[0.5, 1, 0.5]]),
    ...              table.given, table.present)
    >>> verdict = decide(dear)
    >>> bool(verdict.covers[0]), int(verdict.first_no[0])
    (False, 1)
    """
    spare = np.where(table.present, np.maximum(table.spare, 0), 0)
    at_table, first_no = spare > 0, np.full(len(spare), NOBODY)
    asked = np.zeros_like(spare)
    rows = np.arange(len(spare))
    for _member in range(spare.shape[1]):
        brings = spare * at_table
        carried, part = brings.sum(axis=1), even_parts(table.owed, brings)
        asked = np.where(at_table, part, asked)
        worth = _worth(table, carried, brings, free_riding)
        loss = np.where(at_table, table.keeping * (part + table.given) - worth, -np.inf)
        worst = loss.argmax(axis=1)
        leaves = (carried >= table.owed) & (loss[rows, worst] > 0)
        if not leaves.any():
            break
        at_table[leaves, worst[leaves]] = False
        first_no = np.where(leaves & (first_no == NOBODY), worst, first_no)
    covers = (spare * at_table).sum(axis=1) >= table.owed
    answer = _answers(table, spare, at_table)
    short = np.flatnonzero(~covers & (first_no == NOBODY))
    if len(short):
        poorest = np.where(table.present, table.spare, np.inf).argmin(axis=1)[short]
        first_no[short], answer[short, poorest] = poorest, UNABLE
    first_no = np.where(covers, NOBODY, first_no)
    return Verdict(covers, np.where(covers[:, None] & at_table, part, 0), answer, asked, first_no)


def _worth(
    table: Table, carried: np.ndarray, brings: np.ndarray, free_riding: float
) -> np.ndarray:
    """Access counts in full only for those without whom the others could not carry it."""
    spared = carried[:, None] - brings >= table.owed[:, None]
    return table.peace + table.access * (1 - free_riding * spared)


def _answers(table: Table, spare: np.ndarray, at_table: np.ndarray) -> np.ndarray:
    said = np.where(at_table, PAYS, np.where(spare > 0, UNWILLING, UNABLE))
    return np.where(table.present, said, ABSENT)


def trust(late: float, others: int, contagion: float) -> float:
    """Give the share of her access a member still counts on while others are late.

    *Why should I pay when they don't?* Their lateness makes it likelier that all lose access.

    Parameters
    ----------
    late, others : int
        How many of the other members are late, and how many there are.
    contagion : float
        What she gives up when all the others are late, as a share.

    Examples
    --------
    >>> [trust(late, 3, contagion=0.6) for late in (0, 1, 3)]
    [1.0, 0.8, 0.4]
    """
    return 1 - contagion * late / others if others else 1.0


def stays(owed: np.ndarray, able: np.ndarray, worth: np.ndarray, keeping: np.ndarray) -> np.ndarray:
    """Tell who pays her own: those who can, and to whom paying is worth it (BEH-1, BEH-2).

    Parameters
    ----------
    worth : ndarray of float
        What paying saves her, kopecks: the institution's reaction, peace, and access to further
        loans, of which a group's refusal leaves nothing where it bars all (GRP-6).
    """
    return able & (keeping * owed <= worth)
