"""The model moves the way the manual says; sizes stand in the model card, section 5."""

from concurrent.futures import ProcessPoolExecutor

import pytest

import simulator as sim
from tests.world.variants import four_weekly, heavy, written_off_on

SEEDS = 6


@pytest.fixture(scope="module")
def replicated(scenario):
    """Lives a scenario with the common seeds, each only once."""
    with ProcessPoolExecutor(1) as pool:
        yield lambda world: sim.replicate(world, SEEDS, pool)


@pytest.fixture(scope="module")
def usual(scenario, replicated):
    return replicated(scenario)


def interval(a, b, measure):
    """The 95 % interval of the paired differences."""
    change = (b - a)[measure]
    half = 2.571 * change.std() / SEEDS**0.5
    return change.mean() - half, change.mean() + half


@pytest.mark.slow
@pytest.mark.rule("APP-6", "APP-7")
def test_repayments_above_two_thirds_of_net_income_are_paid_worse(scenario, usual, replicated):
    other = replicated(scenario.varied(policy=heavy(scenario.policy)).without("APP-7"))

    assert interval(usual, other, "repaid_in_30_days")[1] < 0
    assert interval(usual, other, "par30")[0] > 0
    assert interval(usual, other, "loan_loss")[0] > 0


@pytest.mark.slow
@pytest.mark.rule("MON-11")
@pytest.mark.parametrize(("day", "sign"), [(60, -1), (240, 1)])
def test_writing_off_early_polishes_the_portfolio_and_shows_the_loss(
    scenario, usual, replicated, day, sign
):
    """The manual's words say the opposite of its formula; the formula is right (MON-11)."""
    other = replicated(scenario.varied(policy=written_off_on(scenario.policy, day)))
    par, loss = interval(usual, other, "par30"), (other - usual)["loan_loss"].mean()

    assert sign * par[0] > 0
    assert sign * par[1] > 0
    assert sign * loss < 0


@pytest.mark.slow
@pytest.mark.rule("MON-3")
def test_instalments_every_four_weeks_come_late_more_often(scenario, usual, replicated):
    other = replicated(scenario.varied(policy=four_weekly(scenario.policy)))

    assert interval(usual, other, "repaid_on_time")[1] < 0
    assert interval(usual, other, "repaid_in_30_days")[1] < 0
