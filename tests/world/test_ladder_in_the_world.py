"""One client's late loan climbs the manual's ladder, day by day."""

from datetime import timedelta

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.world.terms.parameters import BranchTerms
from simulator.world.terms.people import NO_LIFE, NO_TRAITS
from simulator.world.terms.remedies import NO_REMEDIES
from simulator.world.terms.staff import StaffTerms
from simulator.world.terms.study import PLAIN_STUDY
from tests.world.conducts import NobodyPays

WEDNESDAY = 2
RICH = BranchTerms(fund_per_client=20_000_00, cost_per_officer=0, overhead=0)


@pytest.fixture(scope="module")
def unpaid(policy):
    """A branch with time for everything, whose clients pay nothing."""
    scenario = sim.Scenario(
        policy=policy, clients=40, officers=20, days=300, warm_up=30, seed=2, conduct=NobodyPays,
        branch=RICH, remedies=NO_REMEDIES, traits=NO_TRAITS, life=NO_LIFE, study=PLAIN_STUDY,
        staff=StaffTerms(leaves_a_year=0),
    )  # fmt: skip
    return sim.run(scenario)


def days_late(log, kind):
    rows = log.of(kind)
    return set((rows.day - rows.due).tolist())


@pytest.mark.rule("COL-1", "COL-2", "COL-3", "COL-4", "COL-5", "COL-6", "COL-7", "COL-8", "COL-9")
@pytest.mark.parametrize(
    ("kind", "day"),
    [
        (Kind.REMINDED, -3),
        (Kind.WARNED, 1),
        (Kind.PENALTY_STARTED, 1),
        (Kind.EXPLANATION_ASKED, 1),
        (Kind.LETTER_SENT, 5),
        (Kind.VISITED, 7),
        (Kind.GUARANTORS_TOLD, 14),
        (Kind.SUIT_APPLIED, 50),
        (Kind.PENALTY_STOPPED, 90),
        (Kind.WRITE_OFF_PROPOSED, 120),
    ],
)
def test_each_step_falls_on_its_day(unpaid, kind, day):
    assert days_late(unpaid.log, kind) == {day}


@pytest.mark.rule("COL-4")
def test_a_client_who_explained_is_not_visited(unpaid):
    log = unpaid.log
    explained = set(log.of(Kind.EXPLAINED).client.tolist())
    visited = set(log.of(Kind.VISITED).client.tolist())

    assert explained
    assert visited
    assert not explained & visited
    assert explained | visited == set(log.of(Kind.WARNED).client.tolist())


@pytest.mark.rule("WOF-1")
def test_a_write_off_is_ordered_by_the_next_committee(unpaid):
    log = unpaid.log
    proposed = day_by_client(log.of(Kind.WRITE_OFF_PROPOSED))
    ordered = day_by_client(log.of(Kind.WRITTEN_OFF))

    assert ordered.keys() == proposed.keys()
    for client, day in ordered.items():
        assert 0 <= day - proposed[client] < 7
        assert (unpaid.scenario.opening + timedelta(day)).weekday() == WEDNESDAY


def day_by_client(log):
    return dict(zip(log.client.tolist(), log.day.tolist(), strict=True))


@pytest.mark.rule("WOF-2")
def test_a_write_off_takes_the_whole_balance_out_of_portfolio_and_reserve(unpaid):
    log = unpaid.log
    lent, lost = log.of(Kind.DISBURSED), log.of(Kind.WRITTEN_OFF)
    gone = np.isin(lent.loan, lost.loan)
    held = log.of(Kind.PROVISIONED).amount.sum() - lost.amount.sum()
    left = unpaid.report().lines["P4"]

    assert gone[lent.day < 160].all()  # who came again much later is not so far yet
    assert lost.principal.sum() == lent.principal[gone].sum()
    assert left == lent.principal[~gone].sum()
    assert 0 <= held <= left


@pytest.mark.rule("COL-9", "MON-1")
def test_without_next_day_reaction_steps_wait_for_the_weekly_review(policy):
    scenario = sim.Scenario(
        policy=policy, clients=40, officers=20, days=200, warm_up=0, seed=2, conduct=NobodyPays,
        branch=RICH,
    )  # fmt: skip
    log = sim.run(scenario.without("COL-9")).log

    warned = log.of(Kind.WARNED)
    opening = scenario.opening.toordinal()
    assert {(opening + int(day) - 1) % 7 for day in warned.day} == {0}
    assert days_late(log, Kind.WARNED) <= set(range(1, 8))
    assert len(days_late(log, Kind.WARNED)) > 1


@pytest.mark.rule("STA-3")
def test_an_officer_without_time_reacts_late(policy):
    scenario = sim.Scenario(policy=policy, clients=160, officers=1, days=180, warm_up=180, seed=2)
    log = sim.run(scenario).log

    assert max(days_late(log.where(log.day >= 0), Kind.WARNED)) > 1


def test_a_partial_payment_keeps_the_ladder_on_the_oldest_instalment(result):
    log = result.log
    late = log.of(Kind.PAID_LATE)
    key = late.loan.astype(np.int64) * 100_000 + late.due
    partial = len(key) - len(np.unique(key))

    assert partial > 0
