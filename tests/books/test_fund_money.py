"""The fund's own money: borrowed, repaid, taxed, paid out, and reckoned in another currency."""

import pytest

from simulator.books.log.events import Kind
from simulator.books.reports.balances import balances
from simulator.books.reports.capital import capital
from simulator.books.reports.identities import breaks
from simulator.books.reports.income import income_statement
from simulator.books.reports.levels import borrowed, cash


@pytest.fixture
def book(new_history):
    """100,000 of one's own, 50,000 borrowed; one loan in currency, which grows by 2,000."""
    book = new_history().write(0, Kind.CAPITAL, principal=100_000)
    book.write(1, Kind.FUNDS_BORROWED, principal=50_000)
    book.lend(2, 0, 40_000, last_due=16)
    book.write(5, Kind.REVALUED, 0, principal=2_000)
    book.pay(9, 0, 9, 21_000, 900).pay(16, 0, 16, 21_000, 450).write(16, Kind.CLOSED, 0, 16)
    book.write(30, Kind.COST, interest=1_250).write(30, Kind.FUNDS_REPAID, principal=20_000)
    book.write(30, Kind.TAX_PAID, fee=300)
    return book.write(30, Kind.SURPLUS_PAID_OUT, principal=600)


def test_the_fund_owes_what_it_borrowed_and_did_not_repay(book):
    assert [borrowed(book.log, day) for day in (0, 1, 30)] == [0, 50_000, 30_000]
    assert cash(book.log, 30) == 100_000 + 50_000 + 2_000 + 1_350 - 1_250 - 20_000 - 300 - 600
    assert breaks(book.log) == []


@pytest.mark.rule("PRI-4")
def test_a_loan_in_currency_grows_when_it_is_reckoned_anew(book):
    assert [int(balances(book.log, day).outstanding[0]) for day in (2, 5, 9)] == [
        40_000, 42_000, 21_000,
    ]  # fmt: skip
    assert income_statement(book.log, [30]).exchange.tolist() == [2_000]


@pytest.mark.rule("PRI-1")
def test_capital_grows_by_the_surplus_and_falls_by_what_is_paid_out(book):
    earned = income_statement(book.log, [30])

    assert earned.cost_of_funds.tolist() == [1_250]
    assert earned.taxes.tolist() == [300]
    assert earned.surplus.tolist() == [2_000 + 1_350 - 1_250 - 300]
    assert capital(book.log, 30).own == 100_000 + int(earned.surplus[0]) - 600


def test_more_repaid_than_borrowed_is_a_break(new_history):
    book = new_history().write(0, Kind.CAPITAL, principal=100)
    book.write(1, Kind.FUNDS_REPAID, principal=50)

    assert [each.what for each in breaks(book.log)] == ["borrowed money below nothing"]
