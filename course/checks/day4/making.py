"""What a loan costs to make: R1 and R2 (STA-5)."""

from dataclasses import dataclass
from fractions import Fraction
from hashlib import sha256
from random import Random

import pandas as pd

from course.checks.day4.rate import show
from course.checks.kit.reading import read_share
from course.checks.kit.task import Mistake, Part, Task
from course.language import _
from simulator.rules.ground.money import in_roubles, round_kopecks


@dataclass(frozen=True)
class Year:
    """A year: costs I19, lent P1, loans made P2; at its end loans P3, outstanding P4; P8."""

    costs: int
    lent: int
    loans: int
    outstanding: int
    loans_left: int
    written_off: int


def per_loan(learner: str) -> Task:
    """Make the task: R1 and R2."""
    year = _year(learner)
    parts = (
        Part("R1", read_share(Fraction(year.costs, year.lent)), _r1_slips(year),
             _("operating costs over all that was lent in the year."), read_share, show),
        Part("R2", round_kopecks(Fraction(year.costs, year.loans)), _r2_slips(year),
             _("operating costs over the number of loans made in the year.")),
    )
    return Task(
        "day4.per_loan", _("What a loan costs to make"), parts,
        _("Both are about what was made in the year, not about what is outstanding. Read them "
          "together: larger loans push R1 down and leave R2 where it was."),
        ((_("A year, roubles"), _year_table(year)),),
    )


def _year(learner: str) -> Year:
    chance = Random(sha256(f"day4.per_loan {learner}".encode()).digest())  # noqa: S311
    loans = chance.choice((400, 500, 640, 800))
    lent = loans * chance.randint(60, 95) * 10_000
    costs = loans * chance.randint(60, 95) * 1_000
    return Year(costs, lent, loans, lent // 5, loans // 4, costs // 8)


def _r1_slips(year: Year) -> tuple[Mistake, ...]:
    return (
        Mistake(read_share(Fraction(year.costs, year.outstanding)),
                _("that is over what is outstanding; a rouble is lent several times a year.")),
        Mistake(read_share(Fraction(year.costs + year.written_off, year.lent)),
                _("what was written off is no operating cost.")),
        Mistake(read_share(Fraction(year.lent, year.costs)), _("turn the fraction round.")),
    )


def _r2_slips(year: Year) -> tuple[Mistake, ...]:
    return (
        Mistake(round_kopecks(Fraction(year.costs, year.loans_left)),
                _("that is per loan outstanding at the end; take the loans made.")),
        Mistake(round_kopecks(Fraction(year.costs + year.written_off, year.loans)),
                _("what was written off is no operating cost.")),
        Mistake(round_kopecks(Fraction(year.lent, year.loans)), _("that is the average loan.")),
    )


def _year_table(year: Year) -> pd.DataFrame:
    rows = {
        _("I19 operating costs"): in_roubles(year.costs),
        _("P1 lent in the year"): in_roubles(year.lent),
        _("P2 loans made in the year"): f"{year.loans}",
        _("P3 loans outstanding at the end"): f"{year.loans_left}",
        _("P4 principal outstanding at the end"): in_roubles(year.outstanding),
        _("P8 written off in the year"): in_roubles(year.written_off),
    }
    return pd.DataFrame({_("figure"): rows.values()}, index=pd.Index(rows, name=_("line")))


TASKS = (per_loan,)
