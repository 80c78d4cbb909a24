"""Where one has stopped, and a map that shows what is true when it is looked at."""

import pytest

from course import progress
from course.checks.kit.course_map import course_map
from course.checks.kit.finding import questions, task_ids
from course.checks.kit.whereabouts import last_stop, session_with, stopped, whereabouts
from course.navigation import LESSONS, day_of
from course.outline import DAYS


def test_a_page_knows_in_which_session_its_reader_stopped():
    progress.note("day1.reason", "solved")
    progress.keep_guess("day1.assumed", "nearly all")

    assert "You stopped at session 4 · From a mission to a credit policy." in stopped("day1").text
    assert 'href="../notebooks/day1.ipynb#cell-id=day1-' in stopped("day1").html
    assert "begin with the first cells" in stopped("day2").text


def test_an_exercise_is_named_as_the_place_where_one_stopped():
    progress.note("day5.mon9", "wrong")

    assert "Arrears by hand" in stopped("day5").text
    assert "../exercises/day5_arrears.ipynb" in stopped("day5").html


def test_before_the_first_session_it_is_the_questions_at_the_beginning():
    progress.note("day5.recall_five", "solved")

    assert "the questions at its beginning" in stopped("day5").text


def test_the_start_page_leads_to_the_day_on_which_one_was_last():
    before = last_stop()
    progress.note("day3.two_questions", "solved")
    progress.note("day1.reason", "solved")
    progress.note("day3.two_questions", "solved")

    assert before is None
    assert "Day 3" in course_map().text.splitlines()[0]
    assert "../notebooks/day3.ipynb#cell-id=day3-" in course_map().html


@pytest.mark.parametrize("key", [*questions(), *task_ids()])
def test_the_place_of_every_question_guess_and_task_is_known(key):
    day = day_of(key.partition(".")[0])
    if day is None:
        return
    progress.note(key, "wrong")
    asked_first = session_with(day, key)[0] is None
    in_lesson = f'"{key}"' in (LESSONS / f"{day.name}.py").read_text(encoding="utf-8")

    assert "You stopped at" in stopped(day.name).text
    assert not asked_first or not in_lesson or ".recall_" in key


def headings():
    """The cell in which each session of the built pages begins."""
    from course.building.plan import pages
    from course.building.source import tagged

    for page in pages():
        for cell in page.notebook.cells:
            if key := tagged(cell, "session"):
                yield (page.name, key), cell.id


def test_the_link_leads_to_the_cell_in_which_the_session_begins():
    begins = dict(headings())
    for key in questions():
        day = day_of(key.partition(".")[0])
        found, cell = session_with(day, key) if day else (None, "")
        if day and found:
            assert cell == begins[day.name, found]


def test_strange_entries_in_the_file_do_no_harm(progress_file):
    progress_file.parent.mkdir()
    progress_file.write_text('{"done": {}, "latest": {"day1": 7, "day9": "day9.x", "": "y"}}')

    assert "Nothing answered" in stopped("day1").text
    assert last_stop() is None


class Place:
    """Stands where a cell shows its map."""

    def __init__(self):
        self.shown = []

    def update(self, shown):
        self.shown.append(shown.text)


def look(view):
    """The page comes before somebody's eyes: what the widget in it tells the kernel."""
    eyes = view.widget.children[0]
    eyes._handle_custom_msg({"looked": True}, [])


def test_the_map_is_drawn_anew_when_it_is_looked_at_and_something_has_changed():
    view, place = course_map(), Place()
    view._place = place
    look(view)
    look(view)
    unchanged = len(place.shown)
    progress.note("day5.mon9", "solved")
    look(view)
    look(view)

    assert unchanged == 1
    assert [text.count("●") for text in place.shown] == [0, 1]


def test_without_its_kernel_the_map_says_that_it_may_be_old():
    for view in (course_map(), whereabouts("day1")):
        labels = view.widget.children[-1]

        assert "when its cell was last run" in labels.lost


def test_every_day_begins_with_where_one_stopped():
    from course.building.plan import pages

    built = {page.name: page.notebook for page in pages()}

    for day in DAYS:
        first = next(cell for cell in built[day.name].cells if cell.cell_type == "code")
        assert f'whereabouts("{day.name}")' in first.source
