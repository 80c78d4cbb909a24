"""Who serves whom: a ceiling, an optimum, and applications that wait for room."""

from dataclasses import replace

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.world.branch import Branch
from simulator.world.decisions import PolicyChair
from simulator.world.terms.staff import StaffTerms
from tests.world.conducts import NobodyPays


def most_clients_served(scenario):
    """The most open loans that any one officer has had at the opening of any day."""
    branch, most = Branch(scenario, lambda _env: PolicyChair()), 0
    for day in range(-scenario.warm_up, scenario.days):
        branch.state.env.run(until=day + 1)
        served = branch.state.serves[branch.state.portfolio.open]
        most = max(most, np.bincount(served, minlength=1).max())
    return most, branch


def with_norms(scenario, **norms):
    policy = scenario.policy
    return scenario.varied(policy=replace(policy, officers=replace(policy.officers, **norms)))


@pytest.fixture(scope="module")
def crowded(policy):
    """One officer, and more applicants than she may have."""
    pool = sim.Scenario(
        policy=policy, clients=40, officers=1, days=60, warm_up=60, seed=3,
        staff=StaffTerms(leaves_a_year=0),
    )  # fmt: skip
    return with_norms(pool, new_client=30, repeat_client=30, largest_load=20, best_load=12)


@pytest.mark.rule("STA-6")
def test_no_officer_ever_has_more_clients_than_the_ceiling(crowded):
    most, branch = most_clients_served(crowded)

    assert most <= 20
    assert sum(branch.desks.clientele.places) == branch.desks.clientele.holds.sum() <= 20
    assert "STA-6" in np.array(branch.state.scribe.ledger.log(crowded.opening).rules)


@pytest.mark.rule("STA-6")
def test_without_the_ceiling_an_officer_has_everybody(crowded):
    most, _branch = most_clients_served(crowded.without("STA-6"))

    assert most > 20


@pytest.mark.rule("STA-3")
def test_above_the_best_load_newcomers_wait_while_late_loans_do(crowded):
    busy = with_norms(crowded, minutes_per_day=40, largest_load=100, best_load=5)
    busy = busy.varied(conduct=NobodyPays, warm_up=0)
    balanced, free = sim.run(busy).log, sim.run(busy.without("STA-3")).log

    assert "STA-3" in balanced.rules
    assert len(free.of(Kind.WAITING)) == 0


@pytest.mark.rule("STA-3", "DEL-6")
def test_half_the_officers_react_late(result, scenario):
    """Why repayment falls where officers have too many clients; see ``test_directions``."""
    usual, half = (share_warned_next_day(log) for log in (result.log, lived_with_half(scenario)))

    assert half < usual - 0.05


def lived_with_half(scenario):
    return sim.run(scenario.varied(officers=2)).log


def share_warned_next_day(log):
    warned = log.of(Kind.WARNED)
    return (warned.day - warned.due == 1).mean()


def test_a_newcomer_whose_officer_is_full_goes_to_the_one_with_room(crowded):
    uneven = crowded.varied(officers=2, clients=36)
    branch = Branch(uneven, lambda _env: PolicyChair())
    branch.desks.clientele.places[0] = 20
    branch.state.env.run(until=uneven.days)

    assert (branch.state.serves[branch.state.portfolio.cycle >= 0] == 1).sum() > 18


def test_who_waits_is_served_first_when_there_is_room_again(crowded):
    log = sim.run(crowded.varied(days=200)).log
    waited = log.of(Kind.WAITING).client
    lent = log.of(Kind.DISBURSED)

    assert set(waited.tolist()) & set(lent.client.tolist())
