"""The map of the course: where one is, and links to what is written."""

from course import progress
from course.checks.kit.course_map import course_map, promises
from course.navigation import panels, written
from course.outline import DAYS


def test_the_map_shows_every_day_with_its_sessions():
    shown = course_map()

    for day in DAYS:
        assert day.title in shown.text
        assert all(part.title.replace("'", "&#x27;") in shown.html for part in day.sessions)


def test_only_what_is_written_is_linked():
    html = course_map().html

    for day in DAYS:
        assert (f"notebooks/{day.name}.ipynb" in html) == (day.name in written())
    assert all(f"notebooks/{name}.ipynb" in html for name in panels())


def test_what_is_solved_fills_the_map():
    before = course_map().text
    progress.note("day5.mon9", "solved")
    progress.note("day5.sta8", "wrong")
    after = course_map().text

    assert before != after
    filled = [line for line in after.splitlines() if "●" in line]
    assert len(filled) == 1
    assert filled[0].startswith("Day 5")
    assert filled[0].count("●") == 1


def test_a_damaged_progress_file_does_not_stop_the_start_page(progress_file):
    progress_file.parent.mkdir()
    progress_file.write_text("not json")

    assert "●" not in course_map().text


def test_promises_are_the_outlines():
    assert all(day.promise in promises().text for day in DAYS)
