"""The identities hold to the kopeck in worlds with groups that nobody chose."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

import simulator as sim
from simulator.books.reports.group_identities import group_breaks
from simulator.books.reports.identities import breaks
from simulator.world.branch import Branch
from simulator.world.decisions import PolicyChair
from simulator.world.lived.run import result_of
from simulator.world.switches import SWITCHES
from simulator.world.terms.groups import GroupTerms
from simulator.world.terms.parameters import BehaviourTerms, BranchTerms, ShockTerms
from simulator.world.terms.village import VillageTerms
from tests.world.variants import with_droppable

SHARE = st.floats(0, 1)
NAMES = ("smolensk_individual", "smolensk_solidarity", "samara_village")
PRODUCTS = st.permutations(NAMES).flatmap(lambda order: st.sampled_from([order, order[:1]]))
WORLDS = st.builds(
    dict,
    clients=st.integers(0, 60),
    officers=st.integers(0, 3),
    days=st.integers(1, 200),
    warm_up=st.sampled_from([0, 180]),
    seed=st.integers(0, 10_000),
    dropped=st.lists(st.sampled_from(sorted(SWITCHES)), max_size=3, unique=True).map(tuple),
    shocks=st.builds(ShockTerms, own=st.floats(0, 0.2), collapse=st.floats(0, 0.05)),
    behaviour=st.builds(BehaviourTerms, temptation=st.floats(0, 2), forgets=st.floats(0, 0.3)),
    branch=st.builds(BranchTerms, fund_per_client=st.integers(0, 20_000_00)),
    groups=st.builds(
        GroupTerms, women_prefer=st.just(1.0), peace=st.floats(0, 3), free_riding=SHARE,
        afraid=st.floats(0, 0.3), contagion=SHARE, strain=SHARE, looks_back=st.floats(0, 2),
        leave_below=SHARE, gives_back=SHARE, sits_down=st.integers(1, 6),
    ),
    village=st.builds(
        VillageTerms, saves=SHARE, own_rate_per_week=st.floats(0, 0.2),
        own_loan_weeks=st.integers(1, 8), own_loan_share=SHARE,
    ),
)  # fmt: skip


def scenario_of(names, world):
    policy, *also = (sim.load_policy(name) for name in names)
    world = with_droppable(world, policy, *also)
    return sim.Scenario(policy=policy, also=tuple(also), **world)


@settings(max_examples=30, deadline=None)
@given(PRODUCTS, WORLDS)
def test_the_books_balance_with_groups(names, world):
    scenario = scenario_of(names, world)
    branch = Branch(scenario, lambda env: PolicyChair())
    branch.state.env.run(until=scenario.days)
    result = result_of(branch)

    assert breaks(result.log) == []
    assert group_breaks(result.log, result.group_book) == []
    report = result.report(day=scenario.days - 1)
    assert report.lines["P4"] == branch.state.portfolio.outstanding.sum()
    assert report.lines["P6"] == branch.state.portfolio.arrears.sum()


@settings(max_examples=10, deadline=None)
@given(PRODUCTS, WORLDS)
def test_blocks_and_cases_write_the_same_log_with_groups(names, world):
    scenario = scenario_of(names, world)
    blocks, cases = sim.run(scenario).log, sim.run(scenario.varied(every_loan_a_case=True)).log

    for name, column in blocks.columns.items():
        assert np.array_equal(column, cases.columns[name]), name
