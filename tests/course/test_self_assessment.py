"""The self-assessment: seven axes, scores kept in one plain file, the weakest with a tool."""

import pytest

from course.cases.self_assessment import (
    HIGHEST,
    as_file,
    axes,
    checked,
    read_file,
    standings,
    weakest,
)
from course.figures import self_assessment as figures
from course.widgets.kept import kept_path
from course.widgets.self_assessment_panel import SelfAssessment
from simulator.rules.validation import InputError

BUTTON = -4  # the button stands before what is said, the answer and the labels


def button(panel):
    return panel.widget.children[BUTTON]


@pytest.mark.rule("CPP-4")
def test_there_are_seven_axes_of_at_least_five_indicators_with_evidence():
    assert len(axes()) == 7
    assert all(len(axis.indicators) >= 5 for axis in axes())
    assert all(one.asked and one.evidence for axis in axes() for one in axis.indicators)


@pytest.mark.rule("CPP-5")
def test_the_three_weakest_have_a_tool_each_and_unscored_axes_are_left_out():
    found = weakest({"debt.1": 5, "openness.1": 2, "price.1": 0, "staff.2": 3})

    assert [each.axis.key for each in found] == ["price", "openness", "staff"]
    assert all(each.axis.tool in figures.first_steps({"price.1": 0, "openness.1": 2,
                                                      "staff.2": 3}).text for each in found)


def test_an_axis_is_the_mean_of_what_was_scored():
    first, second, *_rest = standings({"debt.1": 1, "debt.5": 4})

    assert (first.mean, first.scored) == (2.5, 2)
    assert (second.mean, second.scored) == (None, 0)


@pytest.mark.parametrize("score", [-1, HIGHEST + 1, 2.5, "3", True, None])
def test_a_score_off_the_scale_is_refused_with_its_indicator(score):
    with pytest.raises(InputError, match=r"debt\.1"):
        checked({"debt.1": score})


def test_a_misspelt_indicator_is_answered_with_the_nearest():
    with pytest.raises(InputError, match=r"debt\.1"):
        checked({"dept.1": 3})


def test_a_file_is_read_as_it_was_written():
    scores = {"debt.1": 0, "privacy.5": HIGHEST}

    assert read_file(as_file(scores)) == scores


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"self_assessment": 3}', "not json"])
def test_another_file_is_refused(text):
    with pytest.raises(InputError, match="self-assessment"):
        read_file(text)


def test_pressing_shows_the_weakest_keeps_and_the_next_visit_goes_on():
    panel = SelfAssessment()
    before = panel.answer.value
    panel.fields["staff.1"].value = 1
    button(panel).click()
    again = SelfAssessment()

    assert panel.answer.value != before
    assert axes()[4].tool in panel.answer.value
    assert again.fields["staff.1"].value == 1
    assert again.fields["debt.1"].value is None
    assert read_file(kept_path("self_assessment").read_text(encoding="utf-8")) == {"staff.1": 1}


def test_a_damaged_file_is_said_to_be_so_and_the_panel_opens_empty():
    path = kept_path("self_assessment")
    path.parent.mkdir(parents=True)
    path.write_text("{broken", encoding="utf-8")
    panel = SelfAssessment()

    assert all(field.value is None for field in panel.fields.values())
    assert "not a file of the self-assessment" in panel.widget.children[BUTTON + 1].value


def test_a_folder_that_cannot_be_written_to_is_no_traceback(progress_file):
    progress_file.parent.write_text("a file, not a folder", encoding="utf-8")

    assert "on paper" in SelfAssessment().keep()


def test_the_picture_says_that_nothing_is_scored_yet():
    assert figures.radar({}).summary.startswith("0 of 35")
    assert "assumption" in figures.numbers({}).text
