"""A price said in roubles (PRI-5, APP-15)."""

from dataclasses import dataclass, replace
from fractions import Fraction
from hashlib import sha256
from random import Random

import pandas as pd

from course.checks.day4.rate import show
from course.checks.kit.reading import read_share
from course.checks.kit.task import From, Mistake, Part, Task
from course.language import _
from simulator.policies import load_policy
from simulator.rules.ground.money import in_roubles, round_kopecks
from simulator.rules.loan.schedule import Schedule, schedule
from simulator.rules.price.quotes import ANY_DAY, Burden, client_burden

_EVEN = 65_000
"""A principal part of 650 roubles bears 13.50 a week and part: no kopeck is ever rounded."""


@dataclass(frozen=True)
class Offer:
    """A loan in words: kopecks, weeks, and the client's mark-up in per cent."""

    plan: Schedule
    mark_up: int

    @property
    def burden(self) -> Burden:
        """What it means to the client."""
        return client_burden(self.plan, self.revenue)

    @property
    def revenue(self) -> int:
        """What she sells for the money, turned over once."""
        return self.plan.principal * (100 + self.mark_up) // 100


def offer(learner: str) -> Offer:
    """Draw a loan of this learner's own, at 9 % a month = 108 % a year in 52 weeks."""
    chance = Random(sha256(f"day4.roubles {learner}".encode()).digest())  # noqa: S311
    weeks = chance.choice((8, 10, 12))
    terms = replace(load_policy("smolensk_individual").terms, instalments=weeks)
    plan = schedule(terms, _EVEN * weeks * chance.choice((1, 2)), ANY_DAY)
    return Offer(plan, chance.choice((30, 40, 60)))


def roubles(learner: str) -> Task:
    """Make the task: what the loan costs in all, a week, and of what is sold for it."""
    case = offer(learner)
    parts = (
        Part("interest", case.burden.cost, _interest_slips(case),
             _("each week 108/52 % of what is still owed, and the weeks added up.")),
        Part("a week", case.burden.each_instalment, _week_slips(case),
             _("all interest, over the weeks."),
             follows=From(("interest",), lambda cost: Fraction(cost, len(case.plan.instalments)))),
        Part("share", read_share(case.burden.share_of_revenue), _share_slips(case),
             _("all interest, over what she sells for the money: loan plus mark-up."),
             read_share, show, From(("interest",), lambda cost: Fraction(cost, case.revenue))),
    )
    return Task(
        "day4.roubles", _("Say it in roubles"), parts,
        _("Interest runs on what is owed, and that is little more than half the loan on average. "
          "Now you can tell her the price without saying “per cent”."),
        ((_("A loan, equal parts of principal every week"), _offer_table(case)),),
    )


def _interest_slips(case: Offer) -> tuple[Mistake, ...]:
    lent, weeks = case.plan.principal, len(case.plan.instalments)
    week, right = Fraction(108, 5200), case.burden.cost
    return (
        Mistake(round_kopecks(lent * week * weeks),
                _("that is interest on the whole loan for every week; she owes less each week.")),
        Mistake(round_kopecks(lent * week * weeks / 2),
                _("half the loan on average is close, but the first week she owes all of it.")),
        Mistake(round_kopecks(lent * Fraction(9, 100)), _("that is one month on the whole loan.")),
        Mistake(round_kopecks(right * Fraction(117, 108)),
                _("a quarter of 9 % for a week makes 117 % a year; ours is 108/52.")),
        Mistake(round_kopecks(lent * week), _("that is the first week alone.")),
    )


def _week_slips(case: Offer) -> tuple[Mistake, ...]:
    first, last = case.plan.instalments[0], case.plan.instalments[-1]
    return (
        Mistake(first.interest, _("that is the first week's; it falls every week.")),
        Mistake(last.interest, _("that is the last week's, the smallest.")),
        Mistake(first.total, _("that is the whole first instalment, principal and all.")),
        Mistake(round_kopecks(Fraction(case.burden.cost, 3)), _("that is a month's.")),
    )


def _share_slips(case: Offer) -> tuple[Mistake, ...]:
    cost, lent = case.burden.cost, case.plan.principal
    return (
        Mistake(read_share(Fraction(cost, lent)),
            _("that is a share of the loan; she sells it for more.")),
        Mistake(read_share(Fraction(cost, case.revenue - lent)),
                _("that is a share of her mark-up, which is worth knowing, but another figure.")),
    )


def _offer_table(case: Offer) -> pd.DataFrame:
    rows = {
        _("lent, roubles"): in_roubles(case.plan.principal),
        _("weekly instalments"): str(len(case.plan.instalments)),
        _("rate: 9 % a month, a week's share of 108 % a year"): "108/52 %",
        _("her mark-up"): f"{case.mark_up} %",
    }
    return pd.DataFrame({_("figure"): rows.values()}, index=pd.Index(rows, name=_("what")))


TASKS = (roubles,)
