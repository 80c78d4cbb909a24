"""A person in the committee's chair: asked, answered, saved and lived again."""

import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.world.lived.session import KINDS
from simulator.world.terms.people import LifeTerms


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


def test_the_clock_never_runs_backwards(scenario):
    session = sim.start(scenario, kinds=())
    session.advance(60)
    with pytest.raises(sim.InputError, match="day 10 is over; today is 60"):
        session.advance(10)
    session.advance(60)

    assert session.day == 60
    assert session.result.log.day.max() == 60


def test_a_question_that_waits_does_not_let_the_clock_back_either(session):
    day = session.day
    with pytest.raises(sim.InputError, match="is over"):
        session.advance(day - 1)

    assert (session.advance(day), session.day) == (session.pending, day)


HAPPENINGS = [
    (sim.Incident(client=500, day=30), "client 500 is not in a pool of 300"),
    (sim.Incident(client=3, day=9999), "day 9999 is after the scenario's last day, 363"),
    (sim.Incident(market="ban", day=364), "day 364 is after the scenario's last day, 363"),
    (sim.OfficerLeaves(day=30, officer=9), "no officer 9 among 5"),
    (sim.GhostLoan(day=30, officer=4), "no officer 4 among 4"),
    (sim.PocketedPayments(day=9999, officer=1), "day 9999 is after the scenario's last day"),
    (sim.OfficerLeaves(day=-5, officer=1), "day -5"),
    (sim.Incident(client=8, day=50, event="death"), "client 8 dies on day 40; nothing befalls"),
    (sim.Incident(client=8, day=40, event="death"), "client 8 dies on day 40; nothing befalls"),
    (sim.Incident(client=8, day=41, event="moving"), "client 8 dies on day 40; nothing befalls"),
]


@pytest.mark.parametrize(("incident", "said"), HAPPENINGS, ids=lambda each: str(each)[:40])
def test_what_can_never_happen_is_refused_at_once(scenario, incident, said):
    death = sim.Incident(client=8, day=40, event="death")
    kind = "incidents" if isinstance(incident, sim.Incident) else "staff_incidents"
    session = sim.start(scenario, kinds=())
    session.inject(death)
    with pytest.raises(sim.InputError, match=said if incident.day >= 0 else "day -5 is over|day 0"):
        session.inject(incident)
    with pytest.raises(sim.InputError, match=said):
        scenario.varied(**{"incidents": (death,)} | {
            kind: (death, incident) if kind == "incidents" else (incident,)})

    assert session.scenario == scenario.varied(incidents=(death,))


@pytest.mark.parametrize("wrong", [-5, "3", 2.5, True, None, float("nan")])
def test_a_day_of_an_incident_is_a_whole_day_of_the_scenario(wrong):
    with pytest.raises(sim.InputError, match="day"):
        sim.Incident(client=3, day=wrong)


def test_a_successor_can_be_let_leave_too(scenario):
    session = sim.start(scenario, kinds=())
    leaves = sim.OfficerLeaves(day=10, officer=1, successor_after_days=5)
    session.inject(leaves)
    session.advance(20)
    session.inject(sim.OfficerLeaves(day=40, officer=4))
    session.advance(41)

    assert 4 not in session.officers_here
    assert 1 not in session.officers_here
    assert sim.run(session.scenario.varied(days=42)).log.officer.max() == 4


def test_who_has_died_by_chance_dies_no_second_time(scenario):
    scenario = scenario.varied(life=LifeTerms(dies=0.002))
    lived = sim.run(scenario.varied(days=120))
    died = lived.log.where(lived.log.rule == lived.log.rules.index("SHK-5"))
    client, day = int(died.client[-1]), int(died.day[-1])
    again = sim.run(scenario.varied(days=120, incidents=(
        sim.Incident(client=client, day=min(day + 1, 119), event="death"),))).log

    assert day < 119
    assert (again.client[again.rule == again.rules.index("SHK-5")] == client).sum() == 1


NASTY = [None, "x", b"x", 2.5, float("nan"), [1], {}, object()]


@pytest.mark.parametrize("wrong", NASTY, ids=lambda each: type(each).__name__)
def test_every_method_refuses_nonsense_in_words(session, scenario, tmp_path, wrong):
    decision = session.pending
    for attempt in (
        lambda: session.advance(wrong),
        lambda: session.answer(wrong, "order"),
        lambda: session.answer(decision, wrong),
        lambda: session.inject(wrong),
        lambda: session.save(tmp_path if wrong == "x" else wrong),
        lambda: sim.Session.load(wrong, scenario),
        lambda: sim.Session.load("x", wrong),
        lambda: sim.start(wrong),
        lambda: sim.start(scenario, wrong),
        lambda: sim.start(scenario, (wrong,)),
    ):
        with pytest.raises(sim.InputError):
            attempt()
    if wrong != "x":
        with pytest.raises(sim.InputError):
            session.answer(decision, "order", wrong)

    assert session.pending is decision
