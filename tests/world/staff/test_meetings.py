"""The monthly round, and what officers see on it."""

from dataclasses import replace

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.world.terms.parameters import ShockTerms
from simulator.world.terms.people import TraitTerms
from tests.world.conducts import EverybodyPays


@pytest.fixture(scope="module")
def round_of(small):
    """A month with one officer, her clients all in good order."""
    return small.varied(conduct=EverybodyPays, days=120)


@pytest.mark.rule("MON-4")
def test_each_client_with_a_loan_is_met_once_in_thirty_days(round_of):
    log = sim.run(round_of).log
    met, lent = log.of(Kind.MET), log.of(Kind.DISBURSED)
    gaps = [np.diff(met.day[met.client == client]) for client in range(round_of.clients)]

    assert min(gap.min(initial=30) for gap in gaps) >= 27  # put off by a day or two at most
    assert np.isin(lent.loan[lent.day < 60], met.loan).all()


@pytest.mark.rule("MON-4")
def test_without_the_rule_nobody_is_met_and_nothing_is_checked(small):
    log = sim.run(hard_times(small).without("MON-4")).log

    assert (log.of(Kind.MET).day < 0).all()
    assert (log.of(Kind.ALARMED).day < 0).all()


def hard_times(scenario):
    """One business in eight is hit each month."""
    return scenario.varied(shocks=ShockTerms(own=0.03))


@pytest.mark.rule("MON-4")
def test_meetings_take_at_most_half_the_day_and_who_is_put_off_comes_next(small):
    norms = replace(small.policy.officers, meeting=120)
    log = sim.run(small.varied(policy=replace(small.policy, officers=norms))).log
    met = log.of(Kind.MET)
    _days, each_day = np.unique(met.day, return_counts=True)

    assert each_day.max() == 2  # 240 minutes: the second began before half of 340 were over
    assert len(met) > 100


@pytest.mark.rule("MON-2", "MON-6")
def test_falling_sales_are_seen_and_the_next_loan_is_smaller_or_refused(small):
    world = hard_times(small).varied(conduct=EverybodyPays)
    seen, blind = sim.run(world).log, sim.run(world.without("MON-2")).log

    assert (seen.of(Kind.ALARMED).day >= 0).any()
    assert not (blind.of(Kind.ALARMED).day >= 0).any()
    assert np.isin(seen.of(Kind.ALARMED).loan, seen.of(Kind.MET).loan).all()
    assert "MON-6" in set(np.array(seen.rules)[seen.of(Kind.REFUSED).rule])


@pytest.mark.rule("MON-2")
def test_misuse_is_found_and_the_next_loan_goes_to_the_supplier(small):
    careless = small.varied(traits=TraitTerms(diverts=0.5), conduct=EverybodyPays)
    seen, blind = sim.run(careless).log, sim.run(careless.without("MON-2")).log
    found, strayed = seen.of(Kind.MISUSE_FOUND), seen.of(Kind.DIVERTED)

    assert (found.day >= 0).any()
    assert len(np.unique(found.client)) == len(found)
    assert not (blind.of(Kind.MISUSE_FOUND).day >= 0).any()
    for client, day, much in zip(
        found.client.tolist(), found.day.tolist(), found.principal.tolist(), strict=True
    ):
        hers = strayed.client == client
        assert (strayed.day[hers] <= day).all()
        assert abs(strayed.principal[hers][-1] - much) <= 1  # both notes round


@pytest.mark.rule("MON-2")
def test_who_is_refused_for_falling_sales_asks_again_later(small):
    log = sim.run(hard_times(small).varied(conduct=EverybodyPays)).log
    refused = log.where((log.kind == Kind.REFUSED) & (log.rule == log.rules.index("MON-6")))
    asked = log.of(Kind.APPLIED)

    assert len(refused) > 0
    for client, day in zip(refused.client.tolist(), refused.day.tolist(), strict=True):
        again = asked.day[(asked.client == client) & (asked.day > day)]
        assert day + 56 in again or day + 56 >= small.days
