"""All rates of flows that change direction often: none is missed, and the right one is taken."""

import math
import pickle
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import simulator as sim
from simulator.rules.price.all_roots import all_roots, sign_changes
from simulator.rules.price.rate_problem import RateProblem
from simulator.rules.price.roots import MOST_CHANGES


def polynomial_rates(amounts):
    """The rates above -1 by the companion matrix, or None where two are too close to tell."""
    growths = np.roots(np.trim_zeros(amounts, "b"))
    turn = np.abs(growths.imag) / np.abs(growths)
    real = np.sort(growths[(turn < 1e-9) & (growths.real > 0)].real) - 1
    close = len(real) > 1 and np.min(np.diff(real) / (1 + real[:-1])) < 1e-4
    return None if close or np.any((turn >= 1e-9) & (turn < 1e-4)) else real


def rates_found(amounts):
    """What `effective_rate` finds: its rate, or those of the problem that it names."""
    try:
        return [sim.effective_rate(list(enumerate(amounts)))]
    except RateProblem as problem:
        return list(problem.rates) if problem.looked is None else None


@pytest.mark.parametrize(
    ("flows", "rate"),
    [
        ([(0, -10), (1, 300), (12, -1)], 29.0),
        (list(enumerate([-1, 50, 0, 0, 0, 0, 5, -1, 3])), 49.0),
        (list(enumerate([-100, 15, 15, 15, 15, 15, 15, 15, 15, -10])), 0.02383),
    ],
)
def test_where_the_running_total_turns_once_the_rate_above_nothing_is_taken(flows, rate):
    assert sim.effective_rate(flows, unit="year") == pytest.approx(rate, rel=2e-3)


def test_the_rates_of_1500_random_flows_are_those_of_their_polynomial():
    """Three to 24 flows, several changes of sign, amounts of like and of very unlike size."""
    chance, compared = np.random.default_rng(13), 0
    while compared < 1_500:
        size = int(chance.integers(3, 25))
        amounts = chance.integers(-300, 301, size) * 10 ** chance.integers(0, 4, size)
        amounts[chance.random(size) < 0.3] = 0
        wanted = polynomial_rates(amounts)
        if len(sign_changes(amounts)) < 2 or not amounts[0] or wanted is None:
            continue
        totals = np.cumsum(amounts)
        if len(sign_changes(totals)) == 1:
            wanted = wanted[wanted > 1e-12] if np.any(wanted > 1e-12) else wanted

        assert rates_found(amounts.tolist()) == pytest.approx(list(wanted), rel=1e-6), amounts
        compared += 1


@given(
    st.lists(st.floats(0.3, 3), min_size=1, max_size=6, unique=True),
    st.lists(st.integers(1, 1_000), min_size=1, max_size=12),
)
def test_every_root_that_is_built_in_is_found(growths, rest):
    """A product of (1 - x/g) and of what has no root above nothing has just these roots."""
    growths.sort()
    assume(all(late / soon > 1.05 for soon, late in pairwise(growths)))
    amounts = np.array(rest, float)
    for growth in growths:
        amounts = np.convolve(amounts, [1, -1 / growth])

    roots = all_roots(range(len(amounts)), amounts.tolist())

    found = [math.exp(root) for root in roots]
    built = polynomial_growths(amounts)
    assert len(found) >= len(growths)
    assert found == pytest.approx([1 / x for x in reversed(built)], rel=1e-4)


def polynomial_growths(amounts):
    growths = np.roots(amounts[::-1])
    real = growths[(np.abs(growths.imag) < 1e-7 * np.abs(growths)) & (growths.real > 0)].real
    return np.sort(real).tolist()


@given(
    st.lists(st.floats(0.01, 3), min_size=2, max_size=12),
    st.lists(st.integers(-1_000, 1_000), min_size=13, max_size=13),
)
def test_whatever_the_times_each_root_balances_the_flows_and_none_is_there_twice(pauses, amounts):
    times = np.cumsum([0, *pauses]).tolist()
    amounts = [float(amount) for amount in amounts[: len(times)]]
    assume(any(amounts))
    roots = all_roots(times, amounts)

    assert len(roots) <= len(sign_changes(amounts))
    assert roots == sorted(set(roots))
    for root in roots:
        worths = [a * math.exp(-(t - times[-1] * (root < 0)) * root)
                  for t, a in zip(times, amounts, strict=True)]  # fmt: skip
        assert abs(math.fsum(worths)) <= 1e-9 * sum(map(abs, worths))


@given(st.integers(1, 99), st.integers(1, 99))
def test_two_equal_rates_are_found_as_one(above, below):
    """(b - a x) squared touches nothing at b/a and turns back."""
    roots = all_roots([0, 1, 2], [-(below**2), 2 * above * below, -(above**2)])

    assert [math.exp(root) for root in roots] == [pytest.approx(above / below, rel=1e-6)]


def too_many():
    return [(period, (-1) ** period * (period % 7 + 1)) for period in range(MOST_CHANGES + 40)]


def test_beyond_what_can_be_looked_at_the_problem_says_how_far_it_looked():
    with pytest.raises(RateProblem, match=r"-26.*% to 35.*%") as problem:
        sim.effective_rate(too_many())

    low, high = problem.value.looked
    assert low < 0 < high
    assert pickle.loads(pickle.dumps(problem.value)).looked == (low, high)


def test_a_rate_that_is_sure_is_given_however_often_the_flows_turn():
    flows = [(0, -1_000_000), *((period, 30_000 + amount) for period, amount in too_many()[1:])]

    assert sim.effective_rate(flows, unit="month") > 0


@pytest.mark.parametrize(
    "amounts", [[(0, 1), (1, -10)], [(0, 1), (1, -10), (2, 0.001)]], ids=["one", "two"]
)
def test_a_rate_of_hundreds_of_digits_is_refused_in_words(amounts):
    """Ten times the money in a day is 10 to the power of 365 in a year."""
    with pytest.raises(RateProblem, match=r"more than 300 digits|inf"):
        sim.effective_rate(amounts, unit="day")


@given(st.integers(-290, 290), st.integers(-290, 290), st.floats(1e-6, 1e3))
def test_amounts_however_unlike_end_in_a_rate_or_in_words(lent, paid, pause):
    flows = [(0, 10.0**lent), (pause, -(10.0**paid))]
    try:
        rate = sim.effective_rate(flows)
    except RateProblem:
        rate = -1  # said in words

    assert -1 <= rate < math.inf
