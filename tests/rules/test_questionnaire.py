"""The confidential questionnaire: what it accepts, refuses and saves."""

import json
import tomllib

import pytest

from simulator.rules.client.questionnaire import Finance, form_items, read_questionnaire, to_plain
from simulator.rules.ground.validation import InputError
from tests.rules.stall import FINANCE, stall


@pytest.mark.rule("DOC-5")
def test_the_form_has_forty_five_items_in_three_parts():
    numbers = {}
    for item, part, _field in form_items():
        numbers.setdefault(part, set()).add(item.number)

    assert numbers["personal"] == set(range(1, 17))
    assert numbers["business"] == set(range(17, 33))
    assert numbers["finance"] == set(range(33, 46))


@pytest.mark.rule("DOC-6")
def test_the_finance_items_of_the_form_are_all_there():
    fields = {item.number: name for item, _part, name in form_items() if not item.beyond}

    assert [fields[number] for number in (34, 38, 41, 45)] == [
        "on_consignment",
        "purchase_amount",
        "wages",
        "spoiled_goods",
    ]


def test_a_client_is_the_same_after_a_json_file():
    form = stall(business={"has_debts": True, "debt_payment": "1 000", "past_loans": []})

    assert read_questionnaire(json.loads(json.dumps(to_plain(form)))) == form


def test_a_client_is_the_same_after_a_toml_file():
    """TOML knows no null: what was not answered is left out."""
    plain = to_plain(stall())
    lines = [f'client = "{plain["client"]}"', "[finance]"]
    lines += [f"{key} = {json.dumps(value)}" for key, value in plain["finance"].items()]

    read = read_questionnaire(tomllib.loads("\n".join(lines)))

    assert read.finance == stall().finance


def test_whole_numbers_in_a_file_are_roubles():
    plain = to_plain(stall()) | {
        "finance": {"good_sales": 300, "average_sales": 200, "poor_sales": 100}
    }

    assert read_questionnaire(plain).finance.average_sales == 20_000


def test_a_wrong_name_is_refused_with_the_nearest_right_one():
    plain = to_plain(stall())
    plain["finance"]["rents"] = "100"

    with pytest.raises(
        InputError, match=r"vera\.json: no `finance\.rents` here; did you mean `rent`"
    ):
        read_questionnaire(plain, "vera.json")


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"poor_sales": "50 000"}, "item 35"),
        ({"smallest_mark_up": 55}, "item 36"),
        ({"owner_wage": "3 000"}, "item 41"),
        ({"season": [1] * 11}, "season"),
        ({"rent": "-5"}, "rent"),
    ],
)
def test_figures_that_contradict_each_other_are_refused(changes, what):
    with pytest.raises(InputError, match=what):
        Finance(**FINANCE | changes)


def test_debts_are_not_given_and_denied_at_once():
    with pytest.raises(InputError, match="item 28"):
        stall(business={"debt_payment": "500"})


def test_daily_sales_make_a_month_by_trading_days():
    daily = {"sales_for": "day", "good_sales": "2 000", "average_sales": "1 500"}
    finance = stall(daily | {"poor_sales": "1 000", "trading_days": 20}).finance

    assert finance.monthly_sales("average") == 3_000_000
