"""The controls of an appraisal: the request, what the officer saw, the papers of the file."""

from typing import Any

from course.cases.clients.forms import policy
from course.cases.clients.inspection import Inspection
from course.cases.clients.norms import norms_by_trade
from course.figures.kit.months import month_name
from course.language import _
from course.widgets.kit.controls import Choice, Money, Slider, Switch
from course.widgets.kit.fields import Field, Words
from course.widgets.kit.grouped import Group
from course.widgets.kit.typed import FINEST
from course.widgets.study.form_groups import trades
from simulator.rules.client.client_file import PAPERS, SECOND_LEVEL, STAGES, paper_title

TRUST = ((_("not asked yet"), "open"), (_("yes"), "yes"), (_("no"), "no"))
AS_NEEDED = ("guarantee", "other_contracts", *SECOND_LEVEL)
ONCE = tuple(
    paper.key for stage in STAGES for paper in PAPERS
    if paper.stage == stage and paper.key not in AS_NEEDED
)  # fmt: skip
STATES = (
    (_("not needed"), "no"), (_("needed, and missing"), "missing"),
    (_("needed, and there"), "there"),
)  # fmt: skip
_PAPER = "paper_"


def appraisal_groups(seen: Inspection) -> tuple[Group, ...]:
    """Make the controls of an inspection, as it stands."""
    values = spread(seen)
    return (
        Group(_("The request"), _request(values)),
        Group(_("What you saw"), _seen(values)),
        Group(_("Papers"), _papers(values), _("Tick what lies in the file.")),
        Group(_("Papers, as needed"), _as_needed(values),
              _("Second-level papers, as the trade asks; and contracts, as the loan asks.")),
    )


def _request(values: dict[str, Any]) -> tuple[Any, ...]:
    product = policy().product
    months = tuple((month_name(number), number) for number in range(1, 13))
    return (
        Money("amount", _("Loan, roubles"), product.smallest_loan // 100,
              product.largest_loan // 100, values["amount"], step=product.step // 100,
              least=100, most=10_000_000, grain=FINEST),
        Slider("weeks", _("Weekly instalments"), 2, product.instalments, values["weeks"],
               unit="weeks"),
        Choice("start_month", _("Paid out in"), months, values["start_month"]),
        Slider("repaid_loans", _("Loans repaid here"), 0, 8, values["repaid_loans"]),
        Slider("guarantors", _("Guarantors"), 0, 4, values["guarantors"]),
    )  # fmt: skip


def _seen(values: dict[str, Any]) -> tuple[Any, ...]:
    wide = {"width": 720, "label_width": 250}
    return (
        Switch("place_visited", _("I was at the place of business"), values["place_visited"]),
        Switch("home_visited", _("I was at the home"), values["home_visited"]),
        Choice("trade", _("Compare with"), trades(), values["trade"]),
        Field("debts_found", _("Debts found elsewhere, roubles"), values["debts_found"],
              step=FINEST),
        Choice("trusted", _("Do I trust her?"), TRUST, values["trusted"]),
        Words("motive", _("Why she will repay on time"), values["motive"], **wide),
        Words("crisis_plan", _("Agreed for a crisis"), values["crisis_plan"], **wide),
    )  # fmt: skip


def _papers(values: dict[str, Any]) -> tuple[Any, ...]:
    ticks = (Switch(_PAPER + key, paper_title(key), values[_PAPER + key]) for key in ONCE)
    return (Slider("day", _("Days since we met"), 0, 30, values["day"], unit="days"), *ticks)


def _as_needed(values: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(
        Choice(_PAPER + key, _("guarantee") if key == "guarantee" else paper_title(key),
               STATES, values[_PAPER + key]) for key in AS_NEEDED
    )


def spread(seen: Inspection) -> dict[str, Any]:
    """Give what stands in the controls for an inspection."""
    plain = ("amount", "weeks", "start_month", "repaid_loans", "guarantors", "trusted", "motive",
             "place_visited", "home_visited", "crisis_plan", "debts_found", "day")  # fmt: skip
    values: dict[str, Any] = {name: getattr(seen, name) for name in plain}
    values["trade"] = seen.trade if seen.trade in norms_by_trade() else ""
    values |= {_PAPER + key: key in seen.papers for key in ONCE}
    needed = (*seen.asked_for, *(["guarantee"] if seen.secured else []))
    return values | {_PAPER + key: _state(key, seen, needed) for key in AS_NEEDED}


def _state(key: str, seen: Inspection, needed: tuple[str, ...]) -> str:
    if key not in needed:
        return "no"
    return "there" if key in seen.papers else "missing"


def gathered(**values: Any) -> Inspection:
    """Make an inspection of what stands in the controls; `spread` the other way round."""
    papers = {name.removeprefix(_PAPER): values.pop(name) for name in list(values)
              if name.startswith(_PAPER)}  # fmt: skip
    needed = {key: papers.pop(key) for key in AS_NEEDED}
    return Inspection(
        **values,
        papers=tuple(key for key, there in (papers | needed).items() if there in (True, "there")),
        asked_for=tuple(key for key, state in needed.items()
                        if state != "no" and key != "guarantee"),
        secured=needed["guarantee"] != "no",
    )  # fmt: skip
