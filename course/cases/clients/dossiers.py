"""The dossiers of a branch's own write-offs, put together from its log (COL-8, WOF-1)."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from simulator.books.log.columns import is_any
from simulator.books.log.events import BROUGHT_LATE, Kind
from simulator.books.log.ledger import Log
from simulator.books.log.steps import KIND_OF
from simulator.books.reports.balances import balances
from simulator.rules.ground.money import round_kopecks
from simulator.rules.ground.validation import InputError
from simulator.rules.house.acts import ACTS
from simulator.rules.house.dossier import ALWAYS, LEAVES, Dossier
from simulator.rules.servicing.penalty import PenaltyTerms
from simulator.world.lived.result import Result

LEFT_BY: Mapping[Kind, str] = {KIND_OF[name]: paper for name, paper in reversed(LEAVES.items())} | {
    Kind.EXPLAINED: ACTS["ask_explanation"].paper
}
"""The paper that each kind of event leaves; of several visits the plain one's."""

_DECIDED = (Kind.WRITTEN_OFF, Kind.WRITE_OFF_REFUSED)


class Proposed(NamedTuple):
    """A loan proposed for write-off, as it lay before the committee.

    Attributes
    ----------
    client : str
    loan : int
    day : int
        The day of the committee; the day after the year's last if it has not met yet.
    dossier : Dossier
    """

    client: str
    loan: int
    day: int
    dossier: Dossier


def proposed(result: Result) -> tuple[Proposed, ...]:
    """List every loan proposed for write-off in the year, in the order of the proposals."""
    log = result.log
    rows = np.flatnonzero(is_any(log.kind, Kind.WRITE_OFF_PROPOSED) & (log.day >= 0))
    return tuple(dossier_of(result, loan) for loan in dict.fromkeys(log.loan[rows].tolist()))


def dossier_of(result: Result, loan: int) -> Proposed:
    """Put the dossier of a loan together, as it stood before the committee first decided.

    The reserve held for one loan stands in no book; it is taken as what its line requires. Where
    no letter to guarantors was written, nobody guaranteed.

    Raises
    ------
    InputError
        For a loan that was never proposed for write-off.
    """
    log, policy = result.log, result.scenario.policy
    mine = np.flatnonzero(log.loan == loan)
    if not is_any(log.kind[mine], Kind.WRITE_OFF_PROPOSED).any():
        raise InputError(f"loan {loan} was never proposed for write-off")
    decided = mine[is_any(log.kind[mine], *_DECIDED)]
    known = mine[mine < decided[0]] if len(decided) else mine
    day = int(log.day[decided[0]]) - 1 if len(decided) else int(log.day[-1])
    standing = balances(log, day)
    balance = int(standing.outstanding[loan])
    days_late = int(standing.days_late[loan]) + 1  # the committee meets on the day after
    held = sum(band.reserve(balance) for band in policy.ageing if band.holds(days_late))
    kinds = {Kind(kind) for kind in log.kind[known].tolist()}
    dossier = Dossier(
        balance=balance, interest=max(0, int(standing.unpaid[loan]) - balance),
        penalty=penalty_on(log, known, day, policy.penalty), held=held, days_late=days_late,
        papers=(*(paper.key for paper in ALWAYS), *_left(kinds)),
        explained=Kind.EXPLAINED in kinds, guaranteed=Kind.GUARANTORS_TOLD in kinds,
    )  # fmt: skip
    return Proposed(result.clients[int(log.client[mine[0]])].name, loan, day + 1, dossier)


def _left(kinds: set[Kind]) -> tuple[str, ...]:
    """List the papers that these events left, each once."""
    return tuple(dict.fromkeys(key for kind, key in LEFT_BY.items() if kind in kinds))


def penalty_on(log: Log, rows: np.ndarray, day: int, terms: PenaltyTerms) -> int:
    """Give the penalty unpaid on a loan by the close of a day, kopecks.

    Each missed instalment is charged on what was unpaid of it, day by day.
    """
    missed = rows[is_any(log.kind[rows], Kind.MISSED)]
    late = rows[is_any(log.kind[rows], *BROUGHT_LATE)]
    charged = sum(_charged(log, int(row), late, day, terms) for row in missed)
    return max(0, charged - int(log.penalty[late].sum()))


def _charged(log: Log, row: int, late: np.ndarray, day: int, terms: PenaltyTerms) -> int:
    """Give the penalty charged on one missed instalment, rounded once."""
    due, base = int(log.due[row]), int(log.principal[row] + log.interest[row])
    kopeck_days, since = 0, 1
    for paid in late[log.due[late] == due]:
        until = int(log.day[paid]) - due
        kopeck_days += base * terms.charged_days(since, until)
        base, since = base - int(log.principal[paid] + log.interest[paid]), until + 1
    kopeck_days += base * terms.charged_days(since, day - due)
    return round_kopecks(terms.exact(kopeck_days, 1))
