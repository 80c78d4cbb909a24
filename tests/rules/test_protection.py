"""The self-assessment: seven axes, points from 0 to 5, and where to begin."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.rules.ground.validation import InputError
from simulator.rules.house.protection import AXES, assess, axis_title

POINTS = st.lists(st.none() | st.integers(0, 5), max_size=8)


@pytest.mark.rule("CPP-4", "CPP-1")
def test_six_principles_make_seven_axes_because_the_second_is_split():
    assert len(AXES) == 7
    assert AXES[1:3] == ("transparency", "responsible_pricing")
    assert len({axis_title(axis) for axis in AXES}) == 7


@pytest.mark.rule("CPP-4")
def test_an_axis_is_the_mean_of_the_indicators_answered():
    score = assess({"collections": [5, 0, None, 4]}).of("collections")

    assert (score.points, score.answered, score.asked) == (Fraction(3), 3, 4)


def test_an_axis_without_an_answer_has_no_points_and_is_not_the_weakest():
    now = assess({"privacy": [3], "complaints": [None, None]})

    assert now.of("complaints").points is None
    assert [score.axis for score in now.weakest()] == ["privacy"]


def test_the_change_since_last_time_shows_what_was_answered_both_times():
    before = assess({"privacy": [3], "complaints": [2]})
    now = assess({"privacy": [4, 5], "transparency": [1]})

    assert now.change_since(before) == {"privacy": Fraction(3, 2)}


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"privcy": [3]}, "did you mean `privacy`"),
        ({"privacy": [6]}, "6 points given, should be 0 to 5"),
        ({"privacy": [2.5]}, "2.5 points given"),
    ],
)
def test_answers_that_cannot_be_are_refused(answers, said):
    with pytest.raises(InputError, match=said):
        assess(answers)


@pytest.mark.rule("CPP-4")
@given(st.dictionaries(st.sampled_from(AXES), POINTS))
def test_no_axis_leaves_the_scale_and_the_weakest_come_first(answers):
    now = assess(answers)
    known = [score.points for score in now.scores if score.points is not None]
    weakest = [score.points for score in now.weakest(7)]

    assert all(0 <= points <= 5 for points in known)
    assert weakest == sorted(known)
