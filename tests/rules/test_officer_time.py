"""An officer's month: what clients take of it, and how many there is room for."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.policies import load_policy
from simulator.rules.officer_time import ladder_minutes, most_clients, officer_month
from simulator.rules.validation import InputError

SMOLENSK = load_policy("smolensk_individual")
NORMS, TERMS = SMOLENSK.officers, SMOLENSK.terms


@pytest.mark.rule("MON-4")
def test_each_client_is_met_once_a_month():
    month = officer_month(NORMS, TERMS, clients=60)

    assert month.meetings == 60 * NORMS.meeting


def test_a_client_on_weekly_instalments_is_reminded_of_each_and_asks_again_once_a_term():
    month = officer_month(NORMS, TERMS, clients=12)

    assert month.reminders == 12 * NORMS.reminder * Fraction(52, 12)
    assert month.repeat_loans == 12 * NORMS.repeat_client * Fraction(52, 144)


@pytest.mark.rule("STA-3", "STA-6")
def test_the_load_has_an_optimum_below_the_ceiling():
    """With the time it takes to do it well, fewer than the manual's hundred fit."""
    most = most_clients(NORMS, TERMS, new_clients=4)

    assert 0 < most < NORMS.largest_load == 100
    assert officer_month(NORMS, TERMS, clients=most, new_clients=4).share <= 1
    assert officer_month(NORMS, TERMS, clients=most + 1, new_clients=4).share > 1


@given(st.integers(0, 100), st.integers(0, 20), st.integers(0, 20))
def test_late_clients_leave_less_time_for_the_others(clients, new, late):
    minutes = ladder_minutes(SMOLENSK.ladder)
    calm = officer_month(NORMS, TERMS, clients=clients, new_clients=new)
    busy = officer_month(
        NORMS, TERMS, clients=clients, new_clients=new, late_clients=late, late_minutes=minutes
    )

    assert busy.needed == calm.needed + late * minutes


def test_a_months_ladder_leaves_out_the_reminder_and_what_comes_later():
    days = [step.minutes for step in SMOLENSK.ladder if 0 < step.day <= 30]

    assert ladder_minutes(SMOLENSK.ladder) == sum(days)


def test_less_than_no_clients_are_refused():
    with pytest.raises(InputError, match="may not be below nothing"):
        officer_month(NORMS, TERMS, clients=-1)
