"""CPP-1: two lenders who each keep their own rule, and a family that comes short."""

from dataclasses import dataclass
from fractions import Fraction
from hashlib import sha256
from random import Random

import pandas as pd

from course.checks.kit.reading import read_share
from course.checks.kit.task import From, Mistake, Part, Task
from course.language import _
from simulator.rules.ground.money import in_roubles


@dataclass(frozen=True)
class Month:
    """A client's month, kopecks."""

    net_income: int
    here: int
    elsewhere: int
    family: int

    @property
    def left(self) -> int:
        """What is left when both lenders are paid."""
        return self.net_income - self.here - self.elsewhere


def month(learner: str) -> Month:
    """Draw this learner's client: each loan alone is at most two thirds, both are too much."""
    chance = Random(sha256(f"day1.overlap {learner}".encode()).digest())  # noqa: S311
    net = chance.choice((6_000_00, 7_500_00, 9_000_00))
    here = net * chance.choice((42, 45, 50)) // 100
    elsewhere = net * chance.choice((30, 34, 38)) // 100
    return Month(net, here, elsewhere, net * chance.choice((32, 35)) // 100)


def overlap(learner: str) -> Task:
    """Make the task, with figures of the learner's own."""
    seen = month(learner)
    net, here, there, family = seen.net_income, seen.here, seen.elsewhere, seen.family
    both = Fraction(here + there, net)
    parts = (
        Part("share", _tenth(both), (
            Mistake(_tenth(Fraction(here, net)), _("that is our loan alone; she pays two.")),
            Mistake(_tenth(Fraction(there, net)), _("that is the other loan alone; she pays two.")),
            Mistake(_tenth(both / 2), _("that is the mean of the two; she pays both.")),
            Mistake(_tenth(1 - both), _("that is the share that is left to her.")),
        ), _("both repayments together, divided by net income."), read_share,
            lambda share: f"{float(100 * share):.1f} %"),
        Part("left", seen.left, (
            Mistake(net - here, _("the other lender wants its money too.")),
            Mistake(net - there, _("you forgot our own loan.")),
            Mistake(seen.left - family, _("the family has not lived yet: that comes next.")),
        ), _("net income less both repayments."),
            follows=From(("share",), lambda share: net * (1 - share), slack=net // 2000)),
        Part("short", family - seen.left, (
            Mistake(seen.left - family, _("the right amount with the wrong sign: needs less what "
                                          "is left.")),
            Mistake(family, _("that is all the family needs; part of it is there.")),
            Mistake(here + there + family, _("that is all she has to pay; her income is missing.")),
        ), _("what the family needs, less what is left."),
            follows=From(("left",), lambda left: family - left)),
    )
    return Task(
        "day1.overlap", _("Two careful lenders"), parts,
        _("Each lender stayed below two thirds of her income, and together they took more than her "
          "family can spare. The first promise needs one question: what do you owe elsewhere?"),
        ((_("Nadezhda's month, roubles"), _table(seen)),),
    )


def _tenth(share: Fraction) -> Fraction:
    return Fraction(round(share * 1000), 1000)


def _table(seen: Month) -> pd.DataFrame:
    rows = {
        _("net income of the stalls"): seen.net_income,
        _("repayment to us"): seen.here,
        _("repayment to another lender"): seen.elsewhere,
        _("what the family needs"): seen.family,
    }
    return pd.DataFrame(
        {_("roubles"): [in_roubles(each) for each in rows.values()]},
        index=pd.Index(rows, name=_("what")),
    )


TASKS = (overlap,)
