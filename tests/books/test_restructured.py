"""A restructured loan stays late in the report until three instalments are paid (MON-10)."""

import pytest

from simulator.books.log.events import Kind
from simulator.books.reports.balances import balances
from simulator.books.reports.report import portfolio_report


@pytest.fixture
def book(new_history):
    """Late since day 7; on day 40 put on a new schedule; on course after three instalments."""
    book = new_history().lend(0, 0, 100_000, last_due=28)
    for due in (7, 14, 21, 28):
        book.miss(due, 0, 25_000, 1_000)
    book.write(40, Kind.RESTRUCTURED, 0, 7, principal=100_000, interest=4_000)
    book.pay(47, 0, 47, 20_000, 5_000).pay(54, 0, 54, 20_000, 900).pay(61, 0, 61, 20_000, 600)
    return book.write(61, Kind.ON_COURSE, 0, 61)


@pytest.mark.rule("MON-10")
def test_it_keeps_its_days_late_until_three_instalments_are_paid(book):
    late = [balances(book.log, day).days_late[0] for day in (39, 40, 47, 60, 61)]

    assert late == [32, 33, 33, 33, 0]


@pytest.mark.rule("MON-10")
def test_nothing_is_due_any_more_and_yet_the_whole_balance_is_at_risk(book, bands):
    report = portfolio_report(book.log, 54, 0, bands)

    assert report.lines["P6"] == 0
    assert report.lines["P7"] == report.lines["P4"] == 60_000
    assert report.ageing["P13"].balance == 60_000
    assert report.ratios["par30"] == 1


def test_missed_again_it_counts_its_new_days_once_they_are_more(book):
    book.miss(68, 0, 20_000, 300)

    assert balances(book.log, 70).days_late[0] == 2
    assert balances(book.log, 70).unpaid[0] == 20_300


def test_a_loan_that_was_on_time_keeps_nothing(new_history):
    book = new_history().lend(0, 0, 100_000, last_due=28)
    book.write(5, Kind.RESTRUCTURED, 0, 12, principal=100_000)

    assert balances(book.log, 9).arrears.loan.size == 0


def test_restructured_twice_the_later_one_counts(new_history):
    book = new_history().lend(0, 0, 100_000, last_due=28).miss(7, 0, 25_000)
    book.write(10, Kind.RESTRUCTURED, 0, 7, principal=100_000).miss(20, 0, 30_000)
    book.write(60, Kind.RESTRUCTURED, 0, 20, principal=100_000)

    late = [balances(book.log, day).days_late[0] for day in (10, 21, 59, 60, 90)]

    assert late == [3, 3, 39, 40, 40]
    assert balances(book.log, 60).unpaid[0] == 0


def test_written_off_it_is_late_no_more(book):
    book.write(70, Kind.WRITTEN_OFF, 0, 7, principal=40_000)

    assert balances(book.log, 70).arrears.loan.size == 0
