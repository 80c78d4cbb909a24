"""Exercises: unsolved when blank, solved with their solutions, under any learner's eyes."""

import re
from pathlib import Path

import nbformat
import pytest

from course.checks.kit.check import CheckFailedError
from course.checks.kit.outcome import Outcome
from course.navigation import exercises

PROJECT = Path(__file__).parent.parent.parent
NAMES = [exercise.name for exercise in exercises()]
TASKS = {exercise.name: list(exercise.tasks) for exercise in exercises()}


def checks(shown):
    """The outcome of each check that a run showed, by its task."""
    found = {}
    for source, value in shown:
        if isinstance(value, Outcome):
            found[re.search(r'check\("([\w.]+)"', source).group(1)] = value
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_fresh_exercise_is_all_unsolved(name, run_notebook):
    outcomes = checks(run_notebook(PROJECT / "exercises" / f"{name}.ipynb"))

    assert list(outcomes) == TASKS[name]
    assert all(str(outcome).startswith("⏳") for outcome in outcomes.values())


@pytest.mark.parametrize("name", NAMES)
def test_a_fresh_exercise_raises_under_strict(name, run_notebook, monkeypatch):
    monkeypatch.setenv("COURSE_STRICT", "1")

    with pytest.raises(CheckFailedError, match="⏳"):
        list(run_notebook(PROJECT / "exercises" / f"{name}.ipynb"))


@pytest.mark.parametrize("name", NAMES)
def test_a_solution_solves_every_task(name, run_notebook, monkeypatch):
    monkeypatch.setenv("COURSE_STRICT", "1")
    outcomes = checks(run_notebook(PROJECT / "solutions" / f"{name}.ipynb"))

    assert list(outcomes) == TASKS[name]
    assert all(str(outcome).startswith("✅") for outcome in outcomes.values())


@pytest.mark.parametrize("name", NAMES)
def test_every_blank_stands_between_the_markers_nbgrader_knows(name):
    """The solution is also what nbgrader generates an assignment from."""
    cells = nbformat.read(PROJECT / "solutions" / f"{name}.ipynb", as_version=4).cells
    marks = [cell.metadata.get("nbgrader") for cell in cells]
    graded = [mark.grade_id for mark in marks if mark and mark.grade]

    assert graded == [task.replace(".", "-") for task in TASKS[name]]
    assert sum(bool(mark and mark.solution) for mark in marks) == len(graded)
