"""One client's year, month by month: loans, payments on time and late, blows."""

from datetime import timedelta

import numpy as np
import pandas as pd

from course.display import Shown, table
from course.figures.kit.months import month_name
from course.language import _
from simulator.books.log.events import Kind
from simulator.world.lived.result import Result

_COLUMNS = {
    Kind.DISBURSED: _("loans taken"),
    Kind.PAID: _("paid on time"),
    Kind.MISSED: _("missed"),
    Kind.PAID_LATE: _("paid late"),
    Kind.SHOCK: _("blows"),
}


def life_of(result: Result, client: int, until: int | None = None) -> Shown:
    """Show how often what happened to a client in each month of the year.

    Parameters
    ----------
    until
        The last day that is told of; all of the year when left out.
    """
    log, opening = result.log, result.scenario.opening
    last = result.scenario.days if until is None else until
    rows = np.flatnonzero((log.client == client) & (log.day >= 0) & (log.day <= last))
    months = [(opening + timedelta(int(day))).month for day in log.day[rows]]
    counts = {
        name: [_count(log.kind[rows], months, kind, month) for month in range(1, 13)]
        for kind, name in _COLUMNS.items()
    }
    index = pd.Index([month_name(month) for month in range(1, 13)], name=_("month"))
    caption = _("The year of {name}").format(name=result.clients[client])
    return table(pd.DataFrame(counts, index=index), caption)


def _count(kinds: np.ndarray, months: list[int], kind: Kind, month: int) -> str:
    """Count the events of one kind in one month; nothing is shown as a dot."""
    return str(int(((kinds == kind) & (np.array(months) == month)).sum()) or "·")
