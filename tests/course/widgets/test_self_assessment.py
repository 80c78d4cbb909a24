"""The self-assessment: seven axes, scores kept in one plain file, the weakest with a tool."""

from datetime import date

import pytest

from course.cases.rounds import Round, as_file, changes, kept_with, read_file
from course.cases.self_assessment import (
    HIGHEST,
    axes,
    checked,
    improvements,
    standings,
    weakest,
)
from course.figures.arrears import self_assessment as figures
from course.widgets.arrears.self_assessment_panel import SelfAssessment
from course.widgets.kit.kept import kept_path
from simulator.rules.ground.validation import InputError

MONDAY, FRIDAY = date(2026, 11, 16), date(2026, 11, 20)


def visit(day, **scores):
    """Open the panel on a day, score, and press the button."""
    panel = SelfAssessment(lambda: day)
    for key, score in scores.items():
        panel.fields[key.replace("_", ".")].value = score
    panel.button.click()
    return panel


def on_file():
    return read_file(kept_path("self_assessment").read_text(encoding="utf-8"))


@pytest.mark.rule("CPP-4")
def test_there_are_seven_axes_of_at_least_five_indicators_with_evidence():
    assert len(axes()) == 7
    assert all(len(axis.indicators) >= 5 for axis in axes())
    assert all(one.asked and one.why and one.evidence for axis in axes() for one in axis.indicators)


@pytest.mark.rule("CPP-5")
def test_the_three_improvements_are_the_lowest_lines_of_the_lowest_axes_each_with_a_tool():
    scores = {"debt.1": 5, "openness.1": 2, "openness.4": 1, "price.1": 0, "staff.2": 3}
    found = improvements(scores)
    shown = figures.first_steps(scores).text

    assert [each.indicator.key for each in found] == ["price.1", "openness.4", "staff.2"]
    assert all(each.standing.axis.tool in shown for each in found)


def test_unscored_axes_are_not_weak_and_full_marks_need_no_improvement():
    assert [each.axis.key for each in weakest({"debt.1": 5})] == ["debt"]
    assert improvements({"debt.1": HIGHEST}) == ()
    assert "below five" in figures.first_steps({"debt.1": HIGHEST}).text


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
    rounds = (Round({"debt.1": 0}, MONDAY), Round({"privacy.5": HIGHEST}, FRIDAY))

    assert read_file(as_file(rounds)) == rounds


def test_a_file_from_before_there_were_rounds_counts_as_one():
    assert read_file('{"self_assessment": {"debt.1": 3}}') == (Round({"debt.1": 3}),)


@pytest.mark.parametrize("text", [
    "", "[]", "{}", '{"self_assessment": 3}', "not json", '{"self_assessment": [3]}',
    '{"self_assessment": [{"day": "yesterday", "scores": {}}]}',
    '{"self_assessment": [{"day": 3, "scores": {}}]}',
    '{"self_assessment": [{"day": null, "scores": []}]}',
])  # fmt: skip
def test_another_file_is_refused(text):
    with pytest.raises(InputError, match="self-assessment"):
        read_file(text)


def test_only_what_was_scored_both_times_can_have_moved():
    moved = changes({"debt.1": 1, "debt.2": 4, "debt.3": 2, "staff.1": 5},
                    {"debt.1": 3, "debt.2": 1, "debt.3": 2, "price.1": 5})

    assert [(each.indicator.key, each.by) for each in moved] == [("debt.1", 2), ("debt.2", -3)]


def test_a_round_of_the_same_day_takes_the_place_of_the_last():
    rounds = kept_with((Round({}, MONDAY), Round({"debt.1": 1}, FRIDAY)), Round({}, FRIDAY))

    assert [each.day for each in rounds] == [MONDAY, FRIDAY]


def test_pressing_shows_the_next_steps_keeps_and_the_same_day_goes_on():
    panel = visit(MONDAY, staff_1=1)
    again = SelfAssessment(lambda: MONDAY)

    assert axes()[4].tool in panel.answer.value
    assert again.fields["staff.1"].value == 1
    assert again.fields["debt.1"].label == "–"
    assert again.last_time is None
    assert on_file() == (Round({"staff.1": 1}, MONDAY),)


def test_another_day_begins_from_the_last_round_and_shows_what_has_changed():
    visit(MONDAY, staff_1=1, debt_2=4, price_1=2)
    panel = visit(FRIDAY, staff_1=3, debt_2=2)
    text = figures.since_last_time(panel.last_time, panel.scores).text

    assert [each.day for each in on_file()] == [MONDAY, FRIDAY]
    assert panel.scores["price.1"] == 2
    assert "since 2026-11-16" in panel.answer.value
    assert [line.split()[0] for line in text.splitlines()[3:]] == ["▲", "▼"]


def test_two_rounds_alike_are_said_to_be_so():
    visit(MONDAY, staff_1=1)

    assert "nothing that was scored both times has moved" in visit(FRIDAY).answer.value


def test_a_damaged_file_is_said_to_be_so_and_the_panel_opens_empty():
    path = kept_path("self_assessment")
    path.parent.mkdir(parents=True)
    path.write_text("{broken", encoding="utf-8")
    panel = SelfAssessment()

    assert all(field.label == "–" for field in panel.fields.values())
    assert "not a file of the self-assessment" in panel.said.value


def test_a_folder_that_cannot_be_written_to_is_no_traceback(progress_file):
    progress_file.parent.write_text("a file, not a folder", encoding="utf-8")

    assert "on paper" in SelfAssessment().keep()


def test_the_picture_says_that_nothing_is_scored_yet():
    assert figures.radar({}).summary.startswith("0 of 35")
    assert "assumption" in figures.numbers({}).text
    assert figures.blank_radar().html.count("<img") == 1
