"""What being late costs besides the manual's one penalty: several charges, and overdue interest."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.rules.ground.days import plus
from simulator.rules.ground.money import roubles, round_kopecks
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.servicing.account import Account
from simulator.rules.servicing.penalty import PenaltyTerms

PLAN = schedule(LoanTerms(rate="9 %"), roubles("12 000"), start=0)
FIRST = PLAN.instalments[0]
A_DAY = PLAN.terms.rate_per_year / 365
DAILY = PenaltyTerms(rate_per_day="0.5 %")
LATE_FEE = PenaltyTerms(once=300_00, from_day=3)
ON_INTEREST = PenaltyTerms(rate_per_day="1 %", base="overdue_interest", stop_day=None)


def running(**settings):
    return Account(PLAN, overdue_interest="runs", **settings)


# -- several penalties -----------------------------------------------------------------------------


def test_several_penalties_add_up_each_on_its_own_base():
    account = Account(PLAN, penalty=(DAILY, LATE_FEE, ON_INTEREST))
    daily = round_kopecks(FIRST.total * DAILY.rate_per_day * 5)
    on_interest = round_kopecks(FIRST.interest * ON_INTEREST.rate_per_day * 5)

    assert account.penalty(12) == daily + 300_00 + on_interest


def test_a_late_fee_is_charged_once_from_its_day_on():
    account = Account(PLAN, penalty=LATE_FEE)

    assert [account.penalty(7 + late) for late in (0, 2, 3, 6)] == [0, 0, 300_00, 300_00]
    assert account.penalty(14 + 3) == 2 * 300_00


def test_a_late_fee_that_is_paid_is_not_charged_again():
    account = Account(PLAN, penalty=LATE_FEE)
    account.receive(10, FIRST.total + 300_00)

    assert (account.penalty(13), account.days_late(13)) == (0, 0)


def test_one_penalty_in_a_list_is_that_penalty():
    alone, listed = Account(PLAN, penalty=DAILY), Account(PLAN, penalty=[DAILY])

    assert [alone.penalty(day) for day in range(0, 90, 7)] == [
        listed.penalty(day) for day in range(0, 90, 7)
    ]


def test_what_is_no_penalty_is_refused():
    with pytest.raises(InputError, match=r"penalty: .* should be a PenaltyTerms"):
        Account(PLAN, penalty=(DAILY, 0.5))


# -- interest on overdue principal -----------------------------------------------------------------


def test_interest_runs_on_overdue_principal_to_the_day_of_payment():
    """1,000 roubles of principal, ten days late at 108 % a year: 1,000 x 1.08 x 10 / 365."""
    account = running()
    more = round_kopecks(A_DAY * 100_000 * 6)

    assert round_kopecks(A_DAY * 100_000 * 10) == 29_59
    assert account.overdue(13).interest == FIRST.interest + more
    assert account.arrears(13) == FIRST.total + more
    assert account.owed(13)[0].interest == FIRST.interest + more
    (part,) = account.receive(13, FIRST.total + more)
    assert (part.interest, part.principal) == (FIRST.interest + more, FIRST.principal)


def test_by_default_it_stops():
    assert Account(PLAN).overdue(13).interest == FIRST.interest


def test_a_partial_payment_of_principal_slows_it():
    account = running(payment_order=("principal", "interest", "penalty"))
    account.receive(9, 60_000)
    more = round_kopecks(A_DAY * (100_000 * 2 + 40_000 * 4))

    assert account.overdue(13).interest == FIRST.interest + more


def test_an_instalment_that_owes_its_overdue_interest_is_still_unpaid():
    account = running()
    account.receive(13, FIRST.total)

    assert account.oldest_unpaid(13).number == 1
    assert account.overdue(13).total == round_kopecks(A_DAY * 100_000 * 6)


def test_it_enters_no_penalty():
    assert running(penalty=DAILY).penalty(40) == Account(PLAN, penalty=DAILY).penalty(40)


def test_a_payoff_asks_for_it_and_closes():
    account, plain = running(), Account(PLAN)
    more = account.payoff(20) - plain.payoff(20)
    parts = account.pay_off(20)

    assert more == round_kopecks(A_DAY * 100_000 * 13) + round_kopecks(A_DAY * 100_000 * 6)
    assert sum(part.total for part in parts) == plain.payoff(20) + more
    assert (account.status, account.outstanding) == ("closed", 0)


def test_a_pause_and_a_write_off_stop_it():
    paused, lost = running(), running()
    paused.pause(10, 20)
    lost.write_off(10)

    assert paused.owed(20)[0].interest == paused.owed(10)[0].interest
    assert lost.owed(60)[0].interest == lost.owed(10)[0].interest


def test_a_new_schedule_carries_it_over():
    first = [
        Account(PLAN, overdue_interest=how).restructure(20, PLAN.terms).instalments[0].interest
        for how in ("stops", "runs")
    ]

    assert first[1] - first[0] == round_kopecks(A_DAY * 1_300_000) + round_kopecks(A_DAY * 600_000)


@given(day=st.integers(8, 200), asked=st.lists(st.integers(0, 400), max_size=5))
def test_asking_changes_nothing(day, asked):
    account = running(penalty=(DAILY, LATE_FEE))
    account.receive(day, 50_000)
    before = account.state
    for more in asked:
        account.overdue(day + more), account.payoff(day + more), account.owed(day + more)

    assert account.state == before


EVENTS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 300_000)), max_size=10)


@given(EVENTS, st.sampled_from(["oldest_first", "kind_first"]))
def test_what_was_lent_is_repaid_or_outstanding(events, allocation):
    account = running(penalty=(DAILY, LATE_FEE), allocation=allocation)
    day = principal = 0
    for pause, amount in events:
        day += pause
        owed = sum(part.total for part in account.owed(day))
        if account.status == "open" and amount <= owed:
            parts = account.receive(day, amount)
            principal += sum(part.principal for part in parts)

            assert sum(part.total for part in parts) == amount
    assert PLAN.principal == principal + account.outstanding


@given(day=st.integers(8, 200), pieces=st.integers(1, 10))
def test_paying_in_pieces_on_one_day_is_paying_at_once(day, pieces):
    once, sliced = (running(penalty=(DAILY, LATE_FEE)) for _copy in range(2))
    total = once.overdue(day).total
    once.receive(day, total)
    for piece in range(pieces):
        sliced.receive(day, total // pieces + (piece < total % pieces))

    assert sliced.state == once.state


@given(day=st.integers(1, 200), earlier=st.integers(0, 200))
def test_being_late_longer_never_costs_less(day, earlier):
    account = running(penalty=(DAILY, LATE_FEE, ON_INTEREST))
    earlier = min(day, earlier)

    assert account.overdue(earlier).total <= account.overdue(day).total


# -- what else happens to such a loan --------------------------------------------------------------

TEN_A_DAY = LoanTerms(
    rate="36.5 %", rate_period="year", instalments=1, day_count="actual/365"
)  # fmt: skip


@pytest.mark.parametrize("shift", [1, 14, 20, 40])
def test_a_shift_charges_no_day_twice(shift):
    """10,000 roubles cost 10 a day: 47 days are 470, whenever the due day was moved."""
    plan = schedule(TEN_A_DAY, roubles("10 000"), date(2001, 1, 1))
    account = Account(plan, overdue_interest="runs")
    account.postpone(plus(plan.start, 27), shift)

    assert account.payoff(plus(plan.start, 47)) == roubles("10 470")


def test_a_new_rate_of_the_currency_leaves_what_has_run():
    account = running()
    before = account.owed(13)[0].interest
    account.revalue(13, Fraction(11, 10))

    assert account.owed(13)[0].interest == before
