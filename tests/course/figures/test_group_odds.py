"""Joint liability counted out: against closed forms, and against itself."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.figures.lending import joint_liability
from course.figures.lending.group_odds import Neighbours, odds

SHARES = st.fractions(0, 1, max_denominator=20)
GROUPS = st.builds(
    Neighbours, members=st.integers(2, 8), trouble=SHARES, spare=SHARES, same_luck=SHARES,
    give_up=SHARES,
)  # fmt: skip


@pytest.mark.parametrize(
    ("members", "spare", "needed", "stands"),
    [(3, Fraction(1, 2), 2, 0.9720), (4, Fraction(1), 2, 0.9963), (4, Fraction(1, 3), 3, 0.9477),
     (5, Fraction(2, 3), 3, 0.9914)],
)  # fmt: skip
def test_one_in_ten_in_trouble_gives_the_closed_forms(members, spare, needed, stands):
    group = Neighbours(members=members, spare=spare, give_up=Fraction(1))

    assert group.needed == needed
    assert float(odds(group).stands) == pytest.approx(stands, abs=5e-5)


@given(GROUPS)
def test_the_odds_of_a_group_add_up_to_one(group):
    assert sum(group.odds(able) for able in range(group.members + 1)) == 1


@given(GROUPS)
def test_on_average_as_many_are_in_trouble_with_one_luck_as_without(group):
    mean = sum(able * group.odds(able) for able in range(group.members + 1))

    assert mean == group.members * (1 - group.trouble)


@given(GROUPS)
def test_when_nobody_gives_up_a_group_never_hurts(group):
    kind = Neighbours(group.members, group.trouble, group.spare, group.same_luck, Fraction(0))

    assert odds(kind).gain >= 0


def test_with_one_luck_for_all_a_group_changes_nothing():
    """All can pay, or none: nobody ever stands in for anybody."""
    assert odds(Neighbours(same_luck=Fraction(1))).gain == 0


def test_the_map_is_the_count_at_every_point():
    group = Neighbours(members=5, same_luck=Fraction(1, 5), give_up=Fraction(7, 10))
    gains = joint_liability.gain_map(group)
    for row, column in ((3, 10), (40, 25), (77, 60), (99, 99)):
        exact = Neighbours(
            5, Fraction(joint_liability.TROUBLE[column]), Fraction(joint_liability.SPARE[row]),
            group.same_luck, group.give_up,
        )  # fmt: skip

        assert gains[row, column] == pytest.approx(float(odds(exact).gain), abs=1e-9)


def test_the_map_has_a_region_that_helps_and_one_that_hurts():
    gains = joint_liability.gain_map(joint_liability.CALM)

    assert np.any(gains > 0.05)
    assert np.any(gains < -0.05)


def test_the_same_neighbours_help_in_a_quiet_year_and_hurt_in_a_hard_one():
    quiet, hard = joint_liability.two_years()

    assert quiet.gain > 0 > hard.gain
