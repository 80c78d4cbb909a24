"""The shape of a lesson: prose, calls and questions, no logic; every rule tagged where taught."""

import ast
import re

import pytest

from course.building.source import read_lesson, tagged, tags
from course.navigation import LESSONS, day_of, is_exercise, written
from course.outline import DAYS
from simulator.policies import load_rulebook

LESSON = {name: read_lesson(LESSONS / f"{name}.py") for name in written()}
LOGIC = (ast.For, ast.While, ast.If, ast.FunctionDef, ast.ClassDef, ast.Lambda, ast.Try,
         ast.ListComp, ast.DictComp, ast.SetComp, ast.GeneratorExp)  # fmt: skip
WHOLE_DAYS = [day for day in DAYS if day.name in LESSON]


def code(lesson):
    return [cell.source for cell in lesson.cells if cell.cell_type == "code"]


def rules(lesson):
    return {tag[5:] for cell in lesson.cells for tag in tags(cell) if tag.startswith("rule:")}


@pytest.mark.parametrize("name", LESSON)
def test_code_cells_are_short(name):
    long = [source for source in code(LESSON[name]) if len(source.splitlines()) >= 15]

    assert long == []


@pytest.mark.parametrize("name", LESSON)
def test_a_notebook_holds_no_logic(name):
    """A loop, an if or a definition in a cell is a function missing in course/figures."""
    found = [
        type(node).__name__
        for source in code(LESSON[name])
        for node in ast.walk(ast.parse(source))
        if isinstance(node, LOGIC)
    ]

    assert found == []


@pytest.mark.parametrize("name", LESSON)
def test_no_cell_prints_or_hides_what_it_shows(name):
    for source in code(LESSON[name]):
        assert not re.search(r"\bprint\(|\bOutput\(|\bdisplay\(", source)
        assert not source.rstrip().endswith(";")


@pytest.mark.parametrize("name", [name for name in LESSON if not is_exercise(name)])
def test_about_half_of_the_cells_are_prose(name):
    cells = LESSON[name].cells
    prose = sum(cell.cell_type == "markdown" for cell in cells)

    assert 0.35 <= prose / len(cells) <= 0.75


@pytest.mark.parametrize("name", LESSON)
def test_tags_name_rules_that_exist(name):
    assert rules(LESSON[name]) <= set(load_rulebook())


@pytest.mark.parametrize("day", WHOLE_DAYS, ids=lambda day: day.name)
def test_the_sessions_stand_in_the_order_of_the_outline(day):
    found = [key for cell in LESSON[day.name].cells if (key := tagged(cell, "session"))]

    assert found == [part.key for part in day.sessions if part.key in found]
    assert found


def taught_in_words(day):
    """For each session, the rules of its prose cells: a table alone teaches nobody."""
    found, key = {}, None
    for cell in LESSON[day.name].cells:
        key = tagged(cell, "session") or key
        if cell.cell_type == "markdown":
            tagged_rules = {tag[5:] for tag in tags(cell) if tag.startswith("rule:")}
            found.setdefault(key, set()).update(tagged_rules)
    return found


@pytest.mark.parametrize("day", WHOLE_DAYS, ids=lambda day: day.name)
def test_a_session_teaches_in_words_the_rules_the_outline_gives_it(day):
    found = taught_in_words(day)
    missing = {part.key: sorted(set(part.rules) - found[part.key]) for part in day.sessions}

    assert not any(missing.values()), missing


def session_cells(day):
    """The cells of each session."""
    found, key = {part.key: [] for part in day.sessions}, None
    for cell in LESSON[day.name].cells:
        key = tagged(cell, "session") or (None if cell.source.startswith("## ") else key)
        if key:
            found[key].append(cell)
    return found


@pytest.mark.parametrize("day", WHOLE_DAYS, ids=lambda day: day.name)
def test_every_session_has_its_shape(day):
    """A panel to try, a guess before the run, a question that answers, three lines to keep."""
    asked = {
        "panel": r"\w+_panel\(|switchboard\(\)",
        "guess": r"predict\(",
        "question": r"\b(?:question|quiz|sort_out)\(",
        "three lines": r"^\*\*Three lines to keep\*\*\n\n(?:- .+\n?(?:  .+\n?)*){3}$",
    }
    missing = {
        (key, part) for key, cells in session_cells(day).items() for part, pattern in asked.items()
        if not any(re.search(pattern, cell.source, re.MULTILINE) for cell in cells)
    }

    assert missing == set()
