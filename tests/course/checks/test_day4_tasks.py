"""The tasks of day 4: a rate, growth, a price in roubles, the cost of making a loan."""

from fractions import Fraction

import pytest

from course.checks.day4.growth import growth
from course.checks.day4.loan import offer, roubles
from course.checks.day4.making import per_loan
from course.checks.day4.rate import covering_rate, fund

LEARNERS = ["demo", *(f"learner {n}" for n in range(60))]
TASKS = (covering_rate, growth, roubles, per_loan)


def rights(task):
    return {part.name: part.right for part in task.parts}


@pytest.mark.rule("PRI-1")
def test_the_demo_learners_rate_by_hand():
    """1.6 million of costs on 2 million is 80 %; over 1 − 8 % it is 87.0 %, 7.2 % a month."""
    assert rights(covering_rate("demo")) == {
        "a year": Fraction(870, 1000), "a month": Fraction(72, 1000),
    }  # fmt: skip
    assert fund("demo").rate == Fraction(80, 92)


@pytest.mark.rule("PRI-2")
def test_the_demo_learners_growth_by_hand():
    """260 × 4 500 × 9 %; 26 × 1 350; a third."""
    assert rights(growth("demo")) == {
        "income": 105_300_00, "needed": 35_100_00, "share": Fraction(333, 1000),
    }  # fmt: skip


@pytest.mark.rule("PRI-5", "APP-15")
def test_the_demo_learners_roubles_by_hand():
    """1 300 × 36 × 1.08 / 52 = 972; over eight weeks; over 10 400 × 1.6."""
    assert rights(roubles("demo")) == {
        "interest": 972_00, "a week": 121_50, "share": Fraction(58, 1000),
    }  # fmt: skip


@pytest.mark.rule("STA-5")
def test_the_demo_learners_cost_of_a_loan_by_hand():
    assert rights(per_loan("demo")) == {"R1": Fraction(116, 1000), "R2": 780_00}


@pytest.mark.parametrize("learner", LEARNERS)
def test_the_interest_adds_up_without_rounding_for_every_learner(learner):
    """So that a formula and a schedule, week by week, give the same kopeck."""
    plan = offer(learner).plan
    weeks = len(plan.instalments)
    formula = Fraction(plan.principal * (weeks + 1), 2) * Fraction(108, 5200)

    assert formula == plan.total_interest
    assert rights(roubles(learner))["a week"] * weeks == plan.total_interest


@pytest.mark.parametrize("learner", LEARNERS)
def test_growth_takes_about_what_the_manual_says_for_every_learner(learner):
    assert Fraction(30, 100) <= rights(growth(learner))["share"] <= Fraction(41, 100)


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("learner", LEARNERS[:20])
def test_no_misconception_is_the_right_answer_and_each_is_named(task, learner):
    for part in task(learner).parts:
        for mistake in part.mistakes:
            money = isinstance(mistake.value, int)
            given = Fraction(mistake.value, 100) if money else mistake.value
            first = next(each for each in part.mistakes if each.value == mistake.value)

            assert mistake.value != part.right
            assert part.slip(float(given), {}, ()).hint == first.hint
