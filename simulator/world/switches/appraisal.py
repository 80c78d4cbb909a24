"""Switches of appraisal: who may borrow, and how much."""

from dataclasses import replace
from fractions import Fraction

from simulator.rules.policy import Policy
from simulator.world.switches.switch import Switch


def _no_corridor(policy: Policy) -> Policy:
    free = replace(policy.appraisal, corridor_low=Fraction(0), corridor_high=Fraction(1))
    return replace(policy, appraisal=free)


APPRAISAL = (
    Switch("APP-6", "a month's repayment may take all of net income", _no_corridor),
    Switch("APP-8", "loans are as large as the corridor allows, not what fits best"),
    Switch("APP-7", "what the family needs to live on is not looked at"),
)
