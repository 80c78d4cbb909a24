"""Kopecks that do not go into equal parts may be spread over the instalments, one each."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms

DAY = date(2001, 1, 15)


def plan(principal, **settings):
    terms = LoanTerms(rate="3 %", interval="month", difference_in="spread", **settings)
    return schedule(terms, principal, DAY)


def test_a_hundred_roubles_in_three_parts():
    parts = [line.principal for line in plan(100_00, instalments=3)]

    assert parts == [33_34, 33_33, 33_33]


def test_what_was_rounded_up_is_taken_back_from_the_first():
    parts = [line.principal for line in plan(100_001, instalments=6)]

    assert parts == [16_666, 16_667, 16_667, 16_667, 16_667, 16_667]


def test_a_unit_of_roubles_is_spread_by_units():
    parts = [line.principal for line in plan(1_000_00, instalments=12, method="bullet")]

    assert parts == [0] * 11 + [1_000_00]


@given(st.integers(100_00, 10**7), st.integers(2, 60), st.integers(0, 1))
def test_no_two_principal_parts_differ_by_more_than_a_kopeck(principal, number, grace):
    lines = plan(principal, instalments=number, grace_principal=min(grace, number - 1)).instalments
    parts = [line.principal for line in lines if line.principal]

    assert sum(parts) == principal
    assert max(parts) - min(parts) <= 1


@given(st.integers(1_000_00, 10**7), st.integers(2, 48))
def test_the_payments_of_an_annuity_lie_no_further_apart_than_with_one_that_differs(
    principal, number
):
    """Interest is rounded in each, so that the last may still differ by a few kopecks."""
    spread = plan(principal, instalments=number, method="annuity")
    terms = replace(spread.terms, difference_in="last")
    payments, alone = (
        [line.total for line in each.instalments]
        for each in (spread, schedule(terms, principal, DAY))
    )

    assert sum(line.principal for line in spread.instalments) == principal
    assert max(payments) - min(payments) <= max(1, max(alone) - min(alone)) + 1


@pytest.mark.parametrize("method", ["declining", "annuity", "flat", "bullet"])
def test_the_balance_ends_at_nothing(method):
    lines = plan(123_456_78, instalments=7, method=method).instalments

    assert lines[-1].balance == 0
    assert sum(line.principal for line in lines) == 123_456_78
