"""A session that was saved: it fits, or it is said in words what does not fit any more."""

import json
import tomllib
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path

import pytest

import simulator as sim
from simulator.world.lived.fingerprint import KEPT_APART, plain_values, seal_of
from simulator.world.lived.saved import KIT, sealed
from simulator.world.lived.session import KINDS
from simulator.world.scenario import Scenario

WORLD = {"clients": 120, "officers": 2, "days": 150, "warm_up": 60}


@pytest.fixture(scope="module")
def world(policy):
    return sim.Scenario(policy=policy, seed=3, **WORLD)


@pytest.fixture(scope="module")
def text(world, tmp_path_factory):
    """A session of the officer's and the committee's, saved while a question waits."""
    session = sim.start(world, KINDS)
    session.inject(sim.Incident(client=5, day=30))
    for _ in range(400):
        if session.pending and session.day > 60 and on_a_day_with_others(session):
            break
        if session.pending:
            session.answer(session.pending, session.pending.choices[-1], "we know better")
        session.advance(149)
    place = tmp_path_factory.mktemp("kept") / "year.json"
    session.save(place)
    return place.read_text(encoding="utf-8")


def on_a_day_with_others(session):
    return any(day == session.day for day, _kind, _client in session._chair.given)


@pytest.fixture
def loaded(text, world, tmp_path):
    """Loads the saved session after its values, or the scenario, have been changed."""

    def load(change=lambda state: state, anyway=False, seal=True, **varied):
        state = change(json.loads(text))
        place = tmp_path / "year.json"
        place.write_text(json.dumps(sealed(state) if seal else state), encoding="utf-8")
        return sim.Session.load(place, world.varied(**varied), anyway=anyway)

    return load


def test_the_second_question_of_a_day_is_the_one_that_comes_back(scenario, tmp_path):
    session, met = sim.start(scenario.varied(days=90), ("act",)), 0
    while met < 3:
        session.advance(89)
        if on_a_day_with_others(session):
            place = tmp_path / f"{met}.json"
            session.save(place)
            again = sim.Session.load(place, session.scenario)
            assert (again.pending.key, again.notes) == (session.pending.key, ())
            met += 1
        session.answer(session.pending, "wait", "she is ill")


def without_answer(place):
    return lambda state: state | {
        "answers": [each for n, each in enumerate(state["answers"]) if n != place]
    }


def test_what_fits_is_lived_again_to_the_same_question_and_nothing_is_said(text, loaded):
    state, again = json.loads(text), loaded()

    assert again.notes == ()
    assert list(again.pending.key) == state["waiting"]
    assert again.state["answers"] == state["answers"]
    assert again.state == {k: v for k, v in state.items() if k != "checksum"}


@pytest.mark.parametrize(("varied", "said"), [
    ({"seed": 4}, "seed: 3 when it was saved, 4 now"),
    ({"officers": 3}, "officers: 2 when it was saved, 3 now"),
    ({"clients": 90}, "clients: 120 when it was saved, 90 now"),
    ({"warm_up": 59}, "warm_up: 60 when it was saved, 59 now"),
])  # fmt: skip
def test_another_scenario_is_refused_field_by_field(loaded, varied, said):
    with pytest.raises(sim.InputError) as error:
        loaded(**varied)

    assert error.value.problems == ("year.json: was saved in another scenario.", said)


def test_another_policy_is_refused_by_its_figures(loaded, world):
    penalty = replace(world.policy.penalty, rate_per_day=Decimal("0.01"))
    dearer = replace(world.policy, penalty=penalty)
    with pytest.raises(sim.InputError, match=r"policy\.penalty\.rate_per_day: 0\.005 when"):
        loaded(policy=dearer)
    with pytest.raises(sim.InputError, match=r"policy\.name: smolensk_individual when"):
        loaded(policy=sim.load_policy("dignity"))


def test_who_goes_on_anyway_is_told_how_many_answers_were_not_used(text, loaded):
    answers = len(json.loads(text)["answers"])
    again = loaded(anyway=True, seed=4)
    lost = next(each for each in again.notes if "were not used" in each)

    assert "seed: 3 when it was saved, 4 now" in again.notes
    assert lost.split()[2] == str(answers)
    assert 0 < int(lost.split()[0]) <= answers
    assert any("the policy has answered them" in each for each in again.notes)
    assert again.day == json.loads(text)["day"]


@pytest.mark.parametrize("place", [0, 7, -1])
def test_a_missing_answer_does_not_send_the_year_back(text, loaded, place):
    state = json.loads(text)
    place %= len(state["answers"])
    again = loaded(without_answer(place), seal=False)

    assert again.day == state["day"]
    assert "The file was changed by hand after it was saved." in again.notes
    asked_again = list(again.pending.key) != state["waiting"]
    assert asked_again or "1 questions had no answer" in " ".join(again.notes)


def test_an_answer_that_is_not_open_any_more_is_said(text, loaded):
    first = json.loads(text)["answers"][0]
    again = loaded(lambda state: state | {
        "answers": [first | {"choice": "order"}, *state["answers"][1:]]})

    assert first["kind"] == "approve"

    assert any("1 of" in each and "were not used" in each for each in again.notes)


