"""The income statement of the hand-made branch, month by month."""

import math

import pytest

from simulator.books.log.events import Kind
from simulator.books.log.periods import flows
from simulator.books.reports.income import income_statement
from simulator.books.reports.repayment import annual_loss_rate, repayment_rate
from simulator.rules.ground.validation import InputError


@pytest.mark.rule("PRI-1", "WOF-3")
def test_the_statement_month_by_month_can_be_worked_out_by_hand(branch):
    """January closes on day 30, February on day 58."""
    months = income_statement(branch)

    assert (months.since.tolist(), months.day.tolist()) == ([0, 31], [30, 58])
    assert months.interest.tolist() == [2_000 + 1_500 + 1_000 + 500 + 4_000, 3_000 + 1_200]
    assert months.penalties.tolist() == [560, 0]
    assert months.recoveries.tolist() == [0, 5_000]
    assert months.provisions.tolist() == [0, 80_000 + 60_000]
    assert months.operating_costs.tolist() == [12_000, 12_000]
    assert months.cost_of_funds.tolist() == [0, 1_000]
    assert months.income.tolist() == [9_560, 9_200]
    assert months.surplus.tolist() == [9_560 - 12_000, 9_200 - 153_000]


@pytest.mark.rule("PRI-1")
def test_self_sufficiency_is_income_over_all_costs(branch):
    months = income_statement(branch)

    assert months.self_sufficiency.tolist() == [9_560 / 12_000, 9_200 / 153_000]


def test_without_costs_there_is_no_self_sufficiency(branch):
    assert math.isnan(income_statement(branch, ends=[10]).self_sufficiency[0])


def test_a_release_from_the_reserve_lowers_the_provisions(branch, new_history):
    book = new_history().write(3, Kind.PROVISIONED, principal=900)
    book.write(5, Kind.PROVISIONED, principal=-400)

    assert income_statement(book.log, ends=[9]).provisions.tolist() == [500]


def test_fees_and_interest_kept_back_at_disbursement_are_income(new_history):
    book = new_history().write(0, Kind.DISBURSED, 0, 28, principal=10_000, interest=300, fee=100)
    statement = income_statement(book.log, ends=[0])

    assert (statement.interest[0], statement.fees[0], statement.income[0]) == (300, 100, 400)


def test_an_empty_log_has_no_statement(new_history):
    with pytest.raises(InputError, match="the log is empty"):
        income_statement(new_history().log)


def test_flows_count_and_add_up_by_kind_and_period(branch):
    moved = flows(branch, since=0, ends=[30, 59])

    assert moved.count(Kind.DISBURSED).tolist() == [2, 1]
    assert moved.total("principal", Kind.DISBURSED).tolist() == [280_000, 60_000]
    assert moved.total("amount", Kind.PAID_LATE).tolist() == [12_260 - 1_000 + 15_300 + 30_000,
                                                              23_000]  # fmt: skip


def test_repayment_rates_of_loan_zero_by_days_allowed(branch):
    """104 000 + 1 000 fell due on days 0 to 21; 26 000 of it came 2 and 6 days late."""
    own = branch.where(branch.loan == 0)

    assert repayment_rate(own, 0, 21, within=0) == 79_000 / 105_000
    assert repayment_rate(own, 0, 21, within=2) == 90_000 / 105_000
    assert repayment_rate(own, 0, 21, within=6) == 1


def test_no_due_day_means_no_rate_and_a_wrong_period_is_refused(branch):
    assert math.isnan(repayment_rate(branch, 100, 200))
    with pytest.raises(InputError, match="from day 9 to day 3"):
        repayment_rate(branch, 9, 3)


def test_what_looks_like_a_small_loss_is_a_large_one_in_a_year():
    """Three-month loans, 95 % recovered: 40 % of the portfolio a year."""
    assert annual_loss_rate(0.95, 0.25) == pytest.approx(0.40)
