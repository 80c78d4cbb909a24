"""Debts elsewhere, diverted loans, stated sales, one buyer, death and moving away."""

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.world.branch import Branch
from simulator.world.decisions import PolicyChair
from simulator.world.people.stakes import Stakes
from simulator.world.terms.people import NO_LIFE, NO_TRAITS, LifeTerms, TraitTerms, WillTerms
from simulator.world.terms.staff import StaffTerms


@pytest.fixture(scope="module")
def calm(small):
    """Nobody hides, owes, diverts, dies or moves unless a test says so."""
    return small.varied(days=60, traits=NO_TRAITS, life=NO_LIFE)


def branch_of(scenario, until=None):
    branch = Branch(scenario, lambda env: PolicyChair())
    if until is not None:
        branch.state.env.run(until=until)
    return branch


def hit(log, rule):
    return log.where(np.isin(log.rule, [i for i, r in enumerate(log.rules) if r == rule]))


# -- traits and debts


def test_a_debt_elsewhere_is_paid_week_by_week_until_it_is_over(calm):
    branch = branch_of(calm.varied(traits=TraitTerms(in_debt=1, debt_weeks=8)))
    debts, start = branch.state.borrowers.debts, branch.state.today

    assert (debts.weekly(start, slice(None)) > 0).all()
    assert (debts.weekly(start, slice(None)) <= 0.3 * branch.state.borrowers.usual_net).all()
    assert (debts.weekly(start + 8 * 7, slice(None)) == 0).all()


def test_who_is_short_borrows_elsewhere_and_only_once_at_a_time(calm):
    often = TraitTerms(in_debt=0, borrows=0, borrows_when_short=1, debt_weeks=1)
    log = sim.run(calm.varied(traits=often)).log
    took = log.of(Kind.BORROWED_ELSEWHERE)

    assert len(took) > 0
    assert (took.principal > 0).all()
    for client in np.unique(took.client):
        assert (np.diff(took.day[took.client == client]) >= 7 * 4).all()


def test_a_diverted_loan_works_only_in_part(calm):
    world = calm.varied(traits=TraitTerms(diverts=1, largest_diverted=1), staff=StaffTerms(sees=0))
    branch = branch_of(world, until=60)
    lent = branch.state.borrowers.lent[branch.state.portfolio.open]
    book = branch.state.portfolio
    sums = np.array([book.contracts.templates[t].principal for t in book.template[book.open]])

    assert (lent < sums).all()
    assert np.allclose(lent, sums * (1 - branch.state.borrowers.traits.diverted[book.open]))


def test_stated_sales_stay_within_their_bounds(calm):
    terms = TraitTerms(understates=0.4, overstates=0.4)
    stated = branch_of(calm.varied(clients=300, traits=terms)).state.borrowers.traits.stated

    assert 0.8 <= stated.min() < 0.9
    assert 1.2 < stated.max() <= 1.4
    assert 0.1 < (stated == 1).mean() < 0.3


@pytest.mark.rule("APP-11")
def test_sales_to_one_buyer_swing_harder(calm):
    borrowers = branch_of(calm.varied(clients=300)).state.borrowers
    usual = np.array([f.sales_spread for f in borrowers.families])[borrowers.family]
    one = borrowers.traits.one_buyer

    assert 0 < one.sum() < 60
    assert np.allclose(borrowers.spread[one], 1.8 * usual[one])
    assert np.allclose(borrowers.spread[~one], usual[~one])


def test_all_clients_can_come_from_one_family(calm):
    traits = TraitTerms(families=("minibus",))

    assert {c.family.key for c in sim.run(calm.varied(days=1, traits=traits)).clients} == {
        "minibus"
    }
    with pytest.raises(sim.InputError, match="minibus"):
        TraitTerms(families=("minibuss",))


# -- turns of life


