"""Days: steps that respect the calendar, and shares of a year by each convention."""

from calendar import isleap
from collections import Counter
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.rules.ground.day_counts import year_share
from simulator.rules.ground.days import add_months, days_between, plus
from simulator.rules.ground.validation import InputError

DATES = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2023, 10, 31), 4, date(2024, 2, 29)),
        (date(2023, 12, 15), 1, date(2024, 1, 15)),
    ],
)
def test_a_month_later_is_clamped_to_the_last_day(start, months, end):
    assert add_months(start, months) == end


def test_months_need_a_date():
    with pytest.raises(InputError, match="needs a date"):
        add_months(7, 1)


def test_a_date_and_a_day_number_are_not_mixed():
    with pytest.raises(InputError, match="two dates or two day numbers"):
        days_between(date(2001, 1, 1), 7)


@pytest.mark.parametrize(
    ("start", "end", "day_count", "share"),
    [
        (date(2024, 1, 31), date(2024, 2, 29), "30/360", Fraction(29, 360)),
        (date(2024, 1, 30), date(2024, 3, 31), "30/360", Fraction(60, 360)),
        (date(2024, 1, 1), date(2025, 1, 1), "actual/365", Fraction(366, 365)),
        (date(2024, 1, 1), date(2025, 1, 1), "actual/360", Fraction(366, 360)),
        (date(2024, 1, 1), date(2025, 1, 1), "actual/actual-isda", Fraction(1)),
        (date(2023, 12, 31), date(2024, 12, 31), "actual/actual", Fraction(1)),
        (0, 30, "actual/360", Fraction(30, 360)),
    ],
)
def test_each_convention_counts_its_own_share_of_a_year(start, end, day_count, share):
    assert year_share(start, end, day_count) == share


def test_conventions_with_a_calendar_refuse_day_numbers():
    with pytest.raises(InputError, match="30/360: needs a date"):
        year_share(0, 30, "30/360")


@given(DATES, DATES, DATES)
def test_actual_counts_add_up_over_any_split(first, second, third):
    first, second, third = sorted((first, second, third))
    for day_count in ("actual/365", "actual/360", "actual/actual", "actual/actual-isda"):
        split = year_share(first, second, day_count) + year_share(second, third, day_count)

        assert split == year_share(first, third, day_count)


@given(DATES, st.integers(-400, 400))
def test_going_and_counting_days_agree(day, days):
    assert days_between(day, plus(day, days)) == days


@given(DATES, st.integers(0, 1500))
def test_each_day_counts_by_the_length_of_its_own_year_opened_or_closed(start, days):
    """Day by day, as the contract says it; the kit counts in one step."""
    for day_count, first in (("actual/actual", 1), ("actual/actual-isda", 0)):
        years = Counter(plus(start, first + day).year for day in range(days))
        by_day = sum(Fraction(n, 366 if isleap(year) else 365) for year, n in years.items())

        assert year_share(start, plus(start, days), day_count) == by_day
