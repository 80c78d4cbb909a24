"""Days off: due days move to days on which people pay."""

import dataclasses
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.books.frame import to_frame
from simulator.rules.ground.days import plus
from simulator.rules.ground.validation import InputError
from simulator.rules.ground.working_days import WEEKDAYS, DaysOff
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.servicing.account import Account
from tests.rules.any_terms import ANY_TERMS

SATURDAY = date(2024, 3, 30)


@pytest.mark.parametrize(
    ("move", "day"),
    [
        ("next", date(2024, 4, 2)),
        ("previous", date(2024, 3, 28)),
        ("next_in_month", date(2024, 3, 28)),
    ],
)
def test_a_due_day_moves_past_weekend_and_holidays(move, day):
    holidays = frozenset({date(2024, 3, 29), date(2024, 4, 1)})

    assert DaysOff(holidays=holidays, move=move).working(SATURDAY) == day


def test_a_working_day_stays():
    assert DaysOff().working(date(2024, 3, 27)) == date(2024, 3, 27)


def test_a_moved_day_does_not_move_the_days_after_it():
    terms = LoanTerms(rate="9 %", instalments=3, days_off=DaysOff(weekdays=(), holidays={SATURDAY}))
    plan = schedule(terms, 1_000_000, date(2024, 3, 23))

    assert [line.due for line in plan] == [date(2024, 3, 31), date(2024, 4, 6), date(2024, 4, 13)]


def test_a_schedule_with_days_off_is_worked_out_anew_for_another_start():
    terms = LoanTerms(rate="9 %", instalments=2, days_off=DaysOff())
    plan = schedule(terms, 1_000_000, date(2024, 3, 25)).starting(SATURDAY)

    assert [line.due for line in plan] == [date(2024, 4, 8), date(2024, 4, 15)]


def test_days_off_need_dates():
    with pytest.raises(InputError, match="days off: needs a date"):
        schedule(LoanTerms(rate="9 %", days_off=DaysOff()), 1_000_000, 0)


def test_a_week_without_a_working_day_is_refused():
    with pytest.raises(InputError, match="no working day within"):
        DaysOff(weekdays=WEEKDAYS).working(SATURDAY)


NEW_YEAR = frozenset(date(2024, 1, day) for day in range(1, 11))


def new_year(rest, **settings):
    days_off = DaysOff(holidays=NEW_YEAR, rest=rest)
    terms = LoanTerms(**{"rate": "9 %", "instalments": 6, "days_off": days_off} | settings)
    return schedule(terms, 1_000_000, date(2023, 12, 18))


def test_each_moved_alone_two_instalments_meet_after_the_holidays_and_the_schedule_says_so():
    plan = new_year("stays")

    assert [line.due for line in plan].count(date(2024, 1, 11)) == 2
    assert plan.notes == (
        '2 instalments fall due on 2024-01-11; with DaysOff(rest="moves") the rest would wait',
    )
    assert to_frame(plan).attrs["notes"] == plan.notes
    assert plan.last_due == date(2024, 1, 29)


def test_where_the_rest_moves_by_an_interval_no_two_meet_and_the_term_grows():
    plan = new_year("moves")

    assert [line.due for line in plan] == [
        date(2023, 12, 25),
        date(2024, 1, 11),
        *(date(2024, 1, day) for day in (15, 22, 29)),
        date(2024, 2, 5),
    ]
    assert plan.notes == ()
    assert [line.principal for line in plan] == [line.principal for line in new_year("stays")]


def test_daily_instalments_over_new_year_meet_on_one_day_or_none_do():
    """The last weekend of December and the first week of January all wait for the 11th."""
    settings = {"interval": "day", "instalments": 20}
    alone, moved = new_year("stays", **settings), new_year("moves", **settings)

    assert alone.notes[-1].startswith("9 instalments fall due on 2024-01-11")
    assert len({line.due for line in moved}) == 20
    assert moved.last_due > alone.last_due


