"""Fields of numbers: what is typed is read as people write it, or said not to be."""

import re
from decimal import Decimal
from pathlib import Path

import ipywidgets
import pytest

import course
from course.widgets.kit.controls import Money, PerCent, Slider
from course.widgets.kit.fields import Field
from course.widgets.kit.typed import FINEST
from course.widgets.lending.schedule_panel import schedule_panel
from course.widgets.pricing.officer_panel import officer_panel
from course.widgets.pricing.rate_panel import rate_panel
from course.widgets.study.cash_flow_panel import cash_flow_panel

READ = [("12 500", 12_500), ("12 500,50", Decimal("12500.50")), ("12500", 12_500),
        ("1 841,40", Decimal("1841.40")), ("30000.55", Decimal("30000.55")), ("17 000", 17_000),
        ("17\u00a0000 ₽", 17_000), ("1,532.31 руб.", Decimal("1532.31"))]  # fmt: skip


@pytest.fixture
def amount():
    """A slider of money whose field takes more than its ends and less than its steps."""
    return Money("amount", "Amount", 2_000, 50_000, 10_000, step=1_000, least=100,
                 most=100_000_000, grain=FINEST).widget()  # fmt: skip


@pytest.fixture
def rent():
    return Field("rent", "Rent", 800, step=FINEST).widget()


@pytest.mark.parametrize(("text", "value"), READ)
def test_an_amount_is_taken_to_the_kopeck_and_nothing_has_to_be_said(amount, rent, text, value):
    for box in (amount, rent):
        box.text.value = text

        assert (box.value, box.said) == (value, "")


@pytest.mark.parametrize(
    ("text", "stays"), [("21 %", "in per cent"), ("1e3", "not understood"), ("", "Nothing typed"),
                        ("many", "such as 12 500"), ("5 weeks", "in weeks")])  # fmt: skip
def test_what_is_not_understood_leaves_the_old_value_and_is_quoted(amount, text, stays):
    amount.text.value = text

    assert (amount.value, amount.text.value) == (10_000, "10 000")
    assert stays in amount.said
    assert "It stays at 10 000." in amount.said


@pytest.mark.parametrize(("text", "end"), [("-5", 100), ("999999999999", 100_000_000)])
def test_what_lies_beyond_the_ends_is_brought_to_the_end_and_said(amount, text, end):
    amount.text.value = text

    assert amount.value == end
    assert "here: " in amount.said


def test_what_can_be_read_in_two_ways_says_how_it_was(amount):
    amount.text.value = "12,500"

    assert amount.value == 12_500
    assert "“12,500” is read as 12 500 roubles." in amount.said


def test_a_fraction_where_whole_numbers_count_is_rounded_and_said():
    weeks = Slider("weeks", "Weeks", 2, 26, 12, unit="weeks").widget()
    weeks.text.value = "12,5 weeks"

    assert weeks.value == 13
    assert "Rounded to 13: 12.5 was typed." in weeks.said


def test_the_handle_goes_to_its_end_and_the_value_further(amount):
    amount.text.value = "2 000 000"

    assert (amount.value, amount.slider.value) == (2_000_000, 50_000)


def test_the_handle_goes_to_the_nearest_step_and_what_the_browser_sends_back_is_no_answer(amount):
    amount.text.value = "12 500,50"
    assert amount.slider.value == 12_000
    rate = PerCent("rate", "Rate, %", Decimal(0), Decimal(2), Decimal(1), Decimal("0.1")).widget()
    rate.text.value = "0,32"
    rate.slider.value = 0.30000000000000004

    assert (amount.value, rate.value) == (Decimal("12500.50"), Decimal("0.32"))


def test_a_moved_handle_takes_the_field_along_and_ends_what_was_said(amount):
    amount.text.value = "many"
    amount.slider.value = 14_000

    assert (amount.value, amount.text.value, amount.said) == (14_000, "14 000", "")


def test_a_field_that_may_be_empty_tells_nothing_from_nought():
    box = Field("rent", "Rent", None, blank=True).widget()
    assert (box.value, box.text.value) == (None, "")
    box.text.value = "0"
    assert (box.value, box.text.value) == (0, "0")
    box.text.value = ""

    assert box.value is None


def test_what_a_file_brings_is_not_cut_at_the_ends(rent):
    """The bounded widgets of ipywidgets made 2 000 000 of it, without a word."""
    rent.value = 500_000_000

    assert rent.text.value == "500 000 000"


def test_what_is_said_is_read_out_and_is_no_markup(amount):
    amount.text.value = "<b>1</b>"

    assert 'role="alert"' in amount.said
    assert "<b>" not in amount.said


PANELS = {"schedule": schedule_panel, "rate": rate_panel, "officer": officer_panel,
          "cash flow": cash_flow_panel}  # fmt: skip


@pytest.mark.parametrize("name", PANELS)
def test_every_number_of_a_panel_says_what_it_takes(name):
    """Nonsense leaves everything as it was and is answered; each field can be told what it says."""
    panel = PANELS[name]()
    panel.widget  # noqa: B018
    numbers = {key: box for key, box in panel.widgets.items() if hasattr(box, "typed")}
    before = {key: box.value for key, box in numbers.items()}
    for box in numbers.values():
        box.text.value = "1e3"

        assert "not understood" in box.said
    assert {key: box.value for key, box in numbers.items()} == before
    assert len(numbers) > 4


def test_a_loan_of_ones_own_is_drawn_up_exactly():
    panel = schedule_panel()
    panel.widget  # noqa: B018
    panel.widgets["amount"].text.value = "1 841,40"
    panel.widgets["rate_percent"].text.value = "21 %"

    assert panel.numbers.value.count("153.45") == 12  # a twelfth of it, twelve times
    assert panel.widgets["rate_percent"].value == 21


def test_per_cent_take_hundredths():
    rate = PerCent("rate", "Rate, %", Decimal(0), Decimal(15), Decimal(9), Decimal("0.5")).widget()
    rate.text.value = "9,25"

    assert (rate.value, rate.said) == (Decimal("9.25"), "")


NUMBERS = re.compile(r"\b(?:Bounded)?(?:Int|Float)Text\b|\b(?:Int|Float)(?:Log|Range)?Slider\b")


def test_no_other_widget_for_numbers_is_used():
    """Those of ipywidgets misread in silence; one place makes the handle, without a readout."""
    sources = Path(course.__file__).parent.rglob("*.py")
    used = {path.name for path in sources if NUMBERS.search(path.read_text(encoding="utf-8"))}

    assert used == {"controls.py"}
    assert all(isinstance(getattr(ipywidgets, name), type) for name in ("IntSlider", "FloatSlider"))


def test_a_slider_has_no_readout_of_its_own(amount):
    assert amount.slider.readout is False
