"""Every event has a reason that its numbers bear out."""

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind


def some(log, kind, count=4):
    rows = np.flatnonzero((log.kind == kind) & (log.day >= 0))
    return rows[:: max(1, len(rows) // count)][:count].tolist()


@pytest.mark.parametrize(
    ("kind", "rule", "days_late"),
    [(Kind.WARNED, "COL-2.warning", 1), (Kind.LETTER_SENT, "COL-3", 5)],
)
def test_a_step_names_its_rule_its_day_and_the_payment_that_would_have_stopped_it(
    result, kind, rule, days_late
):
    for event in some(result.log, kind):
        reason = result.why(event)

        assert reason.rule == rule
        assert reason.days_late >= days_late
        assert reason.numbers["stops_it"] > 0


def test_a_missed_instalment_is_explained_by_ability_will_or_memory(result):
    for event in some(result.log, Kind.MISSED, 5):
        n = result.why(event).numbers

        unable, unwilling = n["at_hand"] < n["owed"], n["keeping"] > n["cost"]
        still_late = result.log.due[event] != result.log.day[event]
        assert unable or unwilling or n["forgot"] or still_late


def test_a_payment_on_its_day_was_both_possible_and_wanted(result):
    for event in some(result.log, Kind.PAID, 5):
        n = result.why(event).numbers

        in_part = result.log.amount[event] < n["owed"]  # who is late may bring a part of it
        assert n["at_hand"] >= (result.log.amount[event] if in_part else n["owed"])
        assert n["keeping"] <= n["cost"]


def test_each_kind_of_event_can_be_explained(result):
    for kind in np.unique(result.log.kind):
        reason = result.why(int(np.flatnonzero(result.log.kind == kind)[0]))

        assert reason.title
        assert str(reason)


def test_there_is_no_reason_for_an_event_that_is_not_there(result):
    for odd in (len(result.log), -1, "x", 2.5, None):
        with pytest.raises(sim.InputError, match=r"event: .* from 0 to"):
            result.why(odd)
