"""Switches of appraisal: who may borrow, and how much."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from simulator.rules.house.policy import Policy
from simulator.world.switches.switch import Switch


def _no_corridor(policy: Policy) -> Policy:
    free = replace(policy.appraisal, corridor_low=Fraction(0), corridor_high=Fraction(1))
    return replace(policy, appraisal=free)


def _as_slow_as_the_first(policy: Policy) -> Policy:
    officers = replace(policy.officers, repeat_client=policy.officers.new_client)
    return replace(policy, officers=officers)


def _cheap_to_be_late(policy: Policy) -> Policy:
    """A day late costs half of what a day of the loan itself costs, or less."""
    terms = policy.terms
    days = {"day": 1, "week": 7, "month": 30}[terms.interval] * terms.every
    price = Decimal(str(round(float(terms.period_rate) / days / 2, 6)))
    penalty = replace(policy.penalty, rate_per_day=min(price, policy.penalty.rate_per_day))
    return replace(policy, penalty=penalty)


APPRAISAL = (
    Switch("APP-4", "nobody goes to see the business: what the client states is believed"),
    Switch("APP-6", "a month's repayment may take all of net income", _no_corridor),
    Switch("APP-8", "loans are as large as the corridor allows, not what fits best"),
    Switch("APP-7", "what the family needs to live on is not looked at"),
    Switch("APP-9", "loans are sized by a usual month, whatever the season to come"),
    Switch("APP-10", "nobody asks what is owed elsewhere, and it is not counted"),
    Switch("APP-11", "one buyer counts as much as many"),
    Switch("APP-13", "nobody is refused for want of trust"),
    Switch("IND-4", "the officer's recommendation is the decision; nobody looks a second time"),
    Switch("IND-7", "a repeat loan takes as long as a first one", _as_slow_as_the_first),
    Switch("DEL-5", "a day late costs less than a day of the loan itself", _cheap_to_be_late),
)
