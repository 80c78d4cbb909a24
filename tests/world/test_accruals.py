"""Costs by the day: a period holds the costs of its own days, whatever its last day."""

import itertools
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import simulator as sim
from simulator.books.log.events import Kind
from simulator.books.log.periods import month_ends
from simulator.books.reports.capital import capital
from simulator.books.reports.identities import breaks
from simulator.books.reports.income import income_statement
from simulator.books.reports.levels import accrual_changes, level_on
from simulator.rules.ground.days import part_of_month
from simulator.world.terms.fund import FundTerms, LenderCredit, PriceTerms
from simulator.world.terms.staff import StaffTerms
from tests.world.conducts import EverybodyPays

EXPENSES = ("operating_costs", "cost_of_funds", "provisions", "taxes")


@pytest.fixture(scope="module")
def steady(policy):
    """A rich fund, and two officers who stay, at the same pay each month."""
    world = sim.Scenario(policy=policy, clients=1, officers=2, warm_up=40, days=60)
    rich = replace(world.branch, fund_per_client=10**9)
    return world.varied(staff=StaffTerms(leaves_a_year=0), branch=rich).without("STA-7")


@pytest.fixture(scope="module")
def busy(small):
    """A branch with a lender, tax, rising prices and a small fund of its own."""
    credit = LenderCredit(limit=60_000_00, drawn_until=60, months=3)
    prices = PriceTerms(inflation_per_year=0.3)
    fund = FundTerms(credit=credit, tax=0.2, paid_out=0.3, prices=prices)
    terms = replace(small.branch, fund_per_client=2_000_00, overhead=1_000_00)
    return sim.run(small.varied(fund=fund, branch=terms, clients=30, conduct=EverybodyPays))


def costs_of(log, since, day):
    return int(income_statement(log, [day], since).operating_costs[0])


def every_day(scenario, since, day):
    monthly = 25_000_00 + 2 * (5_000_00 + 2 * scenario.policy.pay.base)
    dates = [scenario.opening + timedelta(each) for each in range(since, day + 1)]
    return sum(part_of_month(monthly, each, each) for each in dates)


@pytest.mark.rule("STA-5", "PRI-1")
@pytest.mark.parametrize("days", [30, 31, 45, 59, 364, 365, 730])
def test_a_run_of_any_length_holds_a_days_costs_for_each_of_its_days(steady, days):
    log = sim.run(steady.varied(days=days)).log

    assert costs_of(log, 0, days - 1) == every_day(steady, 0, days - 1)
    assert costs_of(log, 17, days - 1) == every_day(steady, 17, days - 1)


@pytest.mark.rule("STA-5", "PRI-1")
def test_a_year_costs_about_the_same_whether_it_has_364_days_or_365(scenario, result):
    longer = sim.run(scenario.varied(days=365)).report().ratios
    ratios = result.report().ratios

    for name in ("operating_cost", "cost_per_loan", "self_sufficiency", "cost_per_rouble_lent"):
        assert ratios[name] == pytest.approx(longer[name], rel=0.01), name


def test_a_report_within_a_longer_run_says_what_the_shorter_run_says(scenario, result):
    longer = sim.run(scenario.varied(days=400))

    assert longer.report(363) == result.report()


@pytest.mark.rule("STA-5")
def test_the_last_month_of_a_year_of_364_days_has_costs_like_the_others(result):
    log = result.log
    months = income_statement(log)
    days = months.day - months.since + 1

    assert len(days) == 12
    assert days[-1] == 30
    a_day = months.operating_costs / days
    assert a_day[-1] == pytest.approx(np.median(a_day), rel=0.1)
    last = result.report(363, int(months.since[-1]))
    assert last.ratios["operating_cost"] > 0.5


def test_a_run_that_begins_within_a_month_pays_for_the_days_it_lived(steady):
    log = sim.run(steady.varied(opening=date(2001, 1, 15), warm_up=0, days=40)).log
    paid = log.of(Kind.COST)
    first = paid.fee[(paid.day == 16) & (paid.officer < 0)]

    assert first.tolist() == [35_000_00 - 35_000_00 * 14 // 31]
    assert costs_of(log, 0, 16) == paid.fee[paid.day == 16].sum()


@pytest.mark.rule("STA-5", "STA-7")
def test_at_a_months_end_what_its_days_owed_is_paid_and_nothing_more(result):
    log = result.log
    paid = log.of(Kind.COST)

    for end in month_ends(log.start, 0, 362)[:-1]:
        assert level_on(log, accrual_changes(log), end) == 0
        assert costs_of(log, end - (log.start + timedelta(end)).day + 1, end) == (
            paid.fee[paid.day == end].sum() + suits_of(log, end)
        )


def suits_of(log, end):
    sued, since = log.of(Kind.SUED), end - (log.start + timedelta(end)).day
    return sued.fee[(sued.day > since) & (sued.day <= end)].sum()


@settings(max_examples=40, deadline=None)
@given(cuts=st.sets(st.integers(-89, 179), min_size=2, max_size=9))
def test_the_costs_of_parts_add_up_to_those_of_the_whole(busy, cuts):
    log, (first, *ends) = busy.log, sorted(cuts)
    parts, whole = income_statement(log, ends, first), income_statement(log, ends[-1:], first)

    for name in EXPENSES:
        assert getattr(parts, name).sum() == getattr(whole, name)[0], name
    for part, (before, end) in enumerate(itertools.pairwise([first - 1, *ends])):
        alone = income_statement(log, [end], before + 1)
        assert alone.expenses[0] == parts.expenses[part]


@settings(max_examples=20, deadline=None)
@given(day=st.integers(-89, 179))
def test_on_any_day_capital_has_grown_by_the_surplus_until_then(busy, day):
    log = busy.log
    surplus = int(income_statement(log, [day], since=-90).surplus[0])
    until = log.where(log.day <= day)
    out = int(until.of(Kind.SURPLUS_PAID_OUT).principal.sum())

    assert capital(log, day).own == 30 * 2_000_00 + surplus - out
    assert breaks(log) == []


@pytest.mark.rule("PRI-1")
def test_interest_and_tax_are_owed_by_the_day_too(busy):
    log = busy.log
    ends = [*month_ends(log.start, 0, 89), 104]
    parts = income_statement(log, ends)
    borrowed_all_along = parts.cost_of_funds / np.diff([-1, *ends])

    assert (parts.cost_of_funds[1:] > 0).all()
    assert borrowed_all_along[-1] > 0.5 * borrowed_all_along[1]
    assert log.of(Kind.TAX_ACCRUED).fee.sum() >= 0
    assert len(log.of(Kind.TAX_ACCRUED)) > 0
