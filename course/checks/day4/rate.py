"""The rate that covers the costs (PRI-1)."""

from dataclasses import dataclass
from fractions import Fraction
from hashlib import sha256
from random import Random
from typing import Any

import pandas as pd

from course.checks.kit.reading import read_share
from course.checks.kit.task import From, Mistake, Part, Task
from course.figures.kit.amounts import percent
from course.language import _
from simulator.rules.ground.money import in_roubles
from simulator.rules.price.cost_rate import cost_covering_rate

_MILLION = 100_000_000


@dataclass(frozen=True)
class Fund:
    """A lender's year: amounts in kopecks."""

    portfolio: int
    operating_costs: int
    taxes: int
    borrowed_funds: int
    losses: int
    margin: int

    @property
    def rate(self) -> Fraction:
        """The yearly rate that covers it all."""
        return cost_covering_rate(
            operating_costs=self.operating_costs, taxes=self.taxes, losses=self.losses,
            borrowed_funds=self.borrowed_funds, margin=self.margin, portfolio=self.portfolio,
        ).rate  # fmt: skip

    @property
    def costs(self) -> int:
        """All five together."""
        return (self.operating_costs + self.taxes + self.borrowed_funds + self.losses
                + self.margin)  # fmt: skip


def fund(learner: str) -> Fund:
    """Draw a lender of this learner's own."""
    chance = Random(sha256(f"day4.covering_rate {learner}".encode()).digest())  # noqa: S311
    portfolio = chance.randint(12, 24) * _MILLION // 10
    share = portfolio // 100
    return Fund(portfolio, share * chance.randint(42, 58), share * 3, share * chance.randint(4, 9),
                share * chance.choice((4, 5, 8, 10)), share * chance.randint(8, 14))  # fmt: skip


def covering_rate(learner: str) -> Task:
    """Make the task: the rate a year and a month."""
    case = fund(learner)
    parts = (
        Part("a year", tenth(case.rate), _year_slips(case),
             _("all five, divided by the average portfolio, and then by 1 − losses."),
             read_share, show),
        Part("a month", tenth(case.rate / 12), _month_slips(case),
             _("a twelfth of the year's rate."), read_share, show,
             From(("a year",), lambda rate: rate / 12)),
    )
    return Task(
        "day4.covering_rate", _("The rate that covers the costs"), parts,
        _("Five costs over the portfolio, and then once more divided: the loans that come back pay "
          "the interest of those that do not."),
        ((_("A fund's year, roubles"), _fund_table(case)),),
    )


def tenth(share: Fraction) -> Fraction:
    """Round a share to a tenth of a per cent, as `read_share` does."""
    return read_share(share)


def show(share: Any) -> str:
    """Show a share as per cent."""
    return percent(float(share))


def _year_slips(case: Fund) -> tuple[Mistake, ...]:
    whole, lost = Fraction(case.portfolio), Fraction(case.losses, case.portfolio)
    return (
        Mistake(tenth(case.costs / whole),
                _("the lost loans bring no interest either: divide by 1 − losses.")),
        Mistake(tenth(case.costs / whole / (1 + lost)),
            _("divide by 1 − losses, not by 1 + losses.")),
        Mistake(tenth((case.costs - case.margin) / whole / (1 - lost)),
                _("the margin is missing: growth has to be paid too.")),
        Mistake(tenth((case.costs - case.losses) / whole / (1 - lost)),
                _("the losses themselves are missing among the costs.")),
        Mistake(tenth((case.costs - case.taxes) / whole / (1 - lost)), _("the taxes are missing.")),
        Mistake(tenth((case.costs - case.borrowed_funds) / whole / (1 - lost)),
                _("what borrowed money costs is missing.")),
        Mistake(tenth(case.rate / 12), _("that is the rate of a month.")),
    )


def _month_slips(case: Fund) -> tuple[Mistake, ...]:
    whole = Fraction(case.portfolio)
    compound = Fraction((1 + float(case.rate)) ** (1 / 12) - 1)
    return (
        Mistake(tenth(compound), _("that is enough if interest is lent again at once; here it is "
                                   "not.")),
        Mistake(tenth(case.costs / whole / 12),
                _("the lost loans bring no interest either: divide by 1 − losses.")),
        Mistake(tenth(case.rate / 52), _("that is the rate of a week.")),
        Mistake(tenth(case.rate), _("that is the rate of a year.")),
    )


def _fund_table(case: Fund) -> pd.DataFrame:
    rows = {
        _("average portfolio"): case.portfolio,
        _("lent out in the year"): case.portfolio * 4,
        _("operating costs"): case.operating_costs,
        _("taxes"): case.taxes,
        _("interest on borrowed money"): case.borrowed_funds,
        _("written off"): case.losses,
        _("wanted for growth"): case.margin,
    }
    return pd.DataFrame({_("roubles"): [in_roubles(value) for value in rows.values()]},
                        index=pd.Index(rows, name=_("what")))  # fmt: skip


TASKS = (covering_rate,)
