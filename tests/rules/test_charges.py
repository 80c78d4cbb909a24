"""A charge booked while the loan runs: owed on its day, whatever becomes of the loan."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from simulator.rules.ground.days import plus
from simulator.rules.ground.money import roubles
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.servicing.account import Account
from simulator.rules.servicing.penalty import PenaltyTerms
from tests.rules.any_terms import ANY_TERMS, plan_of

TERMS = LoanTerms(rate="9 %", instalments=3)
PLAN = schedule(TERMS, roubles("3 000"), 0)
PENALTY = PenaltyTerms(rate_per_day="0.5 %")


@pytest.fixture
def account():
    return Account(PLAN, penalty=PENALTY)


def fees(account):
    return [(claim.due, claim.fee) for claim in account.claims if claim.fee]


def test_a_charge_falls_due_with_the_next_instalment(account):
    assert account.charge(8, 30_000) == 14
    assert account.overdue(13).fee == 0
    assert account.overdue(14).fee == 30_000


def test_after_the_last_instalment_a_charge_falls_due_at_once(account):
    assert account.charge(30, 30_000) == 30


def test_a_charge_may_have_a_day_of_its_own_and_makes_the_loan_late(account):
    account.receive(7, PLAN.instalments[0].total)
    account.charge(8, 30_000, due=10)

    assert (account.days_late(10), account.days_late(13)) == (0, 3)
    assert account.penalty(13) == 0
    assert [(part.number, part.fee) for part in account.receive(13, 30_000)] == [(0, 30_000)]
    assert account.days_late(13) == 0


@pytest.mark.parametrize(
    "penalty", [PenaltyTerms(rate_per_day="0.5 %", base="balance"), PenaltyTerms(once=300)]
)
def test_a_late_charge_costs_no_penalty(penalty):
    account = Account(PLAN, penalty=penalty)
    account.charge(0, 30_000, due=1)

    assert (account.days_late(6), account.penalty(6)) == (5, 0)


def test_a_charge_stands_after_the_instalment_of_its_day(account):
    account.charge(3, 30_000)

    assert [part.number for part in account.owed(3)] == [1, 0, 2, 3]


def test_a_payoff_before_its_day_asks_for_a_charge_too(account):
    before = account.payoff(3)
    account.charge(3, 30_000, due=20)

    assert account.payoff(3) == before + 30_000
    assert sum(part.fee for part in account.pay_off(3)) == 30_000
    assert account.status == "closed"


def test_a_prepayment_that_shortens_the_loan_leaves_the_charge(account):
    account.charge(1, 30_000, due=20)
    account.prepay(1, roubles("2 500"))

    assert fees(account) == [(20, 30_000)]


def test_a_restructuring_lets_a_late_charge_fall_due_with_the_first_new_instalment(account):
    account.charge(1, 30_000)
    account.charge(1, 500, due=60)
    account.restructure(10, TERMS)

    assert fees(account) == [(17, 30_000), (60, 500)]
    assert account.payoff(10) == Account(PLAN, penalty=PENALTY).payoff(10) + 30_500


def test_postponing_moves_the_charge_with_the_instalments(account):
    account.charge(1, 30_000)
    account.postpone(1, 5)

    assert fees(account) == [(12, 30_000)]
    assert account.claims[0].line.number == 1


def test_a_paid_charge_is_no_instalment_of_those_a_restructured_loan_must_pay(account):
    account.restructure(20, LoanTerms(rate=0, instalments=3), forgive_penalty=True)
    account.charge(21, 500, due=21)
    account.receive(21, 500)

    assert account.kept_late_for == 3


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"amount": 0}, "at least 1"),
        ({"amount": 5, "due": 9}, "due: 9 given, should be 10 or later"),
        ({"amount": 5, "due": date(2001, 1, 1)}, "day"),
    ],
)
def test_a_charge_that_cannot_be_is_refused_and_nothing_moves(account, given, said):
    before = account.state

    with pytest.raises(InputError, match=said):
        account.charge(10, **given)

    assert account.state == before


CHARGES = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 50_000), st.none() | st.integers(0, 90)),
    min_size=1,
    max_size=3,
)


@given(ANY_TERMS, CHARGES, st.integers(0, 30), st.sampled_from(["none", "prepay", "postpone"]))
def test_whatever_the_terms_charges_raise_the_payoff_by_themselves(terms, booked, wait, change):
    plan = plan_of(terms, roubles("12 000"), date(2001, 1, 31))
    plain, account = Account(plan), Account(plan)
    on = plan.start
    for later, amount, due in booked:
        on = plus(on, later)
        account.charge(on, amount, due if due is None else plus(on, due))
    charged = sum(amount for _later, amount, _due in booked)
    on = plus(on, wait)
    if change == "prepay":
        due = plain.overdue(on)
        extra = (plain.outstanding - due.principal) // 2
        assume(extra)
        plain.prepay(on, due.total + extra)
        account.prepay(on, account.overdue(on).total + extra)
        charged = sum(claim.fee for claim in account.claims if claim.is_charge)
    elif change == "postpone":
        plain.postpone(on, 9)
        account.postpone(on, 9)

    assert account.payoff(on) == plain.payoff(on) + charged
    assert account.outstanding == plain.outstanding
    assert [claim.due for claim in account.claims] == sorted(c.due for c in account.claims)
    account.pay_off(on)
    assert account.status == "closed"
