"""Blows to a trade and to the whole market, drawn and scripted."""

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.families import load_families
from simulator.world.branch import Branch
from simulator.world.decisions import PolicyChair
from simulator.world.terms.parameters import ShockTerms


@pytest.fixture(scope="module")
def quiet(small):
    return small.varied(days=40, shocks=ShockTerms(own=0, trade=0, market=0, collapse=0))


def trade_left(scenario, day):
    branch = Branch(scenario, lambda env: PolicyChair())
    branch.state.env.run(until=day + 1)
    people = branch.state.borrowers
    return {f.key: left for f, left in zip(people.families, people.trade_left, strict=True)}


@pytest.mark.parametrize("kind", ["currency", "ban", "closure"])
def test_a_blow_to_the_market_leaves_each_family_what_its_file_says(quiet, kind):
    blow = quiet.varied(incidents=(sim.Incident(day=3, market=kind, weeks=2),))

    assert set(trade_left(blow, 2).values()) == {1.0}
    families = {family.key: family for family in load_families()}
    left = trade_left(blow, 3)
    assert left == {key: getattr(each.blows, kind) for key, each in families.items()}
    assert set(trade_left(blow, 17).values()) == {1.0}


def test_two_blows_at_once_multiply_and_end_apart(quiet):
    both = quiet.varied(
        incidents=(
            sim.Incident(day=2, trade="retail", weeks=2, income_left=0.0),
            sim.Incident(day=3, market="ban", weeks=4),
        )
    )

    assert trade_left(both, 5)["market_stall"] == 0
    assert trade_left(both, 5)["grocery_kiosk"] == 0.55
    assert trade_left(both, 17)["market_stall"] == 0.7


def test_drawn_blows_to_the_market_are_of_all_three_kinds(small):
    often = small.varied(clients=1, days=200, shocks=ShockTerms(market=0.5))
    log = sim.run(often).log
    rules = {log.rules[code] for code in log.of(Kind.SHOCK).rule}

    assert {"SHK-3.currency", "SHK-3.ban", "SHK-3.closure"} <= rules


def test_a_session_can_close_the_market(quiet):
    session = sim.start(quiet, kinds=())
    session.advance(10)
    session.inject(sim.Incident(day=12, market="closure", weeks=3))
    session.advance(39)
    log = session.result.log

    blow = int(np.flatnonzero(log.kind == Kind.SHOCK)[-1])
    assert (log.day[blow], log.client[blow]) == (12, -1)
    assert "closed" in session.result.why(blow).title


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({}, "none given"),
        ({"client": 1, "trade": "food"}, "client, trade given"),
        ({"trade": "retial"}, "retail"),
        ({"market": "weather"}, "market"),
        ({"trade": "food", "event": "death"}, "name the client"),
    ],
)
def test_an_incident_names_one_target(wrong, says):
    with pytest.raises(sim.InputError, match=says):
        sim.Incident(day=3, **wrong)
