"""A person in the committee's chair: asked, answered, saved and lived again."""

import pytest

import simulator as sim
from simulator.books.events import Kind
from simulator.world.session import KINDS


@pytest.fixture
def session(scenario):
    session = sim.start(scenario.varied(days=200), kinds=("write_off",))
    session.advance(199)
    return session


def refuse_all(session):
    while session.pending:
        session.answer(session.pending, "refuse", "she has begun to sell again")
        session.advance(199)


def test_the_world_stops_at_a_decision_and_says_what_it_is_about(session):
    decision = session.pending

    assert decision.kind == "write_off"
    assert decision.rule == "WOF-1"
    assert decision.facts["days_late"] >= 120
    assert decision.facts["outstanding"] > 0
    assert session.day == decision.day


@pytest.mark.rule("WOF-1")
def test_a_refused_write_off_keeps_the_loan_on_the_books(session):
    decision = session.pending
    session.answer(decision, "refuse", "the stall opens again in May")
    session.advance(decision.day + 7)

    log = session.result.log
    assert decision.loan in log.of(Kind.WRITE_OFF_REFUSED).loan
    assert decision.loan not in log.of(Kind.WRITTEN_OFF).loan


def test_a_wrong_choice_is_refused_and_the_decision_stays(session):
    with pytest.raises(sim.InputError, match="did you mean `refuse`"):
        session.answer(session.pending, "refused", "")

    assert session.pending is not None


def test_an_answer_to_no_question_is_refused(session):
    decision = session.pending
    session.answer(decision, "order", "")

    with pytest.raises(sim.InputError, match="not pending"):
        session.answer(decision, "order", "")


def test_the_policys_own_answers_give_the_same_world_as_a_run(scenario):
    world = scenario.varied(days=200)
    session = sim.start(world, kinds=KINDS)
    session.advance(199)
    while session.pending:
        session.answer(session.pending, session.pending.advice.choice, "as advised")
        session.advance(199)

    run, steered = sim.run(world).log, session.result.log
    assert (run.day == steered.day).all()
    assert (run.amount == steered.amount).all()


def test_a_saved_session_is_lived_again_to_the_same_day(session, tmp_path):
    refuse_all(session)
    session.save(tmp_path / "session.json")
    again = sim.Session.load(tmp_path / "session.json", session.scenario)

    assert again.day == session.day
    assert (again.result.log.amount == session.result.log.amount).all()
    assert (again.result.log.kind == session.result.log.kind).all()


def test_a_damaged_file_is_refused_with_its_name(tmp_path, scenario):
    (tmp_path / "broken.json").write_text("{")

    with pytest.raises(sim.InputError, match=r"broken\.json"):
        sim.Session.load(tmp_path / "broken.json", scenario)


def test_an_incident_hits_the_client_it_names(scenario):
    session = sim.start(scenario.varied(days=120), kinds=())
    session.advance(20)
    session.inject(sim.Incident(client=5, day=30, weeks=10))
    session.advance(119)

    shocks = session.result.log.of(Kind.SHOCK)
    assert (5, 30) in set(zip(shocks.client.tolist(), shocks.day.tolist(), strict=True))


def test_the_past_cannot_be_changed(scenario):
    session = sim.start(scenario, kinds=())
    session.advance(20)

    with pytest.raises(sim.InputError, match="is over"):
        session.inject(sim.Incident(client=5, day=20))
