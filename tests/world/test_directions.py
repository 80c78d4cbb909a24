"""The model moves the way the manual says; sizes stand in the model card, section 5."""

import pytest

import simulator as sim
from simulator.world.terms.people import TraitTerms
from tests.world.variants import four_weekly, heavy, written_off_on

SEEDS = 6
BLOW_TO_RETAIL = (sim.Incident(day=30, trade="retail", weeks=10, income_left=0.3),)


@pytest.fixture(scope="module")
def replicated(scenario):
    """Lives a scenario with the common seeds, each only once."""
    return lambda world, seeds=SEEDS: sim.replicate(world, seeds=range(1, seeds + 1))


@pytest.fixture(scope="module")
def usual(scenario, replicated):
    return replicated(scenario)


def interval(a, b, measure):
    """The 95 % interval of the paired differences."""
    change = (b - a)[measure]
    half = 2.571 * change.std() / SEEDS**0.5
    return change.mean() - half, change.mean() + half


@pytest.mark.slow
def test_the_usual_branch_is_believable(usual):
    """The levels that the card sets, section 4."""
    middle = usual.median()

    assert 0.93 <= middle["repaid_in_30_days"] <= 0.98
    assert 0.01 <= middle["par30"] <= 0.08
    assert middle["written_off"] > 0


@pytest.mark.slow
@pytest.mark.rule("STA-3", "STA-6")
def test_half_the_officers_mean_worse_repayment(scenario, usual, replicated):
    half = replicated(scenario.varied(officers=2))

    assert interval(usual, half, "repaid_on_time")[1] < 0
    assert (half - usual)["repaid_in_30_days"].mean() < 0


@pytest.mark.slow
@pytest.mark.rule("APP-6", "APP-7")
def test_repayments_above_two_thirds_of_net_income_are_paid_worse(scenario, usual, replicated):
    other = replicated(scenario.varied(policy=heavy(scenario.policy)).without("APP-7"))

    assert interval(usual, other, "repaid_on_time")[1] < 0
    assert interval(usual, other, "repaid_in_30_days")[1] < 0


@pytest.mark.slow
def test_where_half_the_officers_leave_for_good_people_pay_later(scenario, usual, replicated):
    leave = tuple(sim.OfficerLeaves(day=0, officer=each, replaced=False) for each in (0, 1))
    other = replicated(scenario.varied(staff_incidents=leave))

    assert (other - usual)["repaid_on_time"].mean() < 0
    assert interval(usual, other, "lent")[1] < 0


@pytest.mark.slow
@pytest.mark.rule("MON-11")
def test_loans_written_off_early_leave_a_portfolio_that_looks_better(scenario, usual, replicated):
    """The manual's words say the opposite of its formula; the formula is right (MON-11)."""
    other = replicated(scenario.varied(policy=written_off_on(scenario.policy, 60)))

    assert interval(usual, other, "par30")[1] < 0


@pytest.mark.slow
@pytest.mark.rule("MON-3")
def test_instalments_every_four_weeks_come_late_more_often(scenario, usual, replicated):
    other = replicated(scenario.varied(policy=four_weekly(scenario.policy)))

    assert interval(usual, other, "repaid_on_time")[1] < 0


@pytest.mark.slow
@pytest.mark.rule("APP-9")
def test_where_the_season_is_ignored_instalments_come_late_more_often(scenario, usual, replicated):
    other = replicated(scenario.without("APP-9"))

    assert interval(usual, other, "repaid_on_time")[1] < 0


@pytest.mark.slow
def test_a_blow_to_a_trade_is_far_worse_where_all_clients_are_in_it(scenario, replicated):
    mixed = scenario.varied(clients=100, officers=2, days=84, warm_up=120)
    alike = mixed.varied(traits=TraitTerms(families=("market_stall",)))
    lost = {}
    for world in (mixed, alike):
        calm, hit = replicated(world, 3), replicated(world.varied(incidents=BLOW_TO_RETAIL), 3)
        lost[world] = (calm - hit)["repaid_in_30_days"]

    assert lost[mixed].min() > 0
    assert (lost[alike] > 2 * lost[mixed]).all()
