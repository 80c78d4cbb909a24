"""Each session of a page stands by itself: run from its own start, judged by its own answers."""

import ast
import builtins
import re

import pytest

from course.building.answers import holds_answer
from course.building.source import read_lesson, tagged
from course.checks.kit.finding import find_task, questions
from course.checks.kit.predict import Prediction
from course.navigation import LESSONS, exercises, is_exercise, written

LESSON = {name: read_lesson(LESSONS / f"{name}.py") for name in written()}
PREDICTIONS = [key for key, item in questions().items() if isinstance(item, Prediction)]


def starts(name, cell):
    """Whether a session begins with this cell, or in an exercise a task."""
    if is_exercise(name):
        return cell.cell_type == "markdown" and cell.source.startswith("## ")
    return tagged(cell, "session") is not None


def sessions(name):
    """The code of each session; what stands before the first is a session too."""
    found = [[]]
    for cell in LESSON[name].cells:
        if starts(name, cell):
            found.append([])
        if cell.cell_type == "code":
            found[-1].append(cell.source)
    return [cells for cells in found if cells]


SESSIONS = [
    pytest.param(cells, id=f"{name}-{number}")
    for name in LESSON for number, cells in enumerate(sessions(name))
]  # fmt: skip


def given_in(tree):
    """The names that a cell gives: what it imports, and what it assigns."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from ((name.asname or name.name).partition(".")[0] for name in node.names)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def missing(cells):
    """The names that a session uses and nothing in it has given yet."""
    known, lacking = set(dir(builtins)), set()
    for source in cells:
        tree = ast.parse(source)
        known |= set(given_in(tree))
        lacking |= {
            node.id for node in ast.walk(tree)
            if isinstance(node, ast.Name) and node.id not in known
        }  # fmt: skip
    return lacking


@pytest.mark.parametrize("cells", SESSIONS)
def test_a_session_gives_itself_every_name_that_it_uses(cells):
    assert missing(cells) == set()


def test_a_session_that_leans_on_another_would_be_found():
    assert missing(["from course.checks import quiz", "quiz(result)"]) == {"result"}


def test_a_session_runs_from_its_own_start():
    """One of those that need the branch's year; the others differ in names only."""
    names = {}
    cells = next(cells for cells in sessions("day5") if "written_off_loans" in str(cells))
    for source in cells:
        exec(source, names)

    assert len(names["result"].log) > 0


@pytest.mark.parametrize("name", [name for name in LESSON if not is_exercise(name)])
def test_a_name_means_one_thing_on_the_whole_page(name):
    """Run again, no cell may show what a later session put under the same name."""
    meanings = {}
    for cells in sessions(name):
        for node in ast.walk(ast.parse("\n".join(cells))):
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    meanings.setdefault(ast.unparse(target), set()).add(ast.unparse(node.value))

    assert {target: found for target, found in meanings.items() if len(found) > 1} == {}


def calls(name, function):
    """Where a page calls a function: (number of its session, the key it names), in order."""
    pattern = re.compile(rf'\b{function}\(\s*"([\w.]+)"')
    return [
        (number, key) for number, cells in enumerate(sessions(name))
        for source in cells for key in pattern.findall(source)
    ]  # fmt: skip


@pytest.mark.parametrize("name", LESSON)
def test_each_prediction_is_revealed_once_by_its_own_key_in_its_session(name):
    assert calls(name, "predict") == calls(name, "reveal")


def test_every_prediction_of_the_course_is_asked_once():
    asked = [key for name in LESSON for _session, key in calls(name, "predict")]

    assert sorted(asked) == sorted(PREDICTIONS)


@pytest.mark.parametrize("name", [exercise.name for exercise in exercises()])
def test_each_task_has_a_name_of_its_own_for_its_answer(name):
    """So that a check can find no other task's answer, whatever has failed or was left out."""
    for cells in sessions(name):
        key = re.search(r'given\("([\w.]+)"\)', cells[0])[1]
        named = find_task(key).variable
        [answer] = [source for source in cells if holds_answer(source)]
        others = [source for other in sessions(name) if other != cells for source in other]

        assert answer.startswith(f"{named} = ")
        assert f'check("{key}")' in cells
        assert named not in {each for source in others for each in given_in(ast.parse(source))}
