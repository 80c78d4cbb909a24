"""Branches with time and money for everything, in which late loans are watched."""

from dataclasses import replace

import numpy as np
import pytest

import simulator as sim
from simulator.world.branch import Branch
from simulator.world.decisions import PolicyChair
from simulator.world.terms.parameters import BranchTerms, ShockTerms
from simulator.world.terms.remedies import (
    CourtTerms,
    EarlyTerms,
    GuarantorTerms,
    PromiseTerms,
    RemedyTerms,
    VisitTerms,
)
from simulator.world.terms.staff import StaffTerms
from tests.world.conducts import NobodyPays

NAMED = {
    "promises": PromiseTerms, "guarantors": GuarantorTerms, "court": CourtTerms,
    "visits": VisitTerms, "early": EarlyTerms,
}  # fmt: skip


@pytest.fixture(scope="session")
def unpaid(policy):
    """Clients who pay nothing of themselves, and officers with time for all of them."""
    rich = BranchTerms(fund_per_client=20_000_00, cost_per_officer=0, overhead=0)
    return sim.Scenario(
        policy=policy, clients=28, officers=14, days=150, warm_up=30, seed=2, conduct=NobodyPays,
        branch=rich, staff=StaffTerms(leaves_a_year=0),
    )  # fmt: skip


@pytest.fixture(scope="session")
def hard(small):
    """Blows come often and pass soon, so that many have potential."""
    blows = ShockTerms(own=0.03, own_weeks=8)
    return small.varied(clients=100, officers=3, days=240, shocks=blows)


@pytest.fixture(scope="session")
def dignity():
    return sim.load_policy("dignity")


@pytest.fixture(scope="session")
def with_terms():
    """Vary some of a scenario's remedies: ``with_terms(world, court={"won": 1})``."""

    def vary(world, **parts):
        changed = {name: replace(NAMED[name](), **values) for name, values in parts.items()}
        return world.varied(remedies=replace(RemedyTerms(), **changed))

    return vary


@pytest.fixture(scope="session")
def lived():
    """Live a scenario up to a day and give the branch itself."""

    def live(world, until=None):
        branch = Branch(world, lambda _env: PolicyChair())
        branch.state.env.run(until=world.days if until is None else until)
        return branch

    return live


@pytest.fixture(scope="session")
def rows():
    """The rows of some kinds as tuples of the named columns."""

    def pick(log, kind, *columns):
        found = log.of(kind)
        return list(
            zip(*(np.asarray(getattr(found, name)).tolist() for name in columns), strict=True)
        )

    return pick
