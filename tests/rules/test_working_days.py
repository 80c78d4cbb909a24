"""Days off: due days move to days on which people pay."""

from datetime import date

import pytest

from simulator.rules.schedule import schedule
from simulator.rules.terms import LoanTerms
from simulator.rules.validation import InputError
from simulator.rules.working_days import WEEKDAYS, DaysOff

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
