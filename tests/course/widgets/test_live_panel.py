"""The live panel: buttons let time go by, a question stops it, and a year can be kept."""

import html
import json
import re
from pathlib import Path

import pytest

import course
from course.figures.worlds import live as figures
from course.widgets.arrears.self_assessment_panel import SelfAssessment
from course.widgets.context.skills_audit import skills_audit
from course.widgets.kit.controls import NOT_CHOSEN
from course.widgets.worlds.live_events import EVENTS
from course.widgets.worlds.live_panel import SEATS, STEPS, live_panel
from simulator.rules.ground.validation import InputError

_NO_VALUE = re.compile(r"""\((_\(".*?"\)|".*?"), None\)""")


def room_of(name):
    return Path(course.__file__).parent / name


@pytest.fixture
def panel():
    made = live_panel()
    made.widget  # noqa: B018  # puts the buttons to work
    made.widgets["clients"].value = 100
    return made


@pytest.fixture
def asked(panel):
    """A panel whose year has come to its first question."""
    panel.begin()
    while panel.live.pending is None:
        panel.steps["month"].click()
    return panel


def test_before_a_year_begins_there_is_nothing_to_press(panel):
    assert panel.rest.layout.display == "none"
    assert panel.files.saver.disabled
    assert panel.files.opener.disabled


def test_a_year_begins_on_its_eve(panel):
    panel.begin()

    assert "the eve of the year" in panel.said.value
    assert panel.rest.layout.display == "flex"
    assert panel.question.asking.layout.display == "none"


def test_days_go_by_and_the_picture_follows(panel):
    panel.widgets["seat"].value = "nobody"
    panel.begin()
    panel.steps["week"].click()
    first = panel.picture.value
    panel.steps["month"].click()

    assert panel.live.day == -1 + STEPS["week"][1] + STEPS["month"][1]
    assert first != panel.picture.value
    assert "Instalments on time" in panel.news.value


def test_a_question_stops_the_year_until_it_is_answered(asked):
    day = asked.live.day
    stopped = [button.disabled for button in asked.steps.values()]
    asked.question.decide()
    undecided = asked.question.said.value
    asked.question.choice.value = asked.live.pending.choices[0]
    asked.question.decide()

    assert stopped == [True, True, True]
    assert "Choose what you decide first." in undecided
    assert "You decided: " in asked.question.said.value
    assert asked.live.day >= day


def test_the_advice_is_told_only_after_the_decision(asked):
    advice = asked.live.pending.advice.reason
    before = asked.question.paper.value + asked.question.said.value
    asked.question.choice.value = asked.live.pending.choices[0]
    asked.question.decide()

    assert advice not in before
    assert advice in html.unescape(asked.question.said.value)


def test_everything_on_the_list_can_be_let_happen(panel):
    panel.widgets["clients"].value, panel.widgets["seat"].value = 200, "nobody"
    panel.begin()
    for label, event in EVENTS:
        panel.events.event.value = event
        panel.events.let()
        assert label in panel.events.said.value.replace("&#x27;", "'")
    panel.steps["month"].click()

    assert panel.live.day == 27


def test_the_policys_year_stands_beside_ones_own_when_asked_for(asked):
    asked.compare()

    assert "by the policy alone" in asked.beside.value


def test_a_year_is_kept_and_another_panel_goes_on_with_it(asked):
    asked.files.name.value = "class of March"
    asked.files.save()
    other = live_panel()
    other.widget  # noqa: B018
    other.files.open()

    assert "class of March.json" in asked.files.said.value
    assert other.files.kept.value == "class of March.json"
    assert other.live.day == asked.live.day
    assert other.widgets["clients"].value == 100
    assert other.question.paper.value == asked.question.paper.value


def test_a_year_without_a_name_is_not_kept(asked, progress_file):
    asked.files.save()

    assert "Give the year a name first" in asked.files.said.value
    assert all(name.startswith("running year") for name in years(progress_file))


