"""The progress file: plain, patient with damage, and never in the way."""

import json
import os
import subprocess
import sys

from course import progress
from course.widgets.kit.kept import load_kept


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
    damages = ('{"done": {"day5', "[]", '{"done": 7}', "null", '{"format": 1}', "\x00")
    for damage in damages:
        progress_file.write_text(damage)

        assert progress.solved() == frozenset()
        progress.note("day5.sta8", "solved")

        assert progress.solved() == {"day5.sta8"}
    aside = [path.read_text() for path in progress_file.parent.glob("progress.damaged*.json")]
    assert sorted(aside) == sorted(damages)


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


def test_a_file_that_may_not_be_read_is_not_written_over(progress_file):
    progress_file.mkdir(parents=True)

    assert not progress.note("day5.mon9", "solved")
    assert progress_file.is_dir()


NOTES_OF_A_PAGE = """
import sys
from course import progress
from course.widgets.kit.kept import keep
for number in range(40):
    progress.note(f"day1.{sys.argv[1]}{number}", "solved")
    progress.keep_guess(f"day2.{sys.argv[1]}{number}", "yes")
    keep("notes", f"{sys.argv[1]}{number}", "mine")
"""


def test_pages_that_write_at_once_lose_nothing_of_each_other(progress_file):
    pages = [subprocess.Popen([sys.executable, "-c", NOTES_OF_A_PAGE, name]) for name in "abc"]

    assert [page.wait(60) for page in pages] == [0, 0, 0]
    assert len(progress.solved()) == 120
    assert len(progress.load()["guesses"]) == 120
    assert len(load_kept("notes")) == 120


def test_guesses_and_answers_stand_in_the_file_as_they_were_chosen(progress_file):
    progress.keep_guess("day1.break_even", "about 5 000")
    progress.note("day1.galina", "wrong", answer="probably")
    progress.note("day1.galina", "wrong", answer="certainly not")

    assert progress.guessed("day1.break_even") == "about 5 000"
    assert progress.answered("day1.galina") == "certainly not"
    assert progress.latest("day1") == "day1.galina"
    assert (progress.guessed("day1.other"), progress.latest("day2")) == (None, None)


def test_what_another_version_wrote_into_the_file_stays_there(progress_file):
    progress_file.parent.mkdir()
    progress_file.write_text('{"done": {}, "guesses": 3, "latest": [], "later": {"a": 1}}')

    assert progress.keep_guess("day1.break_even", "much")
    kept = json.loads(progress_file.read_text())
    assert kept["later"] == {"a": 1}
    assert kept["guesses"] == {"day1.break_even": "much"}


def test_where_pages_run_side_by_side_each_can_have_a_file_of_its_own(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "{process}" / "progress.json"))

    assert progress.progress_path() == tmp_path / str(os.getpid()) / "progress.json"
