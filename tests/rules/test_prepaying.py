"""Ways of repaying early that lenders meet: a fee, and interest to the day first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.rules.ground.money import roubles
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.servicing.account import Account
from simulator.rules.servicing.early_fee import EarlyFee, fee_on, fee_within
from simulator.rules.servicing.penalty import PenaltyTerms

TWELVE = roubles("12 000")
PLAN = schedule(LoanTerms(rate="9 %"), TWELVE, start=0)
FEE = EarlyFee(share="2 %", least="50", waived_after=60)


def charged(**settings):
    return Account(PLAN, early_fee=FEE, **settings)


# -- the fee ---------------------------------------------------------------------------------------


def test_a_payoff_asks_the_fee_on_what_is_not_due_yet():
    account, free = charged(paid_instalments=3), Account(PLAN, paid_instalments=3)
    prepaid = PLAN.instalments[3].balance
    amount = account.payoff(28)
    parts = account.pay_off(28)

    assert amount == free.payoff(28) + prepaid * 2 // 100
    assert sum(part.total for part in parts) == amount
    assert sum(part.fee for part in parts) == prepaid * 2 // 100
    assert account.status == "closed"


def test_the_fee_is_in_what_is_brought():
    account = charged(paid_instalments=3)
    line = PLAN.instalments[3]
    *_due, extra = account.prepay(28, line.total + roubles("4 080"))

    assert (extra.principal, extra.fee) == (roubles("4 000"), roubles("80"))


def test_a_small_sum_pays_the_least_and_a_late_one_nothing():
    small, late = charged(), charged(paid_instalments=9)
    *_due, early = small.prepay(0, roubles("1 000"))
    *_due, after = late.prepay(70, PLAN.instalments[9].total + roubles("1 000"))

    assert (early.principal, early.fee) == (roubles("950"), roubles("50"))
    assert (after.principal, after.fee) == (roubles("1 000"), 0)


def test_a_sum_that_is_the_fee_alone_prepays_nothing():
    with pytest.raises(InputError, match="should be above"):
        charged().prepay(0, roubles("50"))


@given(st.integers(1, 10**7), st.integers(0, 90))
def test_fee_and_principal_are_what_was_brought(brought, day):
    fee = fee_within(FEE, brought, day)

    assert 0 <= fee <= brought
    assert fee_on(FEE, brought - fee, day) <= fee
    assert fee_on(FEE, brought - fee + 1, day) + brought - fee + 1 > brought


# -- interest first --------------------------------------------------------------------------------


def test_interest_to_the_day_is_settled_first():
    """Three days of a week's 249.23 are 106.81."""
    account = Account(PLAN)
    (part,) = account.prepay(3, roubles("1 000"), "lower", interest="first")
    first = PLAN.instalments[0].interest

    assert part.interest == round(first * 3 / 7) == 106_81
    assert part.principal == roubles("1 000") - part.interest
    assert account.outstanding == TWELVE - part.principal


def test_what_was_settled_is_not_asked_again():
    account = Account(PLAN)
    (part,) = account.prepay(3, roubles("1 000"), "lower", interest="first")
    balance = TWELVE - part.principal

    assert account.payoff(3) == balance
    assert account.claims[0].interest == pytest.approx(balance * 27 / 1300 * 4 / 7, abs=1)


@given(st.integers(1, 80), st.integers(2_000_00, 4_000_00), st.sampled_from(["shorten", "lower"]))
def test_interest_first_or_later_never_loses_principal(day, more, how):
    for interest in ("first", "later"):
        account = Account(PLAN)
        amount = account.overdue(day).total + more
        if more >= account.outstanding - account.overdue(day).principal:
            return
        parts = account.prepay(day, amount, how, interest=interest)

        assert sum(part.total for part in parts) == amount
        assert account.outstanding == TWELVE - sum(part.principal for part in parts)
        assert account.outstanding == sum(claim.principal for claim in account.claims)


@given(st.integers(1, 80), st.integers(2_000_00, 4_000_00))
def test_settling_first_leaves_a_payoff_that_is_the_rest(day, more):
    account = Account(PLAN)
    whole = account.payoff(day)
    amount = account.overdue(day).total + more
    if amount >= whole:
        return
    account.prepay(day, amount, "lower", interest="first")

    assert account.payoff(day) == pytest.approx(whole - amount, abs=1)


# -- after the loan was moved ----------------------------------------------------------------------


def test_a_penalty_that_moved_with_its_instalment_is_not_paid_out_of_principal():
    account = Account(PLAN, penalty=PenaltyTerms(rate_per_day="5 %"))
    account.postpone(40, 30)
    penalty, whole = account.penalty(40), account.payoff(40)
    parts = account.prepay(40, roubles("11 000"), "spread", interest="first")

    assert 0 < account.penalty(40) == penalty - sum(part.penalty for part in parts)
    assert account.payoff(40) == whole - roubles("11 000")
    assert all(claim.principal >= 0 for claim in account.claims)


def test_a_payoff_with_interest_that_comes_back_is_what_its_parts_add_up_to():
    account = Account(
        PLAN, penalty=PenaltyTerms(rate_per_day="1 %", base="overdue_interest"),
    )  # fmt: skip
    account.receive(1, PLAN.instalments[0].total + PLAN.instalments[1].total - 1)
    account.receive(20, 1)
    amount = account.payoff(22)

    assert sum(part.total for part in account.pay_off(22)) == amount


# -- the next instalment first ---------------------------------------------------------------------


def test_an_advance_covers_the_next_instalment_and_leaves_the_rest_for_the_one_after():
    account = Account(PLAN)
    first, second = PLAN.instalments[:2]
    parts = account.receive(3, first.total + 500_00)

    assert [(part.number, part.total) for part in parts] == [(1, first.total), (2, 500_00)]
    assert account.overdue(first.due).total == 0
    assert account.overdue(second.due).total == second.total - 500_00


def test_or_leaves_the_rest_for_principal():
    account, line = Account(PLAN), PLAN.instalments[0]
    account.receive(7, line.total)
    account.prepay(7, roubles("500"), "lower")

    assert account.outstanding == line.balance - roubles("500")
    assert account.claims[0].line.due == PLAN.instalments[1].due
