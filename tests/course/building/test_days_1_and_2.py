"""Days 1 and 2: every rule is asked about where it is taught; the printed pages are whole."""

import re

import pytest

from course.building.source import read_lesson, tags
from course.cases import cards, people
from course.checks.kit.finding import questions
from course.checks.kit.predict import Prediction
from course.navigation import LESSONS
from course.outline import DAYS
from simulator.rules.ground.validation import InputError

_ASKS = re.compile(r"\b(?:question|quiz|sort_out)\((.*?)\)", re.DOTALL)


def asked_in(day):
    """The (rules of the cell, ids of the questions) of each cell that asks."""
    for cell in read_lesson(LESSONS / f"{day.name}.py").cells:
        for call in _ASKS.findall(cell.source if cell.cell_type == "code" else ""):
            rules = {tag[5:] for tag in tags(cell) if tag.startswith("rule:")}
            yield rules, re.findall(r'"([\w.]+)"', call)


@pytest.mark.parametrize("day", DAYS[:2], ids=lambda day: day.name)
def test_every_rule_of_the_day_is_asked_about_in_a_cell_that_carries_it(day):
    known = questions()
    covered = {
        rule
        for rules, keys in asked_in(day)
        for key in keys
        for rule in set(known[key].rules) & rules
    }
    wanted = {rule for part in day.sessions for rule in part.rules}

    assert sorted(wanted - covered) == []


@pytest.mark.parametrize("day", DAYS[:2], ids=lambda day: day.name)
def test_every_question_of_the_day_is_asked(day):
    asked = {key for _rules, keys in asked_in(day) for key in keys}
    mine = {
        key for key, item in questions().items()
        if key.startswith(f"{day.name}.") and not isinstance(item, Prediction)
    }

    assert asked == mine


@pytest.mark.parametrize("day", DAYS[:2], ids=lambda day: day.name)
def test_every_session_has_a_prediction_that_is_revealed(day):
    source = (LESSONS / f"{day.name}.py").read_text(encoding="utf-8")
    sessions = re.split(r'tags=\["session:', source)[1:]

    assert len(sessions) == len(day.sessions)
    for session in sessions:
        assert "predict(" in session
        assert session.count("reveal(") == session.count("predict(")
        assert "Three lines to keep" in session


@pytest.mark.parametrize("day", ["day1", "day2"])
def test_a_role_play_has_three_players_and_a_talk_afterwards(day):
    play = cards.role_play(day)

    assert [card.role for card in play.cards] == ["Officer", "Client", "Observer"]
    assert len(play.after) >= 3
    assert any(each.name in play.cards[1].text for each in people())


@pytest.mark.parametrize("day", ["day1", "day2"])
def test_a_job_aid_fits_a_page(day):
    assert 5 <= len(cards.job_aid(day).lines) <= 12


def test_a_day_without_cards_is_said_to_have_none():
    with pytest.raises(InputError, match="nothing for 'day9'"):
        cards.role_play("day9")
