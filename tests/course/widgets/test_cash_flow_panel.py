"""The cash-flow panel: every box and control, a client chosen, changed, saved and opened."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from html import unescape

import pytest

from course.cases.clients.form_files import (
    ClientRecord,
    blank_form,
    clients_folder,
    load_client,
    read_client,
)
from course.cases.clients.forms import filled_in, form_of, request_of
from course.widgets.study.cash_flow_panel import SHOCKS, carry, cash_flow_panel
from course.widgets.study.form_groups import SHOCK_NAMES
from course.widgets.study.form_values import ANSWERS, SEASON, merged, places, shown
from simulator.rules.client.answered import NEEDED, missing, taken_as_nothing
from simulator.rules.client.questionnaire import Finance, form_items
from simulator.rules.ground.validation import InputError


@pytest.fixture
def panel():
    made = cash_flow_panel("Zoya")
    made.widget  # noqa: B018  # puts the controls to work
    return made


def test_all_items_of_the_finance_part_can_be_changed():
    """DOC-6: items 33 to 45, with 9, 10 and 28 beside them."""
    asked = {name for item, part, name in form_items() if part == "finance"} - {"season"}

    assert asked <= set(ANSWERS)
    assert {"family_costs", "family_income", "debt_payment"} <= set(ANSWERS)


def test_the_panel_answers_at_the_ends_and_in_the_middle_of_each_control(panel):
    """An answer that contradicts another is refused with the item's number, never a traceback."""
    views = [shown_or_refused(panel, trial) for trial in panel.trials()]
    refused = [each for each in views if isinstance(each, InputError)]
    drawn = [each for each in views if not isinstance(each, InputError)]

    assert all("item" in str(error) for error in refused)
    assert all(view.png.startswith(b"\x89PNG") for view in drawn)
    assert all(len(view.table.columns) == 12 for view in drawn)
    assert not any("nan" in view.summary for view in drawn)
    assert len(drawn) > 100


def shown_or_refused(panel, trial):
    """The view of a trial, or the error that refuses it."""
    try:
        return panel.show(**trial)
    except InputError as error:
        return error


def test_what_is_shown_at_first_is_the_clients_own_loan(panel):
    assert panel.start["amount"] == request_of("Zoya").amount // 100
    assert "11 500 roubles in 12 weeks" in panel.view.summary
    assert "86 % of net income" in panel.view.summary


def test_a_loan_that_fits_is_said_to_fit(panel):
    panel.widgets["amount"].value = 11_500

    assert "The loan asked for fits" in panel.words.value
    assert "✗ In month" not in panel.words.value


def test_a_changed_answer_changes_picture_words_and_numbers(panel):
    panel.unfold.value = True
    before = panel.image.value, panel.words.value, panel.numbers.value
    panel.widgets["rent"].value = 1_800
    after = panel.image.value, panel.words.value, panel.numbers.value

    assert all(one != other for one, other in zip(before, after, strict=True))


def test_an_answer_that_contradicts_another_is_said_and_the_picture_stays(panel):
    before = panel.image.value
    panel.widgets["poor_sales"].value = 60_000

    assert "item 35" in panel.words.value
    assert panel.image.value == before


def test_the_season_moves_the_month_it_names(panel):
    panel.widgets["season_3"].value = 50
    march = panel.show(**panel.values).table["Mar"]

    assert march["receipts"] == "19 500"


def test_every_blow_of_the_list_is_known():
    assert {key for _shown, key in SHOCK_NAMES} == set(SHOCKS)


@pytest.mark.parametrize("shock", sorted(set(SHOCKS) - {"nothing"}))
def test_a_blow_never_leaves_more(shock):
    made = cash_flow_panel("Pavel")
    values = made.start | {"largest_buyer_share": 50}
    calm, struck = (
        carry(made.suppose(**values | {"shock": each})) for each in ("nothing", shock)
    )

    assert struck.year.net_income < calm.year.net_income


@pytest.mark.parametrize(("shock", "item"), [("buyer", "item 24"), ("currency", "item 25")])
def test_a_blow_that_cannot_strike_says_which_answer_it_needs(panel, shock, item):
    panel.widgets["shock"].value = shock

    assert item in panel.words.value


@pytest.mark.rule("APP-3")
def test_figures_are_compared_with_the_card_of_the_trade(panel):
    assert "usual in this trade, and agree with each other" in panel.words.value
    panel.widgets["rent"].value = 5_000
    assert "Above the norm. Rent: 5 000.00" in panel.words.value.replace("\u00a0", " ")
    panel.widgets["trade"].value = ""

    assert "norm" not in panel.words.value


def test_a_client_of_ones_own_is_not_compared_until_a_card_is_chosen(panel):
    panel.bar_of_clients.choice.value = "new"

    assert panel.values["trade"] == ""


