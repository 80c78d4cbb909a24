"""The outline: five days that teach every rule, fit a working day, and name real tasks."""

from collections import Counter

import pytest

from course.checks.kit.finding import task_ids
from course.outline import DAYS
from simulator.policies import load_rulebook
from tests.rule_index.marks import still_to_come

RULES = {
    rule: each for rule, each in load_rulebook().items() if rule not in still_to_come()["lesson"]
}


def taught():
    """Every (day, rulebook id) of the outline."""
    return [(day.number, rule) for day in DAYS for part in day.sessions for rule in part.rules]


def test_every_rule_of_the_rulebook_is_taught_in_exactly_one_session():
    counted = Counter(rule for _day, rule in taught())

    assert counted == dict.fromkeys(RULES, 1)


def test_the_rulebook_names_the_day_that_teaches():
    assert {rule: day for day, rule in taught()} == {each.id: each.day for each in RULES.values()}


def test_every_family_of_rules_is_taught_on_its_days():
    found = {}
    for day, rule in taught():
        found.setdefault(rule.partition("-")[0], set()).add(day)

    assert found == {
        "CTX": {1}, "CPP": {1, 5}, "IND": {2}, "GRP": {2}, "VIL": {2}, "DOC": {2, 3}, "APP": {3},
        "PRI": {4}, "STA": {4}, "MON": {5}, "REP": {5}, "COL": {5}, "DIG": {5}, "WOF": {5},
        "DEL": {5},
    }  # fmt: skip


@pytest.mark.parametrize("day", DAYS, ids=lambda day: day.name)
def test_a_day_fits_six_hours_with_its_breaks(day):
    breaks = 60

    assert day.minutes + breaks <= 6 * 60
    assert all(40 <= part.minutes <= 50 for part in day.sessions)
    assert 4 <= len(day.sessions) <= 5


@pytest.mark.parametrize("day", DAYS, ids=lambda day: day.name)
def test_the_sessions_of_a_day_have_keys_of_their_own(day):
    keys = [part.key for part in day.sessions]

    assert len(set(keys)) == len(keys)


def test_exercises_and_checks_name_the_same_tasks():
    named = [task for day in DAYS for exercise in day.exercises for task in exercise.tasks]

    assert sorted(named) == sorted(task_ids())
