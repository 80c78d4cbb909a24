"""Loans of different lengths stand side by side, and so do terms that need a date."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.books.reports.identities import breaks
from simulator.rules.ground.working_days import DaysOff
from simulator.world.state.contracts import Contracts
from simulator.world.state.loan_arrays import NO_DUE
from simulator.world.state.portfolio import Portfolio
from tests.world.conducts import EverybodyPays

OPENING = date(2001, 1, 1)


@pytest.fixture
def book(policy):
    return Portfolio(policy, clients=3, every_loan_a_case=False, opening=OPENING)


@pytest.fixture
def longer(policy):
    return replace(policy, product=replace(policy.product, instalments=20))


def test_a_short_loan_ends_before_a_long_one(policy, longer, book):
    short = book.disburse(np.array([0]), np.array([6_000_00]), 0)
    long = book.disburse(np.array([1]), np.array([6_000_00]), 0, longer)

    assert (short.tolist(), long.tolist()) == ([84], [140])
    for _week in range(12):
        book.pass_due_day(np.array([0, 1]))
    assert book.next_due[:2].tolist() == [NO_DUE, 91]


def test_both_are_repaid_to_the_kopeck(policy, longer, book):
    sums = np.array([7_000_00, 11_000_00])
    book.disburse(np.array([0]), sums[:1], 0)
    book.disburse(np.array([1]), sums[1:], 0, longer)

    assert book.contracts.principal.sum(axis=1).tolist() == sums.tolist()
    assert book.contracts.count.tolist() == [12, 20]


def test_a_missed_instalment_of_the_longest_loan_is_remembered(longer, book):
    who = np.array([2])
    book.disburse(np.array([0]), np.array([6_000_00]), 0)
    book.disburse(who, np.array([6_000_00]), 0, longer)
    for _week in range(20):
        principal, interest = book.instalment(who)
        book.pass_due_day(who)
    book.miss(140, who, principal + interest)

    assert book.first_late(who).tolist() == [19]
    assert book.oldest[2] == 140


def with_terms(policy, **changes):
    return replace(policy, product=replace(policy.product, **changes))


def test_monthly_instalments_fall_on_the_same_day_of_each_month(policy, small):
    monthly = with_terms(policy, interval="month", instalments=3)
    world = small.varied(policy=monthly, conduct=EverybodyPays, days=120)
    log = sim.run(world).log
    lent, paid = log.of(Kind.DISBURSED), log.of(Kind.PAID)
    start = dict(zip(lent.loan.tolist(), lent.day.tolist(), strict=True))
    days = [(world.opening + timedelta(start[loan]), world.opening + timedelta(day))
            for loan, day in zip(paid.loan.tolist(), paid.day.tolist(), strict=True)]  # fmt: skip

    assert len(paid) > 100
    assert all(due.day == begun.day for begun, due in days if begun.day <= 28)
    assert len({(due - begun).days for begun, due in days}) > 3


@pytest.mark.parametrize(
    "terms",
    [{"interval": "month", "instalments": 3}, {"days_off": DaysOff()}],
    ids=["monthly", "days off"],
)
def test_terms_that_need_dates_live_in_the_world_and_balance(policy, small, terms):
    world = small.varied(policy=with_terms(policy, **terms), days=120)
    blocks, cases = sim.run(world).log, sim.run(world.varied(every_loan_a_case=True)).log

    assert len(blocks.of(Kind.PAID_LATE)) > 0
    assert breaks(blocks) == []
    for name, column in blocks.columns.items():
        assert np.array_equal(column, cases.columns[name]), name


def test_two_instalments_moved_onto_one_day_are_refused(policy):
    daily = with_terms(policy, interval="day", instalments=10, days_off=DaysOff())

    with pytest.raises(sim.InputError, match="two due days"):
        Contracts(OPENING).templates_for(daily, np.array([5_000_00]), 0)
