"""Built notebooks are in step with their lessons, and executed."""

import json
import re
from pathlib import Path

import nbformat
import pytest

from course.building.outputs import is_executed, without_results
from course.building.plan import as_text, pages, strangers

PROJECT = Path(__file__).parent.parent.parent
PAGES = list(pages())
MIME = "application/vnd.jupyter.widget-"


def names(page):
    return f"{page.folder}/{page.name}"


@pytest.mark.parametrize("page", PAGES, ids=names)
def test_a_notebook_is_what_its_lesson_makes_to_the_byte(page):
    """If this fails: python -m course build."""
    text = page.place(PROJECT).read_text(encoding="utf-8")
    kept = without_results(nbformat.reads(text, as_version=4))

    assert as_text(kept) == as_text(page.notebook)


@pytest.mark.parametrize("page", PAGES, ids=names)
def test_a_notebook_is_written_as_the_build_writes_it(page):
    """Nobody saved it from the lab: order, indents and metadata are the build's."""
    text = page.place(PROJECT).read_text(encoding="utf-8")

    assert as_text(nbformat.reads(text, as_version=4)) == text


@pytest.mark.parametrize("page", [page for page in PAGES if page.executed], ids=names)
def test_a_notebook_or_solution_is_executed_without_errors_or_warnings(page):
    stored = nbformat.read(page.place(PROJECT), as_version=4)
    outputs = [out for cell in stored.cells for out in cell.get("outputs", [])]

    assert is_executed(stored)
    assert not [out for out in outputs if out.output_type == "error"]
    assert not [out for out in outputs if out.get("name") == "stderr"]


@pytest.mark.parametrize("page", [page for page in PAGES if page.executed], ids=names)
def test_whoever_opens_a_page_unrun_sees_its_panels_since_all_their_parts_are_found(page):
    stored = nbformat.read(page.place(PROJECT), as_version=4)
    widgets = stored.metadata.get("widgets", {}).get(f"{MIME}state+json", {}).get("state", {})
    held = re.findall(r"IPY_MODEL_([0-9A-Za-z]+)", json.dumps(widgets))
    shown = [out.data[f"{MIME}view+json"]["model_id"] for cell in stored.cells
             for out in cell.get("outputs", []) if f"{MIME}view+json" in out.get("data", {})]

    assert set(held) | set(shown) <= set(widgets)
    assert bool(shown) == bool(held)


@pytest.mark.parametrize("page", [page for page in PAGES if not page.executed], ids=names)
def test_an_exercise_holds_no_outputs_and_no_answers(page):
    stored = nbformat.read(page.place(PROJECT), as_version=4)

    assert not [out for cell in stored.cells for out in cell.get("outputs", [])]
    assert "SOLUTION" not in as_text(stored)


def test_no_notebook_stands_without_a_lesson():
    assert strangers(PROJECT, PAGES) == []
