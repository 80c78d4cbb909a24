"""The branch looks like a branch, and moves the right way (see the model card)."""

from concurrent.futures import ProcessPoolExecutor

import pytest

import simulator as sim

SEEDS = 10


@pytest.fixture(scope="module")
def worlds(scenario):
    with ProcessPoolExecutor(1) as pool:
        return sim.replicate(scenario, n=SEEDS, executor=pool)


@pytest.mark.slow
def test_the_usual_branch_is_believable(worlds):
    middle = worlds.median()

    assert 0.93 <= middle["repaid_in_30_days"] <= 0.98
    assert 0.01 <= middle["par30"] <= 0.08
    assert middle["written_off"] > 0


@pytest.mark.slow
@pytest.mark.rule("STA-3", "STA-6")
def test_half_the_officers_mean_worse_repayment(scenario, worlds):
    with ProcessPoolExecutor(1) as pool:
        half = sim.replicate(scenario.varied(officers=2), n=SEEDS, executor=pool)
    change = (half - worlds)["repaid_in_30_days"]

    assert change.mean() + 2.262 * change.std() / SEEDS**0.5 < 0
