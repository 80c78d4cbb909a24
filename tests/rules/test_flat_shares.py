"""Flat interest: earned in even parts, by the sum of digits, or by shares of one's own."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from simulator.rules.ground.money import roubles, round_kopecks
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.price.pricing import loan_cost
from simulator.rules.servicing.account import Account
from tests.rules.any_terms import ANY_TERMS, plan_of

DAY = date(2001, 1, 15)
YEAR = LoanTerms(rate="1 %", interval="month", method="flat", flat_interest="rule_of_78")


def test_the_first_of_twelve_months_earns_twelve_seventy_eighths():
    plan = schedule(YEAR, roubles("6 500"), DAY)

    assert plan.total_interest == roubles("780")
    assert [line.interest for line in plan] == [10_00 * month for month in range(12, 0, -1)]


@given(st.integers(10_000, 10**8), st.integers(1, 36), st.decimals(0, "0.03", places=3))
def test_by_the_rule_of_78_payments_are_level_and_cost_what_even_parts_cost(
    principal, number, rate
):
    terms = replace(YEAR, rate=rate, instalments=number)
    digits, even = (
        schedule(replace(terms, flat_interest=how), principal, DAY)
        for how in ("rule_of_78", "even")
    )

    assert digits.total_interest == even.total_interest
    assert len({line.total for line in digits.instalments[:-1]}) <= 1
    assert abs(digits.instalments[-1].total - digits.instalments[0].total) <= number
    assert abs(loan_cost(digits).effective - loan_cost(even).effective) < 1e-2


@given(st.integers(10_000, 10**8), st.integers(1, 36))
def test_what_is_earned_so_far_is_the_sum_of_the_digits_to_the_kopeck(principal, number):
    plan = schedule(replace(YEAR, instalments=number), principal, DAY)
    whole, passed, earned = number * (number + 1) // 2, 0, 0
    total = Fraction(principal * number, 100)
    for left, line in zip(range(number, 0, -1), plan, strict=True):
        passed, earned = passed + left, earned + line.interest

        assert earned == round_kopecks(total * passed / whole)


def test_whoever_pays_off_early_is_let_off_what_the_digits_have_not_earned():
    plan = schedule(YEAR, roubles("6 500"), DAY)
    account = Account(plan, paid_instalments=3, early_interest="to_day")
    left = sum(line.principal for line in plan.instalments[3:])

    assert account.payoff(plan.instalments[2].due) == left
    assert sum(line.interest for line in plan.instalments[3:]) == roubles("450")


def test_interest_kept_apart_leaves_equal_parts_of_the_principal():
    plan = schedule(replace(YEAR, interest_paid="up_front"), roubles("6 000"), DAY)

    assert {line.principal for line in plan} == {roubles("500")}
    assert plan.earned[:2] == (11_077, 10_154)


def test_shares_of_ones_own_stand_beside_equal_parts_of_the_principal():
    terms = LoanTerms(
        rate="3 %",
        interval="month",
        instalments=4,
        method="flat",
        flat_interest="shares",
        interest_shares=("1/2", "1/4", "1/4", 0),
    )
    plan = schedule(terms, roubles("1 000"), DAY)

    assert [line.principal for line in plan] == [25_000] * 4
    assert [line.interest for line in plan] == [6_000, 3_000, 3_000, 0]


@given(st.lists(st.integers(0, 50), min_size=1, max_size=20).filter(any), st.integers(1, 10**9))
def test_own_shares_lose_no_kopeck_of_interest(weights, principal):
    shares = tuple(Fraction(weight, sum(weights)) for weight in weights)
    terms = replace(YEAR, instalments=len(shares), flat_interest="shares", interest_shares=shares)
    even = replace(YEAR, instalments=len(shares), flat_interest="even")

    assert (
        schedule(terms, principal, DAY).total_interest
        == schedule(even, principal, DAY).total_interest
    )


@given(ANY_TERMS, st.integers(1_000, 10**9))
def test_whatever_the_terms_flat_interest_is_the_same_in_all_however_it_is_earned(terms, principal):
    assume(terms.difference_in != "interest" and terms.rounding == "nearest")
    flat = replace(terms, method="flat", rounding_unit=1, grace_interest="deferred")
    totals = {
        plan_of(replace(flat, flat_interest=how), principal, DAY).total_interest
        for how in ("even", "rule_of_78")
    }

    assert len(totals) == 1


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"method": "annuity"}, '"rule_of_78" goes with method="flat"'),
        ({"interest_shares": (1,)}, 'go with flat_interest="shares"'),
        ({"flat_interest": "shares"}, "that choice needs them"),
        (
            {"flat_interest": "shares", "interest_shares": ("1/2", "1/3")},
            "interest_shares: 2 given that add up to 5/6, should be 12 that add up to 1",
        ),
    ],
)
def test_shares_of_interest_that_cannot_be_are_refused(settings, said):
    with pytest.raises(InputError, match=said):
        replace(YEAR, **settings)
