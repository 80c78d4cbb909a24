"""From a lesson to notebooks."""

import json
import re

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

from course import build
from course.building import plan
from course.building.answers import as_exercise, mark_for_grading, strip_answer
from course.building.frame import framed
from course.building.outputs import (
    ExecutionError,
    execute,
    is_executed,
    settled,
    with_outputs_of,
    without_results,
)
from course.building.plan import as_text, pages, strangers
from course.building.source import METADATA, notebook, read_lesson

LESSON = """# %% [markdown] tags=["session:ladder", "rule:COL-1"]
# Zoya does not come.

# %% jupyter={"source_hidden": true} tags=["rule:COL-2"]
1 + 1
"""

ANSWER = """# %%
total = ...
### BEGIN SOLUTION
total = 3
### END SOLUTION

# %%
check("day5.mon9", total)
"""


@pytest.fixture
def lessons(tmp_path):
    folder = tmp_path / "lessons"
    folder.mkdir()
    (folder / "day5.py").write_text(LESSON, encoding="utf-8")
    (folder / "day5_arrears.py").write_text(ANSWER, encoding="utf-8")
    return folder


def test_a_cell_keeps_its_tags_and_nothing_else(lessons):
    cells = read_lesson(lessons / "day5.py").cells

    assert [cell.metadata for cell in cells] == [
        {"tags": ["session:ladder", "rule:COL-1"]}, {"tags": ["rule:COL-2"]},
    ]  # fmt: skip


def test_a_session_gets_its_heading_and_minutes_from_the_outline(lessons):
    made = framed("day5", read_lesson(lessons / "day5.py"), ("day5",))

    assert made.cells[2].source.startswith("## 3 · One late loan, step by step\n\n*50 minutes.")
    assert made.cells[2].source.endswith("Zoya does not come.")


def test_every_page_links_to_the_start_and_to_its_neighbours(lessons):
    made = framed("day5", read_lesson(lessons / "day5.py"), ("start", "day5", "day5_arrears"))
    start, exercise = "../notebooks/start.ipynb", "../exercises/day5_arrears.ipynb"
    links = f"[Start]({start}) | [Arrears by hand]({exercise}) →"

    assert made.cells[0].source.startswith(links)
    assert made.cells[-1].source == links


def test_an_exercise_holds_no_answer_and_a_solution_does(lessons):
    made = {page.folder: page for page in pages(lessons) if page.name == "day5_arrears"}

    assert "total = 3" not in as_text(made["exercises"].notebook)
    assert "total = 3" in as_text(made["solutions"].notebook)


def test_exercise_and_solution_have_the_same_cells(lessons):
    exercise, solution = (page.notebook for page in pages(lessons) if page.name == "day5_arrears")

    assert [cell.id for cell in exercise.cells] == [cell.id for cell in solution.cells]


def test_building_twice_gives_the_same_bytes(lessons):
    first, second = ([as_text(page.notebook) for page in pages(lessons)] for _time in range(2))

    assert first == second


def test_cell_ids_come_from_the_lesson_and_the_place(lessons):
    page = next(iter(pages(lessons)))

    assert [cell.id for cell in page.notebook.cells] == [f"day5-00{n}" for n in range(5)]


def test_what_is_built_is_a_valid_notebook(lessons):
    for page in pages(lessons):
        nbformat.validate(page.notebook)


def test_answers_are_stripped_at_any_indent():
    source = "def pay():\n    ### BEGIN SOLUTION\n    return 1\n    ### END SOLUTION\n    x = 2"

    assert strip_answer(source).splitlines()[1].startswith("    # your answer")
    assert strip_answer(source).endswith("    x = 2")


@pytest.mark.parametrize(
    "source", ["### BEGIN SOLUTION\nx = 1", "x = 1\n### END SOLUTION", "### BEGIN SOLUTION"]
)
def test_a_marker_without_its_partner_stops_the_build(source):
    with pytest.raises(ValueError, match="without its partner"):
        strip_answer(source)


def test_nbgrader_sees_an_answer_and_a_graded_check():
    answer = mark_for_grading(new_code_cell("### BEGIN SOLUTION\n1\n### END SOLUTION"), "a-1")
    graded = mark_for_grading(new_code_cell('check("day5.mon9", total)'), "a-2")

    assert answer.metadata.nbgrader == {
        "grade": False, "grade_id": "a-1-answer", "locked": False, "schema_version": 3,
        "solution": True, "task": False,
    }  # fmt: skip
    assert graded.metadata.nbgrader == {
        "grade": True, "grade_id": "day5-mon9", "locked": True, "points": 1, "schema_version": 3,
        "solution": False, "task": False,
    }  # fmt: skip


def test_stripping_leaves_the_solution_as_it_was():
    solution = notebook([new_code_cell("### BEGIN SOLUTION\n1\n### END SOLUTION")])
    as_exercise(solution)

    assert "BEGIN SOLUTION" in solution.cells[0].source


def executed(source, text="2"):
    output = new_output("execute_result", {"text/plain": text}, execution_count=1)
    return notebook([new_code_cell(source, outputs=[output], execution_count=1, id="a-0")])


