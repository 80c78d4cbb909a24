"""Twin worlds: same clients, same luck, one rule less."""

from concurrent.futures import ThreadPoolExecutor

import pytest

import simulator as sim
from simulator.intervals import t95


@pytest.fixture(scope="module")
def scenario():
    policy = sim.load_policy("smolensk_individual")
    return sim.Scenario(policy=policy, clients=100, officers=2, days=180, warm_up=90, seed=4)


@pytest.fixture(scope="module")
def comparison(scenario):
    with ThreadPoolExecutor(1) as pool:
        return sim.compare(scenario, scenario.without("COL-9"), n=4, executor=pool)


@pytest.mark.rule("COL-9")
def test_not_reacting_the_next_day_costs_punctuality(comparison):
    on_time = comparison.effect("repaid_on_time")

    assert on_time["difference"] == pytest.approx(on_time["b"] - on_time["a"])
    assert on_time["low"] <= on_time["difference"] <= on_time["high"] < 0
    assert on_time["n"] == 4


def test_clients_who_diverge_are_named_earliest_first(comparison):
    days = [each.day for each in comparison.divergent]

    assert days == sorted(days)
    assert days[0] >= 0
    assert len({each.client.name for each in comparison.divergent}) == len(days)


def test_a_divergence_points_at_the_events_that_differ(scenario, comparison):
    result, first = sim.run(scenario), comparison.divergent[0]

    assert first.in_a != first.in_b
    if first.event_a is not None:
        assert result.log.client[first.event_a] == first.client.number


def test_a_comparison_says_why_on_both_sides(comparison):
    first = comparison.divergent[0]
    for reason, event, result in zip(
        comparison.why(first), (first.event_a, first.event_b), comparison.lived, strict=True
    ):
        assert (reason is None) == (event is None)
        assert reason is None or str(reason) == str(result.why(event))


def test_a_world_does_not_differ_from_itself(scenario):
    with ThreadPoolExecutor(1) as pool:
        same = sim.compare(scenario, scenario, n=2, executor=pool)

    assert same.divergent == same.timing_only == ()
    assert (same.effects["difference"] == 0).all()


def test_people_are_only_compared_with_themselves(scenario):
    with pytest.raises(sim.InputError, match="clients is 100 in a and 90 in b"):
        sim.compare(scenario, scenario.varied(clients=90), n=2)


def test_replications_do_not_depend_on_where_they_run(scenario):
    short = scenario.varied(days=60)
    with ThreadPoolExecutor(2) as pool:
        here, there = sim.replicate(short, 3, pool), sim.replicate(short, 3)

    assert here.equals(there)
    assert list(here.index) == [4, 5, 6]


def test_a_wrong_measure_is_refused_with_the_right_ones(comparison):
    with pytest.raises(sim.InputError, match="repaid_on_time"):
        comparison.effect("repayed")


@pytest.mark.parametrize(
    ("n", "point"), [(2, 12.706), (3, 4.303), (6, 2.571), (20, 2.093), (101, 1.984)]
)
def test_the_intervals_use_students_law(n, point):
    """Against the tables of any statistics textbook."""
    assert t95(n) == pytest.approx(point, abs=0.001)
