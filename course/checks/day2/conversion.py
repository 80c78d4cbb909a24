"""IND-1: what a week makes of a monthly rate, read three ways."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from hashlib import sha256
from random import Random
from typing import Any

import pandas as pd

from course.checks.kit.reading import read_share
from course.checks.kit.task import Mistake, Part, Task
from course.figures.lending.plan_tables import READINGS
from course.language import _
from simulator.rules.loan.terms import LoanTerms

_WEEKS = 52


def rate_of(learner: str) -> Decimal:
    """Draw this learner's monthly rate; the demo learner has the manual's nine per cent."""
    chance = Random(sha256(f"day2.conversion {learner}".encode()).digest())  # noqa: S311
    return Decimal("0.09") if learner == "demo" else chance.choice(
        (Decimal("0.06"), Decimal("0.07"), Decimal("0.08"), Decimal("0.1"))
    )


def conversion(learner: str) -> Task:
    """Make the task: the yearly rate of each reading, in 52 weeks."""
    rate = rate_of(learner)
    terms = LoanTerms(rate=rate)
    yearly = {
        name: _tenth(replace(terms, conversion=name).rate_per_year) for name, _words in READINGS
    }
    parts = tuple(
        Part(name, yearly[name], _mistakes(rate, name, yearly), _nudge(name), read_share, _shown)
        for name, _words in READINGS
    )
    return Task(
        "day2.conversion", _("Which week do you mean?"), parts,
        _("The same words, from {low} to {high} a year. A contract that does not say which week it "
          "means has said "
          "all three.").format(low=_shown(min(yearly.values())), high=_shown(max(yearly.values()))),
        ((_("A contract says: {rate} a month, "
            "in weekly instalments").format(rate=_shown(Fraction(rate))),
          _table()),),
    )


def _mistakes(rate: Decimal, name: str, yearly: Mapping[Any, Fraction]) -> tuple[Mistake, ...]:
    monthly = Fraction(rate)
    weekly = {"x12/52": monthly * 12 / _WEEKS, "by_days": monthly * 7 / 30, "/4": monthly / 4}[name]
    slips = [
        Mistake(_tenth(weekly), _("that is the rate of one week; a year has 52 of them.")),
        Mistake(_tenth(weekly * 48), _("that is 48 weeks: twelve months of four. A year has 52.")),
        Mistake(_tenth(monthly * _WEEKS), _("that takes the month's rate every week.")),
        Mistake(_tenth((1 + weekly) ** _WEEKS - 1),
                _("that lets interest bear interest: the effective rate. "
                  "Asked is the nominal one.")),
    ]
    other = [
        Mistake(value, _("that is the reading “{name}”.").format(name=key))
        for key, value in yearly.items() if key != name
    ]
    first_said = {slip.value: slip for slip in reversed((*slips, *other))}
    return tuple(slip for value, slip in first_said.items() if value != yearly[name])


def _tenth(share: Fraction) -> Fraction:
    return Fraction(round(share * 1000), 1000)


def _shown(share: Fraction) -> str:
    return f"{float(100 * share):.1f} %".replace(".0 %", " %")


def _nudge(name: str) -> str:
    return {
        "x12/52": _("twelve months a year, spread over 52 weeks, and 52 weeks again."),
        "by_days": _("a week is 7 of 30 days; then times 52."),
        "/4": _("a quarter of the month's rate; then times 52."),
    }[name]


def _table() -> pd.DataFrame:
    words = {
        "x12/52": _("twelve months are 52 weeks: a week is rate × 12 / 52"),
        "by_days": _("a month has 30 days, a week 7: a week is rate × 7 / 30"),
        "/4": _("a month has four weeks: a week is rate / 4"),
    }
    return pd.DataFrame({_("what a week is"): words.values()},
                        index=pd.Index(words, name=_("reading")))


TASKS = (conversion,)
