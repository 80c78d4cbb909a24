"""A loan paid out in parts: interest runs on what is out, and principal in is principal out."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from simulator.rules.ground.money import roubles
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.servicing.account import Account
from simulator.rules.servicing.penalty import PenaltyTerms
from tests.rules.any_terms import ANY_TERMS, plan_of

TERMS = LoanTerms(rate="3 %", interval="month", instalments=4)
START = date(2001, 1, 15)
PLAN = schedule(TERMS, roubles("4 000"), START)


@pytest.fixture
def account():
    return Account(PLAN)


def lines(account):
    return [(claim.principal, claim.interest) for claim in account.claims]


def test_paid_out_on_the_day_of_the_first_part_it_is_one_loan(account):
    account.disburse(START, roubles("2 000"))

    assert lines(account) == [
        (line.principal, line.interest) for line in schedule(TERMS, roubles("6 000"), START)
    ]


def test_interest_runs_on_a_tranche_from_its_day_on(account):
    """After the first instalment 3,000 are out; 600 more make 1,200 a month and 3 % of 3,600."""
    first = PLAN.instalments[0]
    account.receive(first.due, first.total)
    cost = account.disburse(first.due, roubles("600"))

    assert lines(account) == [(120_000, 10_800), (120_000, 7_200), (120_000, 3_600)]
    assert cost == 3_600


def test_within_a_period_only_the_days_left_are_charged(account):
    """Half of the 28 days from 15 February are left on 1 March: 3 % of 600 for half a month."""
    first = PLAN.instalments[0]
    account.receive(first.due, first.total)
    account.disburse(date(2001, 3, 1), roubles("600"))

    assert account.claims[0].interest == 9_000 + 900


def test_even_parts_over_what_is_left_of_a_seasonal_loan():
    terms = LoanTerms(
        rate=0, interval="month", method="shares", instalments=2, shares=("0.2", "0.8")
    )
    shapes = {}
    for over in ("proportion", "even"):
        account = Account(schedule(terms, 100_000, START))
        account.disburse(START, 50_000, over)
        shapes[over] = [principal for principal, _interest in lines(account)]

    assert shapes == {"proportion": [30_000, 120_000], "even": [75_000, 75_000]}


def test_a_late_instalment_stays_as_it_was(account):
    account.disburse(date(2001, 2, 20), roubles("600"))

    assert lines(account)[0] == (PLAN.instalments[0].principal, PLAN.instalments[0].interest)
    assert account.days_late(date(2001, 2, 20)) == 5


def test_a_penalty_on_the_amount_lent_counts_the_tranche():
    penalty = PenaltyTerms(rate_per_day="0.1 %", base="first_amount")
    account = Account(PLAN, penalty=penalty)
    account.disburse(START, roubles("2 000"))

    assert account.penalty(date(2001, 2, 16)) == 600


def test_interest_paid_ahead_that_waits_for_the_payoff_is_kept_by_a_tranche():
    """A month's interest of 120 paid on the first day, and new terms without interest."""
    account = Account(PLAN)
    account.receive(START, PLAN.instalments[0].total)
    account.restructure(START, LoanTerms(rate=0, interval="month", instalments=4))
    before = account.payoff(START)
    account.disburse(START, roubles("600"))

    assert account.payoff(START) == before + roubles("600")


REFUSED = {
    "nothing": (lambda account: account.disburse(START, 0), "at least 1"),
    "a word": (lambda account: account.disburse(START, 5, "evn"), "did you mean `even`"),
    "after the last": (lambda account: account.disburse(date(2001, 5, 15), 5), "no later"),
}


@pytest.mark.parametrize(("act", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_a_tranche_that_cannot_be_is_refused_and_nothing_moves(account, act, said):
    before = account.state

    with pytest.raises(InputError, match=said):
        act(account)

    assert account.state == before


def test_where_interest_was_kept_back_no_tranche_is_paid_out():
    account = Account(schedule(LoanTerms(rate="9 %", interest_paid="up_front"), 100_000, 0))

    with pytest.raises(InputError, match="kept back"):
        account.disburse(1, 500)


TRANCHES = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 10**7)), min_size=1, max_size=3)


@given(ANY_TERMS, TRANCHES, st.integers(0, 50), st.sampled_from(["proportion", "even"]))
def test_whatever_the_terms_principal_in_is_principal_out(terms, tranches, share, over):
    """And a tranche raises the payoff by itself, which never costs more than going on."""
    plan = plan_of(terms, roubles("12 000"), date(2001, 1, 31))
    assume(not plan.interest_up_front)
    account, on, lent = Account(plan), plan.start, plan.principal
    ahead = sum(line.total for line in plan) * share // 100
    repaid = sum(part.principal for part in account.receive(on, ahead)) if ahead else 0
    for wait, amount in tranches:
        on += timedelta(wait)
        before, owed = account.payoff(on), sum(part.total for part in account.owed(on))
        try:
            cost = account.disburse(on, amount, over)
        except InputError as refused:
            assume("no later instalment" not in str(refused))
            raise
        lent += amount
        going_on = sum(part.total for part in account.owed(on))

        assert abs(account.payoff(on) - before - amount) <= 1
        assert going_on == owed + amount + cost
        if over == "proportion":
            assert cost >= -len(account.claims), "a kopeck of rounding for each instalment at most"
        assert account.payoff(on) <= going_on
        assert min(min(line) for line in lines(account)) >= 0
    assert lent == repaid + account.outstanding
    assert account.outstanding == sum(claim.principal for claim in account.claims)
    assert account.claims[-1].line.balance == 0
    account.receive(on, sum(part.total for part in account.owed(on)))
    assert account.status == "closed"
