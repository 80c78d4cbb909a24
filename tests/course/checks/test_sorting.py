"""Sorting out: one place for each item, and a word on every slip."""

import pytest

from course import progress
from course.checks.kit.finding import questions
from course.checks.kit.quiz import quiz
from course.checks.kit.sorting import Asked, Sorting, sort_out

SORTINGS = {key: item for key, item in questions().items() if isinstance(item, Sorting)}


@pytest.mark.parametrize("key", SORTINGS)
def test_every_item_belongs_to_a_place_and_every_slip_is_answered(key):
    sorting = SORTINGS[key]

    for item in sorting.items:
        assert item.right in sorting.places
        assert all(item.said(place) for place in sorting.places if place != item.right)


@pytest.mark.parametrize("key", SORTINGS)
def test_all_items_in_their_places_solve_it(key):
    asked = sort_out(key)
    assert isinstance(asked, Asked)
    for field, item in zip(asked.fields, SORTINGS[key].items, strict=True):
        field.value = item.right

    assert "Right." in asked.answer()
    assert progress.solved() == {key}


def test_a_slip_names_its_item_and_open_ones_are_left_in_peace():
    asked = sort_out("day1.policy_or_procedure")
    asked.fields[0].value = "procedure"
    said = asked.answer()

    assert "Not yet." in said
    assert "First loans are 15 000 roubles at most." in said.replace("\u00a0", " ")
    assert "information sheet" not in said


def test_what_is_right_so_far_is_said_to_be_so():
    asked = sort_out("day1.policy_or_procedure")
    asked.fields[0].value = "policy"

    assert "Still to place: 5." in asked.answer()
    assert progress.solved() == frozenset()


def test_the_text_names_places_and_not_the_answers():
    asked = sort_out("day2.which")

    assert asked.text.count("single loan / solidarity group / village bank") == 6


def test_an_unknown_sorting_is_a_sentence():
    assert "did you mean “day1.scenes”?" in str(sort_out("day1.scene"))


def test_a_quiz_holds_its_questions_and_says_which_it_does_not_know():
    asked = quiz("day2.reading", "day2.readin")

    assert "What is missing?" in asked.text
    assert "did you mean “day2.reading”?" in asked.text
    assert len(asked.widget.children) == 2


def test_what_was_checked_stands_there_again_and_what_was_not_is_open():
    asked = sort_out("day1.policy_or_procedure")
    places = asked.sorting.places
    asked.fields[0].value = places[-1]
    asked.fields[2].value = places[0]
    said = asked.answer()
    again = sort_out("day1.policy_or_procedure")

    assert [field.label for field in again.fields[:3]] == [places[-1], "–", places[0]]
    assert said in [child.value for child in again.widget.children if hasattr(child, "value")]
