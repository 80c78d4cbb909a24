"""Repayment rates of the usual kinds, by amount, from the log.

What fell due is what was paid for an instalment by its due day and what was missed of it; so
the log needs no schedule beside it. Interest that an early client was let off never fell due.
Penalties are left out on both sides.
"""

import numpy as np

from simulator.books.log.columns import is_any, ratio
from simulator.books.log.events import REPAID, Kind
from simulator.books.log.ledger import Log
from simulator.rules.ground.validation import InputError


def repayment_rate(log: Log, since: int, until: int, within: int = 30) -> float:
    """Share of the instalments due in ``since`` .. ``until`` that came by ``within`` days late.

    Parameters
    ----------
    since, until : int
        First and last due day counted. An instalment counts before it is ``within`` days old
        too, with what has come so far; end ``within`` days before the log does to judge all
        alike.
    within : int
        Days after the due day; 0 gives the on-time rate.

    Returns
    -------
    float
        ``nan`` when nothing fell due.
    """
    _check(since, until)
    paid = is_any(log.kind, *REPAID) & _between(log.due, since, until)
    in_time = paid & (log.day.astype(np.int32) - log.due <= within)
    return ratio(_sum(log, in_time), fell_due(log, since, until))


def current_recovery_rate(log: Log, since: int, until: int) -> float:
    """Money for instalments received in the period over money that fell due in it.

    What came before the period for its instalments counts as received, what came in it for
    later ones does not; what came for older ones does, so the rate may pass 1. Unlike the rates
    above it misses nothing: what it lacks of 1 is lost for good if it goes on like that
    (Rosenberg, "Measuring Microcredit Delinquency", CGAP Occasional Paper 3, 1999).
    """
    _check(since, until)
    by_due_day = _on_time(log) & _between(log.due, since, until)
    late = is_any(log.kind, *REPAID) & (log.day > log.due)
    late &= _between(log.day, since, until)
    return ratio(_sum(log, by_due_day) + _sum(log, late), fell_due(log, since, until))


def annual_loss_rate(recovery_rate: float, term_years: float) -> float:
    """What a recovery rate means for a year, with loans of ``term_years`` repaid evenly.

    Half the sum lent is outstanding on average, and it is lent anew 1/term times a year, so
    95 % looks good and loses 40 % of the portfolio a year (Rosenberg, as above).

    Examples
    --------
    >>> round(annual_loss_rate(0.95, term_years=0.25), 10)
    0.4
    """
    return (1 - recovery_rate) / term_years * 2


def fell_due(log: Log, since: int, until: int) -> int:
    """Principal and interest of the instalments due in ``since`` .. ``until``, kopecks."""
    known = _on_time(log) | is_any(log.kind, Kind.MISSED)
    return _sum(log, known & _between(log.due, since, until))


def _on_time(log: Log) -> np.ndarray:
    return is_any(log.kind, Kind.PAID, Kind.PAID_EARLY) & (log.day <= log.due)


def _between(day: np.ndarray, since: int, until: int) -> np.ndarray:
    return (day >= since) & (day <= until)


def _sum(log: Log, rows: np.ndarray) -> int:
    return int(log.principal[rows].sum() + log.interest[rows].sum())


def _check(since: int, until: int) -> None:
    if until < since:
        raise InputError(f"no due day lies from day {since} to day {until}")
