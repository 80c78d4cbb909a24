"""The learner's own copy: made, renewed, restored, and never overwritten."""

import json
import re
from datetime import datetime

import pytest

from course.pages import UnknownPageError
from course.working_copy import name_learner, prepare

NOON = datetime(2026, 11, 21, 14, 5)


def page(source, output=None, **metadata):
    outputs = [{"output_type": "stream", "name": "stdout", "text": [output]}] if output else []
    cell = {
        "cell_type": "code",
        "metadata": {},
        "execution_count": 1 if output else None,
        "outputs": outputs,
        "source": [source],
    }
    return json.dumps({"cells": [cell], "metadata": metadata})


@pytest.fixture
def project(tmp_path):
    for room in ("notebooks", "exercises", "solutions"):
        (tmp_path / room).mkdir()
    (tmp_path / "notebooks/day3.ipynb").write_text(page("see()", "a picture", widgets={"x": 1}))
    (tmp_path / "exercises/day3_size.ipynb").write_text(page("answer = ..."))
    (tmp_path / "solutions/day3_size.ipynb").write_text(page("answer = 3", "right"))
    return tmp_path


@pytest.fixture
def mine(project):
    """The learner's own day 3, prepared."""
    prepare(project)
    return project / "my_course/notebooks/day3.ipynb"


def test_notebooks_arrive_without_their_outputs(project, mine):
    """A prediction comes before the picture."""
    (cell,) = json.loads(mine.read_text())["cells"]

    assert (cell["outputs"], cell["execution_count"]) == ([], None)
    assert "widgets" not in json.loads(mine.read_text())["metadata"]


def test_solutions_arrive_as_they_are_and_read_only(project, mine):
    solution = project / "my_course/solutions/day3_size.ipynb"

    assert solution.read_bytes() == (project / "solutions/day3_size.ipynb").read_bytes()
    assert not solution.stat().st_mode & 0o222


def test_every_folder_keeps_its_name_so_that_links_between_pages_work(project):
    copy = prepare(project)

    assert copy.made == (
        "notebooks/day3.ipynb",
        "exercises/day3_size.ipynb",
        "solutions/day3_size.ipynb",
    )
    assert all((copy.folder / name).exists() for name in copy.made)


def test_a_second_start_changes_nothing(project, mine):
    before = mine.stat().st_mtime_ns

    copy = prepare(project)

    assert (copy.made, copy.renewed, copy.behind, copy.kept) == ((), (), (), None)
    assert mine.stat().st_mtime_ns == before


@pytest.mark.parametrize("work", [page("see(2)"), page("see()", "my own run"), "half a file"])
def test_work_is_never_overwritten(project, mine, work):
    mine.write_text(work)

    prepare(project)

    assert mine.read_text() == work


def test_work_is_left_alone_when_the_course_moves_on_and_that_is_said(project, mine):
    mine.write_text(page("see(2)"))
    (project / "notebooks/day3.ipynb").write_text(page("see_better()"))

    copy = prepare(project)

    assert copy.behind == ("notebooks/day3.ipynb",)
    assert mine.read_text() == page("see(2)")


def test_a_page_nobody_worked_on_moves_on_with_the_course(project, mine):
    """JupyterLab's own notes in a page that was only opened do not count as work."""
    opened = json.loads(mine.read_text())
    opened["metadata"]["language_info"] = {"name": "python"}
    mine.write_text(json.dumps(opened))
    (project / "notebooks/day3.ipynb").write_text(page("see_better()"))

    copy = prepare(project)

    assert copy.renewed == ("notebooks/day3.ipynb",)
    assert "see_better()" in mine.read_text()


def test_a_read_only_solution_is_renewed_too(project, mine):
    (project / "solutions/day3_size.ipynb").write_text(page("answer = 4", "right"))

    prepare(project)

    assert "answer = 4" in (project / "my_course/solutions/day3_size.ipynb").read_text()


def test_without_its_memory_everything_there_counts_as_work(project, mine):
    (project / "my_course/.copied.json").write_text("[damaged")
    (project / "notebooks/day3.ipynb").write_text(page("see_better()"))

    assert prepare(project).behind == ("notebooks/day3.ipynb",)


def test_fresh_restores_one_page_and_keeps_the_old_one(project, mine):
    mine.write_text(page("see(2)"))
    (project / "my_course/exercises/day3_size.ipynb").write_text(page("answer = 9"))

    copy = prepare(project, fresh="day3", now=NOON)

    assert copy.kept == "notebooks/day3 (kept 2026-11-21 14.05).ipynb"
    assert (copy.folder / copy.kept).read_text() == page("see(2)")
    assert "see()" in mine.read_text()
    assert "answer = 9" in (project / "my_course/exercises/day3_size.ipynb").read_text()


def test_two_fresh_pages_within_a_minute_are_both_kept(project, mine):
    kept = []
    for work in ("see(2)", "see(3)"):
        mine.write_text(page(work))
        kept.append(prepare(project, fresh="notebooks/day3.ipynb", now=NOON).kept)

    assert kept[1] == "notebooks/day3 (kept 2026-11-21 14.05) 2.ipynb"
    assert "see(2)" in (project / "my_course" / kept[0]).read_text()


def test_fresh_keeps_no_copy_of_a_page_without_work(project, mine):
    assert prepare(project, fresh="day3", now=NOON).kept is None


def test_fresh_with_an_unknown_name_changes_nothing_and_names_the_nearest(project, mine):
    with pytest.raises(UnknownPageError, match=r"Did you mean day3\?"):
        prepare(project, fresh="dya3")

    assert len(list(mine.parent.iterdir())) == 1


def test_hidden_folders_are_not_part_of_the_course(project):
    checkpoints = project / "notebooks/.ipynb_checkpoints"
    checkpoints.mkdir()
    (checkpoints / "day3-checkpoint.ipynb").write_text("x")

    assert not any("checkpoint" in name for name in prepare(project).made)


def test_a_full_disk_leaves_the_old_file_whole(project, mine, monkeypatch):
    (project / "notebooks/day3.ipynb").write_text(page("see_better()"))
    before = mine.read_text()

    def full(*_anything):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        prepare(project)

    assert mine.read_text() == before
    assert list(mine.parent.iterdir()) == [mine]


def test_a_learner_is_named_once_and_the_name_stays(tmp_path):
    name = name_learner(tmp_path)

    assert re.fullmatch(r"[0-9a-f]{8}", name)
    assert name_learner(tmp_path) == name


def test_two_learners_have_two_names(tmp_path):
    assert name_learner(tmp_path / "one") != name_learner(tmp_path / "two")


def test_who_had_begun_before_there_were_names_keeps_the_figures(tmp_path):
    (tmp_path / "progress.json").write_text("{}")

    assert name_learner(tmp_path) == "demo"
