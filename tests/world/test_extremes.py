"""Worlds at the edge: nobody there, nobody pays, everybody pays, no money."""

from dataclasses import replace

import pytest

import simulator as sim
from simulator.books.log.events import CASH_IN, CASH_OUT, Kind
from simulator.world.terms.people import LifeTerms
from simulator.world.terms.remedies import NO_REMEDIES
from simulator.world.terms.study import StudyTerms
from tests.world.conducts import EverybodyPays, NobodyPays


def test_a_branch_without_clients_has_an_empty_portfolio(small):
    result = sim.run(small.varied(clients=0))

    assert result.report().lines["P4"] == 0
    assert result.clients == ()


def test_without_officers_nobody_is_appraised(small):
    log = sim.run(small.varied(officers=0)).log

    assert len(log.of(Kind.APPLIED)) > 0
    assert len(log.of(Kind.DISBURSED)) == 0


def test_where_everybody_pays_nothing_is_late_or_lost(small):
    result = sim.run(small.varied(conduct=EverybodyPays))

    assert result.report().ratios["repaid_on_time"] == 1
    assert len(result.log.of(Kind.MISSED, Kind.WARNED, Kind.WRITTEN_OFF)) == 0


def test_where_nobody_pays_everything_lent_long_ago_is_written_off(small):
    result = sim.run(small.varied(conduct=NobodyPays, remedies=NO_REMEDIES, days=300))
    log = result.log
    early = log.of(Kind.DISBURSED)
    early = set(early.loan[early.day < 100].tolist())

    assert early <= set(log.of(Kind.WRITTEN_OFF).loan.tolist())
    assert len(log.of(Kind.PAID)) == 0


def test_an_empty_fund_lends_nothing(small):
    poor = replace(small.branch, fund_per_client=0)
    log = sim.run(small.varied(branch=poor)).log

    assert len(log.of(Kind.APPROVED)) > 0
    assert len(log.of(Kind.DISBURSED)) == 0


def test_a_small_fund_never_lends_more_than_it_has(small):
    poor = replace(small.branch, fund_per_client=500_00)
    log = sim.run(small.varied(branch=poor)).log

    into, out = log.of(*CASH_IN), log.of(*CASH_OUT)
    for day in range(int(log.day.min()), int(log.day.max()) + 1):
        cash = into.amount[into.day <= day].sum() - out.amount[out.day <= day].sum()
        assert cash >= 0


def test_where_everybody_dies_without_heirs_no_client_pays_any_more(small):
    gone = tuple(sim.Incident(day=1, client=c, event="death") for c in range(60))
    life = LifeTerms(heirs_take_over=0)
    world = small.varied(incidents=gone, days=200, life=life, remedies=NO_REMEDIES)
    log = sim.run(world).log
    after = log.where(log.day >= 1)

    alive = (Kind.PAID, Kind.PAID_LATE, Kind.DISBURSED, Kind.APPLIED, Kind.EXPLAINED, Kind.MET)
    assert len(after.of(*alive)) == 0
    assert len(after.of(Kind.WRITTEN_OFF)) > 0


def test_where_nobody_is_trusted_no_first_loan_is_made(small):
    log = sim.run(small.varied(study=StudyTerms(doubted=0.999999))).log

    assert len(log.of(Kind.REFUSED)) > 0
    assert len(log.of(Kind.DISBURSED)) <= 1


@pytest.mark.parametrize("wrong", [{"clients": -1}, {"days": 0}, {"officer": 3}])
def test_a_wrong_parameter_is_refused_by_name(policy, wrong):
    with pytest.raises(sim.InputError, match=next(iter(wrong))):
        sim.Scenario(policy=policy, **wrong)
