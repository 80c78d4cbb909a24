"""Years of twelve equal months: the variants differ at a month's end, and nowhere else."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from simulator.rules.ground.days import add_months
from simulator.rules.ground.money import roubles
from simulator.rules.ground.thirty_360 import DAYS_OF_360, thirty_360
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms

DATES = st.dates(date(1990, 1, 1), date(2060, 12, 31))
LEAP = date(2008, 2, 29)

# ISDA's worksheet of 2008: bond basis, Eurobond basis, ISDA where the loan does not end there.
ISDA = (
    (date(2006, 8, 31), date(2007, 2, 28), 178, 178, 180),
    (date(2007, 2, 28), date(2007, 8, 31), 183, 182, 180),
    (date(2007, 8, 31), LEAP, 179, 179, 180),
    (LEAP, date(2008, 8, 31), 182, 181, 180),
    (date(2006, 1, 31), date(2006, 2, 28), 28, 28, 30),
    (date(2006, 1, 30), date(2006, 2, 28), 28, 28, 30),
    (date(2006, 2, 28), date(2006, 3, 3), 5, 5, 3),
    (date(2006, 2, 14), date(2006, 2, 28), 14, 14, 16),
    (date(2006, 9, 30), date(2006, 10, 31), 30, 30, 30),
    (date(2006, 10, 31), date(2006, 11, 28), 28, 28, 28),
    (date(2008, 2, 28), date(2008, 3, 31), 33, 32, 32),
    (LEAP, date(2009, 2, 28), 359, 359, 360),
)


def closes(day):
    return (day + timedelta(1)).month != day.month


@pytest.mark.parametrize(("start", "end", "bond", "eurobond", "isda"), ISDA)
def test_the_variants_count_as_isda_published(start, end, bond, eurobond, isda):
    names = ("30/360", "30E/360", "30E/360-isda", "30/360-german")

    assert [thirty_360(start, end, name) for name in names] == [bond, eurobond, isda, isda]


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (date(2007, 8, 31), LEAP, 179),
        (date(2011, 8, 31), date(2012, 2, 29), 179),
        (date(2007, 2, 28), LEAP, 359),
        (date(2008, 2, 28), date(2008, 8, 31), 182),
    ],
)
def test_the_day_on_which_a_loan_ends_in_february_stays_itself_with_isda(start, end, days):
    assert thirty_360(start, end, "30E/360-isda", ends=True) == days


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (date(2007, 2, 28), LEAP, 360),
        (date(2007, 2, 28), date(2007, 8, 31), 180),
        (date(2007, 2, 28), date(2007, 3, 28), 28),
        (date(2007, 1, 31), date(2007, 2, 28), 28),
    ],
)
def test_the_bond_rule_of_the_united_states_lifts_a_february_that_begins(start, end, days):
    assert thirty_360(start, end, "30/360-us") == days


@given(DATES, DATES)
def test_all_variants_agree_on_days_that_every_month_has(first, last):
    assume(max(first.day, last.day) < 28)

    assert len({thirty_360(first, last, name) for name in DAYS_OF_360}) == 1


@given(DATES, st.integers(1, 40))
def test_from_last_day_to_last_day_a_german_month_always_has_thirty_days(day, months):
    last = add_months(day.replace(day=1), 1) - timedelta(1)
    later = add_months(last.replace(day=1), months + 1) - timedelta(1)

    assert thirty_360(last, later, "30/360-german") == 30 * months


@given(DATES, DATES, DATES)
def test_counts_that_look_at_one_day_at_a_time_add_up_over_any_split(first, second, third):
    first, second, third = sorted((first, second, third))
    for name in ("30E/360", "30/360-german", "30E/360-isda"):
        split = thirty_360(first, second, name) + thirty_360(second, third, name)

        assert split == thirty_360(first, third, name)


@pytest.mark.parametrize(
    ("day_count", "interest"),
    [
        ("30/360", ["280.00", "330.00", "300.00"]),
        ("30E/360", ["280.00", "320.00", "300.00"]),
        ("30E/360-isda", ["300.00", "300.00", "300.00"]),
        ("30/360-german", ["300.00", "300.00", "300.00"]),
        ("period_share", ["300.00", "300.00", "300.00"]),
    ],
)
def test_three_months_from_the_last_of_january_by_each_variant(day_count, interest):
    terms = LoanTerms(
        rate="3 %", interval="month", instalments=3, method="bullet", day_count=day_count
    )
    plan = schedule(terms, roubles("10 000"), date(2001, 1, 31))

    assert [line.interest for line in plan] == [roubles(each) for each in interest]


def test_with_isda_a_loan_that_ends_in_february_costs_that_month_by_its_days():
    terms = LoanTerms(rate="3 %", interval="month", instalments=2, method="bullet",
                      day_count="30E/360-isda")  # fmt: skip
    plan = schedule(terms, roubles("10 000"), date(2000, 12, 31))

    assert [line.interest for line in plan] == [roubles("300"), roubles("280")]
