"""Nothing is cut, written over or struck through: labels of panels and words in pictures."""

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from pandas import DataFrame

from course.cases.worlds.late_loan import LateLoan, side_by_side
from course.display import paragraph, table
from course.figures.arrears import story
from course.figures.arrears.ladder_lanes import LadderDrawing
from course.widgets.context.skills_audit import FILE, SkillsAudit, statements
from course.widgets.kit.grouped import Group, _in_rows, lines
from course.widgets.kit.kept import load_kept
from course.widgets.kit.labels import Labels
from course.widgets.kit.notes import action_plan
from course.widgets.study.norms_panel import NormsPanel


def test_a_label_too_long_for_its_place_goes_on_in_a_second_line():
    rule = Labels._css.partition(".kit-panel .widget-label")[2].partition("}")[0]

    assert "white-space: normal" in rule
    assert "overflow: visible" in rule
    assert "text-overflow: clip" in rule


def stories(year):
    """Every loan of the year with at least four steps on its ladder."""
    for loan in np.unique(year.log.loan[year.log.loan >= 0]):
        told = story.loan_story(year, int(loan))
        steps = [event for event in told.events if story.is_step(told, event)]
        if len(steps) >= 4:
            yield told, steps


def test_no_label_of_a_loans_life_runs_into_another_or_out_of_the_picture(small_year):
    seen = 0
    for told, steps in stories(small_year):
        figure = story.draw_loan(told, *story.balance_by_day(told), steps, "")
        FigureCanvasAgg(figure).draw()
        axes = figure.axes[0]
        boxes = [text.get_window_extent() for text in axes.texts]
        pairs = [(a, b) for at, a in enumerate(boxes) for b in boxes[:at] if a.overlaps(b)]

        assert pairs == []
        assert all(box.x1 <= figure.bbox.x1 and box.y1 <= axes.bbox.y1 for box in boxes)
        seen += 1
    assert seen > 3


@pytest.mark.parametrize("amount", [1_000, 3_000, 8_000, 11_500, 30_000])
def test_the_ladders_axis_ends_where_the_debts_do(amount):
    drawing, data = LadderDrawing(), side_by_side(LateLoan(amount=amount))
    drawing.draw(data)
    highest = max(now.due + now.penalty for lane in data.lanes for now in lane.owed) / 100

    for axes in drawing.lanes:
        assert highest <= axes.get_yticks()[-1] <= 1.7 * highest


@pytest.mark.parametrize("today", [1, 5, 13, 14, 15, 50, 90, 120])
def test_the_line_of_today_ends_below_the_words_of_the_ladder(today):
    drawing = LadderDrawing()
    drawing.draw(side_by_side(LateLoan(today=today)))

    for lane in drawing.parts:
        words = [word.get_position()[1] for word in lane.words if word.get_visible()]
        assert max(lane.now.get_ydata()) < min(words)


def test_from_and_to_of_a_norm_stand_side_by_side():
    panel = NormsPanel()
    rows = panel.boxes[0].children[-1].children

    assert rows[0] is panel.widgets["trade"]
    assert [row.children for row in rows[1:]] == [
        (panel.widgets[f"{name}_from"], panel.widgets[f"{name}_to"])
        for name in ("monthly_sales", "mark_up", "rent", "tax")
    ]


def test_without_columns_as_many_controls_stand_in_a_row_as_fit():
    assert Group("", ()).columns == 0
    assert _in_rows([], 2) == []


# -- what is empty is not kept -------------------------------------------------------------------


def test_an_audit_without_an_answer_is_not_kept_and_says_so():
    audit = SkillsAudit("start")

    assert "nothing was kept" in audit.keep()
    assert load_kept(FILE) == {}

    audit.fields[next(iter(statements()))].value = 1

    assert audit.keep().startswith("Kept;")


def test_notes_without_a_word_are_not_kept_unless_they_take_back_what_was():
    plan = action_plan("day1")
    assert "nothing was kept" in plan.keep()

    field = next(iter(plan.fields.values()))
    field.value = "call Oksana"
    assert plan.keep().startswith("Kept")

    field.value = " "
    assert plan.keep().startswith("Kept")


@pytest.mark.parametrize("write", [paragraph, lines, lambda text: table(DataFrame([[text]])).html])
def test_no_amount_breaks_across_lines_nor_its_unit_from_it(write):
    assert "1\u00a0750\u00a0roubles of 12\u00a0500, 9\u00a0%, in 3 rooms" in write(
        "1 750 roubles of 12 500, 9 %, in 3 rooms")
