"""Twin worlds: same clients, same luck, one rule less."""

from concurrent.futures import ThreadPoolExecutor

import pytest

import simulator as sim
from simulator.experiments import progress as bars
from simulator.intervals import t95

HERE = ThreadPoolExecutor(1)

@pytest.fixture(scope="module")
def scenario():
    policy = sim.load_policy("smolensk_individual")
    return sim.Scenario(policy=policy, clients=100, officers=2, days=180, warm_up=90, seed=4)


@pytest.fixture(scope="module")
def short(scenario):
    return scenario.varied(days=60)


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


def test_replications_do_not_depend_on_where_they_run(short):
    with ThreadPoolExecutor(2) as pool:
        here, there = sim.replicate(short, 3, pool), sim.replicate(short, 3)

    assert here.equals(there)
    assert list(here.index) == [4, 1_000_004, 2_000_004]


def test_a_world_is_the_run_of_its_seed(short):
    table = sim.replicate(short, 2)

    for seed, row in table.iterrows():
        assert row["lent"] == sim.run(short.varied(seed=seed)).report().lines["P1"]


def test_two_tables_share_no_world(short):
    few = short.varied(days=7, warm_up=0, clients=5)
    one, other = (sim.replicate(few.varied(seed=seed), 3, HERE) for seed in (1, 2))

    assert one.index.intersection(other.index).empty


def test_the_seeds_themselves_can_be_given(short):
    few = short.varied(days=7, warm_up=0, clients=5)

    assert list(sim.replicate(few, seeds=range(8, 10)).index) == [8, 9]


def test_the_pairs_of_a_comparison_are_the_worlds_of_replications(short):
    b = short.without("COL-9")
    pairs = sim.compare(short, b, n=2, executor=HERE).pairs

    assert pairs.equals(sim.replicate(b, 2) - sim.replicate(short, 2))


@pytest.mark.parametrize(
    "progress_of", [sim.replicate, lambda each, n, **to: sim.compare(each, each, n, **to)]
)
def test_progress_is_told_after_every_world(short, progress_of):
    told = []
    few = short.varied(days=7, warm_up=0, clients=5)
    progress_of(few, 3, executor=HERE, progress=lambda *at: told.append(at))

    of = told[-1][1]
    assert told == [(done, of) for done in range(of + 1)]


def test_an_interrupt_keeps_what_is_finished_and_says_how_much(short):
    few = short.varied(days=7, warm_up=0, clients=5)

    def stop_at(last):
        def stop(done, _of):
            if done == last:
                raise KeyboardInterrupt

        return stop

    with pytest.warns(RuntimeWarning, match="2 of 9 are finished") as caught:
        table = sim.replicate(few, 9, HERE, stop_at(2))
    assert caught[0].filename == __file__
    assert list(table.index) == [4, 1_000_004]
    assert "2 of 9" in table.attrs["unfinished"]
    assert table.equals(sim.replicate(few, 2))
    with pytest.warns(RuntimeWarning, match="2 of 9 are finished"):
        comparison = sim.compare(few, few, 9, HERE, stop_at(5))  # half of the third pair
    assert list(comparison.pairs.index) == [4, 1_000_004]
    assert (comparison.effects["n"] == 2).all()
    with pytest.raises(KeyboardInterrupt):
        sim.replicate(few, 9, HERE, stop_at(0))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"n": "3"}, "n: '3' given"),
        ({"n": True}, "n: True given"),
        ({"n": 2.0}, "n: 2.0 given"),
        ({"n": 0}, "from 1 to 100000"),
        ({"n": 10**9}, "n: 1000000000 given"),
        ({"executor": "x"}, "executor: 'x' given"),
        ({"progress": 1}, "progress: 1 given"),
        ({"seeds": "12"}, "seeds: '12' given"),
        ({"seeds": [1, True]}, "seeds: True given"),
        ({"seeds": [1, 2, 1]}, "1 is given twice"),
        ({"seeds": []}, "number of seeds: 0 given"),
        ({"seeds": range(10**12)}, "number of seeds: 100001 given"),
    ],
)
def test_what_is_wrongly_asked_is_refused_in_words(short, wrong, said):
    with pytest.raises(sim.InputError, match=said):
        sim.replicate(short, **wrong)
    if "seeds" not in wrong:
        with pytest.raises(sim.InputError, match=said):
            sim.compare(short, short, **wrong)


def test_only_scenarios_are_lived(short):
    with pytest.raises(sim.InputError, match="scenario: 'x' given, should be a Scenario"):
        sim.replicate("x", 2)
    for a, b in ((None, short), (short, [short])):
        with pytest.raises(sim.InputError, match="should be a Scenario"):
            sim.compare(a, b)


def test_a_wrong_measure_is_refused_with_the_right_ones(comparison):
    with pytest.raises(sim.InputError, match="repaid_on_time"):
        comparison.effect("repayed")


@pytest.mark.parametrize(
    ("n", "point"), [(2, 12.706), (3, 4.303), (6, 2.571), (20, 2.093), (101, 1.984)]
)
def test_the_intervals_use_students_law(n, point):
    """Against the tables of any statistics textbook."""
    assert t95(n) == pytest.approx(point, abs=0.001)


def test_the_bar_of_a_notebook_leaves_nothing_behind(monkeypatch):
    """A widget would leave a stored page with a view of something that is closed."""
    shown = []

    class Handle:
        def update(self, line, raw):
            shown.append(line["text/plain"])

    def display(line, raw, display_id):
        shown.append(line["text/plain"])
        return Handle()

    monkeypatch.setattr(bars, "display", display)
    monkeypatch.setattr(bars, "_in_kernel", lambda: True)
    monkeypatch.setattr(bars, "SOON", 0)
    monkeypatch.setenv("TQDM_DISABLE", "0")
    with bars.told(None, 3) as tell:
        tell(2, 3)
        tell(3, 3)

    assert any("3" in line for line in shown)
    assert shown[-1] == ""
