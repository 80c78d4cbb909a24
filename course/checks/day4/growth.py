"""What ten per cent more clients take from the month's income (PRI-2)."""

from fractions import Fraction
from hashlib import sha256
from random import Random

import pandas as pd

from course.checks.day4.rate import show, tenth
from course.checks.kit.reading import read_share
from course.checks.kit.task import From, Mistake, Part, Task
from course.language import _
from simulator.rules.ground.money import in_roubles
from simulator.rules.price.growth import GrowthMonth, project_growth

_GROWTH, _RATE = Fraction(1, 10), Fraction(9, 100)


def growth(learner: str) -> Task:
    """Make the task: the share of income that ten per cent more clients take."""
    clients, balance, new = _growth_case(learner)
    month = first_month(clients, balance, new)
    parts = (
        Part("income", month.income, _income_slips(clients, balance),
             _("clients × what each owes × 9 %.")),
        Part("needed", month.needed, _needed_slips(clients, balance),
             _("new clients × what a new one owes.")),
        Part("share", tenth(month.share_needed), _share_slips(month),
             _("what is needed, over the income."), read_share, show,
             From(("income", "needed"), lambda income, needed: Fraction(needed, income))),
    )
    rows = {_("clients"): str(clients), _("owed on average"): in_roubles(balance),
            _("owed by a new client on average"): in_roubles(new),
            _("our rate, a month"): "9 %", _("new clients a month"): "10 %"}  # fmt: skip
    table = pd.DataFrame({_("figure"): rows.values()}, index=pd.Index(rows, name=_("what")))
    return Task(
        "day4.growth", _("Ten per cent more"), parts,
        _("Here growth takes {share} of the income; the manual speaks of about a third. Much hangs "
          "on how small first loans are: try it with first loans as large as the others, and see."
          ).format(share=show(month.share_needed)),
        ((_("A branch in one month, roubles"), table),),
    )


def _growth_case(learner: str) -> tuple[int, int, int]:
    chance = Random(sha256(f"day4.growth {learner}".encode()).digest())  # noqa: S311
    balance = chance.randint(8, 14) * 50_000
    return chance.randint(10, 40) * 10, balance, balance * chance.choice((28, 30, 34, 36)) // 100


def first_month(clients: int, balance: int, new: int) -> GrowthMonth:
    """Project the first month."""
    return project_growth(
        clients=clients, average_balance=balance, new_client_balance=new,
        income_rate_per_month=_RATE, growth_per_month=_GROWTH, months=1,
    )[0]  # fmt: skip


def _income_slips(clients: int, balance: int) -> tuple[Mistake, ...]:
    portfolio = clients * balance
    return (
        Mistake(portfolio, _("that is the portfolio; the month's interest is 9 % of it.")),
        Mistake(portfolio * 108 // 100, _("that is a year's interest.")),
        Mistake(portfolio * 9 // 1000, _("that is the interest of the new clients' share alone.")),
    )


def _needed_slips(clients: int, balance: int) -> tuple[Mistake, ...]:
    return (
        Mistake(clients * balance // 10,
                _("new clients begin with smaller loans: take what a new one owes.")),
        Mistake(clients * balance * 9 // 1000,
                _("that is interest; what is needed is the money to lend to them.")),
    )


def _share_slips(month: GrowthMonth) -> tuple[Mistake, ...]:
    turned = 1 / month.share_needed
    return (
        Mistake(tenth(turned), _("turn the fraction round: needed over income.")),
        Mistake(tenth(Fraction(month.needed, month.portfolio)),
                _("that is a share of the portfolio; the question is about income.")),
        Mistake(tenth(_GROWTH), _("ten per cent more clients are not ten per cent of the income.")),
    )


TASKS = (growth,)
