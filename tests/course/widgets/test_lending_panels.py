"""The small panels of the days: each control at its ends and its middle, and what they then say."""

from decimal import Decimal

import pytest

from course.widgets.context.income_panel import income_panel
from course.widgets.context.limits_panel import limits_panel
from course.widgets.context.quotes_panel import quotes_panel
from course.widgets.context.small_loan_panel import small_loan_panel
from course.widgets.context.waiting_panel import waiting_panel
from course.widgets.lending.joint_liability_panel import joint_liability_panel
from course.widgets.lending.schedule_panel import schedule_panel
from course.widgets.lending.village_panel import village_panel
from course.widgets.pricing.currency_panel import currency_panel
from course.widgets.study.mark_up_panel import mark_up_panel
from course.widgets.study.path_panel import path_panel

PANELS = {
    made.__name__: made
    for made in (currency_panel, income_panel, joint_liability_panel, limits_panel, mark_up_panel,
                 path_panel, quotes_panel, schedule_panel, small_loan_panel, village_panel,
                 waiting_panel)
}  # fmt: skip


@pytest.mark.parametrize("name", PANELS)
def test_a_panel_answers_at_the_ends_and_in_the_middle_of_each_control(name):
    panel = PANELS[name]()
    said = set()
    for trial in panel.trials():
        view = panel.show(**trial)
        said.add(view.summary)

        assert view.png.startswith(b"\x89PNG")
        assert not view.table.empty
        assert "nan" not in view.summary

    assert len(said) >= 3


@pytest.mark.parametrize("name", PANELS)
def test_a_redraw_is_the_picture_of_a_new_panel(name):
    """Nothing of an earlier state may be left in the picture."""
    used, trials = PANELS[name](), list(PANELS[name]().trials())
    for trial in (trials[0], trials[-1], trials[len(trials) // 2]):
        assert used.show(**trial).png == PANELS[name]().show(**trial).png


def test_the_schedule_panel_says_roubles_before_per_cent():
    said = schedule_panel().show().summary

    assert said.index("1 350") < said.index("108.0 %") < said.index("191.2 %")


def test_a_fee_makes_the_loan_dearer_at_the_same_rate():
    panel = schedule_panel()

    assert "153.7 % nominal" in panel.show(fee_percent=Decimal(5)).summary


def test_a_loan_without_interest_costs_nothing():
    assert "0.0 % nominal" in schedule_panel().show(rate_percent=Decimal(0)).summary


def test_paying_off_early_says_what_it_saves():
    assert "saves 363 roubles" in schedule_panel().show(paid_off_after=6).summary
    assert "saves" not in schedule_panel().show(paid_off_after=20).summary


def test_the_joint_liability_panel_says_which_way_it_goes():
    panel = joint_liability_panel()

    assert "Here joint liability helps." in panel.show().summary
    assert "Here joint liability hurts" in panel.show(trouble=40).summary
    assert "next to nothing" in panel.show(same_luck=100).summary


def test_a_schedule_panel_may_begin_elsewhere():
    panel = schedule_panel(amount=8_000, paid_off_after=6)

    assert panel.start["amount"] == 8_000
    assert "saves" in panel.show().summary


@pytest.mark.rule("CTX-5")
def test_the_income_panel_divides_what_is_lost_by_what_lending_earns():
    assert "must grow by 29 %" in income_panel().show().summary
    assert "must grow by 50 %" in income_panel().show(lending=40).summary
    assert income_panel().show(programmes=0).summary == income_panel().show(ends=0).summary


def test_more_than_the_whole_is_answered_in_words():
    panel = income_panel()
    panel.widget  # noqa: B018  # puts the controls to work
    panel.widgets["lending"].value = 80
    panel.widgets["programmes"].value = 30

    assert "110 of 100" in panel.words.value


@pytest.mark.rule("CTX-8")
def test_the_limits_panel_says_from_which_loan_on_the_limit_protects_nobody():
    panel = limits_panel()

    assert "From loan 3 on" in panel.show().summary
    assert "Even the first limit" in panel.show(fits=5_000).summary
    assert "could use more" in panel.show(fits=60_000).summary


@pytest.mark.rule("CPP-1")
def test_the_doors_lie_further_apart_the_larger_the_fee():
    panel = quotes_panel()

    assert "from 36 to 82 %" in panel.show().summary
    assert "from 36 to 64 %" in panel.show(fee_percent=Decimal(0)).summary


@pytest.mark.rule("APP-3")
def test_valentinas_own_purchases_speak_against_her_figure():
    panel = mark_up_panel()

    assert "too small to be true" in panel.show().summary
    assert "so does the trade" in panel.show(sales=10_000).summary
    assert "too large" in panel.show(sales=16_000).summary
    assert "she may have a reason" in panel.show(sales=4_000, purchases=1_240).summary


@pytest.mark.rule("PRI-4")
def test_currency_earns_more_only_beyond_the_rise_where_both_are_even():
    panel = currency_panel()
    even = 100 * (Decimal("1.55") / Decimal("1.17") - 1)

    assert "roubles earn more" in panel.show(rise=int(even)).summary
    assert "currency earns more" in panel.show(rise=int(even) + 1).summary
    assert "owes 30.0 % more" in panel.show(rise=30).summary
