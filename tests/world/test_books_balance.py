"""The identities of the design, to the kopeck, in worlds nobody chose."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

import simulator as sim
from simulator.books.log.events import CASH_IN, CASH_OUT, REPAID, Kind
from simulator.books.reports.capital import capital
from simulator.books.reports.identities import breaks
from simulator.world.branch import Branch
from simulator.world.decisions import PolicyChair
from simulator.world.lived.run import result_of
from simulator.world.switches import SWITCHES
from simulator.world.terms.fund import FundTerms, LenderCredit, PriceTerms
from simulator.world.terms.parameters import BehaviourTerms, BranchTerms, ShockTerms
from simulator.world.terms.people import LifeTerms, TraitTerms
from simulator.world.terms.remedies import (
    CourtTerms,
    EarlyTerms,
    GuarantorTerms,
    PromiseTerms,
    RemedyTerms,
)
from simulator.world.terms.staff import FraudTerms, StaffTerms
from simulator.world.terms.study import StudyTerms
from tests.world.variants import with_droppable

SHARE, RARE = st.floats(0, 1), st.floats(0, 0.02)
CREDITS = st.builds(
    LenderCredit,
    limit=st.integers(0, 200_000_00),
    drawn_until=st.integers(0, 90),
    months=st.integers(1, 6),
)
FUNDS = st.builds(
    FundTerms,
    credit=st.none() | CREDITS,
    tax=st.floats(0, 1),
    paid_out=st.floats(0, 1),
    prices=st.builds(
        PriceTerms, inflation_per_year=st.floats(0, 2), currency_per_year=st.floats(-0.5, 1)
    ),
)
POLICIES = [sim.load_policy(name) for name in ("smolensk_individual", "dignity")]
WORLDS = st.builds(
    dict,
    policy=st.sampled_from(POLICIES),
    clients=st.integers(0, 40),
    officers=st.integers(0, 3),
    days=st.integers(1, 200),
    warm_up=st.sampled_from([0, 50, 180]),
    seed=st.integers(0, 10_000),
    dropped=st.lists(st.sampled_from(sorted(SWITCHES)), max_size=3, unique=True).map(tuple),
    shocks=st.builds(
        ShockTerms, own=st.floats(0, 0.2), collapse=st.floats(0, 0.05), market=st.floats(0, 0.2)
    ),
    behaviour=st.builds(BehaviourTerms, temptation=st.floats(0, 2), forgets=st.floats(0, 0.3)),
    traits=st.builds(TraitTerms, in_debt=SHARE, borrows_when_short=SHARE, diverts=SHARE),
    life=st.builds(LifeTerms, dies=RARE, moves=RARE, loses_buyer=RARE, comes_back=SHARE),
    study=st.builds(StudyTerms, doubted=st.floats(0, 0.5), second_look=SHARE, visit_finds=SHARE),
    staff=st.builds(
        StaffTerms,
        leaves_a_year=st.floats(0, 1),
        gap_days=st.integers(0, 60),
        successor_after_days=st.integers(1, 60),
        alarm_below=st.floats(0, 1),
        fraud=st.builds(
            FraudTerms,
            ghosts_a_year=st.floats(0, 1),
            pockets_a_year=st.floats(0, 1),
            control=st.floats(0, 1),
            complains=st.floats(0, 1),
        ),
    ),
    remedies=st.builds(
        RemedyTerms,
        promises=st.builds(PromiseTerms, longest_days=st.integers(2, 40)),
        guarantors=st.builds(GuarantorTerms, usual=SHARE, pays=SHARE, means_weeks=st.floats(0, 30)),
        court=st.builds(
            CourtTerms,
            shortest_weeks=st.just(1),
            longest_weeks=st.integers(1, 9),
            won=st.floats(0, 0.7),
            takes=SHARE,
            pledge=SHARE,
        ),
        early=st.builds(EarlyTerms, repays=SHARE, at_season_end=SHARE, last_part=SHARE),
    ),
    branch=st.builds(BranchTerms, fund_per_client=st.integers(0, 10_000_00)),
    fund=FUNDS,
).map(lambda world: with_droppable(world, world["policy"]))


def lived(scenario):
    branch = Branch(scenario, lambda env: PolicyChair())
    branch.state.env.run(until=scenario.days)
    return branch


@settings(max_examples=40, deadline=None)
@given(WORLDS)
def test_the_books_balance_in_any_world(world):
    branch = lived(sim.Scenario(**world))

    assert breaks(result_of(branch).log) == []


@settings(max_examples=25, deadline=None)
@given(WORLDS)
def test_the_log_alone_tells_what_the_branch_itself_holds(world):
    branch = lived(sim.Scenario(**world))
    log = result_of(branch).log

    out, into = log.of(*CASH_OUT), log.of(*CASH_IN)
    assert branch.state.cash.at_hand == into.amount.sum() - out.amount.sum()
    report = result_of(branch).report(day=branch.state.scenario.days - 1)
    assert report.lines["P4"] == branch.state.portfolio.outstanding.sum()
    assert report.lines["P3"] == (branch.state.portfolio.outstanding > 0).sum()
    assert report.lines["P6"] == branch.state.portfolio.arrears.sum()
    held = log.of(Kind.PROVISIONED).amount.sum() - log.of(Kind.WRITTEN_OFF).amount.sum()
    assert branch.desks.reserve.held == held
    assert branch.fund.funding.own == capital(log, branch.state.scenario.days - 1).own


@settings(max_examples=10, deadline=None)
@given(WORLDS)
def test_blocks_and_cases_write_the_same_log_in_any_world(world):
    scenario = sim.Scenario(**world)
    blocks, cases = sim.run(scenario).log, sim.run(scenario.varied(every_loan_a_case=True)).log

    for name, column in blocks.columns.items():
        assert np.array_equal(column, cases.columns[name]), name


def test_nothing_is_repaid_twice(result):
    log = result.log
    lent = np.bincount(log.loan[log.kind == Kind.DISBURSED])
    back = log.of(*REPAID, Kind.WRITTEN_OFF)

    assert lent.max() == 1
    repaid = np.bincount(back.loan, back.principal, len(lent))
    given_out = log.of(Kind.DISBURSED)
    assert (repaid <= np.bincount(given_out.loan, given_out.principal, len(lent))).all()
