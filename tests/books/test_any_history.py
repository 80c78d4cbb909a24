"""What holds for any history: random ones, against slow and obvious references."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.books.log.events import Kind
from simulator.books.log.ledger import NO_DAY
from simulator.books.log.periods import month_ends
from simulator.books.reports.ageing import ageing_lines
from simulator.books.reports.balances import balances, walk
from simulator.books.reports.identities import breaks
from simulator.books.reports.income import income_statement
from simulator.books.reports.levels import cash, held_reserve
from simulator.books.reports.monthly import monthly
from simulator.books.reports.repayment import fell_due, repayment_rate
from simulator.books.reports.report import portfolio_report
from simulator.rules.house.reserve import ageing

# Random histories. Each instalment pays a share on time, then late parts on later days, by
# either kind of row; some loans are written off, and then nothing but a recovery follows.
late_part = st.tuples(st.integers(1, 150), st.integers(1, 4), st.booleans())
instalment = st.tuples(st.sampled_from([0, 0, 1, 2, 4]), st.lists(late_part, max_size=3))
loan_life = st.tuples(
    st.integers(-40, 60),
    st.integers(1, 50),
    st.lists(instalment, min_size=1, max_size=5),
    st.none() | st.integers(1, 200),
)


def write_life(book, loan, life):
    """Write one loan's life: each instalment is ``4 * unit`` of principal, ``unit`` interest."""
    start, unit, instalments, lost_after = life
    lost = 10_000 if lost_after is None else start + lost_after
    book.lend(start, loan, 4 * unit * len(instalments), start + 7 * len(instalments))
    balance = 4 * unit * len(instalments)
    for number, (quarters, late_parts) in enumerate(instalments, 1):
        due = start + 7 * number
        if due >= lost:
            continue
        if quarters:
            book.pay(due, loan, due, quarters * unit, unit if quarters == 4 else 0)
            balance -= quarters * unit
        left, owed = (4 - quarters) * unit, 0 if quarters == 4 else unit
        if left + owed:
            book.miss(due, loan, left, owed)
        for days, parts, on_paid_row in sorted(late_parts):
            part = min(left, parts * unit)
            if due + days < lost and part + owed:
                kind = Kind.PAID if on_paid_row else Kind.PAID_LATE
                book.write(due + days, kind, loan, due, principal=part, interest=owed)
                balance, left, owed = balance - part, left - part, 0
    if lost < 10_000 and balance:
        book.write(lost, Kind.PROVISIONED, loan, principal=balance)
        book.write(lost, Kind.WRITTEN_OFF, loan, principal=balance)
        book.write(lost + 3, Kind.RECOVERED, loan, principal=balance)


def slow_balance(log, loan, day):
    """Outstanding, unpaid and oldest due day of one loan, event by event."""
    outstanding, unpaid = 0, {}
    for row in np.flatnonzero((log.loan == loan) & (log.day <= day)):
        kind, due, principal = int(log.kind[row]), int(log.due[row]), int(log.principal[row])
        total = principal + int(log.interest[row])
        if kind == Kind.DISBURSED:
            outstanding += principal
        elif kind == Kind.MISSED:
            unpaid[due] = total
        elif kind in {Kind.PAID, Kind.PAID_LATE}:
            outstanding -= principal
            if due in unpaid:
                unpaid[due] -= total
        elif kind == Kind.WRITTEN_OFF:
            outstanding -= principal
            unpaid = {}
    open_dues = [due for due, amount in unpaid.items() if amount]
    return outstanding, sum(unpaid.values()), min(open_dues, default=NO_DAY)


def write_all(book, lives):
    """Write a branch: enough capital, and one life per loan."""
    book.write(-60, Kind.CAPITAL, principal=100_000)
    for loan, life in enumerate(lives):
        write_life(book, loan, life)
    return book.log


all_lives = st.lists(loan_life, min_size=1, max_size=6)
some_days = st.sets(st.integers(-50, 300), min_size=1, max_size=6).map(sorted)
any_history = settings(deadline=None, max_examples=40)