def test_answers_of_days_that_were_not_lived_are_not_given_for_anybody(text, loaded):
    again = loaded(lambda state: state | {"day": 20, "waiting": None})
    answered = [each for each in json.loads(text)["answers"] if each["day"] > 20]

    assert again.day == 20
    assert any(each.startswith(f"{len(answered)} of ") for each in again.notes)


def test_a_file_of_an_older_kit_still_opens_and_says_so(text, loaded):
    new = ("kit", "fingerprint", "scenario", "checksum", "waiting")
    again = loaded(lambda state: {k: v for k, v in state.items() if k not in new}, seal=False)

    assert again.notes == (
        "An older kit saved this, without the marks that tell whether it still fits.",)
    assert list(again.pending.key) == json.loads(text)["waiting"]


def test_another_kit_is_named(loaded):
    again = loaded(lambda state: state | {"kit": "0.0.1"})

    assert again.notes == (f"Kit 0.0.1 saved this; this is kit {KIT}.",)


def test_the_kit_is_the_one_of_the_project():
    project = Path(sim.__file__).parents[1] / "pyproject.toml"

    assert tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"] == KIT


NASTY = [None, "120", "x", 50.5, -999, 99_999, 10**30, True, [1], {"a": 1}, float("nan")]


@pytest.mark.parametrize("name", [
    "day", "kinds", "answers", "incidents", "staff", "waiting", "kit", "scenario", "checksum",
    "fingerprint",
])  # fmt: skip
@pytest.mark.parametrize("value", NASTY, ids=repr)
def test_a_bad_value_is_refused_in_words_with_file_and_place(loaded, name, value):
    may_be = {"waiting": (None,), "kit": ("120", "x"), "fingerprint": ("120", "x"),
              "checksum": ("120", "x"), "scenario": ({"a": 1},)}  # fmt: skip
    if value in may_be.get(name, ()):
        pytest.skip("a value it may have")
    with pytest.raises(sim.InputError) as error:
        loaded(lambda state: state | {name: value}, seal=False)
    assert "year.json: " in str(error.value)
    assert name in str(error.value)


@pytest.mark.parametrize("name", ["day", "kind", "client", "choice", "reason"])
@pytest.mark.parametrize("value", NASTY, ids=repr)
def test_a_bad_answer_is_refused_in_words_with_its_place(text, loaded, name, value):
    may_be = {"reason": ["120", "x"], "client": [99_999, 10**30], "day": [-999, 99_999, 10**30]}
    if value in may_be.get(name, []):
        pytest.skip("an answer to no question of this session is counted as not used")
    with pytest.raises(sim.InputError) as error:
        loaded(lambda state: state | {
            "answers": [*state["answers"], state["answers"][0] | {name: value}]}, seal=False)
    place = len(json.loads(text)["answers"])
    assert f"year.json: `answers.{name}` (entry {place + 1})" in str(error.value)


@pytest.mark.parametrize("staff", [
    {"what": "OfficerLeaves"}, {"what": "OfficerLeaves", "day": "3", "officer": 0}, {"what": 3},
    {"what": "OfficerLeaves", "day": 3, "officer": 0, "why": "tired"}, {"what": []}, {},
])  # fmt: skip
def test_a_bad_officers_incident_is_refused_with_its_place(loaded, staff):
    with pytest.raises(sim.InputError, match=r"year\.json: `staff\[0\]`"):
        loaded(lambda state: state | {"staff": [staff]}, seal=False)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"[" * 100_000, b"[]", b"3", b"null"])
def test_what_is_no_session_at_all_is_refused_by_its_name(world, tmp_path, content):
    (tmp_path / "year.json").write_bytes(content)

    with pytest.raises(sim.InputError, match=r"year\.json: not a saved session"):
        sim.Session.load(tmp_path / "year.json", world)


@pytest.mark.parametrize("path", [None, 3, "", "no such file.json", "."])
def test_a_path_that_leads_nowhere_is_refused_in_words(world, path):
    with pytest.raises(sim.InputError):
        sim.Session.load(path, world)


def test_every_field_of_a_scenario_is_in_its_fingerprint(policy):
    scenario = sim.Scenario(policy=policy)
    named = {name.split(".")[0].split("[")[0] for name in plain_values(
        scenario.varied(also=(sim.load_policy("samara_village"),), dropped=("COL-9",),
                        cast=(sim.CastMember("Zoya", "dressmaker"),)))}  # fmt: skip

    assert named | KEPT_APART == {each.name for each in fields(Scenario)}
    assert seal_of(plain_values(scenario)) == seal_of(json.loads(json.dumps(
        plain_values(scenario))))  # fmt: skip


def test_saving_writes_over_nothing_unasked(world, tmp_path):
    first, second = sim.start(world), sim.start(world.varied(seed=9))
    first.save(tmp_path / "year.json")
    before = (tmp_path / "year.json").read_text()
    with pytest.raises(sim.InputError, match="is there already"):
        second.save(tmp_path / "year.json")
    kept = (tmp_path / "year.json").read_text()
    second.save(tmp_path / "year.json", replace=True)

    assert kept == before != (tmp_path / "year.json").read_text()
