"""FinComún's way: the officer, then a specialist's three visits, and a way out chosen together."""

import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.world.state.officers import FIRST_SPECIALIST
from simulator.world.switches import switched


@pytest.fixture(scope="module")
def followed(unpaid, dignity, with_terms):
    """Nobody pays: each client goes all the way."""
    world = with_terms(unpaid, visits={"specialists": 4}).varied(policy=dignity)
    return sim.run(world).log


def days_late(log, kind, officers):
    found = log.of(kind)
    chosen = (found.officer >= FIRST_SPECIALIST) == (officers == "specialists")
    return set((found.day - found.due)[chosen].tolist())


@pytest.mark.rule("DIG-1", "DIG-2")
def test_the_officer_visits_first_and_a_specialist_three_times_from_day_56_on(followed):
    assert days_late(followed, Kind.VISITED, "officers") == {7}
    assert days_late(followed, Kind.HANDED_OVER, "officers") == {56}
    assert days_late(followed, Kind.VISITED, "specialists") == {58, 68, 78}


@pytest.mark.rule("DIG-2")
def test_specialists_have_a_day_of_their_own(unpaid, dignity, with_terms):
    busy = {"specialists": 1, "minutes_per_day": 20}
    log = sim.run(with_terms(unpaid, visits=busy).varied(policy=dignity)).log

    assert days_late(log, Kind.VISITED, "officers") == {7}
    assert max(days_late(log, Kind.VISITED, "specialists")) > 78


@pytest.mark.rule("DIG-2")
def test_at_the_third_visit_a_way_out_is_chosen_together(hard, dignity, with_terms):
    world = hard.varied(policy=dignity, days=200)
    willing = sim.run(with_terms(world, visits={"agrees": 1})).log
    never = {"agrees": 0, "listened": 0, "thought_over": 0}
    unwilling = sim.run(with_terms(world, visits=never)).log
    outcomes = (Kind.RESTRUCTURING_PROPOSED, Kind.PLEDGE_SOLD)

    assert all(len(willing.of(kind)) > 0 for kind in outcomes)
    assert len(unwilling.of(*outcomes)) == 0
    proposed = willing.of(Kind.RESTRUCTURING_PROPOSED)
    assert (proposed.day - proposed.due >= 78).all()


@pytest.mark.rule("DIG-2")
def test_who_was_not_listened_to_agrees_less_often(unpaid, dignity, with_terms):
    terms = {"agrees": 0, "listened": 0.5, "thought_over": 0.5}
    world = with_terms(unpaid, visits=terms).varied(policy=dignity)

    assert len(sim.run(world).log.of(Kind.PLEDGE_SOLD)) > 0
    silent = switched(dignity, ("DIG-2.listen", "DIG-2.options"))
    assert len(sim.run(world.varied(policy=silent)).log.of(Kind.PLEDGE_SOLD)) == 0


@pytest.mark.rule("DIG-3")
def test_respect_adds_to_the_wish_to_pay_where_the_policy_has_it(small, dignity, policy):
    world = small.varied(policy=dignity)
    with_it, without = sim.run(world), sim.run(world.without("DIG-3"))

    assert (
        with_it.log.of(Kind.PAID_LATE).day.tolist() != without.log.of(Kind.PAID_LATE).day.tolist()
    )
    with pytest.raises(sim.InputError, match="nothing of this rule"):
        small.without("DIG-3")


@pytest.mark.rule("DIG-3")
@pytest.mark.parametrize("respectful", [True, False])
def test_each_act_of_a_respectful_institution_adds_a_little(small, dignity, lived, respectful):
    policy = dignity if respectful else switched(dignity, ("DIG-3",))
    branch = lived(small.varied(policy=policy), until=60)
    case = next(iter(branch.state.cases.values()))
    before = branch.state.conduct.pressure[case.client]
    branch.remedies.follow(case, "warn", 0)

    added = branch.state.conduct.pressure[case.client] - before
    assert added == pytest.approx(branch.remedies.visits.terms.respect if respectful else 0)


def test_dropping_respect_leaves_the_common_history_alone(small, dignity):
    world = small.varied(policy=dignity, days=5)
    with_it, without = sim.run(world).log, sim.run(world.without("DIG-3")).log

    before = [log.where(log.day < 0) for log in (with_it, without)]
    assert before[0].amount.tolist() == before[1].amount.tolist()
