"""Pictures: what they show, that a redraw is the drawing, and who can read them."""

import dataclasses
from html import escape
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from matplotlib.colors import to_rgb

from course.display import html_table, table
from course.figures.arrears import portfolio, report, write_off
from course.figures.kit import style
from course.figures.kit.picture import Picture
from course.figures.worlds import twins
from simulator.experiments import Comparison


def test_the_bands_of_late_loans_add_up_to_portfolio_at_risk(months):
    data = months()

    assert portfolio.late_shares(data).sum(axis=0) == pytest.approx(data.par / data.outstanding)
    assert portfolio.late_shares(data)[:, 0] == pytest.approx([0.04, 0.02, 0.03, 0.01])


def test_an_empty_portfolio_is_drawn_without_complaint(months):
    empty = months(par=0, outstanding=0)

    assert portfolio.late_shares(empty).sum() == 0
    assert portfolio.portfolio_picture(empty).html


def test_a_redraw_is_the_same_picture_as_a_new_drawing(months):
    """Also after other limits, other months and back again."""
    drawing = portfolio.PortfolioDrawing()
    states = [months(), months(par=400), months(count=6), months(outstanding=5000), months()]
    for data in states:
        assert drawing.png(data) == portfolio.PortfolioDrawing().png(data)


def test_the_summary_names_the_worst_month_and_the_last_figures(months):
    data = months()
    data.par[4] *= 3

    said = portfolio.describe(data)

    assert "At the end 10.0% of the portfolio is late, 6.0% by more than 30 days." in said
    assert "May, with 30.0% late" in said


def test_every_picture_has_words_and_a_table_and_an_alternative_text(months):
    picture = portfolio.portfolio_picture(months())

    assert f'alt="{escape(picture.title)}"' in picture.html
    assert picture.summary in picture.html
    assert "<details>" in picture.html
    assert str(picture) == f"{picture.title}\n{picture.summary}"


def test_words_of_a_picture_are_never_read_as_html(months):
    made = dataclasses.replace(
        portfolio.portfolio_picture(months()), title='a "b" <c>', summary="<script>"
    )

    assert isinstance(made, Picture)
    assert "<script>" not in made.html
    assert 'alt="a &quot;b&quot; &lt;c&gt;"' in made.html


def grey(colour):
    """How light a colour is when printed without colour, 0 to 1."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
    return float(np.dot(linear, (0.2126, 0.7152, 0.0722)))


def test_the_bands_differ_in_grey():
    """Each is darker than the one before by a contrast of at least 1.5."""
    lights = [grey(colour) for colour in style.AGEING_COLOURS]
    contrasts = [(a + 0.05) / (b + 0.05) for a, b in pairwise(lights)]

    assert min(contrasts) >= 1.5


def test_drawing_leaves_matplotlibs_settings_alone(months):
    import matplotlib as mpl

    before = dict(mpl.rcParams)
    portfolio.portfolio_picture(months())

    assert dict(mpl.rcParams) == before


@pytest.mark.rule("MON-11")
def test_writing_off_lowers_portfolio_at_risk_and_raises_the_loan_loss_ratio():
    shown = write_off.polished().text

    assert "18.0 %" in shown
    assert "16.5 %" in shown
    assert "1.8 %" in shown


def effects(low):
    measures = list(twins.SHARES)
    frame = pd.DataFrame(
        {"a": 0.9, "b": 0.88, "difference": -0.02, "low": low, "high": -0.01, "n": 8},
        index=pd.Index(measures, name="measure"),
    )
    frame.loc[measures[1:], ["low", "high"]] = -0.5, 0.5
    return Comparison(None, None, frame, frame, (), (), (None, None))


def test_a_difference_whose_interval_leaves_zero_out_is_named():
    said = twins.effects_picture(effects(-0.03), "COL-9").summary

    assert "repaid on the due day -2.0 (-3.0 … -1.0)" in said
    assert "arrears" not in said


def test_without_any_clear_difference_the_picture_says_so():
    made = effects(-0.03)
    made.effects[["low", "high"]] = -0.5, 0.5

    assert "every interval holds zero" in twins.effects_picture(made, "COL-9").summary


def test_a_table_has_a_caption_and_headers_with_their_scope():
    frame = pd.DataFrame({"roubles": ["1 234.50"]}, index=pd.Index(["a & b"], name="line"))
    made = html_table(frame, "Loans")

    assert "<caption" in made
    assert made.count('scope="col"') == 2
    assert made.count('scope="row"') == 1
    assert "a &amp; b" in made
    assert table(frame, "Loans").text.startswith("Loans\n")


def test_columns_of_numbers_stand_on_the_right():
    frame = pd.DataFrame({"sum": ["1 000", "–", "12 %"], "what": ["a", "2", "c"]})
    made = html_table(frame).replace("\u00a0", " ")

    assert '<td style="text-align:right;white-space:nowrap">1 000</td>' in made
    assert '<td style="text-align:left">a</td>' in made


def test_report_tables_show_every_line_of_the_manual(small_year):
    year = small_year.report()
    shown = report.report_lines(year).text + report.ageing_lines(year).text

    assert all(f"P{number} " in shown for number in range(1, 17))
