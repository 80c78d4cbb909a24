"""Questions and predictions, as data and as widgets."""

import pytest

from course import progress
from course.checks import predict, question, reveal
from course.checks.kit.finding import questions
from course.checks.kit.predict import Prediction
from course.checks.kit.question import Asked, Question
from simulator.policies import load_rulebook

ASKED = {key: item for key, item in questions().items() if isinstance(item, Question)}
PREDICTED = {key: item for key, item in questions().items() if isinstance(item, Prediction)}


@pytest.mark.parametrize("key", ASKED)
def test_a_question_has_one_right_option_and_something_to_say_to_each(key):
    item = ASKED[key]

    assert sum(option.right for option in item.options) == 1
    assert len(item.options) >= 3
    assert len({option.feedback for option in item.options}) == len(item.options)
    assert all(option.feedback for option in item.options)


@pytest.mark.parametrize("key", questions())
def test_a_question_cites_rules_that_exist(key):
    item = questions()[key]

    assert set(item.rules) <= set(load_rulebook())


@pytest.mark.parametrize("key", ASKED)
def test_choosing_and_pressing_shows_the_feedback(key):
    asked = question(key)
    assert isinstance(asked, Asked)
    choices = asked.choices
    choices.button.click()
    assert "Choose one first." in choices.said.value
    for place, option in enumerate(ASKED[key].options):
        choices.radio.index = place
        assert choices.said.value == ""
        choices.button.click()

        assert ("Right." if option.right else "Not yet.") in choices.said.value

    assert progress.solved() == {key}


def guess(key, place):
    """Guess as a learner does; gives the guess in words."""
    asked = predict(key)
    asked.choices.radio.index = place
    asked.choices.button.click()
    assert "Kept" in asked.choices.said.value
    return asked.choices.radio.value


def said(key, seen):
    return str(reveal(key, seen)).splitlines()[0]


def test_each_reveal_shows_the_guess_of_its_own_question_however_often_it_is_run():
    first = guess("day1.break_even", 0)
    second = guess("day1.six_prices", 1)

    for _again in range(2):
        assert said("day1.break_even", 1000) == f"You said: {first}"
        assert said("day1.six_prices", 5.0) == f"You said: {second}"


def test_a_guess_stands_there_again_the_next_morning():
    kept = guess("day1.break_even", 2)
    choices = predict("day1.break_even").choices

    assert choices.radio.value == kept
    assert "the guess you kept" in choices.said.value


def test_what_was_chosen_counts_as_the_guess_without_a_press_of_the_button():
    predict("day1.break_even").choices.radio.index = 1

    assert "nothing yet" not in said("day1.break_even", 1000)


def test_the_plain_text_of_a_prediction_never_shows_a_guess():
    """It is what a saved page holds."""
    before = predict("day1.break_even").text
    guess("day1.break_even", 2)

    assert predict("day1.break_even").text == before


def test_without_a_guess_the_run_is_shown_all_the_same():
    shown = str(reveal("day1.break_even", 1000))

    assert "nothing yet" in shown
    assert "In this run: " in shown


def test_a_folder_that_cannot_be_written_to_is_said(progress_file):
    progress_file.parent.write_text("in the way")
    asked = predict("day1.break_even")
    asked.choices.radio.index = 1
    asked.choices.button.click()

    assert "on paper" in asked.choices.said.value


@pytest.mark.parametrize("key", ASKED)
def test_an_answer_stands_there_again_with_what_it_met(key):
    asked = question(key)
    asked.choices.radio.index = 1
    asked.choices.button.click()
    again = question(key).choices

    assert again.radio.index == 1
    assert again.said.value == asked.choices.said.value


@pytest.mark.parametrize("key", PREDICTED)
def test_a_prediction_can_be_asked_for_by_its_id(key):
    asked = predict(key)

    assert asked.text.startswith(PREDICTED[key].text)


def test_the_text_of_a_question_does_not_give_the_answer_away():
    asked = question("day5.oldest")

    assert not any(option.feedback in asked.text for option in ASKED["day5.oldest"].options)
    assert asked._repr_mimebundle_()["text/plain"] == asked.text


def test_an_unknown_question_names_the_nearest():
    assert "did you mean “day5.oldest”?" in str(question("day5.older"))
