"""Switches: what it means, in this world, not to have one of the manual's rules.

A switch turns a policy into the policy without the rule; the few rules that live outside the
policy's data are asked for by name (``Branch.keeps``).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from simulator.policies import load_rulebook
from simulator.rules.policy import Policy
from simulator.rules.validation import InputError, nearest

Change = Callable[[Policy], Policy]


@dataclass(frozen=True)
class Switch:
    """One rule, or part of one, and what happens without it."""

    rule: str
    without: str
    change: Change = lambda policy: policy


def _drop_steps(rule: str) -> Change:
    """Take the steps of ``rule`` (or of its one part) off the ladder."""

    def change(policy: Policy) -> Policy:
        kept = tuple(s for s in policy.ladder if rule not in (s.rule, s.switch))
        return replace(policy, ladder=kept)

    return change


def _no_penalty(policy: Policy) -> Policy:
    free = replace(policy.penalty, rate_per_day=Decimal(0))
    return _drop_steps("COL-2.penalty")(replace(policy, penalty=free))


def _endless_penalty(policy: Policy) -> Policy:
    return replace(_drop_steps("COL-7")(policy), penalty=replace(policy.penalty, stop_day=None))


def _no_reaction_part(policy: Policy) -> Policy:
    return _drop_steps("COL-2")(_no_penalty(policy))


def _weekly_review(policy: Policy) -> Policy:
    return replace(policy, reaction=replace(policy.reaction, noticed="weekly_review"))


def _any_history(policy: Policy) -> Policy:
    free = replace(policy.eligibility, longest_days_late_for_repeat=100_000)
    return replace(policy, eligibility=free)


def _no_corridor(policy: Policy) -> Policy:
    free = replace(policy.appraisal, corridor_low=Fraction(0), corridor_high=Fraction(1))
    return replace(policy, appraisal=free)


def _no_steps(policy: Policy) -> Policy:
    """Only the reminder is left; the penalty runs as the contract says."""
    return replace(policy, ladder=tuple(step for step in policy.ladder if step.day < 0))


_ALL = (
    Switch("COL-1", "nobody is reminded before the due day", _drop_steps("COL-1")),
    Switch("COL-2", "no warning, no penalty, no explanation asked for", _no_reaction_part),
    Switch("COL-2.warning", "no warning on the first day late", _drop_steps("COL-2.warning")),
    Switch("COL-2.penalty", "being late costs no penalty", _no_penalty),
    Switch("COL-2.explanation", "nobody is asked to explain", _drop_steps("COL-2.explanation")),
    Switch("COL-3", "no registered letter", _drop_steps("COL-3")),
    Switch("COL-4", "no visit", _drop_steps("COL-4")),
    Switch("COL-5", "guarantors hear nothing", _drop_steps("COL-5")),
    Switch("COL-6", "nobody is sued", _drop_steps("COL-6")),
    Switch("COL-7", "the penalty never stops growing", _endless_penalty),
    Switch("COL-8", "no loan is proposed for write-off", _drop_steps("COL-8")),
    Switch("COL-9", "late loans are seen at the weekly review only", _weekly_review),
    Switch("WOF-1", "the director writes off without memo and committee"),
    Switch("WOF-3", "nobody tries to collect after a write-off"),
    Switch("DEL-8", "nothing set happens once a loan is late", _no_steps),
    Switch("APP-6", "a month's repayment may take all of net income", _no_corridor),
    Switch("APP-8", "loans are as large as the corridor allows, not what fits best"),
    Switch("APP-7", "what the family needs to live on is not looked at"),
    Switch("DEL-3", "a late history does not bar the next loan", _any_history),
)
SWITCHES = {switch.rule: switch for switch in _ALL}


def check_switch(rule: str, policy: Policy) -> None:
    """Refuse a rule that has no switch, or that this policy does not contain.

    Raises
    ------
    InputError
        With what would be right.
    """
    known = {*SWITCHES, *_on_ladder(policy)}
    if rule not in known:
        raise InputError(f"{rule!r} cannot be switched off here; {nearest(rule, sorted(known))}")
    switch = switch_for(rule)
    if switch.change is not Switch.change and switch.change(policy) == policy:
        raise InputError(f"{rule!r}: the policy {policy.name!r} has nothing of this rule to drop")


def _on_ladder(policy: Policy) -> set[str]:
    """Switchable rules (kind S), and their parts, that stand on the policy's ladder."""
    rulebook = load_rulebook()
    steps = (step for step in policy.ladder if "S" in rulebook[step.rule].kinds)
    return {name for step in steps for name in (step.rule, step.switch)}


def switch_for(rule: str) -> Switch:
    """The switch of a rule; a rule that only stands on a ladder is switched by its steps."""
    return SWITCHES.get(rule) or Switch(rule, "its steps are not taken", _drop_steps(rule))


def switched(policy: Policy, dropped: tuple[str, ...]) -> Policy:
    """The policy without the dropped rules."""
    for rule in dropped:
        policy = switch_for(rule).change(policy)
    return policy
