"""The progress file: plain, patient with damage, and never in the way."""

import json

from course import progress


def test_what_was_solved_once_stays_solved(progress_file):
    progress.note("day5.mon9", "wrong")
    progress.note("day5.mon9", "solved")
    progress.note("day5.mon9", "wrong")

    assert progress.solved() == {"day5.mon9"}
    assert json.loads(progress_file.read_text())["done"]["day5.mon9"]["tries"] == 3


def test_an_absent_file_counts_as_no_progress():
    assert progress.solved() == frozenset()


def test_a_damaged_file_is_put_aside_and_a_new_one_begun(progress_file):
    progress_file.parent.mkdir()
    for damage in ('{"done": {"day5', "[]", '{"done": 7}', "null", '{"format": 1}', "\x00"):
        progress_file.write_text(damage)

        assert progress.solved() == frozenset()
        progress.note("day5.sta8", "solved")

        assert progress.solved() == {"day5.sta8"}
        assert progress_file.with_suffix(".damaged.json").read_text() == damage


def test_strange_entries_do_no_harm(progress_file):
    progress_file.parent.mkdir()
    progress_file.write_text('{"done": {"a": 3, "b": {"status": "solved", "tries": "many"}}}')
    progress.note("b", "wrong")

    assert progress.solved() == {"b"}


def test_a_folder_that_cannot_be_written_to_is_left_alone(tmp_path, monkeypatch):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder")
    monkeypatch.setenv("COURSE_PROGRESS", str(in_the_way / "progress.json"))

    progress.note("day5.mon9", "solved")

    assert progress.solved() == frozenset()


def test_the_file_is_found_from_inside_the_working_copy(tmp_path, monkeypatch):
    monkeypatch.delenv("COURSE_PROGRESS")
    inside = tmp_path / "my_course" / "notebooks"
    inside.mkdir(parents=True)
    monkeypatch.chdir(inside)

    assert progress.progress_path() == tmp_path / "my_course" / "progress.json"


def test_in_the_solutions_everybody_sees_demos_figures_and_nothing_is_noted(
    progress_file, tmp_path, monkeypatch
):
    monkeypatch.setenv("COURSE_LEARNER", "5e1f")
    solutions = tmp_path / "my_course" / "solutions"
    solutions.mkdir(parents=True)
    before = progress.learner()
    monkeypatch.chdir(solutions)
    progress.note("day5.mon9", "solved")

    assert (before, progress.learner()) == ("5e1f", "demo")
    assert not progress_file.exists()
