"""The tasks of day 2: the manual's rates, a schedule by hand, a village bank on paper."""

from fractions import Fraction

import pytest

from course.checks.day2.conversion import conversion, rate_of
from course.checks.day2.cycle import cycle, requests, rules
from course.checks.day2.schedule import loan, schedule

LEARNERS = ["demo", *(f"learner {n}" for n in range(40))]


def rights(task):
    return {part.name: part.right for part in task.parts}


@pytest.mark.rule("IND-1")
def test_nine_per_cent_a_month_is_108_or_109_2_or_117_a_year():
    assert rights(conversion("demo")) == {
        "x12/52": Fraction(108, 100), "by_days": Fraction(1092, 1000), "/4": Fraction(117, 100),
    }  # fmt: skip


def test_only_the_demo_learner_has_the_manuals_rate():
    assert {rate_of(learner) == rate_of("demo") for learner in LEARNERS[1:]} == {False}


@pytest.mark.rule("IND-2")
def test_the_demo_learners_schedule_by_hand():
    """9 000 roubles: 750 a week, 1.08 / 52 of what is owed, 6.5 weeks of interest in all."""
    assert rights(schedule("demo")) == {
        "principal": 750_00, "interest 1": 186_92, "payment 1": 936_92, "interest 2": 171_35,
        "total interest": 1_215_00,
    }  # fmt: skip


@pytest.mark.parametrize("learner", LEARNERS)
def test_six_and_a_half_weeks_give_the_whole_interest_to_the_kopeck(learner):
    """The short way that the hint names is right for every loan that can be drawn."""
    plan = loan(learner)

    assert Fraction(plan.principal * 13, 2) * plan.terms.period_rate == plan.total_interest


@pytest.mark.rule("VIL-4", "VIL-5", "VIL-8")
def test_the_demo_learners_cycle_by_hand():
    assert rights(cycle("demo")) == {
        "loan": 40_000_00, "interest": 13_292_31, "fund": 16_000_00, "left": 2_676_92,
    }  # fmt: skip


@pytest.mark.parametrize("learner", LEARNERS)
def test_in_every_group_one_request_is_too_large_and_the_fund_is_enough(learner):
    limit = rules()[1].largest_request

    assert sum(each > limit for each in requests(learner)) == 1
    assert rights(cycle(learner))["left"] > 0


@pytest.mark.parametrize("make", [conversion, schedule, cycle], ids=lambda make: make.__name__)
@pytest.mark.parametrize("learner", LEARNERS)
def test_no_mistake_is_right_or_like_another(make, learner):
    for part in make(learner).parts:
        values = [mistake.value for mistake in part.mistakes]

        assert part.right not in values
        assert len(set(values)) == len(values)
