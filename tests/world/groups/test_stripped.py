"""The world's own decisions, held against closed forms over 20,000 groups."""

import numpy as np
import pytest

from simulator.world.groups.stripped import DUE, Luck, Setting, gain, gain_map, live, shared

GROUPS = 20_000


def close(values, exact):
    error = values.std(ddof=1) / len(values) ** 0.5
    return abs(values.mean() - exact) <= 4 * error


@pytest.mark.rule("GRP-2")
@pytest.mark.parametrize(
    ("members", "needed", "stands"),
    [(3, 2, 0.9720), (4, 2, 0.9963), (4, 3, 0.9477), (5, 3, 0.9914)],
)
def test_groups_whose_majority_can_carry_all_stand_as_often_as_the_binomial_says(
    members, needed, stands
):
    generator = np.random.default_rng(20 + members + needed)
    well = generator.random((GROUPS, members)) < 0.9
    enough = -(-members * DUE // needed)  # so that ``needed`` who are well carry the whole
    stood = live(Setting(members=members), well * enough, generator).stood

    assert close(stood.astype(float), stands)


@pytest.mark.rule("GRP-2", "GRP-6")
@pytest.mark.parametrize(("a", "b"), [(0.2, 0.5), (0.2, 0.7), (0.1, 0.9)])
def test_pairs_with_full_joint_liability_repay_as_the_closed_form_says(a, b):
    """A return is too low for one's own share with chance a, for both shares with chance b."""
    generator = np.random.default_rng(7)
    drawn = generator.random((GROUPS, 2))
    returns = np.where(drawn < a, 0, np.where(drawn < b, DUE, 2 * DUE))
    outcome = live(Setting(members=2), returns, generator)

    assert close(outcome.group, 1 - b**2 + (b - a) ** 2)
    assert close(outcome.alone, 1 - a)


def test_with_one_luck_for_all_nobody_can_stand_in_for_anybody():
    luck = Luck(size=1.0, together=1.0, surplus=2.0)

    assert gain(Setting(), luck, groups=2_000)[0] == 0


@pytest.mark.rule("GRP-6")
def test_where_a_refusal_costs_nobody_access_the_able_pay_their_own():
    """Contagion comes from the rule that bars all: without it a broken group repays as alone."""
    luck, barred = Luck(hit=0.3, surplus=0.2), Setting()
    generator = np.random.default_rng(3)
    returns = luck.returns(GROUPS, 4, generator)
    free = live(Setting(access_left=1.0), returns, generator)
    strict = live(barred, returns, generator)

    assert strict.group.mean() < strict.alone.mean()
    assert (free.group >= free.alone).all()


def test_the_map_has_a_region_where_joint_liability_helps_and_one_where_it_hurts():
    gains = gain_map(groups=4_000)
    surely = [gain / error for gain, error in gains.values()]

    assert max(surely) > 4
    assert min(surely) < -4
    assert {peace for (peace, _, _), (gain, _) in gains.items() if gain < 0} != {0.0}


def test_luck_is_shared_by_as_many_groups_as_asked():
    drawn = shared(np.random.default_rng(1), GROUPS, 3, together=0.25)
    one = (drawn == drawn[:, :1]).all(axis=1)

    assert close(one.astype(float), 0.25)
