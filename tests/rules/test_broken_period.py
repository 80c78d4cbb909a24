"""A first period of its own length: its odd days are paid by all instalments, or by the first."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.rules.ground.money import round_ratio
from simulator.rules.loan.dues import due_days
from simulator.rules.loan.period_rates import period_rates
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.price.pricing import loan_cost
from tests.rules.any_terms import ANY_TERMS, plan_of

DAY = date(2001, 1, 15)
ALONE = LoanTerms(
    rate="3 %",
    interval="month",
    method="annuity",
    first_period_days=45,
    first_period_extra="first_instalment",
)


def odd(days, **changes):
    return schedule(replace(ALONE, first_period_days=days, **changes), 1_000_000, DAY)


@pytest.mark.parametrize("method", ["annuity", "flat", "declining"])
@pytest.mark.parametrize("days", [10, 20, 45, 60])
def test_only_the_first_instalment_differs_from_those_of_a_usual_loan(method, days):
    usual, alone = odd(None, method=method), odd(days, method=method)
    extra = 1_000_000 * 3 * (days - 30) // 3_000

    assert alone.instalments[0].total == usual.instalments[0].total + extra
    assert [line[2:] for line in alone.instalments[1:]] == [
        line[2:] for line in usual.instalments[1:]
    ]


def test_a_first_period_of_the_usual_length_costs_nothing_more():
    assert odd(30).total_interest == odd(30, first_period_extra="spread").total_interest


def test_whoever_pays_the_odd_days_at_once_pays_less_in_all_at_the_same_rate():
    """A longer first period spread over all bears interest itself; the rate is one."""
    spread, alone = odd(45, first_period_extra="spread"), odd(45)

    assert alone.total_interest < spread.total_interest
    assert abs(loan_cost(alone).effective - loan_cost(spread).effective) < 1e-3


@given(
    st.sampled_from(["actual/365", "actual/360", "actual/actual", "30/360"]),
    st.integers(1, 90),
    st.dates(date(1995, 1, 1), date(2035, 1, 1)),
)
def test_under_any_day_count_the_first_bears_its_true_days_and_the_rest_are_level(
    count, days, start
):
    terms = replace(ALONE, rate="1 %", first_period_days=days, day_count=count)
    plan = schedule(terms, 10_000_000, start)
    true = period_rates(terms, start, due_days(terms, start))
    first, *level, _last = plan.instalments

    assert first.interest == round_ratio(10_000_000 * true[0][0], true[0][1])
    assert len({line.total for line in level}) == 1


@given(ANY_TERMS, st.integers(10_000, 10**9), st.sampled_from(["spread", "first_instalment"]))
def test_interest_on_the_balance_is_the_same_whoever_bears_the_odd_days(terms, principal, extra):
    """Equal parts and a bullet loan pay each period's own interest, so there is nothing to move."""
    on_balance = replace(
        terms,
        method="declining",
        flat_interest="even",
        rounding_unit=1,
        grace_interest="deferred",
    )
    plans = [
        plan_of(replace(on_balance, first_period_extra=each), principal, DAY)
        for each in ("spread", extra)
    ]

    assert plans[0].instalments == plans[1].instalments
    assert plans[0].interest_up_front == plans[1].interest_up_front


@pytest.mark.parametrize("unit", ["10", "100"])
@pytest.mark.parametrize("method", ["annuity", "flat"])
def test_the_dearer_first_payment_is_round_too(method, unit):
    *round_ones, _last = (line.total for line in odd(45, method=method, rounding_unit=unit))

    assert not any(total % (int(unit) * 100) for total in round_ones)
    assert round_ones[0] > round_ones[1]


@pytest.mark.parametrize(
    ("grace_interest", "first", "second"),
    [("deferred", 15_000, 0), ("spread", 7_500, 7_500), ("free", 0, 0)],
)
def test_in_a_time_of_grace_the_odd_days_go_with_the_interest_of_the_grace(
    grace_interest, first, second
):
    flat = {"method": "flat", "instalments": 3, "grace_all": 1, "grace_interest": grace_interest}
    usual, alone = odd(30, **flat), odd(45, **flat)
    more = [after.interest - before.interest for before, after in zip(usual, alone, strict=True)]

    assert more == [first, second]
