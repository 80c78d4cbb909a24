"""The corridor and the loan that fits: from net income to roubles lent (APP-6 to APP-8)."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from random import Random

import pandas as pd

from course.checks.kit.task import From, Mistake, Part, Task
from course.language import _
from simulator.policies import load_policy
from simulator.rules.client.capacity import fit, monthly_repayments
from simulator.rules.client.cashflow import CashFlow, MonthFlow
from simulator.rules.ground.money import in_roubles, round_ratio
from simulator.rules.loan.schedule import Schedule, schedule

_START = date(2001, 9, 3)
_TRIAL = 1_000_000
_STEP = 10_000


@dataclass(frozen=True)
class Case:
    """A client with the same net income every month: kopecks a month, and the family's need."""

    net_income: int
    need: int
    plan: Schedule

    @property
    def repayments(self) -> tuple[int, ...]:
        """What a loan of 10 000 roubles takes in each month."""
        return monthly_repayments(self.plan)

    @property
    def bearable(self) -> int:
        """The most that one month can repay: two thirds, or what the family leaves."""
        return min(round_ratio(2 * self.net_income, 3), self.net_income - self.need)

    @property
    def largest(self) -> int:
        """The largest loan that fits, in whole steps, kopecks."""
        flows = (MonthFlow(number, 9, self.net_income, 0, 0, 0, 0, 0, 0, 0, 0)
                 for number in range(1, 4))  # fmt: skip
        return down(fit(self.plan, CashFlow(tuple(flows), "average", (), self.need)).largest)


def down(amount: int) -> int:
    """Take an amount down to a whole step of 100 roubles.

    Examples
    --------
    >>> down(1_174_999)
    1170000
    """
    return amount // _STEP * _STEP


def client(learner: str) -> Case:
    """Draw a client of this learner's own, for whom the family is the narrower door."""
    chance = Random(sha256(f"day3.corridor {learner}".encode()).digest())  # noqa: S311
    income = chance.randint(19, 27) * 30_000
    need = round_ratio(income, 3) + chance.randint(2, 7) * 10_000 + 5_000
    return Case(income, need, schedule(load_policy("smolensk_individual").terms, _TRIAL, _START))


def corridor(learner: str) -> Task:
    """Make the task: the two ends of the corridor, and the most that a month can repay."""
    case = client(learner)
    third = round_ratio(case.net_income, 3)
    parts = (
        Part("low", third, _end_slips(case, 1), _("a third of net income.")),
        Part("high", 2 * third, _end_slips(case, 2), _("two thirds of net income."),
             follows=From(("low",), lambda low: 2 * low)),
        Part("most", case.bearable, _most_slips(case),
             _("the smaller of two amounts: the corridor's high end, and what the family leaves."),
             follows=From(("high",), lambda high: min(high, case.net_income - case.need))),
    )
    return Task(
        "day3.corridor", _("The corridor, and the family"), parts,
        _("A corridor with two walls, and a door in it: the family. What a month can repay is "
          "whichever is narrower."),
        ((_("A client, roubles a month"), _client_table(case)),),
    )


def _end_slips(case: Case, thirds: int) -> tuple[Mistake, ...]:
    left = case.net_income - case.need
    return (
        Mistake(round_ratio(thirds * left, 3),
                _("the thirds are of *net income*, before the family's needs.")),
        Mistake(round_ratio(case.net_income, 2), _("that is half of it.")),
        Mistake(round_ratio((3 - thirds) * case.net_income, 3), _("that is the other end.")),
    )


def _most_slips(case: Case) -> tuple[Mistake, ...]:
    return (
        Mistake(round_ratio(2 * case.net_income, 3),
                _("that is the corridor's high end; look what it leaves the family.")),
        Mistake(case.need, _("that is what the family needs; you want what it leaves.")),
        Mistake(round_ratio(2 * (case.net_income - case.need), 3),
                _("two thirds of what the family leaves: one rule upon the other, where each has "
                  "to hold by itself.")),
    )


def size(learner: str) -> Task:
    """Make the task: the largest loan over twelve weeks that fits this client."""
    case = client(learner)
    part = Part(
        "size", case.largest, _size_slips(case),
        _("10 000 × (the most a month can repay) ÷ (what it takes in the heaviest month), taken "
          "down to whole hundreds."),
    )
    return Task(
        "day3.size", _("The loan that fits"), (part,),
        _("The heaviest month decides, and one rounds down: a loan that is a kopeck too large "
          "does not fit."),
        ((_("The same client, roubles a month"), _client_table(case)),
         (_("What a loan of 10 000 roubles takes, month by month"), _loan_table(case))),
    )


def _size_slips(case: Case) -> tuple[Mistake, ...]:
    months, most = case.repayments, case.bearable
    high = round_ratio(2 * case.net_income, 3)
    exact = _TRIAL * most // max(months)
    return (
        Mistake(down(_TRIAL * high // max(months)),
                _("that keeps to the corridor, but leaves the family too little.")),
        Mistake(down(_TRIAL * most * len(months) // sum(months)),
                _("you took an average month of the loan; the heaviest has to be carried too.")),
        Mistake(down(_TRIAL * most // min(months)),
                _("you took the lightest month of the loan.")),
        Mistake(exact, _("take it down to whole hundreds of roubles.")),
        Mistake(down(exact) + _STEP, _("round down: this one is above what a month can repay.")),
        Mistake(down(most * len(months)), _("that lends all that is repaid, interest included.")),
    )


def _client_table(case: Case) -> pd.DataFrame:
    rows = {_("net income"): in_roubles(case.net_income),
            _("the family needs of it"): in_roubles(case.need)}  # fmt: skip
    return pd.DataFrame({_("roubles"): rows.values()}, index=pd.Index(rows, name=_("what")))


def _loan_table(case: Case) -> pd.DataFrame:
    months = [_("{n}. month").format(n=number) for number in range(1, len(case.repayments) + 1)]
    return pd.DataFrame(
        {_("repayment, roubles"): [in_roubles(amount) for amount in case.repayments]},
        index=pd.Index(months, name=_("month of the loan")),
    )


TASKS = (corridor, size)
