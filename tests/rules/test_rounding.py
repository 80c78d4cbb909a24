"""Payments rounded to a unit: fees included, and never by a unit too coarse for the loan."""

import dataclasses
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from simulator.rules.ground.money import roubles
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.fees import Fee
from simulator.rules.loan.methods import METHODS
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from tests.rules.any_terms import ANY_TERMS, plan_of

DAY = date(2001, 1, 15)
FEES = st.lists(
    st.builds(
        Fee,
        share=st.decimals(0, "0.05", places=3),
        amount=st.integers(0, 999),
        when=st.sampled_from(["each_instalment", "first_instalment", "last_instalment"]),
    ),
    max_size=3,
).map(tuple)


def two_years(**settings):
    terms = LoanTerms(rate="20 %", rate_period="year", interval="month", instalments=24, **settings)
    return schedule(terms, roubles("1 000"), DAY)


@pytest.mark.parametrize(
    "settings", [{}, {"difference_in": "first"}, {"method": "annuity"}, {"method": "flat"}]
)
def test_a_unit_too_coarse_for_the_loan_is_refused_with_the_largest_that_is_not(settings):
    """1,000.00 over 24 months gave six payments of 100, 17 of interest alone and 486.69."""
    with pytest.raises(InputError, match=r"100\.00 is too coarse .* all 24 .* is (\d+\.00)$") as no:
        two_years(rounding_unit="100", **settings)
    largest = str(no.value).rpartition(" ")[2]
    plan = two_years(rounding_unit=largest, **settings)

    assert len([line for line in plan if line.principal]) == 24
    with pytest.raises(InputError, match=f"is {largest}$"):
        two_years(rounding_unit=str(2 * float(largest)), **settings)


@pytest.mark.parametrize("method", ["declining", "annuity", "flat"])
def test_with_a_fee_what_the_client_brings_is_round(method):
    fees = (Fee(amount=333, when="each_instalment"), Fee(amount=777, when="first_instalment"))
    terms = LoanTerms(rate="9 %", method=method, rounding_unit="10", fees=fees)
    *round_ones, last = schedule(terms, roubles("10 000"), 0)

    assert {line.total % roubles("10") for line in round_ones} == {0}
    assert [line.fee for line in (*round_ones, last)] == [1_110] + [333] * 11
    assert 0 < last.total < 2 * round_ones[-1].total


@given(ANY_TERMS, FEES, st.integers(100_000, 10**8))
def test_whatever_the_terms_payments_of_principal_are_round_but_for_the_one_that_absorbs(
    terms, fees, principal
):
    """Grace of every kind among them; interest at the end stands in the last as it comes."""
    grown = terms.grace_all and terms.grace_interest == "capitalised"
    assume(not grown or terms.interest_paid == "with_instalments")
    plan = plan_of(terms_with(terms, fees=fees), principal, DAY)
    payments = [line for line in plan if line.principal]
    absorbing = {payments[0 if terms.difference_in == "first" else -1].number}
    if terms.interest_paid == "at_end" or terms.method == "bullet":
        absorbing.add(payments[-1].number)
    if len(payments) > 1:
        others = [line.total for line in payments if line.number not in absorbing]
        uneven = [total for total in others if total % terms.rounding_unit]

        assert len(uneven) <= (terms.difference_in == "first")  # where no whole kopeck fits


def terms_with(terms, **changes):
    return dataclasses.replace(terms, **changes)


@given(ANY_TERMS, st.integers(1_000, 10**8))
def test_no_unit_takes_a_payment_away_or_doubles_it(terms, principal):
    plan = plan_of(terms, principal, DAY)
    plain = schedule(terms_with(terms, rounding_unit=1), principal, DAY)
    due = {line.due: line for line in plain if line.principal}

    assert {line.due for line in plan if line.principal} == set(due)
    if terms.interest_paid == "with_instalments" and terms.grace_interest != "capitalised":
        for line in plan:
            assert not line.principal or line.total <= 2 * due[line.due].total


@pytest.mark.parametrize(
    ("settings", "kept"),
    [
        ({"fees": (Fee(amount=20_000),)}, r"200\.00"),
        ({"fees": (Fee(amount=10_000),)}, r"100\.00"),
        ({"interest_paid": "up_front", "method": "flat", "rate": "120 %"}, r"1 440\.00"),
    ],
)
def test_more_kept_back_than_is_lent_is_refused(settings, kept):
    terms = LoanTerms(**{"rate": "9 %", "interval": "month", "instalments": 12} | settings)
    with pytest.raises(InputError, match=rf"of 100\.00 lent, {kept} would be kept back"):
        schedule(terms, roubles("100"), DAY)


@given(ANY_TERMS, FEES, st.integers(1_000, 10**8))
def test_whoever_borrows_is_paid_something_out(terms, fees, principal):
    plan = plan_of(terms_with(terms, fees=(*fees, Fee(share="0.9"))), principal, DAY)

    assert plan.flows[0][1] > 0


UP = st.builds(
    LoanTerms,
    rate=st.decimals("0.001", "0.2", places=3),
    method=st.sampled_from(["declining", "annuity", "flat"]),
    interval=st.sampled_from(["week", "month"]),
    instalments=st.integers(2, 36),
    rounding=st.just("up"),
    rounding_unit=st.sampled_from([1, 100, 1_000, 10_000]),
)


@example(LoanTerms(rate="0.001", method="flat", instalments=32, rounding="up"), (), 100_000)
@given(UP, FEES, st.integers(100_000, 10**8))
def test_rounded_up_no_payment_is_below_its_exact_one_and_the_last_is_the_smaller(
    terms, fees, principal
):
    """By less than one unit; what level interest is rounded by stands in the last."""
    plan = plan_of(terms_with(terms, fees=fees), principal, DAY)
    *others, last = plan.instalments
    rates = [terms.period_rate.as_integer_ratio()] * terms.instalments
    method = METHODS[terms.method](terms, principal, rates)
    for period, line in enumerate(others):
        exact = Fraction(*method.principal(period, line.interest)) + line.interest + line.fee

        assert line.total % terms.rounding_unit == 0
        assert exact <= line.total < exact + terms.rounding_unit
    growth = (1 + terms.period_rate) ** terms.instalments
    rounded_by = {"annuity": terms.instalments * growth, "flat": Fraction(terms.instalments, 2)}
    above = last.principal + last.interest - others[-1].principal - others[-1].interest
    assert above <= rounded_by.get(terms.method, 0)


@pytest.mark.parametrize("difference_in", ["first", "interest"])
def test_rounded_up_it_is_the_last_payment_that_differs(difference_in):
    with pytest.raises(InputError, match=f'"{difference_in}" given, should be "last" where pay'):
        LoanTerms(rate="9 %", rounding="up", difference_in=difference_in)
