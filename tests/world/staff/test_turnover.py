"""Officers leave, colleagues take over, successors learn."""

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.books.reports.identities import breaks
from simulator.world.branch import Branch
from simulator.world.decisions import PolicyChair
from simulator.world.terms.incidents import OfficerLeaves
from simulator.world.terms.staff import StaffTerms

STAY = StaffTerms(leaves_a_year=0)
LEAVES = OfficerLeaves(day=10, officer=1, gap_days=7, successor_after_days=45)


@pytest.fixture(scope="module")
def two(small):
    return small.varied(officers=2, days=90, staff=STAY)


@pytest.fixture(scope="module")
def left(two):
    return sim.run(two.varied(staff_incidents=(LEAVES,)))


def test_an_officer_leaves_on_the_scripted_day_and_a_successor_comes(left):
    log = left.log
    gone, hired = log.of(Kind.OFFICER_LEFT), log.of(Kind.HIRED)

    assert (gone.day.tolist(), gone.officer.tolist()) == ([10], [1])
    assert (hired.day.tolist()[-1], hired.officer.tolist()[-1]) == (55, 2)
    assert left.report(day=50).lines["P11"] == pytest.approx((10 * 2 + 41) / 51)


def test_nobody_serves_her_clients_until_colleagues_take_over(left, two):
    log, usual = left.log, sim.run(two).log
    hers = np.unique(usual.client[(usual.officer == 1) & (usual.day == 9)])
    days = (log.day >= 10) & np.isin(log.client, hers)

    assert set(log.officer[days & (log.day < 17)].tolist()) == {-1}
    assert set(log.officer[days & (log.day >= 17) & (log.day < 55)].tolist()) <= {0, -1}
    assert 2 in log.officer[days & (log.day >= 55)]
    handed = log.of(Kind.NEW_OFFICER)
    assert np.unique(handed.day).tolist() == [17, 55]


def test_late_loans_that_waited_are_acted_on_by_the_new_officer(left):
    log = left.log
    acts = log.of(Kind.WARNED, Kind.LETTER_SENT, Kind.VISITED)

    assert (acts.officer[acts.day >= 0] >= 0).all()
    assert 2 in acts.officer


def test_a_change_of_officer_unsettles_and_the_books_still_balance(two, left):
    scripted = two.varied(staff_incidents=(LEAVES,))
    branch = Branch(scripted, lambda _env: PolicyChair())
    branch.state.env.run(until=10)
    hers = np.flatnonzero(branch.state.serves == 1)
    before = branch.state.conduct.belief[hers].mean()
    branch.state.env.run(until=18)

    assert branch.state.conduct.belief[hers].mean() < before - 0.05
    assert breaks(left.log) == []


def test_a_new_officer_has_less_of_a_day_until_she_has_learned(two):
    branch = Branch(two.varied(staff_incidents=(LEAVES,)), lambda _env: PolicyChair())
    branch.state.env.run(until=56)
    new = branch.state.officers[2]

    assert branch.office._skill(new) == pytest.approx(0.6, abs=0.01)
    branch.state.today = 55 + 90
    assert branch.office._skill(new) == 1.0


def test_where_the_only_officer_leaves_for_good_nobody_works(small):
    last = OfficerLeaves(day=10, officer=0, replaced=False)
    log = sim.run(small.varied(staff=STAY, staff_incidents=(last,))).log
    after = log.day >= 10

    assert not np.isin(log.kind[after], (Kind.MET, Kind.WARNED, Kind.APPRAISED)).any()
    assert set(log.officer[after & (log.client >= 0)].tolist()) == {-1}


def test_officers_leave_by_chance_on_the_same_days_whatever_the_rules(small):
    restless = small.varied(officers=3, staff=StaffTerms(leaves_a_year=1.0))
    with_it, without = (sim.run(each).log for each in (restless, restless.without("COL-2")))

    assert len(with_it.of(Kind.OFFICER_LEFT)) > 1
    assert np.array_equal(with_it.of(Kind.OFFICER_LEFT).day, without.of(Kind.OFFICER_LEFT).day)


def test_a_session_can_let_an_officer_leave_and_lives_it_again(two, tmp_path):
    session = sim.start(two, kinds=())
    session.advance(5)
    session.inject(LEAVES)
    session.advance(60)
    session.save(tmp_path / "saved.json")
    again = sim.Session.load(tmp_path / "saved.json", two)

    assert len(again.result.log.of(Kind.OFFICER_LEFT)) == 1
    assert np.array_equal(again.result.log.officer, session.result.log.officer)
