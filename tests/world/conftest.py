"""Worlds that several tests look at; each is lived once."""

import pytest

import simulator as sim


@pytest.fixture(scope="session")
def policy():
    return sim.load_policy("smolensk_individual")


@pytest.fixture(scope="session")
def scenario(policy):
    return sim.Scenario(policy=policy, clients=300, officers=4, days=364, seed=1)


@pytest.fixture(scope="session")
def small(policy):
    """A branch that lives in a tenth of a second."""
    return sim.Scenario(policy=policy, clients=60, officers=1, days=180, warm_up=90, seed=3)


@pytest.fixture(scope="session")
def result(scenario):
    return sim.run(scenario)
