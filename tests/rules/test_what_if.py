"""An application tried out beforehand: the appraisal's own arithmetic, under other suppositions."""

from decimal import Decimal

import pytest

from simulator.policies import load_policy
from simulator.rules.appraisal import appraise
from simulator.rules.shocks import lost_buyer
from simulator.rules.what_if import try_out
from tests.rules.stall import request, stall

POLICY = load_policy("smolensk_individual")


@pytest.mark.rule("APP-6", "APP-7", "APP-8")
def test_with_nothing_supposed_it_finds_what_the_appraisal_finds():
    trial, appraisal = try_out(request(), POLICY), appraise(request(), POLICY)

    assert trial.offer == appraisal.offer
    assert trial.case.months == appraisal.case.months
    assert trial.case.fits == appraisal.case.fits


def test_poor_sales_make_the_bearable_loan_smaller():
    usual, poor = (try_out(request(), POLICY, sales=level) for level in ("average", "poor"))

    assert poor.year.net_income < usual.year.net_income
    assert poor.case.fits[-1].largest < usual.case.fits[-1].largest


@pytest.mark.rule("APP-11")
def test_a_lost_buyer_may_leave_nothing_to_lend_on():
    one_buyer = request(stall(business={"largest_buyer_share": "0.9", "fallback": "x"}))

    assert try_out(one_buyer, POLICY).offer is not None
    assert try_out(one_buyer, POLICY, shocks=[lost_buyer(Decimal("0.9"))]).offer is None
