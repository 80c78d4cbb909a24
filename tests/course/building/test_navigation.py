"""Links and tables that are derived from the outline."""

import pytest

from course import navigation as nav
from course.outline import DAYS

PRESENT = ("day1", "day5", "day5_arrears", "start")


def test_links_skip_the_days_that_are_not_written_yet():
    assert nav.neighbours("day1", PRESENT) == ("start", "day5")
    assert nav.neighbours("day5", PRESENT) == ("day1", "day5_arrears")


def test_the_last_page_leads_nowhere_further():
    assert nav.neighbours("day5_arrears", PRESENT) == ("day5", None)


def test_a_page_outside_the_order_leads_back_to_its_day():
    assert nav.neighbours("day5_panel", PRESENT) == ("day5", None)


def test_an_unknown_session_is_refused_with_the_known_ones():
    with pytest.raises(LookupError, match=r"day5 has no session 'ladders'.*report, close, ladder"):
        nav.session("day5", "ladders")


def test_the_readme_table_has_a_row_for_each_day_with_all_its_sessions():
    rows = nav.readme_table().splitlines()[2:]

    assert len(rows) == len(DAYS)
    for row, day in zip(rows, DAYS, strict=True):
        assert all(part.title in row for part in day.sessions)


def test_every_written_lesson_is_a_page_of_the_course():
    """It is the start page, your own policy, a panel, a day, or begins with the name of its day."""
    known = {nav.START, nav.OWN_POLICY, *nav.panels()}
    strays = [name for name in nav.written() if name not in known and nav.day_of(name) is None]

    assert strays == []
