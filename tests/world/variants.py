"""Policies that differ from Smolensk's in one thing, for tests of direction."""

from dataclasses import replace
from fractions import Fraction

from simulator.world.switches import known_to
from simulator.world.switches.fund import four_weekly, written_off_on

__all__ = ["four_weekly", "heavy", "with_droppable", "written_off_on"]


def heavy(policy):
    """A month's repayment takes five sixths of net income, above the manual's 2/3 (APP-6)."""
    limits = replace(policy.appraisal, corridor_low=Fraction(2, 3), corridor_high=Fraction(1))
    return replace(policy, appraisal=limits)


def with_droppable(world, *policies):
    """Of the rules that a drawn world drops, those that its policies have."""
    known = known_to(*policies)
    return world | {"dropped": tuple(rule for rule in world["dropped"] if rule in known)}