@pytest.mark.rule("APP-11")
def test_the_blows_are_told_one_at_a_time():
    said = cash_flow_panel("Raisa").view.summary

    assert "✓ a poor month; ✓ wholesale prices rise; ✗ the largest buyer leaves" in said


def test_a_form_in_which_nothing_stands_is_not_judged(panel):
    panel.bar_of_clients.choice.value = "new"

    assert "Not answered: items 9 Real family costs a month; 10 " in panel.words.value
    assert "✗" not in panel.words.value
    assert panel.image.layout.display == "none"


def test_with_only_sales_filled_in_nothing_is_concluded(panel):
    panel.bar_of_clients.choice.value = "new"
    panel.unfold.value = True
    panel.fill(good_sales=50_000, average_sales=40_000, poor_sales=30_000)

    assert "Nothing is said yet of net income and of a loan that fits" in panel.words.value
    assert "37 Purchases a month; 38 Amount of one purchase" in panel.words.value
    assert "40 000" not in panel.words.value
    assert (panel.image.layout.display, panel.numbers.value) == ("none", "")


@pytest.mark.parametrize("name", NEEDED)
def test_a_question_not_answered_is_named_and_zero_is_an_answer(panel, name):
    less = {"good_sales": ("average_sales", "poor_sales"), "average_sales": ("poor_sales",)}
    panel.fill(**{name: None})
    assert places()[name].label in unescape(panel.words.value)
    assert "Nothing is said yet" in panel.words.value
    panel.fill(**dict.fromkeys((name, *less.get(name, ())), 0))

    assert "Nothing is said yet" not in panel.words.value
    assert panel.image.layout.display is None


def test_sales_may_be_filled_in_one_by_one(panel):
    panel.bar_of_clients.choice.value = "new"
    panel.widgets["average_sales"].text.value = "40 000"

    assert "35 Good sales; 35 Poor sales" in panel.words.value
    assert "should not be above" not in panel.words.value


def test_what_is_not_answered_stays_so_in_the_file(panel):
    panel.bar_of_clients.choice.value = "new"
    panel.fill(rent=0, average_sales=40_000)
    panel.bar_of_clients.name.value = "Anna"
    panel.bar_of_clients.saver.click()
    kept = load_client(clients_folder() / "Anna.json")

    assert kept == panel.current
    assert "tax" in kept.finance.unanswered
    assert not {"rent", "average_sales"} & set(kept.finance.unanswered)


def test_what_a_typed_file_leaves_out_is_not_answered():
    kept = read_client(b'{"client": "Vera", "finance": {"good_sales": 60000, "average_sales": '
                       b'45000, "poor_sales": 33000, "rent": 0}}', "Vera.json")  # fmt: skip

    assert missing(kept)[0] == "9 Real family costs a month"
    assert "42 Rent" not in missing(kept)


def test_a_client_without_a_name_is_not_saved(panel):
    panel.bar_of_clients.choice.value = "new"
    panel.bar_of_clients.saver.click()

    assert "Give the client a name first" in panel.bar_of_clients.said.value
    assert not list(clients_folder().glob("*"))


def test_what_has_changed_since_is_not_said_to_be_saved(panel):
    panel.bar_of_clients.saver.click()
    assert "Saved as clients" in panel.bar_of_clients.said.value
    panel.widgets["rent"].value = 900

    assert panel.bar_of_clients.said.value == ""


# -- the form and its boxes ----------------------------------------------------------------------


@pytest.mark.parametrize("name", filled_in())
def test_boxes_that_nobody_touched_leave_the_form_as_it_is(name):
    assert merged(form_of(name), shown(form_of(name))) == form_of(name)


def test_what_no_box_can_show_survives():
    """A third of a season and odd kopecks stay, as long as their box is not changed."""
    odd = replace(form_of("Zoya"), finance=replace(
        form_of("Zoya").finance, rent=80_033, season=(Decimal(1) / 3,) * 12))  # fmt: skip
    kept = merged(odd, shown(odd) | {"tax": 500})

    assert kept.finance.rent == 80_033
    assert kept.finance.season == odd.finance.season
    assert kept.finance.tax == 50_000


def test_each_box_reaches_its_answer():
    values = {name: shown(form_of("Zoya"))[name] for name in ANSWERS}
    for name in set(ANSWERS) - {"sales_for", "good_sales", "average_sales", "poor_sales",
                                "smallest_mark_up", "average_mark_up", "largest_mark_up",
                                "owner_wage"}:  # fmt: skip
        form = merged(form_of("Zoya"), values | {name: values[name] + 1})

        assert shown(form)[name] == values[name] + 1


def test_a_debt_typed_in_says_that_there_are_debts():
    assert merged(form_of("Zoya"), {"debt_payment": 300}).business.has_debts


