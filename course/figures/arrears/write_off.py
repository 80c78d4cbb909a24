"""What a write-off does to the report, and which loans were written off."""

from datetime import timedelta
from fractions import Fraction

import numpy as np
import pandas as pd

from course.cases.worked_examples import LATE_BALANCES, PORTFOLIO
from course.display import Shown, table
from course.figures.kit.amounts import exact_roubles, percent, whole_roubles
from course.language import _
from simulator.books.log.events import Kind
from simulator.world.lived.result import Result


def polished(portfolio: int = PORTFOLIO, balances: tuple[int, ...] = LATE_BALANCES) -> Shown:
    """Show the ratios before and after the oldest line of late loans is written off (MON-11).

    Parameters
    ----------
    portfolio
        Principal outstanding before, kopecks.
    balances
        Balances of late loans, by age, kopecks; the last is written off.
    """
    late, gone = sum(balances), balances[-1]
    columns = {_("before"): (portfolio, late, 0), _("after"): (portfolio - gone, late - gone, gone)}
    rows = {
        _("portfolio (P4), roubles"): [whole_roubles(p4) for p4, _p7, _p8 in columns.values()],
        _("late loans (P7), roubles"): [whole_roubles(p7) for _p4, p7, _p8 in columns.values()],
        _("portfolio at risk, P7 / P4"): [
            percent(Fraction(p7, p4)) for p4, p7, _p8 in columns.values()
        ],
        _("loan loss ratio, P8 / P5"): [
            percent(Fraction(2 * p8, portfolio + p4)) for p4, _p7, p8 in columns.values()
        ],
    }
    frame = pd.DataFrame.from_dict(rows, orient="index", columns=list(columns))
    frame.index.name = _("line")
    return table(frame, _("The same loans, before and after writing off {sum} roubles").format(
        sum=whole_roubles(gone)))


def written_off_loans(result: Result) -> Shown:
    """Show every loan written off in the year: whose, when, how much, and what came in later."""
    log = result.log
    rows = [int(row) for row in np.flatnonzero((log.kind == Kind.WRITTEN_OFF) & (log.day >= 0))]
    opening = result.scenario.opening
    frame = pd.DataFrame(
        {
            _("business"): [result.clients[log.client[row]].family.name.lower() for row in rows],
            _("written off on"): [f"{opening + timedelta(int(log.day[row]))}" for row in rows],
            _("balance, roubles"): [exact_roubles(int(log.principal[row])) for row in rows],
            _("recovered later, roubles"): [
                exact_roubles(_recovered(result, int(log.loan[row]))) for row in rows
            ],
        },
        index=pd.Index([result.clients[log.client[row]].name for row in rows], name=_("client")),
    )
    return table(frame, _("Loans written off in the year"))


def came_back(result: Result) -> tuple[int, int]:
    """Give how many loans were written off in the year, and of how many something came in since."""
    log = result.log
    gone = {int(loan) for loan in log.loan[(log.kind == Kind.WRITTEN_OFF) & (log.day >= 0)]}
    return len(gone), sum(_recovered(result, loan) > 0 for loan in gone)


def _recovered(result: Result, loan: int) -> int:
    log = result.log
    return int(log.amount[(log.kind == Kind.RECOVERED) & (log.loan == loan)].sum())
