"""Panels: every control at its ends and its middle, and what moves on the screen."""

from dataclasses import replace
from decimal import Decimal
from typing import Annotated

import pytest
from pydantic import Field

from course.figures.arrears import portfolio, portfolio_beside
from course.widgets import Choice, Panel, Slider, Switch
from course.widgets.arrears.portfolio_panel import (
    BeforeAndAfter,
    Branch,
    policy_of,
    portfolio_panel,
)
from course.widgets.kit.controls import css
from simulator.rules.ground.validation import InputError, validated


@validated
class Wish:
    """A made-up question for a panel."""

    late: Annotated[int, Field(le=900)] = 100
    large: bool = False
    rate: Decimal = Decimal("0.5")
    way: str = "plain"


CONTROLS = (
    Slider("late", "Late loans", 0, 1000, 100, step=50),
    Switch("large", "A large branch", value=False),
    Slider("rate", "Rate, %", Decimal(0), Decimal(2), Decimal("0.5"), step=Decimal("0.1")),
    Choice("way", "How", (("plain", "plain"), ("fancy", "fancy")), "plain"),
)


@pytest.fixture
def compute(months):
    return lambda wish: months(par=wish.late, outstanding=5000 if wish.large else 1000)


@pytest.fixture
def panel(compute):
    return Panel(
        "A branch", inputs=Wish, controls=CONTROLS, compute=compute,
        drawing=portfolio.PortfolioDrawing, describe=portfolio.describe,
        tabulate=portfolio.tabulate,
    )  # fmt: skip


def test_each_control_is_tried_at_its_ends_and_in_the_middle(panel):
    tried = [trial["late"] for trial in panel.trials()]

    assert {0, 500, 1000} <= set(tried)
    assert {str(trial["rate"]) for trial in panel.trials()} == {"0", "0.5", "1.0", "2.0"}


def test_a_moved_control_changes_picture_words_and_numbers(panel):
    panel.widget  # noqa: B018  # puts the controls to work
    before = panel.image.value, panel.words.value, panel.numbers.value
    panel.widgets["late"].value = 400
    after = panel.image.value, panel.words.value, panel.numbers.value

    assert all(a != b for a, b in zip(before, after, strict=True))
    assert after[0] == panel.show(late=400).png


def test_a_wish_that_cannot_be_is_answered_in_words_and_the_picture_stays(panel):
    panel.widget  # noqa: B018
    before = panel.image.value
    panel.widgets["late"].value = 950

    assert "late" in panel.words.value
    assert panel.image.value == before


def test_decimal_sliders_give_exactly_what_they_show(panel):
    panel.widget  # noqa: B018
    panel.widgets["rate"].value = 0.30000000000000004

    assert CONTROLS[2].read(panel.widgets["rate"].value) == Decimal("0.3")


def test_every_control_and_the_picture_have_a_name_for_a_screen_reader(panel):
    labels = panel.widget.children[-1]

    assert labels.title == "A branch"
    assert set(labels.names) >= {css(control.name) for control in CONTROLS} | {"kit-picture"}


def test_without_a_kernel_a_panel_is_its_title_and_summary(panel):
    assert panel._repr_mimebundle_()["text/plain"].startswith("A branch\nAt the end 10.0%")


def test_a_misspelt_control_is_an_error_that_names_the_right_one(compute):
    wrong = Panel(
        "A branch", inputs=Wish, controls=(Slider("lat", "Late", 0, 10, 5),), compute=compute,
        drawing=portfolio.PortfolioDrawing, describe=portfolio.describe,
    )  # fmt: skip

    with pytest.raises(InputError, match="did you mean `late`"):
        wrong.show()


def small(trial):
    """The same trial with few clients, to be quick."""
    return trial | {"clients": min(trial["clients"], 40)}


def test_the_portfolio_panel_draws_at_every_end_of_its_controls():
    made = portfolio_panel()
    for trial in made.trials():
        view = made.show(**small(trial))

        assert view.png.startswith(b"\x89PNG")
        assert len(view.table) == 12


def test_the_portfolio_panel_shows_how_far_it_has_come():
    made = portfolio_panel()
    made.show(clients=20)

    assert made.bar.widget.value == made.bar.widget.max == 364
    assert made.bar.widget.layout.visibility == "hidden"


def test_the_year_before_stands_beside_the_year_after_with_the_same_luck():
    compute, start = BeforeAndAfter(Branch(clients=40)), Branch(clients=40)
    same, changed = compute(start), compute(replace(start, reaction="two_weeks"))
    lucky = compute(replace(start, luck=2))

    assert same.before is same.after is changed.before
    assert (changed.after.par != changed.before.par).any()
    assert lucky.before is lucky.after
    assert (lucky.before.outstanding != same.before.outstanding).any()
    assert "Nothing is changed yet" in portfolio_beside.describe(same)
    assert "One luck says little" in portfolio_beside.describe(changed)


def test_before_and_after_are_drawn_on_one_scale(months):
    drawing = portfolio_beside.BesideDrawing()
    drawing.draw(portfolio_beside.Beside(months(par=100), months(par=400)))
    before, after = drawing.late

    assert before.get_ylim() == after.get_ylim()
    assert after.get_ylim()[1] >= 0.4


def test_the_panels_choices_reach_the_policy():
    policy = policy_of(Branch(penalty_percent=Decimal("1.5"), reaction="two_weeks"))

    assert policy.penalty.rate_per_day == Decimal("0.015")
    assert policy.reaction.delay_days == 14
    assert policy_of(Branch(reaction="weekly_review")).reaction.noticed == "weekly_review"