def test_a_mark_up_left_empty_is_an_answer_not_given_and_nought_is_one():
    names = ("smallest_mark_up", "average_mark_up", "largest_mark_up")

    for value in (None, 0):
        form = merged(form_of("Zoya"), dict.fromkeys(names, value))
        assert form.finance.average_mark_up == value


def test_the_season_of_the_boxes_is_read_in_per_cent():
    form = merged(form_of("Zoya"), dict.fromkeys(SEASON, 120))

    assert form.finance.season == (Decimal("1.2"),) * 12


# -- whose form it is ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", filled_in())
def test_a_chosen_client_brings_her_form_and_her_loan(panel, name):
    panel.bar_of_clients.choice.value = name

    assert panel.current == form_of(name)
    assert panel.values["amount"] == request_of(name).amount // 100
    assert form_of(name).client in panel.words.value


def test_choosing_a_client_draws_once(panel, monkeypatch):
    calls = []
    monkeypatch.setattr(panel, "_compute", lambda asked, seen=panel._compute: (
        calls.append(asked), seen(asked))[1])  # fmt: skip
    panel.show_client(ClientRecord(form_of("Tamara")))

    assert len(calls) == 1


def test_a_blank_form_can_be_filled_in_from_nothing(panel):
    panel.bar_of_clients.choice.value = "new"
    panel.fill(**dict.fromkeys(NEEDED, 0))
    with panel.together():
        for name, value in (("good_sales", 50_000), ("average_sales", 40_000),
                            ("poor_sales", 30_000), ("purchases", 5),
                            ("purchase_amount", 5_000)):  # fmt: skip
            panel.widgets[name].value = value
    panel.bar_of_clients.name.value = "Anna"

    assert panel.current.finance.average_sales == 4_000_000
    said = panel.words.value.replace("\u00a0", " ")
    assert "Anna (average sales): an average month leaves 15 000" in said


def test_a_saved_client_stands_in_the_list_and_comes_back_as_she_was(panel):
    panel.widgets["rent"].value = 950
    panel.bar_of_clients.name.value = "Анна"
    panel.bar_of_clients.saver.click()
    saved = panel.current
    bar = panel.bar_of_clients

    assert "Saved as clients/Анна.json" in bar.said.value
    assert load_client(clients_folder() / "Анна.json") == saved
    bar.choice.value = "Tamara"
    bar.choice.value = "saved:Анна.json"
    assert panel.current == saved


def test_a_damaged_file_in_the_list_is_answered_in_words(panel):
    panel.bar_of_clients.saver.click()
    (clients_folder() / "Zoya Mironova.json").write_text('{"client": ', encoding="utf-8")
    panel.bar_of_clients.choice.value = "Tamara"
    before = panel.current
    panel.bar_of_clients.choice.value = "saved:Zoya Mironova.json"

    assert "the file is damaged here" in panel.bar_of_clients.said.value
    assert panel.current == before


def test_a_file_from_elsewhere_is_opened(panel):
    content = (b'{"client": "Vera", "finance": {"good_sales": "60 000", '
               b'"average_sales": "45 000", "poor_sales": 33000}}')  # fmt: skip
    panel.bar_of_clients.opener.value = ({
        "name": "Vera.json", "type": "application/json", "size": len(content),
        "content": memoryview(content), "last_modified": datetime(2001, 3, 5),
    },)  # fmt: skip

    assert panel.current.client == "Vera"
    assert panel.current.finance.poor_sales == 3_300_000
    assert panel.bar_of_clients.opener.value == ()


def test_a_name_that_cannot_be_saved_is_answered_in_words(panel):
    clients_folder().parent.mkdir(parents=True, exist_ok=True)
    clients_folder().write_text("in the way", encoding="utf-8")
    panel.bar_of_clients.saver.click()

    assert "could not be written" in panel.bar_of_clients.said.value


def test_the_table_stays_open_while_controls_move_and_goes_when_it_is_not_wanted(panel):
    panel.unfold.value = True
    panel.widgets["amount"].value = 9_000

    assert "= net income" in panel.numbers.value
    panel.unfold.value = False
    assert panel.numbers.value == ""


def test_groups_open_one_at_a_time(panel):
    for place in range(len(panel.groups)):
        panel.chooser.value = place
        opened = [box.layout.display for box in panel.boxes]

        assert opened.count("flex") == 1
        assert opened[place] == "flex"


def test_every_control_has_a_name_for_a_screen_reader(panel):
    labels = panel.widget.children[-1].names

    assert all(labels.get(f"kit-control-{name.replace('_', '-')}") for name in panel.widgets)
    assert {"kit-client", "kit-client-name", "kit-client-save", "kit-client-open"} <= set(labels)


def test_a_blank_form_is_a_whole_questionnaire():
    finance = Finance(good_sales=0, average_sales=0, poor_sales=0)

    assert taken_as_nothing(blank_form()).finance == finance
    assert len(missing(blank_form())) == len(NEEDED)
