"""Effective and nominal rates: conventions, and an honest answer when there is none."""

import math
import pickle
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from simulator.rules.ground.validation import InputError
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.price.counted_periods import periods_per_year
from simulator.rules.price.nominal import nominal_rate
from simulator.rules.price.rate_problem import RateProblem
from simulator.rules.price.rates import effective_rate, years
from simulator.rules.price.unit_periods import UnitPeriod, anchor_day, find_unit_period, measure

DAY = date(2001, 1, 31)


def test_either_sides_signs_give_the_same_rate():
    flows = [(0, 1000), (1, -600), (2, -600)]

    assert effective_rate(flows) == pytest.approx(effective_rate([(t, -a) for t, a in flows]))


def test_flows_may_come_in_any_order_and_in_parts():
    flows = [(2, -600), (0, 400), (1, -600), (0, 600)]

    assert effective_rate(flows) == pytest.approx(0.1306623)


def test_money_types_may_be_mixed():
    flows = [(0, 1000), (1, Decimal(-600)), (2, Fraction(-600)), (3, -0.0)]

    assert effective_rate(flows) == pytest.approx(0.1306623)


def test_a_loan_that_costs_nothing_has_a_rate_of_nothing():
    assert effective_rate([(0, 1000), (1, -500), (2, -500)], unit="month") == pytest.approx(0)


def test_a_loan_partly_forgiven_has_a_rate_below_nothing():
    assert effective_rate([(0, 1000), (1, -900)]) == pytest.approx(-0.1)


@pytest.mark.parametrize(
    "flows",
    [[(0, 1000), (1, 200)], [(0, 1000)], [], [(0, 1000), (0, -1100)], [(0, 0), (1, 0)]],
)
def test_money_that_flows_one_way_has_no_rate(flows):
    with pytest.raises(RateProblem, match="both ways") as problem:
        effective_rate(flows)

    assert problem.value.reason == "one_way"


def test_flows_that_no_rate_balances_are_told_apart():
    with pytest.raises(RateProblem) as problem:
        effective_rate([(0, -100), (1, 200), (2, -150)])

    assert problem.value.reason == "none"


def test_several_rates_are_all_named_and_none_is_chosen():
    with pytest.raises(RateProblem, match=r"10\.00%, 20\.00%") as problem:
        effective_rate([(0, -100), (1, 230), (2, -132)])

    assert problem.value.rates == pytest.approx((0.1, 0.2))


def test_a_rate_problem_travels_between_processes():
    problem = RateProblem("several", (0.1, 0.2))
    arrived = pickle.loads(pickle.dumps(problem))

    assert (arrived.reason, arrived.rates) == ("several", (0.1, 0.2))


def test_two_equal_rates_are_one():
    assert effective_rate([(0, -100), (1, 220), (2, -121)]) == pytest.approx(0.1, abs=1e-6)


def test_a_rate_below_nothing_is_no_tie_breaker():
    """Other tools name 8.86 % for these flows, and -87.0 % balances them just as well."""
    with pytest.raises(RateProblem) as problem:
        effective_rate([(0, -5), (1, 10.5), (2, 1), (3, -8), (4, 1)])

    assert pytest.approx(0.0886, abs=5e-5) in problem.value.rates
    assert len(problem.value.rates) > 1


def test_savings_paid_back_at_the_end_leave_one_sensible_rate():
    """The last flow turns the sign again, but the running total turns only once."""
    flows = [(0, 800), *((month, -100) for month in range(1, 12)), (12, 100)]
    rate = effective_rate(flows, unit="month")

    growth = (1 + rate) ** (1 / 12)
    assert sum(amount / growth**month for month, amount in flows) == pytest.approx(0, abs=1e-6)
    assert rate > 0


def test_dates_and_numbers_are_not_mixed():
    with pytest.raises(InputError, match="dates throughout"):
        effective_rate([(DAY, 100), (1, -110)])


def test_an_unknown_unit_names_the_nearest():
    with pytest.raises(InputError, match="did you mean `month`"):
        effective_rate([(0, 100), (1, -110)], unit="mnth")


@pytest.mark.parametrize(
    ("unit", "per_year"),
    [("week", 52), ("2 weeks", 26), ("4 weeks", 13), ("2 months", 6), ("fortnight", 26), (13, 13)],
)
def test_units_have_the_years_own_number_of_them(unit, per_year):
    assert periods_per_year(unit) == per_year


@pytest.mark.parametrize(
    ("end", "share"),
    [
        (date(2002, 1, 31), 1),
        (date(2001, 7, 31), 1 / 2),
        (date(2001, 2, 28), 1 / 12),
        (date(2001, 2, 10), 10 / 366),
        (date(2001, 3, 14), 42 / 7 / 52),
        (date(2001, 3, 15), 1 / 12 + 15 / 366),
    ],
)
def test_the_eu_counts_whole_months_or_weeks_and_then_days(end, share):
    assert years([DAY, end], "eu")[1] == pytest.approx(share)


def test_the_eu_divides_odd_days_by_the_year_that_ends_with_them():
    """29 February lies in the year before 16 March 2024, not in the year before 16 March 2025."""
    leap = years([date(2024, 3, 1), date(2024, 3, 15)], "eu")[1]
    plain = years([date(2025, 3, 1), date(2025, 3, 16)], "eu")[1]

    assert (leap, plain) == (pytest.approx(2 / 52), pytest.approx(15 / 365))
    assert years([date(2024, 3, 1), date(2024, 3, 16)], "eu")[1] == pytest.approx(15 / 366)


