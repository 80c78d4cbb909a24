"""Terms: rates turned into periods by named choices, and terms that cannot be refused."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from simulator.rules.ground.validation import InputError
from simulator.rules.loan.conversion import conversions
from simulator.rules.loan.dues import due_days
from simulator.rules.loan.period_rates import period_rates
from simulator.rules.loan.terms import LoanTerms


@pytest.mark.rule("IND-1", "GRP-8")
@pytest.mark.parametrize(
    ("conversion", "a_week", "a_year"),
    [
        ("x12/52", Fraction(108, 5200), Fraction(108, 100)),
        ("/4", Fraction(225, 10000), Fraction(117, 100)),
        ("by_days", Fraction(21, 1000), Fraction(1092, 1000)),
    ],
)
def test_the_conversion_moves_nine_per_cent_a_month_from_108_to_117_a_year(
    conversion, a_week, a_year
):
    terms = LoanTerms(rate="9 %", conversion=conversion)

    assert (terms.period_rate, terms.rate_per_year) == (a_week, a_year)


@pytest.mark.rule("IND-1")
def test_the_three_ways_to_make_weeks_of_nine_per_cent_a_month_stand_side_by_side():
    assert conversions("9 %") == {
        "x12/52": Fraction(108, 100),
        "/4": Fraction(117, 100),
        "by_days": Fraction(1092, 1000),
    }


@pytest.mark.parametrize(
    ("conversion", "a_month"), [("x12/52", (52, 12)), ("/4", (4, 1)), ("by_days", (30, 7))]
)
def test_a_weekly_rate_becomes_a_monthly_one_by_the_same_choice(conversion, a_month):
    terms = LoanTerms(rate="1 %", rate_period="week", interval="month", conversion=conversion)

    assert terms.period_rate == Fraction(*a_month) / 100


def test_a_day_of_a_month_of_thirty_days_is_a_thirtieth():
    terms = LoanTerms(rate="9 %", interval="day", every=10, conversion="by_days")

    assert terms.period_rate == Fraction(3, 100)


@pytest.mark.rule("GRP-8")
def test_108_per_cent_a_year_is_nine_a_month_over_twelve_months():
    yearly = LoanTerms(rate="108 %", rate_period="year")

    assert yearly.period_rate == LoanTerms(rate="9 %").period_rate


@pytest.mark.parametrize(
    ("rate_period", "interval", "every", "period_rate"),
    [
        ("week", "week", 2, Fraction(2, 100)),
        ("day", "day", 10, Fraction(10, 100)),
        ("year", "month", 3, Fraction(1, 400)),
        ("week", "month", 1, Fraction(52, 1200)),
        ("quarter", "week", 13, Fraction(1, 100)),
        ("fortnight", "week", 4, Fraction(2, 100)),
        ("half-year", "month", 6, Fraction(1, 100)),
        ("day", "week", 1, Fraction(365, 5200)),
        ("month", "day", 10, Fraction(120, 36500)),
    ],
)
def test_one_per_cent_of_any_period_is_turned_into_the_interval(
    rate_period, interval, every, period_rate
):
    terms = LoanTerms(rate="1 %", rate_period=rate_period, interval=interval, every=every)

    assert terms.period_rate == period_rate


@pytest.mark.parametrize(
    ("day_count", "a_year"), [("actual/360", 360), ("30/360", 360), ("actual/365", 365)]
)
def test_a_daily_rate_stays_itself_under_any_day_count(day_count, a_year):
    terms = LoanTerms(rate="1 %", rate_period="day", day_count=day_count, instalments=1)

    assert terms.rate_per_year == Fraction(a_year, 100)
    (rate,) = period_rates(terms, date(2001, 3, 1), [date(2001, 3, 8)])
    assert Fraction(*rate) == Fraction(7, 100)


@pytest.mark.parametrize(
    ("how", "first", "second"), [("by_days", Fraction(10, 7), 1), ("one_period", 1, 1)]
)
def test_a_first_period_of_its_own_length_costs_by_its_days_or_as_one(how, first, second):
    terms = LoanTerms(rate="9 %", first_period_days=10, first_period_interest=how, instalments=2)
    rates = period_rates(terms, 0, due_days(terms, 0))

    usual = terms.period_rate
    assert [Fraction(*rate) for rate in rates] == [first * usual, second * usual]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"grace_principal": 12}, "at least one instalment with principal"),
        ({"grace_all": 12}, "at least one instalment with principal"),
        ({"method": "shares"}, 'go with method="shares"'),
        ({"shares": (1,)}, 'go with method="shares"'),
        ({"method": "shares", "shares": ("1/2", "1/3")}, "2 given that add up to 5/6"),
        (
            {"method": "shares", "instalments": 2, "shares": (2, -1)},
            "none may be below nothing",
        ),
        ({"every": 0}, "`every`: 0 given"),
        ({"rate": "nine"}, "'nine' is no rate"),
        ({"rate": "nine %"}, "'nine %' is no rate"),
        ({"rate": "9"}, "9 would be 900 %"),
        ({"fees": [{"share": "a bit"}]}, r"`fees.share` \(entry 1\): 'a bit' is no rate"),
        ({"fees": [{"shar": "3 %"}]}, "did you mean `share`"),
        (
            {"difference_in": "interest", "rounding_unit": "10"},
            "is for payments rounded to the kopeck",
        ),
        ({"rounding_unit": "ten"}, "“ten” is not understood; write an amount of roubles"),
    ],
)
def test_terms_that_cannot_be_are_refused(settings, said):
    with pytest.raises(InputError, match=said):
        LoanTerms(**{"rate": "9 %"} | settings)


@pytest.mark.parametrize("rate", ["9 %", "9%", 0.09, Decimal("0.09"), "0.09"])
def test_a_rate_is_exact_however_it_is_written(rate):
    assert LoanTerms(rate=rate).rate == Decimal("0.09")


def test_days_are_clamped_to_the_months_end_and_find_back():
    terms = LoanTerms(rate="9 %", interval="month", instalments=3)

    assert due_days(terms, date(2001, 1, 31)) == [
        date(2001, 2, 28),
        date(2001, 3, 31),
        date(2001, 4, 30),
    ]


@pytest.mark.parametrize(
    ("interval", "every", "days"), [("day", 10, [10, 20]), ("week", 2, [14, 28])]
)
def test_instalments_come_every_so_many_days_or_weeks(interval, every, days):
    terms = LoanTerms(rate="9 %", interval=interval, every=every, instalments=2)

    assert due_days(terms, 0) == days


def test_later_months_follow_the_first_due_day():
    terms = LoanTerms(rate="9 %", interval="month", instalments=2, first_period_days=39)

    assert due_days(terms, date(2023, 12, 12)) == [date(2024, 1, 20), date(2024, 2, 20)]


def test_months_need_a_date_to_start_from():
    with pytest.raises(InputError, match="monthly instalments: needs a date"):
        due_days(LoanTerms(rate="9 %", interval="month"), 0)
