"""A loan's history: payments booked late count from their day, and nothing booked is changed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.rules.ground.money import roubles
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.servicing.account import Account
from simulator.rules.servicing.history import AccountHistory
from simulator.rules.servicing.penalty import PenaltyTerms

PLAN = schedule(LoanTerms(rate="9 %"), roubles("12 000"), start=0)
FIRST = PLAN.instalments[0]
PENALTY = PenaltyTerms(rate_per_day="0.5 %")


def opened():
    return Account(PLAN, penalty=PENALTY)


@pytest.fixture
def history():
    return AccountHistory(opened())


def test_a_payment_booked_late_counts_from_the_day_it_came(history):
    history.book("receive", 14, amount=PLAN.instalments[1].total)
    history.book("receive", 7, booked=20, amount=FIRST.total)

    in_time = opened()
    in_time.receive(7, FIRST.total)
    in_time.receive(14, PLAN.instalments[1].total)
    assert history.account().state == in_time.state
    assert history.account().penalty(20) == 0


def test_the_account_as_it_was_known_on_a_day_leaves_out_what_was_booked_later(history):
    history.book("receive", 7, booked=20, amount=FIRST.total)

    assert history.account(booked_by=19).days_late(19) == 12
    assert history.account(booked_by=20).days_late(19) == 5


def test_a_reversal_is_a_new_entry_and_the_old_one_stays(history):
    wrong = history.book("receive", 7, amount=5_000)
    back = history.reverse(wrong.number, booked=9)

    assert history.entries == (wrong, back)
    assert (back.number, back.on, back.booked, dict(back.given)) == (2, 7, 9, {"number": 1})
    assert history.account().state == opened().state
    assert history.outcome(1) is None


def test_the_outcome_of_an_entry_is_what_the_account_gave(history):
    entry = history.book("receive", 7, amount=FIRST.total)

    assert history.outcome(entry.number) == opened().receive(7, FIRST.total)


def test_entries_of_one_day_count_in_the_order_of_booking(history):
    history.book("charge", 7, amount=500)
    history.book("write_off", 7)

    assert history.account().status == "written_off"


def test_an_entry_that_makes_a_later_one_impossible_is_refused_and_named(history):
    history.book("receive", 20, amount=FIRST.total)
    entries = history.entries

    with pytest.raises(InputError, match=r"makes entry 1 \(receive on 20\) impossible: .* closed"):
        history.book("pay_off", 10, booked=21)
    assert history.entries == entries


def test_a_reversal_that_makes_a_later_entry_impossible_is_refused_and_named(history):
    history.book("write_off", 30)
    history.book("recover", 40, amount=500)

    with pytest.raises(InputError, match=r"makes entry 2 \(recover on 40\) impossible"):
        history.reverse(1)


REFUSED = {
    "more than is owed": (lambda it: it.book("receive", 8, amount=10**9), "^amount"),
    "an unknown act": (lambda it: it.book("recieve", 8, amount=5), "did you mean `receive`"),
    "a private act": (lambda it: it.book("_take", 8), "act"),
    "a missing amount": (lambda it: it.book("receive", 8), "receive: missing .* 'amount'"),
    "booked before it came": (lambda it: it.book("receive", 8, booked=7, amount=5), "8 or later"),
    "booked before the last": (
        lambda it: it.book("receive", 1, booked=6, amount=5), "booked: 6 given, should be 7"),
    "no such entry": (lambda it: it.reverse(3), "should be an entry from 1 to 1"),
    "a date for a day number": (lambda it: it.book("write_off", date(2001, 1, 1)), "day"),
}  # fmt: skip


@pytest.mark.parametrize(("act", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_an_entry_that_cannot_be_leaves_the_history_as_it_was(history, act, said):
    history.book("receive", 7, amount=500)
    entries, state = history.entries, history.account().state

    with pytest.raises(InputError, match=said):
        act(history)

    assert (history.entries, history.account().state) == (entries, state)


def test_what_is_reversed_is_not_reversed_again_and_a_reversal_stays(history):
    history.book("receive", 7, amount=500)
    history.reverse(1)

    with pytest.raises(InputError, match="reversed already"):
        history.reverse(1)
    with pytest.raises(InputError, match="is a reversal; book anew"):
        history.reverse(2)


def test_the_account_given_to_a_history_and_those_it_gives_are_apart():
    account = opened()
    history = AccountHistory(account)
    account.receive(7, 500)
    history.account().receive(7, 700)

    assert history.account().state == opened().state


EVENTS = st.lists(
    st.tuples(
        st.integers(0, 120),
        st.sampled_from(
            ["receive", "charge", "waive", "prepay", "postpone", "disburse", "reverse"]
        ),
        st.integers(1, 300_000),
    ),
    max_size=8,
)


def book(history, on, act, amount):
    if act == "reverse":
        return history.reverse(1 + amount % max(1, len(history.entries)))
    if act == "postpone":
        return history.book(act, on, days=1 + amount % 20)
    return history.book(act, on, amount=amount)


@given(EVENTS)
def test_whatever_the_order_of_booking_the_account_is_that_of_the_days(events):
    """And principal in is principal out or outstanding; refused entries leave no trace."""
    history = AccountHistory(opened())
    for on, act, amount in events:
        before = history.entries
        try:
            book(history, on, act, amount)
        except InputError:
            assert history.entries == before
    gone = {entry.given["number"] for entry in history.entries if entry.act == "reverse"}
    left = [e for e in history.entries if e.act != "reverse" and e.number not in gone]
    account, repaid = opened(), 0
    lent = PLAN.principal + sum(e.given["amount"] for e in left if e.act == "disburse")
    for entry in sorted(left, key=lambda each: each.on):
        given = getattr(account, entry.act)(entry.on, **entry.given)
        repaid += sum(p.principal for p in given) if entry.act in ("receive", "prepay") else 0

    assert history.account().state == account.state
    assert repaid + account.outstanding == lent