@pytest.mark.rule("PRI-5")
@given(
    rate=st.decimals("0.001", "0.2", places=3),
    instalments=st.integers(2, 40),
    principal=st.integers(1_000_000, 50_000_000),
)
def test_without_fees_a_schedule_costs_its_compounded_period_rate(rate, instalments, principal):
    """Up to the kopecks of rounding, which weigh less than a hundredth of a per cent here."""
    plan = schedule(LoanTerms(rate=rate, rate_period="week", instalments=instalments), principal, 0)
    flows = [(0, principal)] + [(line.number, -line.total) for line in plan]

    assert effective_rate(flows, unit="week") == pytest.approx(
        math.expm1(52 * math.log1p(float(rate))), rel=1e-3
    )
    assert nominal_rate(flows, unit="week") == pytest.approx(52 * float(rate), rel=1e-3)


@given(
    payments=st.lists(st.integers(1, 500), min_size=1, max_size=60),
    borrowed=st.integers(1, 20_000),
)
def test_the_rate_found_balances_the_flows(payments, borrowed):
    flows = [(0, borrowed)] + [(number, -paid) for number, paid in enumerate(payments, 1)]
    rate = effective_rate(flows, unit="month")
    assume(-0.99 < rate < 1e6)

    worth = sum(amount * (1 + rate) ** (-month / 12) for month, amount in flows)
    assert worth == pytest.approx(0, abs=1e-6 * (borrowed + sum(payments)) * max(1, 1 / (1 + rate)))


def test_whole_unit_periods_compound_and_fractions_do_not():
    """Half a month and a month at 2 %: 1.01 x 1.02 by the law, 1.02^1.5 when compounded."""
    flows = [(0, 1000), (Fraction(3, 2), -1000 * 1.01 * 1.02)]

    assert nominal_rate(flows, unit="month") == pytest.approx(0.24)
    assert nominal_rate(flows, unit="month", method="compound") == pytest.approx(0.2404, abs=1e-5)
    compounded = [(0, 1000), (Fraction(3, 2), -1000 * 1.02**1.5)]
    assert nominal_rate(compounded, unit="month", method="compound") == pytest.approx(0.24)


def test_numbers_of_periods_need_their_unit():
    with pytest.raises(InputError, match="unit"):
        nominal_rate([(0, 100), (1, -110)])


def test_an_unknown_method_is_refused():
    with pytest.raises(InputError, match="did you mean `compound`"):
        nominal_rate([(0, 100), (1, -110)], unit="month", method="compond")


@pytest.mark.parametrize(
    ("payments", "unit"),
    [
        ([date(2001, 2, 28), date(2001, 3, 31), date(2001, 4, 30)], UnitPeriod("month")),
        ([date(2001, 2, 14), date(2001, 2, 28), date(2001, 3, 14)], UnitPeriod("week", 2)),
        ([date(2001, 2, 1), date(2001, 2, 16), date(2001, 3, 1)], UnitPeriod("semimonth")),
        ([date(2001, 4, 30), date(2001, 7, 31), date(2001, 10, 31)], UnitPeriod("month", 3)),
        ([date(2001, 7, 31)], UnitPeriod("month", 6)),
        ([date(2001, 2, 5)], UnitPeriod("day", 5)),
        ([date(2004, 2, 5)], UnitPeriod("month", 12)),
    ],
)
def test_the_unit_period_is_the_interval_that_occurs_most(payments, unit):
    assert find_unit_period([DAY], payments) == unit


def test_without_a_common_interval_the_average_is_taken():
    assert find_unit_period([DAY], [date(2001, 2, 20), date(2001, 4, 11)]) == UnitPeriod("week", 5)


@pytest.mark.parametrize(("day", "anchor"), [(28, 31), (27, 27)])
def test_month_ends_are_a_day_of_their_own(day, anchor):
    assert anchor_day([date(2001, 2, day)]) == anchor


def test_a_year_is_measured_in_months_or_else_in_days():
    year = UnitPeriod("month", 12)

    assert measure(DAY, date(2002, 7, 31), year) == (1, Fraction(6, 12))
    assert measure(DAY, date(2002, 2, 10), year) == (1, Fraction(10, 365))


@pytest.mark.rule("PRI-5")
def test_weekly_flows_by_date_find_their_week():
    flows = [(DAY, 1000)] + [(DAY + timedelta(7 * week), -110) for week in range(1, 11)]

    assert nominal_rate(flows) == pytest.approx(
        nominal_rate([(0, 1000)] + [(week, -110) for week in range(1, 11)], unit="week")
    )


@pytest.mark.parametrize(
    "flows",
    [
        [1000, -600, -600],
        [("2001-01-01", 1000), ("2002-01-01", -1200)],
        [(0, "1 000"), (1, "-1 200")],
        [(0, math.nan), (1, -1200)],
        [(0, math.inf), (1, -1200)],
        [(0, 1000), (date(2001, 1, 1), -1200)],
        schedule(LoanTerms(rate="9 %"), 100_000, 0),
    ],
)
def test_flows_that_cannot_be_read_are_refused_with_how_to_write_them(flows):
    with pytest.raises(InputError, match="pairs of"):
        effective_rate(flows)


@pytest.mark.parametrize("unit", [0, -1, None])
def test_a_year_has_more_than_no_periods(unit):
    with pytest.raises(InputError, match=r"unit: .* the periods in a year"):
        effective_rate([(0, 1000), (1, -1100)], unit=unit)


def test_an_unknown_way_to_count_days_is_answered_with_the_nearest():
    with pytest.raises(InputError, match="did you mean `actual/365`"):
        effective_rate([(DAY, 1000), (date(2002, 1, 31), -1100)], day_count="act/365")
