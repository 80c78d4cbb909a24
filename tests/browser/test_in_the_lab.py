"""The course in a real JupyterLab and a real browser, as a learner meets it."""

import json

import pytest

pytestmark = pytest.mark.slow


def test_a_question_is_answered_with_the_keyboard_alone(opened, axe, screenshots):
    notebook = opened("notebooks/start.ipynb")
    notebook.run_all()
    notebook.show_cell("start.what_is_it")
    panel = notebook.page.locator(".kit-panel:has(input[type=radio])").first
    panel.locator("input[type=radio]").first.focus()
    for key in ("Space", "ArrowDown", "Tab", "Space"):
        notebook.page.keyboard.press(key)
        notebook.page.wait_for_timeout(300)  # as fast as a person

    panel.get_by_text("That is why it takes five days to learn.").wait_for(timeout=20_000)

    if screenshots:
        notebook.page.screenshot(path=screenshots / "question.png")
    found = notebook.complaints(axe)

    assert found == [], json.dumps(found, indent=1)
    assert notebook.errors() == []
    assert notebook.outside == []


def test_a_solved_task_shows_on_the_map(opened, learners_copy):
    exercise = opened("exercises/day5_arrears.ipynb")
    solved = exercise.set_source("days_late = ...", lambda _source: "days_late = 16")
    exercise.run_all()
    kept = (learners_copy / "p.json").read_text(encoding="utf-8")

    assert solved == 1
    assert exercise.errors() == []
    assert '"day5.days_late"' in kept
