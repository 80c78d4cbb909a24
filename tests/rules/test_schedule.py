"""Schedules: to the kopeck, for every method, and principal in is principal out."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from simulator.rules.ground.money import roubles, round_kopecks
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.fees import Fee
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.price.pricing import loan_cost
from simulator.rules.servicing.account import Account
from tests.rules.any_terms import ANY_TERMS, plan_of

TEN_THOUSAND = roubles("10 000")
MONDAY = date(2001, 2, 26)


def totals(**settings):
    start = settings.pop("start", MONDAY)
    principal = settings.pop("principal", TEN_THOUSAND)
    return [line.total for line in schedule(LoanTerms(**settings), principal, start)]


def four_months(**settings):
    terms = LoanTerms(rate="3 %", interval="month", instalments=4, **settings)
    return schedule(terms, roubles("1 000"), date(2001, 1, 31))


@pytest.mark.rule("IND-2", "MON-3")
def test_equal_principal_parts_with_interest_on_what_is_left():
    plan = schedule(LoanTerms(rate="9 %"), roubles("12 000"), MONDAY)

    assert {line.principal for line in plan} == {roubles("1 000")}
    assert [line.interest for line in plan.instalments[:3]] == [24_923, 22_846, 20_769]
    assert plan.instalments[0].due == date(2001, 3, 5)
    assert plan.last_due == date(2001, 5, 21)


def test_the_last_instalment_absorbs_the_rounding():
    parts = [line.principal for line in schedule(LoanTerms(rate="9 %"), TEN_THOUSAND, 0)]

    assert parts == [83_333] * 11 + [83_337]


def test_the_first_instalment_may_absorb_it_instead():
    terms = LoanTerms(rate="9 %", difference_in="first")
    parts = [line.principal for line in schedule(terms, TEN_THOUSAND, 0)]

    assert parts == [83_337] + [83_333] * 11


def test_a_weekly_annuity_at_nine_per_cent_a_month():
    assert totals(rate="9 %", method="annuity") == [95_007] * 11 + [95_004]


def test_twelve_equal_payments_when_the_last_ones_interest_takes_the_rounding():
    """Published: 12 payments of 950.07; the last one's interest is three kopecks more."""
    terms = LoanTerms(rate="9 %", method="annuity", difference_in="interest")
    equal, usual = schedule(terms, TEN_THOUSAND, 0), LoanTerms(rate="9 %", method="annuity")
    *others, last = equal.instalments

    assert [line.total for line in equal] == [95_007] * 12
    assert others == list(schedule(usual, TEN_THOUSAND, 0).instalments[:-1])
    assert (last.principal, last.interest) == (93_071, 1_936)


def test_an_annuity_by_the_days_of_a_year_and_a_leap_year():
    """Published: 1,725.56 five times and 1,725.59."""
    assert totals(
        rate="12 %",
        rate_period="year",
        method="annuity",
        interval="month",
        instalments=6,
        day_count="actual/actual",
        start=date(2023, 12, 12),
    ) == [172_556] * 5 + [172_559]


def test_flat_interest_stays_that_of_the_amount_lent():
    plan = four_months(method="flat")

    assert [(line.principal, line.interest) for line in plan] == [(25_000, 3_000)] * 4


@pytest.mark.rule("VIL-5")
def test_a_village_banks_loan_is_repaid_whole_with_its_interest_at_the_end_of_the_cycle():
    terms = LoanTerms(rate="9 %", method="bullet", instalments=16, interest_paid="at_end")
    (line,) = schedule(terms, roubles("65 000"), MONDAY).instalments

    assert (line.number, line.due) == (1, date(2001, 6, 18))
    assert line.principal == roubles("65 000")
    assert line.interest == 16 * 135_000


def test_a_bullet_loan_pays_interest_on_the_way():
    plan = four_months(method="bullet")

    assert [line.total for line in plan] == [3_000, 3_000, 3_000, 103_000]


@pytest.mark.rule("APP-9")
def test_own_shares_let_the_season_shape_the_schedule():
    """A share of nothing leaves that month's interest only."""
    plan = four_months(method="shares", shares=("1/2", 0, "1/4", "1/4"))

    assert [(line.principal, line.interest) for line in plan] == [
        (50_000, 3_000),
        (0, 1_500),
        (25_000, 1_500),
        (25_000, 750),
    ]


def test_grace_on_principal_leaves_the_interest_due():
    assert [line.principal for line in four_months(grace_principal=2)] == [0, 0, 50_000, 50_000]


