"""Branches that lend to groups; each world is lived once."""

import pytest

import simulator as sim
from simulator.world.terms.groups import GroupTerms
from simulator.world.terms.parameters import BranchTerms
from tests.world.conducts import NobodyPays

RICH = BranchTerms(fund_per_client=20_000_00, cost_per_officer=0, overhead=0)


@pytest.fixture(scope="session")
def solidarity():
    return sim.load_policy("smolensk_solidarity")


@pytest.fixture(scope="session")
def mixed(policy, solidarity):
    """Single clients and solidarity groups side by side."""
    terms = GroupTerms(women_prefer=1.0, afraid=0.1)
    return sim.Scenario(
        policy=policy, also=(solidarity,), clients=150, officers=3, days=200, seed=4, groups=terms
    )


@pytest.fixture(scope="session")
def lived(mixed):
    return sim.run(mixed)


@pytest.fixture(scope="session")
def samara():
    return sim.load_policy("samara_village")


@pytest.fixture(scope="session")
def village(samara):
    """A branch of village banks only."""
    terms = GroupTerms(women_prefer=1.0, men_prefer=0.8, afraid=0.1)
    return sim.Scenario(policy=samara, clients=140, officers=2, days=364, seed=2, groups=terms)


@pytest.fixture(scope="session")
def banks(village):
    return sim.run(village)


@pytest.fixture(scope="session")
def unpaid(mixed):
    """Nobody pays, and no group stands in; officers have time for everything."""
    world = mixed.varied(
        policy=mixed.also[0], also=(), conduct=NobodyPays, officers=12, branch=RICH, clients=90,
        days=260, warm_up=40,
    )  # fmt: skip
    return sim.run(world)
