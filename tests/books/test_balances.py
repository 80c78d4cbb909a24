"""Balances at the close of any day, against figures worked out by hand."""

import pytest

from simulator.books.log.events import Kind
from simulator.books.log.ledger import NO_DAY
from simulator.books.reports.balances import balances, walk
from simulator.rules.ground.validation import InputError


def of_loan(log, loan, day):
    """Outstanding, unpaid, oldest due day and days late of one loan."""
    held = balances(log, day)
    return tuple(
        int(column[loan])
        for column in (held.outstanding, held.unpaid, held.oldest_due, held.days_late)
    )


@pytest.mark.rule("MON-7")
@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (-8, (0, 0, NO_DAY, 0)),
        (-7, (100_000, 0, NO_DAY, 0)),
        (13, (50_000, 0, NO_DAY, 0)),
        (14, (50_000, 26_000, 14, 0)),
        (15, (50_000, 26_000, 14, 1)),
        (16, (40_000, 15_000, 14, 2)),
        (19, (40_000, 15_000, 14, 5)),
        (20, (25_000, 0, NO_DAY, 0)),
        (21, (0, 0, NO_DAY, 0)),
    ],
)
def test_a_loan_paid_late_in_two_parts_is_followed_day_by_day(branch, day, expected):
    assert of_loan(branch, 0, day) == expected


@pytest.mark.rule("COL-2", "MON-7")
def test_days_late_count_from_the_oldest_unpaid_instalment(branch):
    """Loan 1 pays its oldest instalment on day 18, and is then as late as its second."""
    assert of_loan(branch, 1, 17) == (180_000, 83_000, 9, 8)
    assert of_loan(branch, 1, 18) == (150_000, 53_000, 16, 2)
    assert of_loan(branch, 1, 59) == (130_000, 133_000, 16, 43)


@pytest.mark.rule("WOF-2", "WOF-3")
def test_a_written_off_loan_owes_the_books_nothing_whatever_is_recovered(branch):
    assert of_loan(branch, 2, 49) == (80_000, 84_000, 12, 37)
    assert of_loan(branch, 2, 50) == (0, 0, NO_DAY, 0)
    assert of_loan(branch, 2, 55) == (0, 0, NO_DAY, 0)


def test_interest_alone_keeps_a_loan_late(new_history):
    """All principal is paid, 500 of interest is not: nothing is at risk, but the loan is late."""
    book = new_history().lend(0, 0, 10_000, last_due=7)
    book.pay(7, 0, 7, 10_000).miss(7, 0, 0, 500)
    held = balances(book.log, 10)

    assert (held.loans, held.at_risk(), held.unpaid.tolist()) == (1, 0, [500])


def test_a_paid_row_after_the_due_day_lowers_the_arrears_too(new_history):
    book = new_history().lend(0, 0, 10_000, last_due=7).miss(7, 0, 10_000, 200)
    book.write(9, Kind.PAID, 0, 7, principal=4_000, interest=200)

    assert of_loan(book.log, 0, 9) == (6_000, 6_000, 7, 2)


def test_money_before_the_close_of_the_due_day_does_not_count_twice(new_history):
    """What was missed is already less by what came that day."""
    book = new_history().lend(0, 0, 10_000, last_due=7)
    book.pay(5, 0, 7, 3_000).pay(7, 0, 7, 2_000).miss(7, 0, 5_000)

    assert of_loan(book.log, 0, 7) == (5_000, 5_000, 7, 0)


def test_an_empty_log_has_no_loans(new_history):
    held = balances(new_history().log, 0)

    assert held.loans == 0
    assert held.outstanding.shape == held.days_late.shape == (0,)


def test_a_log_without_missed_instalments_has_no_arrears(new_history):
    held = balances(new_history().lend(0, 4, 10_000, last_due=7).log, 3)

    assert held.outstanding.tolist() == [0, 0, 0, 0, 10_000]
    assert not held.days_late.any()


def test_days_that_do_not_rise_are_refused(branch):
    with pytest.raises(InputError, match="day 3 after day 5"):
        list(walk(branch, [5, 3]))
    with pytest.raises(InputError, match="name at least one"):
        list(walk(branch, []))


@pytest.mark.rule("MON-10")
@pytest.mark.parametrize("threshold", [30, 60, 90, 120])
def test_risk_over_a_threshold_begins_the_day_after_it(new_history, threshold):
    """PAR30 is more than 30 days late; the whole balance counts, not the missed part."""
    log = new_history().lend(0, 0, 1_000, last_due=14).miss(7, 0, 500).log

    assert balances(log, 7 + threshold).at_risk(threshold) == 0
    assert balances(log, 8 + threshold).at_risk(threshold) == 1_000
