"""A penalty waived: never below nothing, seen by the client, and the arrears stay what they are."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from simulator.rules.ground.money import roubles
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.servicing.account import Account
from simulator.rules.servicing.penalty import PenaltyTerms

PLAN = schedule(LoanTerms(rate=0, instalments=3), roubles("3 000"), 0)
PENALTY = PenaltyTerms(rate_per_day="0.5 %")


@pytest.fixture
def account():
    """On day 20 the first of 1,000 is 13 days late (65 roubles), the second 6 (30 roubles)."""
    return Account(PLAN, penalty=PENALTY)


def test_a_waiver_lets_off_all_penalty_of_the_day_and_says_of_which_instalment(account):
    parts = account.waive(20)

    assert [(part.number, part.waived, part.total) for part in parts] == [
        (1, 6_500, 0), (2, 3_000, 0),
    ]  # fmt: skip
    assert account.penalty(20) == 0


def test_after_a_waiver_the_penalty_runs_on_and_the_days_late_stay(account):
    account.waive(20)

    assert account.days_late(20) == 13
    assert account.penalty(21) == 1_000


def test_a_part_of_the_penalty_is_waived_on_the_oldest_instalment_first(account):
    parts = account.waive(20, 7_000)

    assert [(part.number, part.waived) for part in parts] == [(1, 6_500), (2, 500)]
    assert account.penalty(20) == 2_500


def test_the_payment_that_settles_the_arrears_may_be_let_off_the_penalty(account):
    parts = account.receive(20, roubles("2 000"), waive_penalty=True)

    assert [(part.principal, part.penalty, part.waived) for part in parts] == [
        (100_000, 0, 6_500), (100_000, 0, 3_000),
    ]  # fmt: skip
    assert sum(part.total for part in parts) == roubles("2 000")
    assert account.overdue(20).total == account.days_late(20) == 0


def test_what_is_waived_on_an_instalment_that_gets_no_money_is_shown_too(account):
    parts = account.receive(20, 500, waive_penalty=True)

    assert [(part.number, part.total, part.waived) for part in parts] == [
        (1, 500, 6_500), (2, 0, 3_000),
    ]  # fmt: skip


def test_only_the_instalment_that_a_payment_names_is_let_off():
    account = Account(PLAN, penalty=PENALTY, allocation="named_instalment")
    parts = account.receive(20, roubles("1 000"), 2, waive_penalty=True)

    assert [(part.number, part.waived) for part in parts] == [(2, 3_000)]
    assert account.penalty(20) == 6_500


def test_waiving_the_last_that_is_owed_closes_the_loan():
    plan = schedule(LoanTerms(rate=0, instalments=1), roubles("1 000"), 0)
    account = Account(plan, penalty=PENALTY)
    account.receive(20, roubles("1 000"))
    assert account.status == "open"
    account.waive(20)

    assert account.status == "closed"


REFUSED = {
    "none owed": (lambda account: account.waive(7), "no penalty is owed"),
    "more than owed": (lambda account: account.waive(20, 9_501), "at most the 9500 of penalty"),
    "nothing": (lambda account: account.waive(20, 0), "at least 1"),
    "a word": (lambda account: account.receive(20, 5, waive_penalty="yes"), "waive_penalty"),
    "money for what is waived": (
        lambda account: account.receive(20, 300_001, waive_penalty=True), "from 1 to the 300000",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("act", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_a_waiver_that_cannot_be_leaves_the_account_as_it_was(account, act, said):
    before = account.state

    with pytest.raises(InputError, match=said):
        act(account)

    assert account.state == before


@given(st.integers(1, 150), st.integers(1, 400_000), st.integers(1, 99), st.integers(0, 90))
def test_what_is_waived_lowers_what_is_owed_by_itself_and_never_below_nothing(
    on, paid, share, wait
):
    plain, account = Account(PLAN, penalty=PENALTY), Account(PLAN, penalty=PENALTY)
    owed = plain.penalty(on)
    amount = owed * share // 100
    assume(amount)
    account.waive(on, amount)

    assert account.payoff(on) == plain.payoff(on) - amount
    if paid <= plain.payoff(on) - owed:
        parts = account.receive(on, paid)
        assert sum(part.total for part in parts) == paid
    assert all(part.penalty >= 0 for part in account.owed(on + wait))