def test_a_new_year_does_not_keep_the_name_or_the_comparison_of_the_last(asked):
    asked.files.name.value = "class of March"
    asked.compare()
    asked.begin()
    asked.begin()

    assert asked.files.name.value == ""
    assert asked.beside.value == ""


def test_a_damaged_file_is_answered_in_words_and_the_year_stays(asked, progress_file):
    asked.files.name.value = "year"
    asked.files.save()
    (progress_file.parent / "years" / "year.json").write_text("half a file")
    asked.files.open()

    assert "✗ year.json: not a saved session" in asked.files.said.value
    assert asked.live.pending is not None


def test_the_year_ends_and_its_buttons_rest(panel):
    panel.widgets["seat"].value = "nobody"
    panel.begin()
    panel.go(400)

    assert "the year is over" in panel.said.value
    assert all(button.disabled for button in panel.steps.values())
    assert panel.events.button.disabled


def test_each_part_has_a_name_for_a_screen_reader(panel):
    names = panel.widget.children[-1].names

    assert {f"kit-live-{each}" for each in (
        "begin", "day", "week", "month", "choice", "reason", "decide", "event", "whom", "happen",
        "name", "save", "kept", "open", "policy")} <= set(names)  # fmt: skip


def test_without_a_kernel_the_chairs_are_listed(panel):
    assert all(shown in panel.text for shown, _seat in SEATS)


def test_two_questions_with_the_same_choices_both_begin_undecided():
    panel = live_panel()
    panel.widget  # noqa: B018
    panel.widgets["clients"].value, panel.widgets["seat"].value = 150, "loans"
    panel.begin()
    options, met = None, 0
    while met < 2:
        if panel.live.pending is None:
            panel.steps["month"].click()
            continue
        met += options == panel.question.choice.options
        options = panel.question.choice.options
        assert (panel.question.choice.index, panel.question.choice.label) == (0, "not decided yet")
        panel.question.choice.index = 1
        panel.question.decide()


def test_no_list_of_the_course_goes_blank_when_nothing_is_chosen_again():
    panel = live_panel()
    audit, scores = skills_audit("start"), SelfAssessment()
    lists = [panel.question.choice, next(iter(audit.fields.values())),
             next(iter(scores.fields.values()))]  # fmt: skip
    panel.question.choice.options = [("not decided yet", NOT_CHOSEN), ("grant it", "grant")]
    for each in lists:
        each.index = 1
        each.index = 0
        assert each.index == 0
    sources = [path for room in ("widgets", "checks") for path in room_of(room).rglob("*.py")]
    assert len(sources) > 50
    assert [str(path) for path in sources if _NO_VALUE.search(path.read_text("utf-8"))] == []


def test_who_is_gone_or_about_to_be_stands_in_no_list(panel):
    panel.widgets["seat"].value = "nobody"
    panel.begin()
    panel.events.event.value = "death"
    first, second = panel.events.whom.options[:2]
    panel.events.let()
    listed = panel.events.whom.options
    panel.steps["day"].click()
    panel.events.event.value = "moving"
    panel.events.whom.value = second[1]
    panel.events.let()
    panel.steps["day"].click()

    assert first not in listed
    assert second in listed
    assert not {first, second} & set(panel.events.whom.options)


def test_officers_are_called_the_same_in_list_refusal_and_news(panel):
    panel.widgets["clients"].value, panel.widgets["seat"].value = 200, "nobody"
    panel.begin()
    panel.events.event.value = "leaves"
    before = [name for name, _number in panel.events.whom.options]
    panel.events.let()
    with pytest.raises(InputError, match=r"^officer 1 has left"):
        panel.live.happens("pockets", 0)
    panel.go(60)

    assert before == ["officer 1", "officer 2", "officer 3"]
    assert [name for name, _ in panel.events.whom.options] == [
        "officer 2", "officer 3", "officer 4"]  # fmt: skip
    told = figures.news(panel.live.result, -1, panel.live.day, most=500).text
    assert "an officer leaves the institution: officer 1" in told
    assert "an officer starts work: officer 4" in told


