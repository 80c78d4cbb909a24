"""The ladder: its steps as the manual sets them, and how it is climbed."""

import pytest

from simulator.policies import load_policy
from simulator.rules.house.ladder import day_of, next_step, steps_due

LADDER = load_policy("smolensk_individual").ladder


@pytest.mark.rule("COL-1", "COL-2", "COL-3", "COL-4", "COL-5", "COL-6", "COL-7", "COL-8")
def test_the_steps_stand_on_the_manuals_days():
    assert [(step.day, step.switch) for step in LADDER] == [
        (-3, "COL-1"),
        (1, "COL-2.warning"),
        (1, "COL-2.penalty"),
        (1, "COL-2.explanation"),
        (5, "COL-3"),
        (7, "COL-4"),
        (14, "COL-5"),
        (50, "COL-6"),
        (90, "COL-7"),
        (120, "COL-8"),
    ]


@pytest.mark.rule("COL-2")
def test_the_first_day_late_brings_three_steps():
    assert [step.act for step in steps_due(LADDER, 1)] == [
        "warn",
        "start_penalty",
        "ask_explanation",
    ]


@pytest.mark.rule("COL-4")
def test_the_visit_is_made_only_without_an_explanation():
    (visit,) = steps_due(LADDER, 7)

    assert visit.condition == "no_explanation"


def test_no_step_falls_between_two():
    assert steps_due(LADDER, 6) == ()


@pytest.mark.rule("COL-9", "MON-1")
def test_a_weekly_review_finds_all_steps_of_its_week():
    found = steps_due(LADDER, 7, after_day=0)

    assert [step.day for step in found] == [1, 1, 1, 5, 7]


def test_the_next_step_may_be_today():
    assert next_step(LADDER, 5).act == "letter"


def test_steps_that_were_passed_are_skipped():
    """When the oldest instalment is paid, the ladder goes on at the next one's days late."""
    assert next_step(LADDER, 8).act == "guarantor_letter"


def test_a_step_taken_is_not_taken_twice_on_its_day():
    assert next_step(LADDER, 5, after_day=5).act == "visit"


def test_above_the_last_step_nothing_follows():
    assert next_step(LADDER, 121) is None


def test_the_day_of_an_act_the_ladder_lacks_is_none():
    assert day_of(LADDER, "meet_members") is None
