"""One officer's own portfolio: the same log, with her loans only (REP-2, STA-7)."""

import numpy as np

from simulator.books.log.columns import count_loans, is_any
from simulator.books.log.events import Kind
from simulator.books.log.ledger import NONE, Log
from simulator.rules.ground.validation import InputError


def of_officer(log: Log, officer: int) -> Log:
    """Pick all events of the loans that ``officer`` made, and her own coming and going.

    Every report reads it like the whole log. A loan stays with the officer who made it,
    whoever acts on it later. Costs and capital belong to the branch and are left out.

    Raises
    ------
    InputError
        When the log knows no such officer.
    """
    hers = log.officer == officer
    if not hers.any():
        known = np.unique(log.officer[log.officer != NONE]).tolist()
        raise InputError(f"officer {officer} is not in the log; it has {known}")
    made = np.zeros(count_loans(log) + 1, bool)  # the last place stands for "no loan"
    made[log.loan[hers & is_any(log.kind, Kind.DISBURSED)]] = True
    comes_and_goes = is_any(log.kind, Kind.HIRED, Kind.OFFICER_LEFT)
    return log.where(made[log.loan] | (hers & comes_and_goes))
