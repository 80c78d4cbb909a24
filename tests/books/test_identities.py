"""The identities hold in a sound log, and a broken one is caught with its loan and day."""

import pytest

from simulator.books.log.events import Kind
from simulator.books.reports.identities import (
    Break,
    breaks,
    cash_breaks,
    loan_breaks,
    reserve_breaks,
)
from simulator.books.reports.levels import cash, held_reserve


def only(found):
    """The one break found, without its amounts."""
    (one,) = found
    return one.what, one.loan, one.day


def test_the_hand_made_branch_is_sound(branch):
    assert breaks(branch) == []


def test_cash_is_capital_and_receipts_less_payments(branch):
    assert cash(branch, -11) == 0
    assert cash(branch, -1) == 1_000_000 - 100_000
    assert cash(branch, 59) == 1_000_000 - 440_000 - 25_000 + 105_560 + 77_000 + 16_200 + 5_000


def test_interest_and_fees_kept_back_at_disbursement_stay_in_the_till(new_history):
    book = new_history().write(0, Kind.CAPITAL, principal=1_000)
    book.write(1, Kind.DISBURSED, 0, 28, principal=500, interest=30, fee=5)

    assert cash(book.log, 1) == 1_000 - 500 + 35


@pytest.mark.rule("WOF-2")
def test_held_reserve_is_provisions_less_write_offs(branch):
    assert [held_reserve(branch, day) for day in (49, 50, 57, 58)] == [0, 0, 0, 60_000]


def test_a_till_that_was_counted_differently_is_named(branch):
    counted = {59: cash(branch, 59), 20: 1}

    assert only(cash_breaks(branch, counted)) == ("cash", -1, 20)


def test_a_reserve_kept_differently_is_named(branch):
    assert reserve_breaks(branch, {59: 59_999}) == [Break("held reserve", -1, 59, 60_000, 59_999)]


def test_an_account_that_claims_another_balance_is_named(branch):
    claimed = {1: 130_000, 3: 44_999}

    assert loan_breaks(branch, claimed, day=59) == [Break("outstanding", 3, 59, 45_000, 44_999)]


def test_lending_money_the_fund_does_not_have_breaks_the_till(new_history):
    book = new_history().write(0, Kind.CAPITAL, principal=500).lend(2, 0, 501, last_due=9)

    assert breaks(book.log) == [Break("cash below nothing", -1, 2, 0, -1)]


@pytest.fixture
def book(new_history):
    """A fund of 5 000 and one loan of 1 000, due in two halves on days 7 and 14."""
    return new_history().write(0, Kind.CAPITAL, principal=5_000).lend(0, 0, 1_000, last_due=14)


def test_repaying_more_than_was_lent_is_a_break(book):
    book.pay(7, 0, 7, 600).pay(14, 0, 14, 401)

    assert breaks(book.log) == [Break("repaid more than lent", 0, 14, 0, -1)]


def test_closing_a_loan_that_still_owes_is_a_break(book):
    book.pay(7, 0, 7, 999).write(7, Kind.CLOSED, 0, 7)

    assert breaks(book.log) == [Break("ended with a balance", 0, 7, 0, 1)]


@pytest.mark.rule("WOF-2")
def test_writing_off_a_part_of_the_balance_is_a_break(book):
    book.write(140, Kind.PROVISIONED, 0, principal=900)
    book.write(140, Kind.WRITTEN_OFF, 0, principal=900)

    assert breaks(book.log) == [Break("ended with a balance", 0, 140, 0, 100)]


@pytest.mark.rule("WOF-2")
def test_a_write_off_without_its_provision_breaks_the_reserve(book):
    """The missing provision is charged first, or the reserve would fall below nothing."""
    book.write(140, Kind.PROVISIONED, 0, principal=600)
    book.write(140, Kind.WRITTEN_OFF, 0, principal=1_000)

    assert breaks(book.log) == [Break("held reserve below nothing", -1, 140, 0, -400)]


@pytest.fixture
def lost(book):
    """The loan is written off on day 140 with all it owes."""
    book.write(140, Kind.PROVISIONED, 0, principal=1_000)
    return book.write(140, Kind.WRITTEN_OFF, 0, principal=1_000)


@pytest.mark.rule("WOF-3")
def test_a_recovery_is_no_break_but_a_payment_on_a_lost_loan_is(lost):
    lost.write(150, Kind.RECOVERED, 0, principal=400, penalty=50)
    assert breaks(lost.log) == []

    lost.pay(151, 0, 14, 0, interest=7)
    assert only(breaks(lost.log)) == ("alive after its write-off", 0, 151)


@pytest.mark.rule("WOF-3")
def test_lending_on_a_lost_loan_revives_it_and_is_a_break(lost):
    lost.lend(150, 0, 300, last_due=160)

    assert {each.what for each in breaks(lost.log)} == {
        "disbursed again",
        "alive after its write-off",
    }


@pytest.mark.rule("WOF-3")
def test_recovering_more_principal_than_was_lost_is_a_break(lost):
    lost.write(150, Kind.RECOVERED, 0, principal=700).write(157, Kind.RECOVERED, 0, principal=301)

    assert breaks(lost.log) == [Break("recovered more than was lost", 0, 157, 0, -1)]


def test_a_recovery_on_a_loan_still_in_the_books_is_a_break(book):
    book.write(20, Kind.RECOVERED, 0, principal=10)

    assert ("recovered before a write-off", 0, 20) in {each[:3] for each in breaks(book.log)}


def test_money_on_a_loan_nobody_lent_is_a_break(book):
    book.pay(7, 3, 7, 0, interest=5)

    assert only(breaks(book.log)) == ("money before disbursement", 3, 7)


def test_an_instalment_missed_twice_is_a_break(book):
    book.miss(7, 0, 500).miss(14, 0, 500)
    assert breaks(book.log) == []

    book.miss(7, 0, 500)
    assert only(breaks(book.log)) == ("missed twice", 0, 7)


@pytest.mark.rule("STA-5")
def test_costs_of_an_open_month_are_not_taken_back_twice(new_history):
    book = new_history().write(0, Kind.CAPITAL, principal=1_000)
    book.write(1, Kind.ACCRUED, fee=40, principal=-90).write(2, Kind.ACCRUED, fee=-41)

    assert [(each.what, each.day, each.found) for each in breaks(book.log)] == [
        ("costs owed below nothing", 2, -1)
    ]
