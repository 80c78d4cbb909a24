"""MON-9: the ageing table of the manual, to be completed with its reserve."""

from decimal import Decimal

import pandas as pd

from course.cases.worked_examples import LATE_BALANCES, LATE_LOANS
from course.checks.kit.reading import show_roubles
from course.checks.kit.task import From, Mistake, Part, Task
from course.language import _
from simulator.policies import load_policy
from simulator.rules.ground.money import in_roubles, round_kopecks
from simulator.rules.house.bands import Band

TOTAL = "total"


def mon9(_learner: str) -> Task:
    """Make the task; its figures are the manual's, for every learner."""
    bands = load_policy("smolensk_individual").ageing
    reserves = [band.reserve(balance) for band, balance in zip(bands, LATE_BALANCES, strict=True)]
    parts = [
        Part(bands[place].name, reserves[place], _mistakes(bands, place),
             _("The reserve of a line is its balance times its rate: D = B × C."))
        for place in range(len(bands))
    ]
    total = Part(TOTAL, sum(reserves), _total_mistakes(bands),
                 _("The total is the sum of the four reserves above."),
                 follows=From(tuple(band.name for band in bands), lambda *lines: sum(lines)))
    return Task(
        "day5.mon9", _("The reserve for late loans"), (*parts, total),
        _("{reserve} are required for {balance} of late loans. The older a loan, the less of it "
          "we expect back.").format(reserve=show_roubles(sum(reserves)),
                                    balance=show_roubles(sum(LATE_BALANCES))),
        ((_("Late loans by the age of the oldest unpaid instalment"), _table(bands)),),
        named="reserve",
    )


def _table(bands: tuple[Band, ...]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("(A) loans"): list(LATE_LOANS),
            _("(B) balance, roubles"): [in_roubles(balance) for balance in LATE_BALANCES],
            _("(C) rate"): [f"{band.reserve_rate:.0%}" for band in bands],
            _("(D) reserve, roubles"): ["?"] * len(bands),
        },
        index=pd.Index([band.name for band in bands], name=_("days late")),
    )


def _mistakes(bands: tuple[Band, ...], place: int) -> tuple[Mistake, ...]:
    """List what people give for one line, and why."""
    band, balance, rate = bands[place], LATE_BALANCES[place], bands[place].reserve_rate
    other_rates = [other for other in bands if other is not band]
    return (
        Mistake(balance, _("that is the whole balance; only the rate's share of it is reserved.")),
        Mistake(round_kopecks(balance * (1 - rate)),
                _("that is what is left when the reserve is taken off the balance.")),
        Mistake(round_kopecks(100 * LATE_LOANS[place] * rate),
                _("you multiplied the number of loans (A); the rate applies to the balance (B).")),
        Mistake(round_kopecks(100 * balance * rate),
                _("the rate was taken as a plain number; 10 % is 0.10.")),
        Mistake(round_kopecks(sum(LATE_BALANCES[: place + 1]) * rate),
                _("you added the lines before it; each line stands for itself.")),
        *(Mistake(other.reserve(balance),
                  _("that uses the rate of the line “{name}”.").format(name=other.name))
          for other in other_rates),
    )


def _total_mistakes(bands: tuple[Band, ...]) -> tuple[Mistake, ...]:
    average = sum((band.reserve_rate for band in bands), Decimal(0)) / len(bands)
    return (
        Mistake(sum(LATE_BALANCES), _("that is the total balance (B); add up the reserves (D).")),
        Mistake(100 * sum(LATE_LOANS),
                _("that is the number of loans (A); add up the reserves (D).")),
        Mistake(round_kopecks(sum(LATE_BALANCES) * average),
                _("the average rate times the total balance treats all lines as equally large.")),
    )


TASKS = (mon9,)
