"""A person in the officer's chair: take the step, wait, or propose a new schedule."""

import pytest

import simulator as sim
from simulator.books.log.events import Kind


@pytest.fixture
def session(small):
    session = sim.start(small.varied(days=60, warm_up=60), kinds=("act", "restructure"))
    session.advance(59)
    return session


def until(session, kind, client):
    """Take every step until this client's next decision of this kind."""
    while session.pending and (session.pending.kind, session.pending.client) != (kind, client):
        session.answer(session.pending, session.pending.advice.choice)
        session.advance(59)
    return session.pending


def test_the_world_stops_before_a_step_and_names_it(session):
    decision = session.pending

    assert decision.kind == "act"
    assert decision.choices == ("take", "wait", "restructure")
    assert decision.advice.choice == "take"
    assert decision.facts["steps"][0] == "Warning"
    assert decision.facts["days_late"] == 1
    assert decision.rule == "COL-2.warning"


def test_a_step_put_off_is_not_taken_and_comes_up_again_a_week_later(session):
    decision = session.pending
    session.answer(decision, "wait", "her mother is ill")
    session.advance(59)
    again = until(session, "act", decision.client)

    log = session.result.log
    mine = log.where((log.loan == decision.loan) & (log.day >= decision.day))
    before = mine.where(mine.day < again.day)
    assert mine.of(Kind.PUT_OFF).day.tolist()[0] == decision.day
    assert len(before.of(Kind.WARNED)) == 0
    assert (
        again.day == decision.day + 7
        or Kind.CLOSED in before.kind
        or len(before.of(Kind.PAID_LATE))
    )


@pytest.mark.rule("MON-5")
def test_an_officer_may_propose_a_new_schedule_and_the_committee_decides(session):
    first = session.pending
    session.answer(first, "restructure", "the stall burnt down, she has paid for years")
    session.advance(59)
    asked = until(session, "restructure", first.client)

    assert asked.rule == "MON-5"
    assert asked.choices == ("refuse", "restructure", "refinance")
    assert {"weeks_left", "room", "weekly", "paid"} <= asked.facts.keys()
    session.answer(asked, "restructure", "she has paid before")
    session.advance(asked.day)
    log = session.result.log
    mine = log.where(log.loan == first.loan)
    assert (mine.of(Kind.RESTRUCTURING_PROPOSED).day == first.day).all()
    assert mine.of(Kind.RESTRUCTURED).day.tolist() == [asked.day]


def test_a_refused_new_schedule_leaves_the_loan_on_its_ladder(session):
    first = session.pending
    session.answer(first, "restructure", "")
    session.advance(59)
    asked = until(session, "restructure", first.client)
    session.answer(asked, "refuse", "nothing was paid yet")
    session.advance(59)

    log = session.result.log
    mine = log.where(log.loan == first.loan)
    assert mine.of(Kind.RESTRUCTURING_REFUSED).day.tolist() == [asked.day]
    assert len(mine.of(Kind.RESTRUCTURED)) == 0


@pytest.mark.rule("COL-6")
def test_instead_of_a_suit_the_committee_may_give_a_new_schedule(hard):
    session = sim.start(hard.varied(days=60), kinds=("sue",))
    decision = session.advance(59)

    assert decision.choices == ("sue", "wait", "restructure", "refinance")
    session.answer(decision, "restructure", "the market opens again")
    session.advance(decision.day)
    log = session.result.log
    assert decision.loan in log.where(log.day == decision.day).of(Kind.RESTRUCTURED).loan


def test_choices_are_saved_and_lived_again(session, tmp_path):
    session.answer(session.pending, "wait", "market day")
    session.advance(59)
    until(session, "none", -1)
    session.save(tmp_path / "session.json")
    again = sim.Session.load(tmp_path / "session.json", session.scenario)

    assert again.day == session.day
    assert again.result.log.kind.tolist() == session.result.log.kind.tolist()
    assert again.result.log.amount.tolist() == session.result.log.amount.tolist()
