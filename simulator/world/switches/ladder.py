"""Switches of the ladder and of write-off."""

from dataclasses import replace
from decimal import Decimal

from simulator.rules.house.policy import Policy
from simulator.world.switches.switch import Switch, drop_steps


def _no_penalty(policy: Policy) -> Policy:
    free = replace(policy.penalty, rate_per_day=Decimal(0))
    return drop_steps("COL-2.penalty")(replace(policy, penalty=free))


def _endless_penalty(policy: Policy) -> Policy:
    return replace(drop_steps("COL-7")(policy), penalty=replace(policy.penalty, stop_day=None))


def _no_reaction_part(policy: Policy) -> Policy:
    return drop_steps("COL-2")(_no_penalty(policy))


def _weekly_review(policy: Policy) -> Policy:
    return replace(policy, reaction=replace(policy.reaction, noticed="weekly_review"))


def _no_steps(policy: Policy) -> Policy:
    """Only the reminder is left; the penalty runs as the contract says."""
    return replace(policy, ladder=tuple(step for step in policy.ladder if step.day < 0))


LADDER = (
    Switch("COL-1", "nobody is reminded before the due day", drop_steps("COL-1")),
    Switch("COL-2", "no warning, no penalty, no explanation asked for", _no_reaction_part),
    Switch("COL-2.warning", "no warning on the first day late", drop_steps("COL-2.warning")),
    Switch("COL-2.penalty", "being late costs no penalty", _no_penalty),
    Switch("COL-2.explanation", "nobody is asked to explain", drop_steps("COL-2.explanation")),
    Switch("COL-3", "no registered letter", drop_steps("COL-3")),
    Switch("COL-4", "no visit", drop_steps("COL-4")),
    Switch("COL-5", "guarantors hear nothing", drop_steps("COL-5")),
    Switch("COL-6", "nobody is sued", drop_steps("COL-6")),
    Switch("COL-7", "the penalty never stops growing", _endless_penalty),
    Switch("COL-8", "no loan is proposed for write-off", drop_steps("COL-8")),
    Switch("COL-9", "late loans are seen at the weekly review only", _weekly_review),
    Switch("WOF-1", "the director writes off without memo and committee"),
    Switch("WOF-3", "nobody tries to collect after a write-off"),
    Switch("DEL-8", "nothing set happens once a loan is late", _no_steps),
)
