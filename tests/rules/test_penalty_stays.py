"""A penalty that was charged stays owed until it is paid or waived, wherever due days go."""

import pytest

from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.servicing.account import Account
from simulator.rules.servicing.penalty import PenaltyTerms

PLAN = schedule(LoanTerms(rate="9 %", instalments=3), 300_000, start=0)
A_DAY = PenaltyTerms(rate_per_day="0.5 %")
ONCE = PenaltyTerms(once=300, grace_days=2)


def late(penalty):
    """Five days after the first instalment was due; it is 1,000 and 62.31 of interest."""
    account = Account(PLAN, penalty=penalty)
    account.receive(12, 100)
    return account


@pytest.mark.parametrize(("penalty", "charged"), [(A_DAY, 2_656), (ONCE, 300)])
def test_a_penalty_charged_stays_owed_while_the_postponed_instalment_is_not_due(penalty, charged):
    account = late(penalty)
    account.postpone(12, 30, interest=False)

    assert [account.penalty(day) for day in (12, 20, 37)] == [charged] * 3


@pytest.mark.parametrize("penalty", [A_DAY, ONCE])
def test_a_postponed_loan_that_was_late_closes_with_its_payoff(penalty):
    account = late(penalty)
    account.postpone(12, 30, interest=False)
    amount = account.payoff(20)

    assert sum(part.total for part in account.pay_off(20)) == amount
    assert account.status == "closed"


def test_a_fee_charged_once_and_waived_is_not_owed_back_after_a_postponement():
    account = late(ONCE)
    account.waive(12)
    account.postpone(12, 6, interest=False)

    assert [account.penalty(day) for day in (12, 20, 23)] == [0, 0, 300]


def test_a_charge_before_the_first_new_instalment_hides_no_penalty_brought_over():
    account = late(A_DAY)
    account.restructure(12, LoanTerms(rate="6 %", instalments=3))
    before = account.penalty(13)
    account.charge(13, 500, due=14)

    assert account.penalty(13) == before == 2_656
