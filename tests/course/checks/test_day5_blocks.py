"""Day 5 begins and ends as the other days do, and closes what day 1 opened."""

import re

from course.cases import cards, people
from course.checks.day5.recall import QUESTIONS
from course.navigation import LESSONS
from course.outline import DAY_4, DAY_5

SOURCE = (LESSONS / "day5.py").read_text(encoding="utf-8")


def test_the_day_begins_with_five_questions_on_the_day_before():
    asked = re.findall(r'"day5\.(recall_\w+)"', SOURCE)
    of_day_4 = {rule for part in DAY_4.sessions for rule in part.rules}

    assert asked == [each.key for each in QUESTIONS]
    assert len(asked) == 5
    assert {rule for each in QUESTIONS for rule in each.rules} <= of_day_4


def test_the_role_play_has_three_players_and_a_named_client():
    play = cards.role_play("day5")

    assert [card.role for card in play.cards] == ["Officer", "Client", "Observer"]
    assert len(play.after) >= 3
    assert any(each.name in play.cards[1].text for each in people())


def test_the_job_aid_fits_a_page_and_names_every_day_of_the_ladder():
    lines = cards.job_aid("day5").lines
    days = [found for line in lines for found in re.findall(r"^([−+]\d+)", line)]

    assert 5 <= len(lines) <= 12
    assert days == ["−3", "+1", "+5", "+7", "+14", "+50", "+90", "+120"]


def test_the_day_closes_with_the_audit_its_change_and_a_plan():
    calls = ('skills_audit("end")', "skills_change()", 'action_plan("day5")')
    places = [SOURCE.index(call) for call in calls]

    assert places == sorted(places)
    assert 'cards.role_cards("day5")' in SOURCE
    assert DAY_5.name == "day5"
