"""What a notebook shows of a log: how long it is, what is in it most, and how to look into it."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.books.log.card import Card, number
from simulator.books.log.events import Kind
from simulator.language import _

if TYPE_CHECKING:
    from simulator.books.log.ledger import Log

MOST_FREQUENT = 5


def log_card(log: "Log") -> Card:
    """Rows, days and the most frequent kinds."""
    facts = {_("rows"): number(len(log)), _("day 0"): log.start.isoformat()}
    if len(log):
        facts[_("days")] = _("{first} to {last}").format(first=log.day[0], last=log.day[-1])
        facts[_("most frequent")] = _most_frequent(log)
    return Card(_("Event log"), facts, {
        "sim.to_frame(log)": _("all rows as a table, kopecks"),
        "log.where(log.client == 0)": _("the rows of one client"),
        "sim.income_statement(log)": _("income and expenses by month"),
        "result.why(0)": _("why row 0 of the result's log happened"),
    })  # fmt: skip


def _most_frequent(log: "Log") -> str:
    counts = np.bincount(log.kind, minlength=max(Kind) + 1)
    kinds = [kind for kind in np.argsort(-counts, kind="stable")[:MOST_FREQUENT] if counts[kind]]
    return ", ".join(f"{Kind(kind).name.lower()} {number(int(counts[kind]))}" for kind in kinds)
