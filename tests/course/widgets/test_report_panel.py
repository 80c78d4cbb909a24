"""The report panel: every line opens, the loans behind it add up, and a loan's life is told."""

from dataclasses import replace
from datetime import timedelta

import pytest

from course.cases.worlds.reported_year import Look, ReportedYear
from course.figures.arrears import drill, loan_life
from course.figures.arrears.story import loan_story
from course.widgets.arrears.report_panel import ReportPanel
from course.widgets.kit.pick_table import NOTHING, PickTable
from simulator.books.log.events import Kind
from simulator.books.reports.report_card import line_names
from simulator.rules.ground.validation import InputError


@pytest.fixture(scope="module")
def year(small_year):
    return ReportedYear(small_year)


@pytest.fixture
def panel(small_year):
    made = ReportPanel(small_year)
    made.widget  # noqa: B018  # puts the controls to work
    return made


@pytest.mark.rule("MON-7", "MON-8")
def test_the_report_of_the_panel_has_every_line_of_the_manual(year):
    keys = (*drill.line_rows(year, Look()).keys, *drill.ageing_rows(year, Look()).keys)

    assert keys == tuple(f"P{number}" for number in range(1, 17))


def test_the_panel_answers_at_every_month_and_every_line(panel):
    for look in panel.trials():
        behind = panel.year.behind(look)
        rows = drill.loan_rows(panel.year, look, behind)

        assert len(rows.cells) == len(behind)
        assert panel.overview(look).png.startswith(b"\x89PNG")
        assert "nan" not in drill.ratio_table(panel.year, look).to_string()


def test_the_months_lie_side_by_side_as_the_reports_say(year):
    table = drill.matrix(year, "month")
    march = year.report(3, "month")

    assert len(table.columns) == 12
    assert table.loc["P4 Principal outstanding at the end", "Mar"] == drill.line_value("P4", march)
    assert table.loc["P15 (B) over 120 days", "Mar"] == "0"


def test_a_month_begins_where_the_one_before_it_ended(year):
    assert [year.since(month, "month") for month in (1, 2, 3)] == [0, 31, 59]
    assert [year.since(month, "year") for month in (1, 2, 3)] == [0, 0, 0]


def test_a_month_that_the_year_does_not_have_is_refused(year):
    with pytest.raises(InputError, match="from 1 to 12"):
        year.close_of(13)


def test_costs_of_a_period_without_costs_are_left_open(year):
    report = replace(year.report(3, "month"), ratios=year.report(3, "month").ratios | {
        "operating_cost": 0.0})  # fmt: skip

    assert drill.ratio_value("cost_per_loan", report) == "–"
    assert drill.ratio_value("par", report) != "–"


# -- drilling down -------------------------------------------------------------------------------


def worst(year):
    """A look at a month-end with late loans, and the key of the first of them."""
    look = max((Look(month=month, line="P7") for month in range(1, 13)),
               key=lambda look: len(year.behind(look)))  # fmt: skip
    return look, str(year.behind(look).loan[0])


def test_a_pressed_line_shows_its_loans_and_a_pressed_client_her_loan(panel):
    look, loan = worst(panel.year)
    panel.widgets["month"].value = look.month
    panel.ageing.picked = panel.ageing.row_keys.index("P16")
    assert "Behind P16" in panel.loans.caption
    panel.loans.picked = panel.loans.row_keys.index(loan)
    name = loan_story(panel.year.result, int(loan)).name

    assert f"The loan of {name}" in panel.told.value
    assert panel.loans.rows[panel.loans.picked][0] == name
    panel.lines.picked = panel.lines.row_keys.index("P8")
    assert panel.told.value == ""
    assert panel.ageing.picked == NOTHING


def test_what_came_later_is_hidden_until_it_is_asked_for(panel):
    log = panel.year.result.log
    loan = int(log.loan[log.kind == Kind.WRITTEN_OFF][0])
    gone = int(log.day[(log.kind == Kind.WRITTEN_OFF) & (log.loan == loan)][0])
    month = next(m for m in range(12, 0, -1) if panel.year.close_of(m) < gone)
    panel.widgets["month"].value = month
    panel.choose_line("P7")
    panel.choose_loan(str(loan))
    assert "written off on 2" not in panel.told.value
    panel.widgets["later"].value = True

    opening = panel.year.result.scenario.opening
    assert f"It is written off on {opening + timedelta(gone)}." in panel.told.value


def test_a_chosen_loan_stays_chosen_while_it_stands_behind_the_line(panel):
    look, loan = worst(panel.year)
    panel.widgets["month"].value = look.month
    panel.choose_line("P3")
    panel.choose_loan(loan)
    panel.widgets["period"].value = "year"

    assert panel.look.loan == int(loan)
    panel.choose_line("P11")
    panel.widgets["period"].value = "month"
    assert panel.look.loan is None
    assert panel.loans.caption.startswith("P11 counts officers")


def test_a_loan_is_told_up_to_the_day_of_the_report(year):
    look, loan = worst(year)
    today = year.close_of(look.month)
    whole = loan_story(year.result, int(loan))
    known = loan_life.up_to(whole, today)
    late = year.behind(look).days_late[0]

    assert all(known.day(event) <= today for event in known.events)
    assert f"{late} days late" in loan_life.describe(known, today)


def test_a_loan_not_yet_made_is_said_to_be_none(year):
    first = Look(month=1, line="P3")
    later = next(int(loan) for loan in year.behind(Look(month=6, line="P3")).loan
                 if loan not in year.behind(first).loan)  # fmt: skip
    made = loan_story(year.result, later)

    assert made.day(made.events[0]) > year.close_of(1)
    assert "had not been made yet" in loan_life.life_page(year, replace(first, loan=later))


def test_an_unknown_loan_is_refused(year):
    with pytest.raises(InputError, match="no loan 999999"):
        loan_story(year.result, 999_999)


def test_a_table_to_choose_from_tells_the_key_and_only_when_a_person_chose():
    told = []
    table = PickTable(told.append)
    table.fill("Lines", ("line",), ("P1", "P2"), (("P1",), ("P2",)), chosen="P2")
    assert (table.picked, told) == (1, [])
    table.picked = 0
    table.fill("Lines", ("line",), ("P8",), (("P8",),))

    assert told == ["P1"]
    assert table.picked == NOTHING


def test_the_panel_in_words_holds_the_report(panel):
    assert all(name in panel.text for name in line_names().values())
