"""Policies that differ from Smolensk's in one thing, for tests of direction."""

from dataclasses import replace
from fractions import Fraction


def heavy(policy):
    """A month's repayment takes five sixths of net income, above the manual's 2/3 (APP-6)."""
    limits = replace(policy.appraisal, corridor_low=Fraction(2, 3), corridor_high=Fraction(1))
    return replace(policy, appraisal=limits)


def written_off_on(policy, day):
    """Papers for write-off go to the director on another day (MON-11)."""
    moved = (replace(s, day=day) if s.act == "write_off_papers" else s for s in policy.ladder)
    ladder = tuple(sorted(moved, key=lambda step: step.day))
    return replace(policy, ladder=ladder, write_off=replace(policy.write_off, papers_day=day))


def monthly(policy):
    """Three instalments, one every four weeks, instead of twelve weekly ones (MON-3)."""
    return replace(policy, product=replace(policy.product, instalments=3, every=4))
