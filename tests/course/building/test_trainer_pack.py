"""The trainer's pack: in step with the outline, complete, and with links that lead somewhere."""

import re
from dataclasses import replace

import pytest

from course.building import syllabus
from course.building.timetable import DAY_MINUTES, SHORTEST_LUNCH, timetable
from course.cases.cards import role_play
from course.outline import DAYS
from simulator.policies import load_rulebook
from simulator.rules.ground.validation import InputError

FOLDER = syllabus.PAGE.parent
GUIDES = {day.name: FOLDER / f"guide_{day.name}.md" for day in DAYS}
PAGES = (*GUIDES.values(), FOLDER / "syllabus.md", FOLDER / "glossary.md", FOLDER / "README.md")
IN_A_SESSION = ("Aim", "Script", "Expected answers", "Usual mistakes", "Debrief", "Short of time")
WORDS = (
    "client", "loan", "instalment", "outstanding principal", "arrears", "days late",
    "portfolio at risk", "reserve", "write-off", "recovery", "officer", "committee", "group",
    "step (of the ladder)", "case",
)  # fmt: skip
each_day = pytest.mark.parametrize("day", DAYS, ids=lambda day: day.name)


def text_of(path):
    return path.read_text(encoding="utf-8")


def parts_of(day):
    """The guide's parts by their headings."""
    cut = re.split(r"^## (.+)$", text_of(GUIDES[day.name]), flags=re.MULTILINE)
    return dict(zip(cut[1::2], cut[2::2], strict=True))


def test_the_syllabus_is_in_step_with_the_outline():
    """Else: python -m course.building.syllabus."""
    assert text_of(syllabus.PAGE) == syllabus.render()


@each_day
def test_a_day_takes_six_hours_with_its_breaks(day):
    slots = timetable(day)
    lunch = [slot.minutes for slot in slots if slot.what == "Lunch"]

    assert sum(slot.minutes for slot in slots) <= DAY_MINUTES
    assert len(lunch) == 1
    assert lunch[0] >= SHORTEST_LUNCH


@each_day
def test_a_timetable_holds_every_session_and_exercise_once(day):
    planned = [slot.minutes for slot in timetable(day) if slot.kind in {"session", "paper"}]

    assert planned == [part.minutes for part in (*day.sessions, *day.exercises)]


@each_day
def test_nobody_sits_longer_than_two_sessions_without_a_break(day):
    kinds = " ".join(slot.kind for slot in timetable(day))

    assert max(run.split().count("session") for run in kinds.split("break")) <= 2


def test_a_day_that_leaves_no_lunch_is_refused():
    full = replace(DAYS[1], sessions=(*DAYS[1].sessions, DAYS[1].sessions[0]))

    with pytest.raises(InputError, match="lunch"):
        timetable(full)


@each_day
def test_every_session_of_the_outline_has_its_part_in_the_guide(day):
    headings = [each for each in parts_of(day) if re.match(r"\d", each)]

    assert headings == [
        f"{place} · {part.title} ({part.minutes} minutes)"
        for place, part in enumerate(day.sessions, 1)
    ]


@each_day
def test_every_session_of_a_guide_says_what_a_trainer_needs(day):
    missing = {
        heading: [label for label in IN_A_SESSION if f"**{label}" not in text]
        for heading, text in parts_of(day).items() if re.match(r"\d", heading)
    }

    assert not any(missing.values()), missing


@each_day
def test_the_script_of_a_session_has_a_minute_plan_that_fills_it(day):
    planned = {
        heading: sum(map(int, re.findall(r"^- \*(\d+) min\* · ", text, re.MULTILINE)))
        for heading, text in parts_of(day).items() if re.match(r"\d", heading)
    }

    assert planned == {
        f"{place} · {part.title} ({part.minutes} minutes)": part.minutes
        for place, part in enumerate(day.sessions, 1)
    }


@each_day
def test_every_session_has_something_to_draw_and_something_to_watch(day):
    sessions = [text for heading, text in parts_of(day).items() if re.match(r"\d", heading)]

    assert all("**On the board.**\n\n```text\n" in text for text in sessions)
    assert all("**Watch.** " in text for text in sessions)


@each_day
def test_a_guide_opens_with_aim_and_setup_and_ends_with_what_may_be_left_out(day):
    headings = list(parts_of(day))

    assert headings[:2] == ["Aim of the day", "Setup"]
    assert headings[-1] == "When the whole day is short"


@each_day
def test_every_exercise_has_its_part_in_the_guide(day):
    asked = {f"On paper: {each.title} ({each.minutes} minutes)" for each in day.exercises}

    assert asked <= set(parts_of(day))


@each_day
def test_every_talk_has_its_part_in_the_guide(day):
    play = role_play(day.name)

    assert f"Off the screen: {play.title} ({play.minutes} minutes)" in parts_of(day)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page):
    links = re.findall(r"\]\(([^)#]+)", text_of(page))

    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_page_and_rule_that_is_named_exists(page):
    text, root = text_of(page), FOLDER.parent.parent
    pages = re.findall(r"`((?:notebooks|exercises|solutions|course|simulator)/[\w./]+)`", text)
    rules = re.findall(r"\b(?:CTX|IND|GRP|VIL|APP|PRI|STA|MON|REP|COL|DIG|WOF|DEL|DOC|CPP)-\d+",
                       text)

    assert [name for name in pages if not (root / name).exists()] == []
    assert set(rules) <= set(load_rulebook())


def glossary():
    """The rows of the glossary, without its heads."""
    rows = [line.strip("| ").split(" | ") for line in text_of(FOLDER / "glossary.md").splitlines()
            if line.startswith("| ")]
    return [row for row in rows if row[0] != "English"]


def test_the_glossary_gives_each_word_in_three_languages_with_a_meaning():
    assert {len(row) for row in glossary()} == {4}
    assert all(cell.strip() for row in glossary() for cell in row)


def test_the_glossary_holds_the_words_of_the_course_each_once():
    english = [row[0] for row in glossary()]

    assert set(WORDS) <= set(english)
    assert len(set(english)) == len(english)