@pytest.mark.parametrize(
    ("grace_interest", "interest"),
    [("deferred", [9_000, 1_500]), ("spread", [6_000, 4_500]), ("free", [3_000, 1_500])],
)
def test_in_full_grace_nothing_is_paid_and_interest_waits_as_agreed(grace_interest, interest):
    plan = four_months(grace_all=2, grace_interest=grace_interest)

    assert [line.interest for line in plan] == interest
    assert plan.instalments[0].due == date(2001, 4, 30)


def test_interest_of_the_grace_may_be_added_to_the_debt():
    """Two months at 3 % make 1,060.90 of 1,000; the level payments are those of that debt."""
    plan = four_months(method="annuity", grace_all=2, grace_interest="capitalised")
    grown = schedule(
        LoanTerms(rate="3 %", interval="month", method="annuity", instalments=2), 106_090, MONDAY
    )

    assert [line.total for line in plan] == [line.total for line in grown]
    assert sum(line.principal for line in plan) == 100_000
    assert plan.total_interest == grown.total_interest + 6_090
    assert plan.earned == (3_000 + 3_090 + 3_183, 1_615)


def test_shares_leave_the_time_of_grace_free():
    with pytest.raises(InputError, match="in a time of grace"):
        four_months(method="shares", shares=("1/4",) * 4, grace_all=1)


def test_interest_up_front_leaves_an_annuity_equal_parts():
    """Rosenberg's second quote: 76.11 withheld, four parts of 250, 38.9 % a year."""
    plan = four_months(method="annuity", interest_paid="up_front")
    level = four_months(method="annuity")

    assert plan.interest_up_front == level.total_interest == 7_611
    assert [line.total for line in plan] == [25_000] * 4
    assert round(loan_cost(plan).nominal, 3) == 0.389


def test_interest_up_front_is_withheld_from_the_loan():
    plan = four_months(interest_paid="up_front")

    assert plan.interest_up_front == plan.total_interest == 7_500
    assert plan.flows[0] == (date(2001, 1, 31), 92_500)
    assert [amount for _day, amount in plan.flows[1:]] == [-25_000] * 4


def test_fees_fall_due_when_they_say():
    fees = (
        Fee(share="0.03"),
        Fee(amount=200, when="each_instalment"),
        Fee(amount=500, when="last_instalment"),
    )
    plan = four_months(fees=fees)

    assert plan.fee_up_front == 3_000
    assert [line.fee for line in plan] == [200, 200, 200, 700]
    assert plan.instalments[0].total == 25_000 + 3_000 + 200


@pytest.mark.parametrize("unit", ["1", "10", "100", "1 000"])
@pytest.mark.parametrize("method", ["declining", "annuity", "flat"])
def test_payments_are_round_but_for_the_one_that_absorbs(unit, method):
    *round_ones, last = totals(rate="9 %", method=method, rounding_unit=unit)

    assert all(total % roubles(unit) == 0 for total in round_ones)
    assert last > 0


def test_an_annuity_rounded_to_tens_may_put_the_difference_first():
    first, *others = totals(rate="9 %", method="annuity", rounding_unit="10", difference_in="first")

    assert set(others) == {95_000}
    assert first == 95_074


@pytest.mark.parametrize(
    ("day_count", "interest"),
    [
        ("period_share", 10_000),
        ("30/360", 10_000),
        ("actual/365", 10_192),
        ("actual/360", 10_333),
        ("actual/actual", 10_192),
    ],
)
def test_january_at_one_per_cent_a_month_by_each_day_count(day_count, interest):
    terms = LoanTerms(rate="1 %", interval="month", instalments=1, day_count=day_count)
    (line,) = schedule(terms, TEN_THOUSAND, date(2001, 1, 1)).instalments

    assert line.interest == interest


def test_a_schedule_moved_to_another_day_keeps_its_amounts():
    plan = schedule(LoanTerms(rate="9 %"), TEN_THOUSAND, 0)
    moved = plan.starting(100)

    assert moved == schedule(LoanTerms(rate="9 %"), TEN_THOUSAND, 100)
    assert plan.starting(MONDAY) == schedule(LoanTerms(rate="9 %"), TEN_THOUSAND, MONDAY)


@pytest.mark.parametrize("principal", [0, -1, 100.0, "10 000", True])
def test_an_amount_that_is_not_positive_kopecks_is_refused(principal):
    with pytest.raises(InputError, match="principal"):
        schedule(LoanTerms(rate="9 %"), principal, 0)


