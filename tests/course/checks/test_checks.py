"""Checks: every task, right and blank and with every mistake it knows."""

import json

import pytest

from course.checks import check, given
from course.checks.kit.check import CheckFailedError
from course.checks.kit.finding import find_task, task_ids
from course.checks.kit.reading import read_roubles

LEARNERS = ("demo", "Anna", "Борис", "Çingiz")


def typed(part, value):
    """A value as a learner would type it."""
    return value / 100 if part.read is read_roubles else value


def right_answer(task):
    return {part.name: typed(part, part.right) for part in task.parts}


def known_mistakes():
    """Every mistake that is not by chance the right answer, nor shadowed by an earlier one."""
    for key in task_ids():
        for place, part in enumerate(find_task(key).parts):
            values = [mistake.value for mistake in part.mistakes]
            for number, mistake in enumerate(part.mistakes):
                if mistake.value != part.right and mistake.value not in values[:number]:
                    yield pytest.param(key, place, number, id=f"{key}-{part.name}-{number}")


@pytest.mark.parametrize("learner", LEARNERS)
@pytest.mark.parametrize("key", task_ids())
def test_the_right_answer_is_solved_for_every_learner(key, learner, monkeypatch):
    monkeypatch.setenv("COURSE_LEARNER", learner)
    outcome = check(key, right_answer(find_task(key)))

    assert outcome.status == "solved", outcome
    assert str(outcome).startswith("✅")


@pytest.mark.parametrize("key", task_ids())
@pytest.mark.parametrize("blank", [..., None, ""])
def test_a_blank_answer_is_not_solved_yet(key, blank):
    assert str(check(key, blank)).startswith("⏳ Not solved yet.")


@pytest.mark.parametrize("key", task_ids())
def test_a_half_filled_answer_says_what_is_missing(key):
    task = find_task(key)
    if len(task.parts) == 1:
        pytest.skip("one part only")
    answer = right_answer(task) | {task.parts[-1].name: ...}

    outcome = check(key, answer)

    assert outcome.status == "blank"
    assert task.parts[-1].name in outcome.reason


@pytest.mark.parametrize(("key", "place", "number"), list(known_mistakes()))
def test_a_known_mistake_is_named(key, place, number):
    task = find_task(key)
    part = task.parts[place]
    mistake = part.mistakes[number]
    answer = right_answer(task) | {part.name: typed(part, mistake.value)}

    outcome = check(key, answer)

    assert outcome.status == "wrong"
    assert mistake.hint in outcome.reason


@pytest.mark.parametrize("key", task_ids())
@pytest.mark.parametrize(
    "nonsense", [object(), "seven", [], {}, {"no": 1}, [[1], [2]], float("nan"), 1j, print]
)
def test_nonsense_gets_a_sentence_and_never_a_traceback(key, nonsense):
    outcome = check(key, nonsense)

    assert outcome.status in ("wrong", "blank")
    assert outcome.reason


@pytest.mark.parametrize("key", task_ids())
def test_every_other_number_gets_a_hint(key):
    task = find_task(key)
    outcome = check(key, {part.name: 123_456_789 for part in task.parts})

    assert outcome.status == "wrong"
    assert all(part.nudge in outcome.reason for part in task.parts if part.nudge)


def test_an_unknown_task_names_the_nearest():
    assert "did you mean “day5.mon9”?" in str(check("day5.mon8", 1))


@pytest.mark.parametrize("answer", [..., 1])
def test_strict_raises_what_is_blank_or_wrong(answer, monkeypatch):
    monkeypatch.setenv("COURSE_STRICT", "1")

    with pytest.raises(CheckFailedError, match=r"day5\.days_late"):
        check("day5.days_late", answer)


def test_strict_lets_the_right_answer_through(monkeypatch):
    monkeypatch.setenv("COURSE_STRICT", "1")
    task = find_task("day5.mon9")

    assert check("day5.mon9", right_answer(task)).solved


def test_what_a_check_says_does_not_depend_on_progress(progress_file):
    task = find_task("day5.mon9")
    first = check("day5.mon9", 1)
    check("day5.mon9", right_answer(task))

    assert str(check("day5.mon9", 1)) == str(first)
    assert json.loads(progress_file.read_text())["done"]["day5.mon9"] == {
        "status": "solved", "tries": 3,
    }  # fmt: skip


def test_an_outcome_says_the_same_in_html_and_in_text():
    outcome = check("day5.mon9", ...)
    bundle = outcome._repr_mimebundle_(include=None, exclude=None)

    assert outcome.verdict in bundle["text/html"]
    assert bundle["text/plain"] == str(outcome)


def test_what_was_typed_is_shown_without_becoming_html():
    assert "<script>" not in check("day5.mon9", {"<script>": 1}).html


@pytest.mark.parametrize("key", task_ids())
def test_the_given_figures_are_shown_in_html_and_in_text(key):
    shown = given(key)

    assert "<caption" in shown.html
    assert shown.text
