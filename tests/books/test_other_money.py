"""Money from others than the client, money before its day, and what a suit costs."""

import pytest

from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.reports.balances import balances
from simulator.books.reports.identities import breaks
from simulator.books.reports.income import income_statement
from simulator.books.reports.levels import cash
from simulator.books.reports.repayment import repayment_rate
from simulator.books.reports.report import portfolio_report


@pytest.fixture
def book(new_history):
    """Four instalments: paid, missed and then paid by others in three parts, two repaid early."""
    book = new_history().write(0, Kind.CAPITAL, principal=200_000)
    book.lend(0, 0, 100_000, last_due=28).pay(7, 0, 7, 25_000, 2_000)
    book.miss(14, 0, 25_000, 1_500)
    book.write(15, Kind.SUED, 0, 14, fee=5_000)
    book.write(16, Kind.GUARANTOR_PAID, 0, 14, principal=10_000, interest=1_500)
    book.write(17, Kind.PLEDGE_SOLD, 0, 14, principal=8_000)
    book.write(18, Kind.EXECUTED, 0, 14, principal=7_000, penalty=300, fee=5_000)
    book.write(19, Kind.PAID_EARLY, 0, 21, principal=25_000, interest=400)
    return book.write(19, Kind.PAID_EARLY, 0, 28, principal=25_000).write(19, Kind.CLOSED, 0, 28)


def test_whoever_pays_lowers_what_is_outstanding_and_unpaid(book):
    held = {day: balances(book.log, day) for day in (14, 16, 17, 18, 19)}

    assert [int(each.outstanding[0]) for each in held.values()] == [
        75_000, 65_000, 57_000, 50_000, 0,
    ]  # fmt: skip
    assert [int(each.unpaid[0]) for each in held.values()] == [26_500, 15_000, 7_000, 0, 0]
    assert breaks(book.log) == []


def test_the_fund_pays_for_the_suit_and_gets_its_cost_back(book):
    assert cash(book.log, 15) == 200_000 - 100_000 + 27_000 - 5_000
    assert cash(book.log, 19) == 200_000 + 2_000 + 1_500 + 300 + 400

    earned = income_statement(book.log, [19])
    assert earned.operating_costs.tolist() == [5_000]
    assert earned.fees.tolist() == [5_000]
    assert earned.interest.tolist() == [3_900]
    assert earned.penalties.tolist() == [300]


def test_an_instalment_repaid_early_came_on_time(book):
    assert repayment_rate(book.log, 15, 28, within=0) == 1
    assert repayment_rate(book.log, 14, 14, within=3) == pytest.approx(19_500 / 26_500)


def test_a_loan_repaid_early_is_at_risk_no_more(book, bands):
    report = portfolio_report(book.log, 19, 0, bands)

    assert report.lines["P4"] == report.lines["P6"] == report.lines["P7"] == 0


@pytest.mark.rule("WOF-3")
def test_a_lost_loan_sees_no_execution_but_recoveries(new_history):
    book = new_history().write(0, Kind.CAPITAL, principal=100_000).lend(0, 0, 10_000, last_due=7)
    book.write(60, Kind.PROVISIONED, 0, principal=10_000).write(
        60, Kind.WRITTEN_OFF, 0, principal=10_000
    )
    book.write(70, Kind.EXECUTED, 0, 7, principal=4_000)

    assert {each.what for each in breaks(book.log)} >= {"alive after its write-off"}


def test_money_that_comes_on_the_due_day_once_it_has_closed_lowers_what_was_missed(new_history):
    book = new_history().lend(0, 0, 50_000, last_due=14).miss(7, 0, 25_000, 1_000)
    book.write(7, Kind.REFINANCED, 0, 7, principal=60_000)
    late = book.ledger  # the committee meets after the day has closed
    for due, kind in ((7, Kind.PAID_LATE), (14, Kind.PAID_EARLY)):
        late.post(7, Phase.COMMITTEE, kind, "T", Cause.RULE, 0, 0, due=due, principal=25_000,
                  interest=1_000 if due == 7 else 0)  # fmt: skip

    assert balances(book.log, 7).unpaid[0] == 0
    assert repayment_rate(book.log, 7, 14, within=0) == 1


def test_money_that_comes_on_the_due_day_before_it_closes_is_not_counted_twice(new_history):
    book = new_history().lend(0, 0, 50_000, last_due=14)
    book.pay(7, 0, 7, 20_000, 1_000).miss(7, 0, 5_000)

    assert balances(book.log, 7).unpaid[0] == 5_000
