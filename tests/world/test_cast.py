"""The cast: named clients who ask when their story says, for what the lessons found to fit."""

from dataclasses import replace

import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.rules.ground.validation import InputError
from simulator.world.terms.cast import CastMember

STUDIED = 1_130_000


@pytest.fixture
def told(policy):
    """A stall of which the lessons know everything, and a few others."""
    cast = (CastMember("Zoya Mironova", "market_stall", 1.0, asks_on=20, fits=STUDIED),)
    return sim.Scenario(policy=policy, clients=9, officers=1, days=60, warm_up=60, cast=cast)


def first_study(scenario):
    """The day and the sum of client 0's first application and what the officer found to fit."""
    log = sim.run(scenario).log
    hers = log.client == 0
    found = [hers & (log.kind == kind) for kind in (Kind.APPLIED, Kind.APPRAISED)]
    return int(log.day[found[0]][0]), int(log.principal[found[1]][0])


def test_a_first_application_comes_on_its_day_and_the_loan_is_what_was_found_to_fit(told):
    assert first_study(told) == (20, STUDIED)


@pytest.mark.rule("APP-6")
def test_without_the_corridor_the_study_that_rests_on_it_falls_too(told):
    day, amount = first_study(told.without("APP-6"))

    assert day == 20
    assert amount != STUDIED


def test_a_study_never_lifts_a_loan_above_the_policys_limit(told):
    generous = replace(told, cast=(replace(told.cast[0], fits=90_000_000),))

    assert first_study(generous)[1] == told.policy.product.limit(0)


def test_a_loan_of_nothing_is_refused():
    with pytest.raises(InputError, match="fits"):
        CastMember("Zoya Mironova", "market_stall", fits=0)
