"""Loans of different lengths stand side by side in one portfolio."""

from dataclasses import replace

import numpy as np
import pytest

from simulator.world.portfolio import NO_DUE, Portfolio


@pytest.fixture
def book(policy):
    return Portfolio(policy, clients=3, every_loan_a_case=False)


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
