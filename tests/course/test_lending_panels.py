"""The panels of days 1 and 2: each control at its ends and its middle, and what they then say."""

from decimal import Decimal

import pytest

from course.widgets.joint_liability_panel import joint_liability_panel
from course.widgets.path_panel import path_panel
from course.widgets.schedule_panel import schedule_panel
from course.widgets.small_loan_panel import small_loan_panel
from course.widgets.village_panel import village_panel
from course.widgets.waiting_panel import waiting_panel

PANELS = {
    made.__name__: made
    for made in (joint_liability_panel, path_panel, schedule_panel, small_loan_panel,
                 village_panel, waiting_panel)
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
