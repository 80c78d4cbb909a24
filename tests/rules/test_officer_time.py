"""An officer's month in minutes."""

from dataclasses import replace
from fractions import Fraction

import pytest

from simulator.policies import load_policy
from simulator.rules.ground.validation import InputError
from simulator.rules.house.officer_time import ladder_minutes, most_clients, officer_month

POLICY = load_policy("smolensk_individual")
NORMS, TERMS = POLICY.officers, POLICY.terms


@pytest.mark.rule("STA-6", "MON-4")
def test_each_part_of_the_month_follows_its_norm():
    month = officer_month(NORMS, TERMS, clients=60, new_clients=3, late_clients=2, late_minutes=50)

    assert month.meetings == 60 * NORMS.meeting
    assert month.reminders == 60 * NORMS.reminder * Fraction(52, 12)
    assert month.repeat_loans == 60 * NORMS.repeat_client * Fraction(52, 12) / 12
    assert (month.new_clients, month.late_loans) == (3 * NORMS.new_client, 100)
    assert month.available == 30 * NORMS.minutes_per_day
    assert month.needed == sum(month[:5])


def test_the_most_clients_fit_and_one_more_does_not():
    room = most_clients(NORMS, TERMS, new_clients=4)

    assert officer_month(NORMS, TERMS, clients=room, new_clients=4).share <= 1
    assert officer_month(NORMS, TERMS, clients=room + 1, new_clients=4).share > 1


def test_late_clients_leave_room_for_fewer():
    minutes = ladder_minutes(POLICY.ladder)
    quiet, busy = (
        most_clients(NORMS, TERMS, late_share=Fraction(share, 100), late_minutes=minutes)
        for share in (0, 25)
    )

    assert busy < quiet


def test_an_officer_without_time_has_room_for_nobody():
    assert most_clients(replace(NORMS, minutes_per_day=1), TERMS, new_clients=5) == 0


def test_the_ladder_counts_the_steps_after_the_due_day_only():
    assert ladder_minutes(POLICY.ladder, up_to_day=1) == sum(
        step.minutes for step in POLICY.ladder if step.day == 1
    )


def test_fewer_than_no_clients_are_refused():
    with pytest.raises(InputError, match="below nothing"):
        officer_month(NORMS, TERMS, clients=-1)