@pytest.mark.parametrize("event", ["death", "moving"])
def test_who_is_gone_asks_for_no_further_loan(calm, event):
    life = LifeTerms(dies=0, moves=0, loses_buyer=0, comes_back=0)
    gone = tuple(sim.Incident(day=1, client=c, event=event) for c in range(0, 60, 2))
    log = sim.run(calm.varied(days=120, life=life, incidents=gone)).log
    after = log.of(Kind.APPLIED, Kind.APPROVED, Kind.DISBURSED)
    after = after.client[after.day >= 1]

    assert (after % 2 == 1).any()
    assert not (after % 2 == 0).any()


def test_who_moved_away_pays_worse_and_the_ladder_goes_on(calm):
    gone = tuple(sim.Incident(day=1, client=c, event="moving") for c in range(60))
    log, stayed = sim.run(calm.varied(incidents=gone)).log, sim.run(calm).log

    assert late_share(log) > late_share(stayed) + 0.2
    assert (log.of(Kind.GUARANTORS_TOLD).day > 14).any()


def late_share(log):
    now = log.where((log.day >= 1) & (log.day < 29))
    return len(now.of(Kind.MISSED)) / len(now.of(Kind.MISSED, Kind.PAID))


def test_some_who_moved_away_come_back_and_ask_again(calm):
    life = LifeTerms(dies=0, moves=0, loses_buyer=0, comes_back=1, longest_away_weeks=1)
    gone = tuple(sim.Incident(day=1, client=c, event="moving") for c in range(60))
    log = sim.run(calm.varied(life=life, incidents=gone)).log
    back, asks = log.of(Kind.RETURNED), log.of(Kind.APPLIED)

    assert set(back.client[back.day == 8].tolist()) == set(range(60))
    assert (asks.day >= 8).any()
    assert not ((asks.day >= 1) & (asks.day < 8)).any()


def test_heirs_carry_on_or_nobody_does(calm):
    life = LifeTerms(dies=0, moves=0, loses_buyer=0, heirs_take_over=0.5)
    gone = tuple(sim.Incident(day=0, client=c, event="death") for c in range(60))
    branch = branch_of(calm.varied(life=life, incidents=gone), until=50)

    left = branch.state.borrowers.income_left
    assert set(np.unique(left)) <= {0.0, 0.05, 0.25, 0.6}
    assert (left == 0).any()
    assert (left == 0.6).any()


def test_a_lost_buyer_hits_those_who_have_one(calm):
    life = LifeTerms(dies=0, moves=0, loses_buyer=0.2)
    scenario = calm.varied(clients=200, officers=2, life=life)
    branch = branch_of(scenario, until=20)
    lost = hit(branch.state.scribe.ledger.log(scenario.opening), "SHK-6")

    shocked = set(lost.of(Kind.SHOCK).client.tolist())
    assert shocked
    assert shocked <= set(np.flatnonzero(branch.state.borrowers.traits.one_buyer).tolist())


# -- will


@pytest.mark.rule("DEL-5")
def test_penalty_growth_and_reach_move_the_will():
    stakes, who = Stakes(WillTerms(growth=0.5, penalty=2, reach=0.4), 2), np.array([0])
    stakes.lend(who, np.array([1.5]), rate=0.005, stop=90)

    assert stakes.access(who) == 1.25
    assert stakes.another_week(who, 10) == pytest.approx(2 * 7 * 0.005)
    assert stakes.another_week(who, 90) == 0
    assert stakes.grown(who, np.array([200])) == pytest.approx(0.45)
    stakes.leave(0)
    assert stakes.access(who) == 0
    assert stakes.reach[0] == 0.4
    assert stakes.access(np.array([1])) == 1


def test_why_tells_of_debts_elsewhere_and_of_a_diverted_loan(calm):
    traits = TraitTerms(in_debt=1, debt_weeks=300, diverts=1, largest_diverted=1)
    result = sim.run(calm.varied(traits=traits, staff=StaffTerms(sees=0)))
    missed = int(np.flatnonzero(result.log.kind == Kind.MISSED)[-1])
    note = int(np.flatnonzero(result.log.kind == Kind.DIVERTED)[0])

    assert "roubles a week elsewhere" in str(result.why(missed))
    assert "% of the loan" in str(result.why(missed))
    assert "will not work in the business" in str(result.why(note))
