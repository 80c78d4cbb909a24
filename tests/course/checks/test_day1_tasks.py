"""The tasks of day 1: the arithmetic by hand, and mistakes that can be told apart."""

from fractions import Fraction

import pytest

from course.checks.day1.gap import gap
from course.checks.day1.overlap import month, overlap
from course.checks.day1.waiting import offers, waiting

LEARNERS = ["demo", *(f"learner {n}" for n in range(40))]


def rights(task):
    return {part.name: part.right for part in task.parts}


def test_the_demo_learners_gap_by_hand():
    """75 of 100 roubles from lending, 18 from a programme that ends."""
    assert rights(gap("demo")) == {"left": Fraction(82, 100), "growth": Fraction(24, 100)}


def test_the_demo_learners_season_by_hand():
    """11 weeks at 600 roubles less 1 246.15; after 5 weeks of waiting 6 weeks less 161.53."""
    assert rights(waiting("demo")) == {
        "quick": 6_600_00 - 1_246_15, "cheap": 3_600_00 - 161_53,
        "waiting costs": 5_353_85 - 3_438_47,
    }  # fmt: skip


@pytest.mark.rule("CPP-1")
@pytest.mark.parametrize("learner", LEARNERS)
def test_each_lender_alone_keeps_to_two_thirds_and_both_leave_too_little(learner):
    seen = month(learner)

    assert max(seen.here, seen.elsewhere) * 3 <= seen.net_income * 2
    assert 0 < seen.left < seen.family


@pytest.mark.parametrize("learner", LEARNERS)
def test_waiting_loses_more_than_the_lower_rate_saves(learner):
    quick, cheap = offers(learner).ends

    assert quick > cheap


@pytest.mark.parametrize("make", [gap, waiting, overlap], ids=lambda make: make.__name__)
@pytest.mark.parametrize("learner", LEARNERS)
def test_no_mistake_is_right_or_like_another(make, learner):
    for part in make(learner).parts:
        values = [mistake.value for mistake in part.mistakes]

        assert part.right not in values
        assert len(set(values)) == len(values)


def test_a_named_mistake_is_answered_by_its_name():
    outcome = waiting("demo").judge({"quick": 6_600, "cheap": ..., "waiting costs": ...})

    assert "interest is still to be taken off" in str(outcome)
