"""VIL-4 to VIL-8: one cycle of a village bank on paper."""

from fractions import Fraction
from hashlib import sha256
from random import Random

import pandas as pd

from course.checks.kit.task import From, Mistake, Part, Task
from course.language import _
from simulator.policies import load_policy
from simulator.rules.ground.money import in_roubles, round_kopecks
from simulator.rules.ground.validation import InputError
from simulator.rules.house.group import Group
from simulator.rules.loan.terms import LoanTerms

_REQUESTS = ((6_000, 8_000, 8_000, 9_000, 9_000), (5_000, 7_000, 8_000, 10_000, 10_000),
             (8_000, 9_000, 10_000, 11_000, 12_000))
WEEKS, SAVED = 16, 200_00
"""Length of the cycle; kopecks that each borrower saves a week."""


def requests(learner: str) -> tuple[int, ...]:
    """Draw the requests of this learner's group, kopecks; the last one is too large."""
    chance = Random(sha256(f"day2.cycle {learner}".encode()).digest())  # noqa: S311
    return (*(each * 100 for each in chance.choice(_REQUESTS)), 40_000_00)


def rules() -> tuple[LoanTerms, Group]:
    """Give the village bank's terms and its rules for groups."""
    policy = load_policy("samara_village")
    if policy.group is None:
        raise InputError(f"{policy.name}: no group in this policy")
    return policy.terms, policy.group


def cycle(learner: str) -> Task:
    """Make the task, with a group of the learner's own."""
    asked = requests(learner)
    terms, group = rules()
    fitting = [each for each in asked if each <= group.largest_request]
    loan, fund = group.loan(fitting), len(fitting) * WEEKS * SAVED
    interest = round_kopecks(loan * WEEKS * terms.period_rate)
    largest = fitting[-1]
    debt = largest + round_kopecks(largest * WEEKS * terms.period_rate)
    parts = (
        Part("loan", loan, _loan_mistakes(asked, fitting, group.largest_request),
             _("add up the requests that keep to the limit.")),
        Part("interest", interest, _interest_mistakes(loan, interest, terms),
             _("the loan × 1.08 / 52 × 16 weeks."),
             follows=From(("loan",), lambda loan: loan * WEEKS * terms.period_rate)),
        Part("fund", fund, (
            Mistake(WEEKS * SAVED, _("that is what one member saves.")),
            Mistake(len(asked) * WEEKS * SAVED,
                    _("the sixth has no loan here, and does not save here either.")),
            Mistake(len(fitting) * SAVED, _("that is one week.")),
        ), _("members × weeks × savings a week."),
            follows=From(("loan",), lambda loan: WEEKS * SAVED * (
                len(asked) if loan > sum(fitting) else len(fitting)))),
        Part("left", fund - debt, (
            Mistake(fund - largest, _("her share of the interest is unpaid as well.")),
            Mistake(debt, _("that is her debt; what is left in the fund?")),
            Mistake(fund - loan - interest, _("only one member's debt is to be paid.")),
        ), _("the fund less her request and its interest."),
            follows=From(("loan", "interest", "fund"), lambda loan, interest, fund:
                         fund - largest - Fraction(largest * interest, loan))),
    )
    return Task(
        "day2.cycle", _("Sixteen weeks on paper"), parts,
        _("The fund pays for the member with the largest loan and is not empty. Nobody went to "
          "court, and the group will think twice about large requests."),
        ((_("Six members ask, roubles"), _requests_table(asked)), (_("The cycle"), _cycle_table())),
    )


def _loan_mistakes(
    asked: tuple[int, ...], fitting: list[int], limit: int
) -> tuple[Mistake, ...]:
    return (
        Mistake(sum(asked), _("one request is above the limit for one person.")),
        Mistake(sum(fitting) + limit,
                _("a request above the limit is not cut down to it; that member needs another "
                  "loan.")),
        Mistake(len(fitting) * limit, _("people borrow what they ask for, not the limit.")),
    )


def _interest_mistakes(loan: int, interest: int, terms: LoanTerms) -> tuple[Mistake, ...]:
    weekly = round_kopecks(Fraction(interest * (WEEKS + 1), 2 * WEEKS))
    return (
        Mistake(weekly, _("that would do if it were repaid week by week; here everything is owed "
                          "to the end.")),
        Mistake(round_kopecks(loan * terms.rate_per_year), _("that is a whole year's interest.")),
        Mistake(round_kopecks(loan * terms.period_rate), _("that is one week's interest.")),
        Mistake(loan + interest,
                _("that is what is due at the end; the loan itself is no interest.")),
    )


def _requests_table(asked: tuple[int, ...]) -> pd.DataFrame:
    return pd.DataFrame(
        {_("asks for"): [in_roubles(each) for each in asked]},
        index=pd.Index(range(1, len(asked) + 1), name=_("member")),
    )


def _cycle_table() -> pd.DataFrame:
    rows = {
        _("limit for one person's first request"): _("5 000 to 15 000 roubles"),
        _("rate (our assumption)"): _("108 % a year, on what is owed"),
        _("repaid"): _("all at the end, interest with it"),
        _("length"): _("16 weeks"),
        _("each borrower saves a week"): _("200 roubles"),
        _("at the end"): _("the borrower with the largest loan pays nothing"),
    }
    return pd.DataFrame({_("terms"): rows.values()}, index=pd.Index(rows, name=_("what")))


TASKS = (cycle,)
