"""What a notebook shows of a log: how long it is, what is in it most, and how to look into it."""

from collections.abc import Mapping
from datetime import date

import numpy as np

from simulator.books.log.card import Card, number
from simulator.books.log.events import Kind
from simulator.language import _

MOST_FREQUENT = 5


def log_card(start: date, columns: Mapping[str, np.ndarray]) -> Card:
    """Rows, days and the most frequent kinds."""
    facts = {_("rows"): number(len(columns["day"])), _("day 0"): start.isoformat()}
    if len(day := columns["day"]):
        facts[_("days")] = _("{first} to {last}").format(first=day[0], last=day[-1])
        facts[_("most frequent")] = _most_frequent(columns["kind"])
    return Card(_("Event log"), facts, {
        "sim.to_frame(log)": _("all rows as a table, kopecks"),
        "log.where(log.client == 0)": _("the rows of one client"),
        "sim.income_statement(log)": _("income and expenses by month"),
        "result.why(0)": _("why row 0 of the result's log happened"),
    })  # fmt: skip


def _most_frequent(kind: np.ndarray) -> str:
    counts = np.bincount(kind, minlength=max(Kind) + 1)
    kinds = [kind for kind in np.argsort(-counts, kind="stable")[:MOST_FREQUENT] if counts[kind]]
    return ", ".join(f"{Kind(kind).name.lower()} {number(int(counts[kind]))}" for kind in kinds)
