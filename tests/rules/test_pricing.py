"""What a loan costs the client: fees, savings, flat and declining, roubles beside per cent."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.rules.ground.validation import InputError
from simulator.rules.loan.fees import Fee
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.price.pricing import CompulsorySavings, client_flows, loan_cost
from simulator.rules.price.quotes import client_burden, quotes

WEEKLY = schedule(LoanTerms(rate="9 %"), 1_000_000, 0)


@pytest.mark.rule("PRI-5", "IND-1")
def test_the_cooperatives_loan_costs_191_per_cent_a_year_and_1350_roubles():
    """9 % a month sounds dear by the year; in roubles it is what the client compares."""
    cost = loan_cost(WEEKLY)

    assert cost.total == 135_000
    assert cost.effective == pytest.approx(1.912, abs=5e-4)
    assert cost.nominal == pytest.approx(1.08, abs=1e-5)


def test_a_fee_makes_a_loan_dearer_than_its_roubles_suggest():
    terms = replace(WEEKLY.terms, fees=(Fee(share=Decimal("0.03")),))
    with_fee = loan_cost(schedule(terms, 1_000_000, 0))

    assert with_fee.total == 165_000
    assert with_fee.effective > 1.3 * loan_cost(WEEKLY).effective


def test_a_loan_withheld_whole_has_no_rate():
    """Flat interest of 9 % for 24 months exceeds the loan itself."""
    flat_up_front = quotes(1_000_000, "9 %", 24)[4]

    assert flat_up_front.nominal is None
    assert flat_up_front.total == 2_160_000


def test_savings_without_interest_cost_nothing_in_roubles_but_raise_the_rate():
    savings = CompulsorySavings(share_at_start=Decimal("0.2"), each_instalment=1_000)
    cost = loan_cost(WEEKLY, savings=savings)

    assert cost.total == 135_000
    assert cost.effective > loan_cost(WEEKLY).effective


def test_savings_are_given_back_with_simple_interest():
    savings = CompulsorySavings(share_at_start=Decimal("0.2"), rate_per_year=Decimal("0.104"))
    flows = client_flows(WEEKLY, savings=savings)

    assert flows[Fraction(0)] == 800_000
    assert flows[Fraction(12)] == 200_000 + 200_000 * 12 // 500 - WEEKLY.instalments[-1].total


def test_savings_at_the_loans_own_rate_leave_the_price_as_it_is():
    """With one instalment simple and compound interest agree."""
    single = schedule(LoanTerms(rate="9 %", interval="month", instalments=1), 1_000_000, _DAY)
    savings = CompulsorySavings(share_at_start=Decimal("0.2"), rate_per_year=Decimal("1.08"))

    assert loan_cost(single, savings=savings).effective == pytest.approx(
        loan_cost(single).effective
    )


_DAY = date(2001, 3, 5)


def test_a_loan_from_the_last_of_a_month_costs_what_any_other_costs():
    """A due day clamped to a short month is a month away, not part of one."""
    terms = LoanTerms(rate="3 %", interval="month", instalments=4)
    months_end, mid_month = (
        loan_cost(schedule(terms, 100_000, day)) for day in (date(2001, 1, 31), date(2001, 1, 15))
    )

    assert months_end == mid_month
    assert months_end.nominal == pytest.approx(0.36, abs=1e-4)


def test_a_first_period_of_its_own_counts_by_its_days_and_months_after_it_whole():
    terms = LoanTerms(
        rate="3 %", interval="month", instalments=2, first_period_days=45, day_count="30/360"
    )
    flows = client_flows(schedule(terms, 100_000, date(2001, 1, 1)))

    assert list(flows) == [0, 1 + Fraction(14, 30), 2 + Fraction(14, 30)]


def test_interest_up_front_is_dearer_for_the_same_roubles():
    terms = replace(WEEKLY.terms, interest_paid="up_front")
    up_front = loan_cost(schedule(terms, 1_000_000, 0))

    assert up_front.total == loan_cost(WEEKLY).total
    assert up_front.effective > loan_cost(WEEKLY).effective


@pytest.mark.rule("PRI-5")
@given(rate=st.integers(1, 20), instalments=st.integers(2, 24))
def test_flat_costs_nearly_twice_as_much_as_declining(rate, instalments):
    declining, *_others = quotes(1_000_000, f"{rate} %", instalments)
    flat = quotes(1_000_000, f"{rate} %", instalments)[3]

    assert flat.total > declining.total
    assert 1 < flat.nominal / declining.nominal < 2


def test_equal_parts_cost_a_little_less_than_level_instalments():
    level, parts = (
        quotes(1_000_000, "3 %", 4)[0],
        quotes(1_000_000, "3 %", 4, declining="declining")[0],
    )

    assert parts.total < level.total
    assert parts.nominal == pytest.approx(level.nominal, abs=1e-5)


@pytest.mark.rule("APP-15", "PRI-5")
def test_the_price_is_shown_in_roubles_and_as_a_share_of_revenue():
    burden = client_burden(WEEKLY, 1_350_000)

    assert (burden.cost, burden.each_instalment) == (135_000, 11_250)
    assert burden.share_of_revenue == Fraction(1, 10)
    assert burden.left_share == Fraction(215, 1000)
    assert burden.is_usual


def test_a_burden_needs_a_revenue():
    with pytest.raises(InputError, match="expected_revenue"):
        client_burden(WEEKLY, 0)