def test_outputs_stay_while_the_code_stays():
    built = notebook([new_markdown_cell("new prose", id="b-0"), new_code_cell("1 + 1", id="b-1")])

    kept = with_outputs_of(built, executed("1 + 1"))

    assert kept.cells[1].outputs[0].data["text/plain"] == "2"
    assert kept.cells[1].id == "b-1"
    assert is_executed(kept)


def test_outputs_go_when_the_code_changes():
    built = notebook([new_code_cell("1 + 2")])

    assert with_outputs_of(built, executed("1 + 1")) is None
    assert with_outputs_of(built, None) is None


def test_what_execution_adds_can_be_taken_out_again():
    assert without_results(executed("1 + 1")) == notebook([new_code_cell("1 + 1", id="a-0")])


def references(state):
    """The ids of the models that others hold."""
    return re.findall(r"IPY_MODEL_([0-9a-f]{32})", json.dumps(state))


def test_widget_ids_follow_their_order():
    def made(*ids):
        state = {each: {"model_name": "SliderModel"} for each in ids}
        book = executed("x", text=f"view of {ids[1]}")
        book.metadata["widgets"] = {"application/vnd.jupyter.widget-state+json": {"state": state}}
        return settled("day5", book)

    first, second = made("a" * 32, "b" * 32), made("c" * 32, "0" * 32)

    assert first == second
    assert "b" * 32 not in json.dumps(first)


def test_what_a_widget_holds_is_found_again_under_its_new_id():
    box, inner, layout = "a" * 32, "0" * 32, "f1" * 16
    held = {"children": [f"IPY_MODEL_{inner}"], "layout": f"IPY_MODEL_{layout}"}
    state = {box: {"state": held}, inner: {"state": {}}, layout: {"state": {}}}
    book = executed("x", text=f"view of {box}")
    book.metadata["widgets"] = {"application/vnd.jupyter.widget-state+json": {"state": state}}
    made = settled("day5", book)
    kept = made.metadata.widgets["application/vnd.jupyter.widget-state+json"]["state"]

    assert set(references(kept)) == set(kept) - {next(iter(kept))}
    assert not {box, inner, layout} & set(kept)


@pytest.mark.parametrize(("tag", "runs"), [("afresh", 1), ("rule:COL-1", 0)])
def test_a_page_that_shows_what_others_decide_is_always_executed(tag, runs, tmp_path, monkeypatch):
    page = plan.Page("x", "notebooks", executed("1 + 1"), executed=True)
    page.notebook.cells[0].metadata["tags"] = [tag]
    page.place(tmp_path).parent.mkdir()
    page.place(tmp_path).write_text(as_text(page.notebook), encoding="utf-8")
    done = []
    monkeypatch.setattr(plan, "execute", lambda name, *_more, **_how: done.append(name))
    plan.with_outputs(page, tmp_path, afresh=False)

    assert len(done) == runs


@pytest.mark.slow
def test_executing_is_done_as_demo_with_progress_of_its_own(tmp_path, progress_file):
    code = "import os\nos.environ['COURSE_LEARNER'], os.environ['COURSE_STRICT']"
    noted = "from course.progress import note\nnote('a.b', 'solved')"
    made = execute(
        "x", notebook([new_code_cell(code), new_code_cell(noted)]), tmp_path, strict=True
    )

    assert made.cells[0].outputs[0].data["text/plain"] == "('demo', '1')"
    assert made.metadata == METADATA
    assert not progress_file.exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("code", "said"),
    [("1 / 0", "ZeroDivisionError"), ("import sys\nsys.stderr.write('oh')", "wrote a warning: oh")],
)
def test_a_cell_that_fails_or_warns_stops_the_build(code, said, tmp_path):
    with pytest.raises(ExecutionError, match=said):
        execute("x", notebook([new_code_cell(code, id="x-0")]), tmp_path, strict=False)


def test_the_command_writes_only_what_differs(tmp_path, capsys):
    assert build.main(["day5_arrears", "--no-execute", "--to", str(tmp_path)]) == 0
    assert "solutions/day5_arrears.ipynb" in capsys.readouterr().out

    assert build.main(["day5_arrears", "--no-execute", "--to", str(tmp_path)]) == 0
    assert capsys.readouterr().out == ""


def test_the_command_names_a_lesson_that_does_not_exist(tmp_path, capsys):
    assert build.main(["day9", "--to", str(tmp_path)]) == 2
    assert "day9" in capsys.readouterr().out


def test_the_command_refuses_to_empty_the_kits_notebooks(capsys):
    with pytest.raises(SystemExit):
        build.main(["--no-execute"])

    assert "--to" in capsys.readouterr().err


def test_a_notebook_without_a_lesson_is_found(tmp_path, lessons):
    (tmp_path / "notebooks").mkdir()
    stray = tmp_path / "notebooks" / "day0.ipynb"
    stray.write_text("{}")

    assert strangers(tmp_path, list(pages(lessons))) == [stray]
