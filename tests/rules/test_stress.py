"""Stress: one loan under one shock at a time."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from simulator.policies import load_policy
from simulator.rules.client.shocks import poor_month, price_shock
from simulator.rules.client.stress import stress
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.schedule import schedule
from tests.rules.stall import stall

TERMS = load_policy("smolensk_individual").terms
PLAN = schedule(TERMS, 1_200_000, date(2001, 3, 5))


def test_one_poor_month_leaves_a_gap_in_that_month_only():
    (result,) = stress(stall(), PLAN, [poor_month(2)])

    repayments = [load.repayment for load in result.months]
    assert result.unpaid == repayments[1] - 350_000
    assert not result.holds


def test_a_smaller_loan_stands_the_same_shock():
    smaller = schedule(TERMS, 800_000, date(2001, 3, 5))

    assert all(result.holds for result in stress(stall(), smaller, [poor_month(3)]))


@pytest.mark.rule("APP-11", "PRI-4")
def test_a_client_with_one_buyer_and_imports_is_tried_against_both():
    form = stall(business={"largest_buyer_share": "0.5", "imported_share": "0.8"})
    names = [result.shock.name for result in stress(form, PLAN)]

    assert names == [
        "a poor month",
        "wholesale prices rise",
        "the largest buyer leaves",
        "the currency rises",
    ]


def test_a_harder_shock_never_leaves_less_unpaid():
    unpaid = [
        stress(stall(), PLAN, [price_shock(Decimal(rise) / 10)])[0].unpaid for rise in range(6)
    ]

    assert unpaid == sorted(unpaid)


def test_the_season_needs_a_date():
    with pytest.raises(InputError, match="date to start from"):
        stress(stall(), schedule(replace(TERMS, instalments=4), 100_000, 0))
