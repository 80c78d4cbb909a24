"""A policy of one's own: begun from a copy, changed figure by figure, never broken on the way."""

from dataclasses import replace

import pytest

import simulator as sim
from course.building.source import read_lesson
from course.cases.worlds.own_policies import own_policies, policies_folder
from course.cases.worlds.policy_files import begin_policy, set_figure
from course.figures.context.policy_page import policy_page
from course.figures.worlds.own_policy import differences_table, first_reason
from course.navigation import LESSONS
from simulator.books.log.events import Kind
from simulator.rules.ground.validation import InputError


@pytest.mark.parametrize("of", sim.policy_names())
def test_a_copy_says_the_same_under_a_name_of_its_own(of):
    copy, original = sim.load_policy(begin_policy("mine", of=of)), sim.load_policy(of)

    assert copy.name == "mine"
    assert copy.title == f"mine, after {original.title}"
    assert replace(copy, name=original.name, title=original.title) == original


def test_a_file_that_is_there_is_kept():
    place = begin_policy("mine")
    place.write_text("what somebody wrote")

    assert begin_policy("mine") == place
    assert place.read_text() == "what somebody wrote"


@pytest.mark.parametrize("name", ["../mine", "a/b", "", ".toml", "..", "a\\b", "x" * 300])
def test_a_name_that_is_no_files_is_refused(name):
    with pytest.raises(InputError):
        begin_policy(name)


def test_a_policy_to_copy_that_there_is_not_is_refused_with_the_nearest():
    with pytest.raises(InputError, match="did you mean `smolensk_individual`"):
        begin_policy("mine", of="smolensk_indivdual")


@pytest.mark.parametrize(
    ("key", "figure", "line"),
    [
        ("penalty.rate_per_day", "1 %", 'rate_per_day = "1 %"'),
        ("product.instalments", 8, "instalments = 8 "),
        ("product.largest_loan", "60 000", 'largest_loan = "60 000"'),
        ("manner.respectful", True, "respectful = true "),
    ],
)
def test_a_figure_is_changed_on_its_line_and_the_remark_stays(key, figure, line):
    place = begin_policy("mine")
    before = place.read_text("utf-8").splitlines()

    written = set_figure("mine", key, figure)

    after = place.read_text("utf-8").splitlines()
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == 1
    assert changed[0][1] == written
    assert written.startswith(line)
    assert changed[0][0].partition("#")[2] == written.partition("#")[2]


def test_a_change_that_cannot_be_leaves_the_file_whole():
    place = begin_policy("mine")
    before = place.read_text("utf-8")

    with pytest.raises(InputError, match=r"^mine\.toml, line \d+: `quorum` in \[committee\]"):
        set_figure("mine", "committee.quorum", 0)

    assert place.read_text("utf-8") == before
    assert own_policies() == ("mine.toml",)


def test_a_key_that_there_is_not_gets_the_nearest():
    begin_policy("mine")

    with pytest.raises(InputError, match=r"did you mean `penalty\.rate_per_day`"):
        set_figure("mine", "penalty.rate_a_day", "1 %")


def test_a_change_may_be_odd_and_is_asked_about_when_it_is_read():
    place = begin_policy("mine")
    set_figure("mine", "penalty.rate_per_day", "50 %")

    with pytest.warns(sim.PolicyWarning, match="Are you sure"):
        sim.load_policy(place)


def test_the_page_of_a_policy_names_the_period_of_its_own_rate():
    product = replace(sim.load_policy("smolensk_individual").product, rate_period="year")

    assert "9 % a year" in policy_page(replace(sim.load_policy("dignity"), product=product)).text


def test_a_kind_of_event_that_did_not_happen_is_said(small_year):
    with pytest.raises(InputError, match="nothing of this kind happened"):
        first_reason(small_year, Kind.COVER_REFUSED)


def test_the_lesson_can_be_followed_from_its_first_cell_to_its_last():
    """The page of one's own policy does what it says: copy, change, load, live, compare, why."""
    lesson = read_lesson(LESSONS / "own_policy.py")
    cells = [cell.source for cell in lesson.cells if cell.cell_type == "code"]
    here = {}
    for source in cells:
        exec(source.replace("n=4", "n=2"), here)

    told = differences_table(here["mine"], here["theirs"]).text
    assert (policies_folder() / "mine.toml").is_file()
    assert all(key in told for key in ("rate_per_day", "noticed", "weekly_review"))
    assert here["comparison"].b.policy == here["mine"]
    assert here["comparison"].a.policy == here["theirs"]
    assert here["result"].scenario.policy == here["mine"]
    assert first_reason(here["result"]).text.count("COL-2") == 2
