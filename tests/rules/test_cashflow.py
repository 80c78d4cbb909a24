"""The cash-flow statement: net income month by month, season and shocks."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.rules.client.cashflow import cash_flow, family_need
from simulator.rules.client.shocks import currency_shock, lost_buyer, poor_month, price_shock
from simulator.rules.ground.validation import InputError
from tests.rules.stall import stall


@pytest.mark.rule("APP-5", "DOC-6")
def test_net_income_is_receipts_less_every_outlay_of_the_form():
    month = cash_flow(stall(), months=1).months[0]

    assert month.receipts == 4_500_000
    assert month.purchases == 3_000_000
    assert month.transport == 90_000
    assert (month.wages, month.rent, month.tax) == (250_000, 300_000, 60_000)
    assert (month.other_costs, month.spoiled_goods) == (15_000, 35_000)
    assert month.net_income == 750_000


@pytest.mark.rule("APP-5")
def test_poor_sales_lower_purchases_too_but_no_fixed_cost():
    month = cash_flow(stall(), months=1, sales="poor").months[0]

    assert (month.receipts, month.purchases, month.transport) == (3_300_000, 2_200_000, 90_000)
    assert month.net_income == 350_000


@pytest.mark.rule("APP-9")
def test_the_season_follows_the_months_of_the_year():
    season = ["1"] * 10 + ["1.5", "0.5"]
    statement = cash_flow(stall({"season": season}), months=4, start_month=10)

    assert [month.month for month in statement.months] == [10, 11, 12, 1]
    assert [month.receipts for month in statement.months] == [
        4_500_000,
        6_750_000,
        2_250_000,
        4_500_000,
    ]
    assert statement.weakest.month == 12


@pytest.mark.rule("APP-7", "DOC-6")
def test_the_owners_wage_is_not_taken_twice():
    assert family_need(stall()) == 150_000


@pytest.mark.rule("APP-7")
def test_a_living_minimum_outweighs_family_costs_that_are_not_believed():
    form = stall(personal={"married": True, "children_ages": [3], "family_costs": "2 000"})

    assert family_need(form, living_minimum=150_000) == 3 * 150_000 - 150_000


@pytest.mark.rule("APP-10")
def test_debts_to_be_paid_are_an_outlay():
    owing = stall(business={"has_debts": True, "debt_payment": "1 000"})

    assert cash_flow(owing, months=1).net_income == 650_000


def test_a_poor_month_strikes_that_month_only():
    statement = cash_flow(stall(), months=3, shocks=[poor_month(2)])

    assert [month.net_income for month in statement.months] == [750_000, 350_000, 750_000]


@pytest.mark.rule("APP-11")
def test_a_lost_buyer_takes_the_share_of_sales_and_goods():
    statement = cash_flow(stall(), months=2, shocks=[lost_buyer(Decimal("0.4"), from_month=2)])

    assert statement.months[1].receipts == 2_700_000
    assert statement.months[1].purchases == 1_800_000


def test_dearer_goods_cost_more_while_sales_stay():
    month = cash_flow(stall(), months=1, shocks=[price_shock(Decimal("0.1"))]).months[0]

    assert (month.receipts, month.purchases) == (4_500_000, 3_300_000)


@pytest.mark.rule("PRI-4")
def test_a_currency_shock_reaches_imported_goods_only():
    shock = currency_shock(Decimal("0.14"), Decimal("0.5"))

    assert cash_flow(stall(), months=1, shocks=[shock]).months[0].purchases == 3_210_000


@pytest.mark.parametrize("wrong", [{"months": 0}, {"months": 121}, {"start_month": 13}])
def test_months_that_do_not_exist_are_refused(wrong):
    with pytest.raises(InputError, match=r"month(s)?: .* should be a whole number from 1 to"):
        cash_flow(stall(), **wrong)


@given(months=st.integers(1, 24), start=st.integers(1, 12))
def test_without_season_or_shock_every_month_is_the_average_month(months, start):
    statement = cash_flow(stall(), months=months, start_month=start)

    assert statement.average_net_income == 750_000
    assert statement.net_income == 750_000 * months


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"sales": "bad"}, "sales: 'bad' is not known"),
        ({"shocks": ["poor month"]}, "shocks: 'poor month' given, should be a Shock"),
        ({"questionnaire": {}}, "should be a Questionnaire"),
    ],
)
def test_what_makes_no_statement_is_refused(settings, said):
    with pytest.raises(InputError, match=said):
        cash_flow(**{"questionnaire": stall()} | settings)