@any_history
@given(lives=all_lives, days=some_days)
def test_balances_agree_with_a_slow_reference(new_history, lives, days):
    """Partial and out-of-order payments, write-offs and recoveries included."""
    log = write_all(new_history(), lives)

    for held in walk(log, days):
        slow = [slow_balance(log, loan, held.day) for loan in range(len(lives))]
        assert list(zip(held.outstanding, held.unpaid, held.oldest_due, strict=True)) == slow
        late = [held.day - oldest if oldest != NO_DAY else 0 for _, _, oldest in slow]
        assert held.days_late.tolist() == late
        assert held.loans == sum(1 for balance, unpaid, _ in slow if balance or unpaid)


@any_history
@given(lives=all_lives, days=some_days)
def test_many_days_in_one_pass_are_the_days_one_by_one(new_history, lives, days):
    log = write_all(new_history(), lives)

    for held in walk(log, days):
        alone = balances(log, held.day)
        assert held.outstanding.tolist() == alone.outstanding.tolist()
        assert held.unpaid.tolist() == alone.unpaid.tolist()


@pytest.mark.rule("MON-8", "MON-10")
@any_history
@given(lives=all_lives, day=st.integers(0, 300))
def test_the_ageing_table_is_the_rules_own(new_history, bands, lives, day):
    held = balances(write_all(new_history(), lives), day)
    pairs = zip(held.days_late.tolist(), held.outstanding.tolist(), strict=True)

    assert ageing_lines(held, bands) == ageing(pairs, bands)


@any_history
@given(lives=all_lives, days=some_days)
def test_the_monthly_table_says_what_the_reports_say(new_history, bands, lives, days):
    log = write_all(new_history(), lives)
    table = monthly(log, bands, days, since=-60)
    reports = [portfolio_report(log, day, -60, bands) for day in days]

    assert table.outstanding.tolist() == [report.lines["P4"] for report in reports]
    assert table.arrears.tolist() == [report.lines["P6"] for report in reports]
    assert table.par.tolist() == [report.lines["P7"] for report in reports]
    assert table.written_off.cumsum().tolist() == [report.lines["P8"] for report in reports]
    assert table.required_reserve.tolist() == [r.ageing["P16"].reserve for r in reports]


@pytest.mark.rule("WOF-2", "WOF-3")
@any_history
@given(lives=all_lives)
def test_the_identities_hold(new_history, lives):
    assert breaks(write_all(new_history(), lives)) == []


@any_history
@given(lives=all_lives, day=st.integers(-50, 300))
def test_cash_and_net_loans_come_from_capital_and_income(new_history, lives, day):
    """The balance sheet balances: cash + outstanding - held reserve = capital + surplus."""
    log = write_all(new_history(), lives)
    surplus = int(income_statement(log, [day], since=-60).surplus[0])
    outstanding = int(balances(log, day).outstanding.sum())

    assert cash(log, day) + outstanding - held_reserve(log, day) == 100_000 + surplus


@any_history
@given(lives=all_lives, until=st.integers(-20, 200))
def test_months_add_up_to_the_year(new_history, lives, until):
    log = write_all(new_history(), lives)
    months = income_statement(log, month_ends(date(2001, 1, 1), -60, until), since=-60)
    year = income_statement(log, [until], since=-60)

    assert months.income.sum() == year.income[0]
    assert months.expenses.sum() == year.expenses[0]


@any_history
@given(lives=all_lives, until=st.integers(0, 150), within=st.integers(0, 60))
def test_repayment_rates_agree_with_a_slow_reference(new_history, lives, until, within):
    log = write_all(new_history(), lives)
    due, came = 0, 0
    for row in range(len(log)):
        kind, day, due_day = int(log.kind[row]), int(log.day[row]), int(log.due[row])
        amount = int(log.principal[row] + log.interest[row])
        paid = kind in {Kind.PAID, Kind.PAID_LATE}
        if 0 <= due_day <= until:
            due += amount if kind == Kind.MISSED or (paid and day <= due_day) else 0
            came += amount if paid and day <= due_day + within else 0

    assert fell_due(log, 0, until) == due
    assert due == 0 or repayment_rate(log, 0, until, within) == came / due
