"""Rescheduling a loan of which something is paid already: nothing of it is lost, and days cost."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from simulator.rules.ground.days import plus
from simulator.rules.ground.money import roubles
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.fees import Fee
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.servicing.account import Account
from simulator.rules.servicing.penalty import PenaltyTerms
from tests.rules.any_terms import ANY_TERMS, plan_of

START = date(2001, 1, 15)
MONTHLY = LoanTerms(rate="3 %", interval="month", instalments=4)
PLAN = schedule(MONTHLY, roubles("4 000"), START)
PENALTY = PenaltyTerms(rate_per_day="0.5 %")


@pytest.fixture
def account():
    return Account(PLAN, penalty=PENALTY)


def interest(account):
    return [claim.interest for claim in account.claims]


def test_a_restructuring_keeps_what_was_paid_of_an_instalment(account):
    """Of the first 1,120 a client has paid 500: 120 of interest and 380 of principal."""
    account.receive(date(2001, 2, 15), roubles("500"))
    new = account.restructure(date(2001, 2, 15), LoanTerms(rate=0, interval="month", instalments=4))

    assert account.outstanding == roubles("3 620")
    assert [line.total for line in new] == [roubles("905")] * 4


def test_what_was_paid_ahead_of_an_instalment_is_kept_by_a_restructuring(account):
    """Paid on the day of disbursement, the interest has bought nothing yet."""
    account.receive(START, roubles("120"))
    account.restructure(START, MONTHLY)

    assert account.payoff(START) == roubles("3 880")
    assert interest(account) == [0, roubles("90"), roubles("60"), roubles("30")]


def test_a_postponed_instalment_keeps_its_paid_part(account):
    account.receive(date(2001, 2, 20), roubles("500"))
    account.postpone(date(2001, 2, 20), 10, interest=False)

    first = account.claims[0]
    assert (first.principal, first.interest) == (roubles("620"), 0)
    assert first.line.due == date(2001, 2, 25)


def test_fees_owed_stay_owed_in_a_payoff_after_a_restructuring():
    terms = LoanTerms(
        rate="3 %", interval="month", instalments=4,
        fees=(Fee(amount=500, when="each_instalment"),),
    )  # fmt: skip
    account = Account(schedule(terms, roubles("4 000"), START))
    day = date(2001, 2, 20)
    before = account.payoff(day)
    account.restructure(day, MONTHLY)

    assert account.payoff(day) == before
    assert account.overdue(date(2001, 3, 20)).fee == 500


def test_a_prepayment_after_a_restructuring_leaves_the_penalty_owed(account):
    day = date(2001, 3, 1)
    account.restructure(day, MONTHLY)
    owed, before = account.penalty(day), account.payoff(day)
    account.prepay(day, owed + roubles("1 000"))

    assert owed > 0
    assert account.payoff(day) == before - owed - roubles("1 000")


def test_without_principal_there_is_nothing_to_restructure():
    account = Account(schedule(LoanTerms(rate=0, instalments=1), 1_000, 0), penalty=PENALTY)
    account.charge(1, 500, due=20)
    account.receive(7, 1_000)

    with pytest.raises(InputError, match="no principal is left"):
        account.restructure(8, MONTHLY)


@pytest.mark.parametrize(
    ("day_count", "charged"),
    [
        ("actual/365", round(400_000 * 0.36 * 15 / 365)),
        ("actual/360", 6_000),
        ("period_share", 6_000),
        ("30/360", round(400_000 * 0.36 * 17 / 360)),
        (None, 6_000),
    ],
)
def test_the_days_of_a_shift_are_counted_as_the_lender_says(account, day_count, charged):
    """From 15 February to 2 March are fifteen days, or seventeen where a month has thirty."""
    assert account.postpone(START, 15, day_count=day_count) == charged


@pytest.mark.parametrize(
    ("falls_due", "extra"),
    [
        ("next_instalment", [6_000, 0, 0, 0]),
        ("spread", [1_500] * 4),
        ("last_instalment", [0, 0, 0, 6_000]),
    ],
)
def test_the_interest_of_a_shift_falls_due_where_the_lender_says(account, falls_due, extra):
    account.postpone(START, 15, day_count=None, interest_due=falls_due)

    assert [now - line.interest for now, line in zip(interest(account), PLAN, strict=True)] == extra
    assert account.claims[0].earned == roubles("180")


@pytest.mark.parametrize("wrong", [{"day_count": "actual/364"}, {"interest_due": "first"}])
def test_a_word_that_is_no_way_to_charge_a_shift_is_refused(account, wrong):
    before = account.state

    with pytest.raises(InputError, match=r"did you mean|is not known"):
        account.postpone(START, 15, **wrong)

    assert account.state == before


DUE = st.sampled_from(["next_instalment", "spread", "last_instalment"])


@given(ANY_TERMS, st.integers(0, 99), st.integers(0, 60), st.integers(1, 60), DUE)
def test_whatever_the_terms_a_shift_raises_all_that_is_owed_by_its_interest(
    terms, share, wait, days, falls_due
):
    """And a payoff never costs more than going on, nor less than principal."""
    plan = plan_of(terms, roubles("12 000"), date(2001, 1, 31))
    account, on = Account(plan), plan.start + timedelta(wait)
    paid = sum(line.total for line in plan) * share // 100
    if paid:
        account.receive(on, paid)
    before, principal = sum(part.total for part in account.owed(on)), account.outstanding
    charged = account.postpone(on, days, day_count=None, interest_due=falls_due)
    owed = sum(part.total for part in account.owed(on))

    assert owed == before + charged
    assert account.outstanding == principal == sum(claim.principal for claim in account.claims)
    assert account.payoff(on) <= account.payoff(plus(on, days)) <= owed
    account.receive(on, owed)
    assert account.status == "closed"


@given(ANY_TERMS, st.integers(1, 99), st.integers(0, 200), st.integers(1, 12))
def test_whatever_was_paid_of_an_instalment_a_restructuring_keeps_the_payoff(
    terms, share, wait, instalments
):
    plan = plan_of(terms, roubles("12 000"), date(2001, 1, 31))
    assume(not plan.interest_up_front)
    account, on = Account(plan, penalty=PENALTY), plan.start + timedelta(wait)
    account.receive(on, account.payoff(on) * share // 100)
    before, principal = account.payoff(on), account.outstanding
    assume(principal)
    account.restructure(on, LoanTerms(rate="2 %", interval="month", instalments=instalments))

    assert account.payoff(on) == before
    assert account.outstanding == principal
