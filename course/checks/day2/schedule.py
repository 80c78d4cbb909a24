"""IND-2: the first lines of a schedule by hand, each figure of them with its usual slips."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from hashlib import sha256
from random import Random

import pandas as pd

from course.checks.kit.task import From, Mistake, Part, Task
from course.language import _
from simulator.policies import load_policy
from simulator.rules.ground.money import in_roubles, round_kopecks
from simulator.rules.loan.schedule import Schedule
from simulator.rules.loan.schedule import schedule as draw_up

_START = date(2001, 3, 5)


def loan(learner: str) -> Schedule:
    """Draw this learner's loan under the terms of the manual."""
    chance = Random(sha256(f"day2.schedule {learner}".encode()).digest())  # noqa: S311
    amount = chance.choice((6_000_00, 7_500_00, 9_000_00, 12_000_00))
    return draw_up(load_policy("smolensk_individual").terms, amount, _START)


def schedule(learner: str) -> Task:
    """Make the task, with a loan of the learner's own."""
    plan = loan(learner)
    first, second = plan.instalments[:2]
    parts = (
        Part("principal", first.principal, _principal_mistakes(plan),
             _("the amount, in {n} equal parts.").format(n=len(plan.instalments)),
             to_the_kopeck=True),
        Part("interest 1", first.interest, _interest_mistakes(plan),
             _("the amount × 1.08 / 52."), to_the_kopeck=True),
        Part("payment 1", first.total, (
            Mistake(first.principal, _("the interest is paid with it.")),
            Mistake(first.interest, _("that is the interest alone.")),
        ), _("principal and interest of the first week."), to_the_kopeck=True,
            follows=From(("principal", "interest 1"), lambda part, interest: part + interest)),
        Part("interest 2", second.interest, _second_mistakes(plan),
             _("what is left after the first payment × 1.08 / 52."), to_the_kopeck=True,
             follows=From(("principal", "interest 1"), _second_from(plan))),
        Part("total interest", plan.total_interest, _total_mistakes(plan),
             _("each week a twelfth less is owed: 12/12 + 11/12 + … + 1/12 is 6.5 weeks of the "
               "whole loan, so amount × 1.08 / 52 × 6.5."), to_the_kopeck=True,
             follows=From(("interest 1",), lambda interest: interest * Fraction(13, 2), slack=10)),
    )
    return Task(
        "day2.schedule", _("A schedule by hand"), parts,
        _("All {n} lines together cost {all} roubles of interest on {amount}: 13.5 on every 100, "
          "and not 27.").format(n=len(plan.instalments), all=in_roubles(plan.total_interest),
                        amount=in_roubles(plan.principal)),
        ((_("The loan"), _table(plan)),),
    )


def _second_from(plan: Schedule) -> Callable[[int, int], Fraction]:
    """Say how the second week's interest comes from the first week's line."""
    return lambda part, interest: Fraction(interest * (plan.principal - part), plan.principal)


def _principal_mistakes(plan: Schedule) -> tuple[Mistake, ...]:
    amount = plan.principal
    return (
        Mistake(round_kopecks(plan.instalments[0].principal + plan.instalments[0].interest),
                _("that is the whole first payment, interest included.")),
        Mistake(amount // 13, _("that is thirteen weeks; the loan has twelve instalments.")),
        Mistake(amount // 3, _("that is a month's part; the instalments are weekly.")),
        Mistake(amount, _("that is the whole loan.")),
    )


def _interest_mistakes(plan: Schedule) -> tuple[Mistake, ...]:
    amount, terms = plan.principal, plan.terms
    monthly = amount * 9 // 100
    return (
        Mistake(monthly, _("that is a month's interest; an instalment pays for one week.")),
        Mistake(round_kopecks(Fraction(monthly, 4)),
                _("a quarter of a month makes 117 % a year; use 108 % / 52.")),
        Mistake(round_kopecks(amount * terms.rate_per_year), _("that is a whole year's interest.")),
        Mistake(round_kopecks(plan.instalments[0].balance * terms.period_rate),
                _("interest for the first week runs on the whole loan: "
                  "nothing has been repaid yet.")),
        Mistake(round_kopecks(Fraction(plan.total_interest, 12)),
                _("that is the mean of all weeks; the first costs more.")),
    )


def _second_mistakes(plan: Schedule) -> tuple[Mistake, ...]:
    first, second = plan.instalments[:2]
    return (
        Mistake(first.interest, _("the same as in the first week? Less is owed now: that would be "
                                  "interest on the first sum.")),
        Mistake(round_kopecks(second.balance * plan.terms.period_rate),
                _("that is the third week's: interest runs on what is "
                  "left after the first payment.")),
        Mistake(round_kopecks((plan.principal - first.total) * plan.terms.period_rate),
                _("only the principal part lowers the debt; the interest part does not.")),
    )


def _total_mistakes(plan: Schedule) -> tuple[Mistake, ...]:
    amount, first = plan.principal, plan.instalments[0].interest
    return (
        Mistake(12 * first, _("that is twelve times the first week: interest on the first sum, "
                              "almost twice as much.")),
        Mistake(amount * 27 // 100, _("three months at 9 % would be right if nothing were repaid "
                                      "until the end.")),
        Mistake(amount + plan.total_interest, _("that is all she pays; the loan "
                                                "itself is no price.")),
    )


def _table(plan: Schedule) -> pd.DataFrame:
    rows = {
        _("amount, roubles"): in_roubles(plan.principal),
        _("rate"): _("9 % a month, read as 108 % a year in 52 weeks"),
        _("instalments"): _("12, weekly, equal parts of principal"),
        _("interest"): _("on what is still owed"),
    }
    return pd.DataFrame({_("terms"): rows.values()}, index=pd.Index(rows, name=_("what")))


TASKS = (schedule,)