def test_the_first_day_is_never_before_the_day_after_disbursement():
    """A Saturday loan by the day was due on the Friday before it, with interest of -1.00."""
    terms = LoanTerms(
        rate="36.5 %",
        rate_period="year",
        interval="day",
        instalments=3,
        day_count="actual/365",
        days_off=DaysOff(move="previous"),
    )
    plan = schedule(terms, 100_000, date(2024, 1, 6))

    assert [line.due for line in plan] == [date(2024, 1, day) for day in (8, 8, 9)]
    assert [line.interest for line in plan] == [200, 0, 33]


DAYS_OFF = st.builds(
    DaysOff,
    weekdays=st.sampled_from([(), ("Sunday",), ("Saturday", "Sunday"), WEEKDAYS[1:]]),
    holidays=st.frozensets(st.dates(date(2024, 1, 1), date(2024, 1, 14)), max_size=14),
    move=st.sampled_from(["next", "previous", "next_in_month"]),
    rest=st.sampled_from(["stays", "moves"]),
)
JANUARY = st.dates(date(2023, 12, 20), date(2024, 2, 10))


@given(ANY_TERMS, DAYS_OFF, JANUARY)
def test_whatever_the_days_off_instalments_fall_on_working_days_after_the_loan_in_their_order(
    terms, days_off, start
):
    terms = dataclasses.replace(
        terms, days_off=days_off, interest_paid="with_instalments", rounding_unit=1
    )
    plan = schedule(terms, 10**8, start)
    dues = [line.due for line in plan]

    assert dues[0] > start
    assert not any(map(days_off.is_off, dues))
    assert dues == sorted(dues)
    assert days_off.rest == "stays" or len(set(dues)) == len(dues)
    assert bool(plan.notes) == (len(set(dues)) < len(dues))
    assert min(min(line.interest, line.principal) for line in plan) >= 0
    assert len(plan.regular) == len(dues)


@given(ANY_TERMS, DAYS_OFF, JANUARY, st.lists(st.integers(1, 20), min_size=1, max_size=3))
def test_however_often_postponed_the_regular_days_move_and_then_the_terms_own_rule(
    terms, days_off, start, postponements
):
    terms = dataclasses.replace(
        terms, days_off=days_off, interest_paid="with_instalments", rounding_unit=1
    )
    plan = schedule(terms, 10**8, start)
    account, before = Account(plan), [line.due for line in plan]
    for days in postponements:
        account.postpone(start, days)
        dues = [claim.line.due for claim in account.claims]

        assert not any(map(days_off.is_off, dues))
        assert dues == sorted(dues)
        assert all(late >= soon for soon, late in zip(before, dues, strict=True))
        before = dues
    if days_off.rest == "stays" and plan.regular[0] > start:
        moved = [plus(day, sum(postponements)) for day in plan.regular]
        for day, due in zip(moved, dues, strict=True):
            assert due in (days_off.working(day), dues[0])
    assert account.payoff(dues[-1]) == sum(claim.unpaid for claim in account.claims)


def test_a_day_that_was_moved_moves_from_its_regular_day():
    """Due on Saturday 30 March, paid on Monday; three days later is Tuesday, not Thursday."""
    terms = LoanTerms(rate="9 %", instalments=2, days_off=DaysOff())
    account = Account(schedule(terms, 1_000_000, date(2024, 3, 23)))
    account.postpone(date(2024, 3, 25), 3)

    assert [claim.line.due for claim in account.claims] == [date(2024, 4, 2), date(2024, 4, 9)]
    account.postpone(date(2024, 3, 25), 4)
    assert [claim.line.due for claim in account.claims] == [date(2024, 4, 8), date(2024, 4, 15)]


def test_where_the_rest_moves_a_postponed_loan_has_no_two_instalments_on_a_day():
    account = Account(new_year("moves"))
    account.postpone(date(2023, 12, 18), 7)

    dues = [claim.line.due for claim in account.claims]
    assert dues == [date(2024, 1, 11), *(date(2024, 1, day) for day in (22, 29)),
                    *(date(2024, 2, day) for day in (5, 12, 19))]  # fmt: skip
