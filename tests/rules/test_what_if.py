"""Trying an application out: the appraisal's arithmetic over a year, with sales and shocks."""

from datetime import date
from decimal import Decimal

import pytest

from simulator.policies import load_policy
from simulator.rules.client.appraisal import appraise
from simulator.rules.client.shocks import poor_month
from simulator.rules.client.what_if import try_out
from tests.rules.stall import request, stall

POLICY = load_policy("smolensk_individual")
AUTUMN = {"season": [Decimal(1)] * 8 + [Decimal("0.5")] * 4}


@pytest.mark.rule("APP-8")
def test_with_nothing_supposed_it_is_the_appraisals_own_case():
    trial, appraisal = try_out(request(), POLICY), appraise(request(), POLICY)

    assert trial.case.months == appraisal.case.months
    assert trial.case.fits == appraisal.case.fits
    assert trial.offer == appraisal.offer


def test_the_year_begins_with_the_month_of_the_loan_and_has_twelve():
    trial = try_out(request(start=date(2001, 11, 1)), POLICY)

    assert [flow.month for flow in trial.year.months] == [11, 12, *range(1, 11)]


def test_poor_sales_leave_room_for_a_smaller_loan_or_none():
    average, poor = (try_out(request(), POLICY, sales=level) for level in ("average", "poor"))

    assert poor.case.fits[-1].largest < average.case.fits[-1].largest


def test_a_shock_strikes_the_months_it_is_said_to():
    calm, struck = (
        try_out(request(), POLICY, shocks=shocks) for shocks in ((), (poor_month(2),))
    )
    changed = [
        one.number for one, other in zip(calm.year.months, struck.year.months, strict=True)
        if one != other
    ]  # fmt: skip

    assert changed == [2]


@pytest.mark.rule("APP-9")
def test_the_season_of_the_loans_months_decides_what_fits():
    form = stall(AUTUMN)
    spring, autumn = (
        try_out(request(form, start=date(2001, month, 1)), POLICY) for month in (3, 9)
    )

    assert autumn.case.fits[-1].largest < spring.case.fits[-1].largest


def test_the_limit_is_the_policys_for_this_client():
    assert try_out(request(), POLICY).limit == 1_500_000
    assert try_out(request(repaid_loans=2), POLICY).limit == 3_000_000


def test_a_length_that_is_no_whole_month_stands_among_the_fits():
    trial = try_out(request(instalments=10), POLICY)

    assert 10 in [fit.instalments for fit in trial.case.fits]
