"""Switches of groups: who answers for whom, what a group may borrow, when, and from what fund."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from simulator.rules.house.acts import WITH_THE_GROUP
from simulator.rules.house.group import Group
from simulator.rules.house.policy import Policy
from simulator.world.switches.switch import Change, Switch

ABOUT = "it is about solidarity groups"


def solidarity(policy: Policy) -> bool:
    """Whether members of groups borrow under this policy, each her own loan."""
    return policy.group is not None and policy.group.borrower == "member"


def _in_groups(change: Change) -> Change:
    """Change the policy of solidarity groups, and no other."""

    def changed(policy: Policy) -> Policy:
        return change(policy) if solidarity(policy) else policy

    return changed


def _no_liability(policy: Policy) -> Policy:
    """The steps that turn to the others are dropped; the warning and the court stay."""
    kept = tuple(step for step in policy.ladder if step.act not in WITH_THE_GROUP)
    return replace(policy, ladder=kept)


def _no_growth(policy: Policy) -> Policy:
    return replace(policy, product=replace(policy.product, growth_per_repaid_loan=Decimal(0)))


def _rules(policy: Policy) -> Group:
    assert policy.group is not None  # noqa: S101 - called for groups only
    return policy.group


def _refusal_bars_nobody(policy: Policy) -> Policy:
    return replace(policy, group=replace(_rules(policy), refusal_bars_all=False))


def _other_turns(policy: Policy) -> Policy:
    other: Literal["at_once", "in_turn"]
    other = "in_turn" if _rules(policy).loans == "at_once" else "at_once"
    return replace(policy, group=replace(_rules(policy), loans=other))


def _switch(rule: str, without: str, change: Change) -> Switch:
    return Switch(rule, without, _in_groups(change), solidarity, ABOUT)


def village(policy: Policy) -> bool:
    """Whether groups borrow as one under this policy."""
    return policy.group is not None and policy.group.borrower == "group"


def _weekly_parts(policy: Policy) -> Policy:
    return replace(
        policy,
        product=replace(policy.product, method="declining", interest_paid="with_instalments"),
    )


def _one_level(policy: Policy) -> Policy:
    group = replace(_rules(policy), growth_per_cycle=Fraction(0), savings_share=Fraction(0))
    return replace(_no_growth(policy), group=group)


def _fund_stays_shut(policy: Policy) -> Policy:
    return replace(policy, group=replace(_rules(policy), fund_covers_debt=False))


def _of_villages(rule: str, without: str, change: Change) -> Switch:
    def changed(policy: Policy) -> Policy:
        return change(policy) if village(policy) else policy

    return Switch(rule, without, changed, village, "it is about village banks")


GROUPS = (
    _switch("GRP-2", "members borrow side by side, and nobody answers for anybody", _no_liability),
    _switch("GRP-5", "a group may never borrow more than the first time", _no_growth),
    _switch("GRP-6", "a group that refuses to pay goes on borrowing", _refusal_bars_nobody),
    _switch("GRP-7", "loans go in turn instead of at once (or at once, where they went in turn)",
            _other_turns),
    _of_villages("VIL-5", "village banks repay in weekly parts, not at the end of the cycle",
                 _weekly_parts),
    _of_villages("VIL-6", "each cycle has the quota of the first, whatever was saved", _one_level),
    _of_villages("VIL-8", "a village bank's own fund covers nobody's debt", _fund_stays_shut),
)  # fmt: skip
