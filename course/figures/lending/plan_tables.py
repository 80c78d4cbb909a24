"""A schedule as tables: every line, three readings of a week, an early end."""

from dataclasses import replace
from datetime import date
from typing import Literal

import pandas as pd

from course.display import Shown, table
from course.figures.kit.amounts import exact_roubles, percent, whole_roubles
from course.figures.lending.plan import Plan
from course.language import _
from simulator.rules.loan.schedule import Schedule, schedule
from simulator.rules.loan.terms import LoanTerms

Conversion = Literal["x12/52", "/4", "by_days"]
READINGS: tuple[tuple[Conversion, str], ...] = (
    ("x12/52", _("twelve months are 52 weeks: 9 % × 12 / 52")),
    ("by_days", _("a month has 30 days, a week 7: 9 % × 7 / 30")),
    ("/4", _("a month has four weeks: 9 % / 4")),
)


def schedule_lines(plan: Schedule, caption: str = "") -> Shown:
    """Show every instalment: due day, principal, interest, what is paid and what is left."""
    frame = pd.DataFrame(
        {
            _("due"): [f"{line.due}" for line in plan],
            _("principal"): [exact_roubles(line.principal) for line in plan],
            _("interest"): [exact_roubles(line.interest) for line in plan],
            _("to pay"): [exact_roubles(line.total) for line in plan],
            _("left"): [exact_roubles(line.balance) for line in plan],
        },
        index=pd.Index([line.number for line in plan], name=_("week")),
    )
    return table(frame, caption or _("Every instalment, in roubles"))


def conversions(terms: LoanTerms, principal: int, start: date) -> Shown:
    """Show what a week makes of a monthly rate, read three ways, and what that costs (IND-1)."""
    read = [replace(terms, conversion=name) for name, _words in READINGS]
    plans = [schedule(each, principal, start) for each in read]
    frame = pd.DataFrame(
        {
            _("a week"): [f"{100 * float(each.period_rate):.3f} %" for each in read],
            _("52 weeks"): [percent(float(each.rate_per_year)) for each in read],
            _("first week's "
              "interest"): [exact_roubles(plan.instalments[0].interest) for plan in plans],
            _("interest in all"): [exact_roubles(plan.total_interest) for plan in plans],
        },
        index=pd.Index([words for _name, words in READINGS], name=_("how a week is read")),
    )
    caption = _("9 % a month on {amount} roubles, in {n} weekly instalments").format(
        amount=whole_roubles(principal), n=terms.instalments)
    return table(frame, caption)


def early_table(plan: Schedule, weeks: tuple[int, ...] = (3, 6, 9)) -> Shown:
    """Show what is saved by paying a loan off after some weeks (GRP-9)."""
    ends = [Plan(plan, week) for week in weeks]
    frame = pd.DataFrame(
        {
            _("paid off with"): [exact_roubles(end.rest) for end in ends],
            _("interest paid in all"): [exact_roubles(end.price) for end in ends],
            _("interest saved"): [exact_roubles(end.saved) for end in ends],
            _("saved, of all interest"): [percent(end.saved / plan.total_interest) for end in ends],
        },
        index=pd.Index([f"{week}" for week in weeks], name=_("after week")),
    )
    return table(frame, _("{amount} roubles repaid early, with recalculation").format(
        amount=whole_roubles(plan.principal)))


def early_saving(plan: Schedule, week: int) -> float:
    """Give the share of all interest saved by paying off after ``week`` instalments."""
    return Plan(plan, week).saved / plan.total_interest