def years(progress_file):
    return {path.name: path for path in (progress_file.parent / "years").glob("*.json")}


def answer_once(panel):
    while panel.live.pending is None:
        panel.steps["month"].click()
    panel.question.choice.index = 1
    panel.question.decide()


def test_beginning_in_mid_year_asks_first_and_the_year_can_be_opened_again(asked, progress_file):
    answer_once(asked)
    live, (name,) = asked.live, years(progress_file)
    asked.beginner.click()
    question, same = asked.said.value, asked.live is live
    asked.steps["day"].click()
    withdrawn = asked.beginner.description
    answered, day = dict(live.session.result.answers), live.day
    asked.beginner.click()
    asked.beginner.click()
    new = asked.live is not live
    asked.files.kept.value = name
    asked.files.open()

    assert name in question
    assert "Press once more" in question
    assert same
    assert new
    assert withdrawn == "Begin the year"
    assert asked.live.day == day
    assert asked.live.session.result.answers == answered


def test_a_year_is_kept_by_itself_after_every_answer_in_a_file_of_its_own(asked, progress_file):
    for _each in "12":
        answer_once(asked)
        (place,) = years(progress_file).values()
        kept = json.loads(place.read_text())["answers"]
        assert kept == asked.live.session.state["answers"]
    other = live_panel()
    other.widget  # noqa: B018
    other.begin()
    other.steps["day"].click()

    assert len(years(progress_file)) == 2
    assert json.loads(place.read_text())["answers"] == kept


def test_two_panels_that_go_on_with_one_running_year_part(asked, progress_file):
    answer_once(asked)
    (first,) = years(progress_file).values()
    other = live_panel()
    other.widget  # noqa: B018
    other.files.open()
    answer_once(other)
    answer_once(asked)

    assert len(years(progress_file)) == 2
    assert other.files.running.place != asked.files.running.place
    assert first in {other.files.running.place, asked.files.running.place}


def test_a_year_saved_under_a_taken_name_keeps_the_old_one_and_says_so(asked, progress_file):
    asked.files.name.value = "class of March"
    asked.files.save()
    before = years(progress_file)["class of March.json"].read_text()
    answer_once(asked)
    asked.files.save()
    found = years(progress_file)
    (beside,) = (name for name in found if "(kept 20" in name)

    assert beside in asked.files.said.value
    assert found[beside].read_text() == before
    assert set(asked.files.kept.options) == set(found)
    assert not any(name.startswith("running") for name in found)


def test_a_year_that_does_not_fit_is_opened_at_the_second_press(asked, progress_file):
    answer_once(asked)
    asked.files.name.value = "year"
    asked.files.save()
    place = years(progress_file)["year.json"]
    state = json.loads(place.read_text())
    place.write_text(json.dumps(state | {"branch": state["branch"] | {"seed": 7}}))
    live = asked.live
    asked.files.open()
    refused, same = asked.files.said.value, asked.live is live
    asked.files.open()

    assert "seed: 1 when it was saved, 7 now" in refused
    assert "Press Open once more" in refused
    assert same
    assert asked.widgets["seed"].value == 7
    assert "were not used" in asked.files.said.value


def test_a_very_long_name_is_cut_with_a_word(asked):
    asked.files.name.value = "class of March " * 40
    asked.files.save()

    assert "✓ Saved as years/class of March" in asked.files.said.value
    assert "too long" in asked.files.said.value


def test_where_nothing_can_be_written_it_is_said_and_begin_still_asks(asked, progress_file):
    (progress_file.parent / "years").rename(progress_file.parent / "elsewhere")
    (progress_file.parent / "years").write_text("in the way")
    answer_once(asked)
    said, live = asked.files.said.value, asked.live
    asked.beginner.click()

    assert "could not be written" in said
    assert asked.live is live
