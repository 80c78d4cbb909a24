"""The world lives as it did: a move changes no row of any log.

Where a change of behaviour is meant: python -m tests.back.renew says what it changed.
"""

from collections import Counter

import pytest

from tests.back.live import fingerprints
from tests.back.renew import differences, pins
from tests.back.scenarios import pinned

WORLDS = pinned()
PINS = pins()


def test_at_least_forty_worlds_are_pinned_and_no_pin_is_without_its_world():
    assert len(WORLDS) >= 40
    assert set(PINS) == set(WORLDS)


def test_no_world_is_pinned_twice_under_two_names():
    """But MON-11, which within a year is the same as COL-8."""
    logs = Counter(told["all"] for name, told in PINS.items() if name != "without MON-11")

    assert [log for log, times in logs.items() if times > 1] == []


@pytest.mark.parametrize("name", WORLDS)
def test_a_world_is_lived_row_by_row_as_it_was_pinned(name):
    assert differences({name: PINS[name]}, {name: fingerprints(WORLDS[name])}) == []


def test_another_rouble_in_one_row_is_seen():
    world = WORLDS["single"]
    told = fingerprints(world)
    changed = dict(told, paid=told["paid"].replace(told["paid"][-1], "x"))

    assert differences({"w": told}, {"w": changed}) != []