@given(ANY_TERMS, st.integers(1, 10**9), st.dates(date(1995, 1, 1), date(2035, 1, 1)))
@example(LoanTerms(rate="24.1 %", method="flat", instalments=4, every=3), 3, date(2000, 1, 1))
def test_principal_in_is_principal_out_for_every_method_and_rounding(terms, principal, start):
    plan = plan_of(terms, principal, start)
    lines = plan.instalments
    balances = [principal, *(line.balance for line in lines)]

    assert sum(line.principal for line in lines) == principal
    assert lines[-1].balance == 0
    assert [before - line.principal for before, line in zip(balances, lines, strict=False)] == (
        balances[1:]
    )
    assert min(min(line.principal, line.interest) for line in lines) >= 0
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert start < lines[0].due <= lines[-1].due


@pytest.mark.parametrize("start", ["2001-02-26", 1.5, None])
def test_a_start_that_is_no_day_is_refused(start):
    with pytest.raises(InputError, match=r"start: .* a date such as date\(2001, 2, 26\)"):
        schedule(LoanTerms(rate="9 %"), TEN_THOUSAND, start)


@given(ANY_TERMS, st.integers(1, 10**9))
def test_what_the_client_pays_beyond_the_loan_is_its_interest(terms, principal):
    plan = plan_of(terms, principal, MONDAY)

    assert -sum(amount for _day, amount in plan.flows) == plan.total_interest


@given(
    st.lists(st.integers(0, 50), min_size=1, max_size=20).filter(any),
    st.integers(1, 10**9),
    st.sampled_from(["first", "last"]),
)
def test_own_shares_give_all_principal_back(weights, principal, difference_in):
    shares = tuple(Fraction(weight, sum(weights)) for weight in weights)
    terms = LoanTerms(
        rate="9 %",
        method="shares",
        shares=shares,
        instalments=len(shares),
        difference_in=difference_in,
    )

    assert sum(line.principal for line in schedule(terms, principal, 0)) == principal


@given(st.integers(10_000, 10**8), st.integers(2, 52), st.decimals(0, "0.10", places=3))
def test_an_annuitys_payments_differ_only_in_the_last_and_by_kopecks(principal, number, rate):
    terms = LoanTerms(rate=rate, rate_period="week", method="annuity", instalments=number)
    *equal, last = (line.total for line in schedule(terms, principal, 0))
    growth = (1 + Fraction(rate)) ** number

    assert len(set(equal)) == 1
    assert abs(last - equal[0]) <= number * growth


# -- payments in advance ---------------------------------------------------------------------------

IN_ADVANCE = {"rate": "12 %", "rate_period": "year", "interval": "month", "first_period_days": 0}


@pytest.mark.parametrize("method", ["declining", "annuity"])
def test_the_first_payment_in_advance_is_principal_alone(method):
    plan = schedule(LoanTerms(method=method, **IN_ADVANCE), roubles("12 000"), date(2001, 1, 15))
    first, second, *_others = plan.instalments

    assert (first.due, first.interest) == (date(2001, 1, 15), 0)
    assert second.due == date(2001, 2, 15)
    assert second.interest == round_kopecks(Fraction(first.balance, 100))
    assert sum(line.principal for line in plan) == roubles("12 000")


def test_an_account_takes_a_payment_on_the_day_of_disbursement():
    plan = schedule(LoanTerms(**IN_ADVANCE), roubles("12 000"), date(2001, 1, 15))
    account = Account(plan)
    account.receive(date(2001, 1, 15), plan.instalments[0].total)

    assert account.days_late(date(2001, 2, 15)) == 0
    assert account.payoff(date(2001, 1, 15)) == plan.instalments[0].balance


def test_a_single_payment_in_advance_is_no_loan():
    with pytest.raises(InputError, match="let there be more instalments"):
        LoanTerms(rate="12 %", instalments=1, first_period_days=0)


def test_in_advance_the_effective_rate_is_the_period_rate_compounded():
    plan = schedule(LoanTerms(method="annuity", **IN_ADVANCE), roubles("12 000"), date(2001, 1, 15))
    flows = [(number, -line.total) for number, line in enumerate(plan)]
    lent = roubles("12 000") + flows[0][1]

    assert sum(sum_ / 1.01**place for place, sum_ in flows[1:]) == pytest.approx(-lent, abs=10)
