"""Questions and predictions, as data and as widgets."""

import pytest

from course import progress
from course.checks import predict, question
from course.checks.finding import questions
from course.checks.predict import Guess, Predicted, Prediction
from course.checks.question import Asked, Question
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

        assert ("✅" if option.right else "❌") in choices.said.value

    assert progress.solved() == {key}


FEW_OR_MANY = Prediction(
    "size", "How many?",
    (Guess("few", lambda n: n < 10), Guess("many", lambda n: 10 <= n < 100)), "Because.",
)  # fmt: skip


def test_a_prediction_is_kept_and_set_beside_what_was_seen():
    asked = Predicted(FEW_OR_MANY)
    asked.choices.radio.index = 1
    asked.choices.button.click()

    assert "Kept" in asked.choices.said.value
    assert str(asked.reveal(3)).splitlines() == ["You said: many", "In this run: few", "Because."]


def test_without_a_prediction_the_run_is_shown_all_the_same():
    shown = str(Predicted(FEW_OR_MANY).reveal(1000))

    assert "nothing yet" in shown
    assert "In this run: none of these" in shown


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
