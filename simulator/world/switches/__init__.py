"""Switches: what it means, in this world, not to have one of the manual's rules.

A switch turns a policy into the policy without the rule; the few rules that live outside the
policy's data are asked for by name (``State.keeps``). Each module here holds one theme's switches.
"""

from simulator.language import _
from simulator.policies import load_rulebook
from simulator.rules.ground.validation import InputError, nearest
from simulator.rules.house.policy import Policy
from simulator.world.switches.appraisal import APPRAISAL
from simulator.world.switches.dignity import DIGNITY
from simulator.world.switches.fund import FUND
from simulator.world.switches.groups import GROUPS
from simulator.world.switches.ladder import LADDER
from simulator.world.switches.officers import OFFICERS
from simulator.world.switches.switch import Switch, drop_steps

_ALL = (*LADDER, *DIGNITY, *APPRAISAL, *OFFICERS, *FUND, *GROUPS)
SWITCHES = {switch.rule: switch for switch in _ALL}


def known_to(*policies: Policy) -> dict[str, Switch]:
    """The switches that make a difference under at least one of these policies, by rule.

    A rule that only stands on a ladder comes last, in the words of the policy's own steps.
    """
    known = {
        rule: switch
        for rule, switch in SWITCHES.items()
        if any(switch.matters(policy) for policy in policies)
    }
    more = sorted(_on_ladders(policies) - SWITCHES.keys())
    return known | {rule: _of_steps(rule, policies) for rule in more}


def _of_steps(rule: str, policies: tuple[Policy, ...]) -> Switch:
    steps = (step for policy in policies for step in policy.ladder)
    names = dict.fromkeys(step.name for step in steps if rule in {step.rule, step.switch})
    return Switch(rule, _("not taken: {steps}").format(steps=", ".join(names)), drop_steps(rule))


def check_switch(rule: str, *policies: Policy) -> None:
    """Refuse a rule that has no switch, or that none of these policies contains.

    Raises
    ------
    InputError
        With what would be right.
    """
    known = {*SWITCHES, *_on_ladders(policies)}
    if rule not in known:
        raise InputError(f"{rule!r} cannot be switched off here; {nearest(rule, sorted(known))}")
    switch, names = switch_for(rule), " + ".join(policy.name for policy in policies)
    if not any(switch.applies(policy) for policy in policies):
        raise InputError(f"{rule!r}: {switch.needs}, which {names} does not have")
    if not any(switch.matters(policy) for policy in policies):
        raise InputError(f"{rule!r}: the policy {names!r} has nothing of this rule to drop")


def _on_ladders(policies: tuple[Policy, ...]) -> set[str]:
    """Switchable rules (kind S), and their parts, that stand on the policies' ladders."""
    rulebook = load_rulebook()
    steps = (step for policy in policies for step in policy.ladder)
    switchable = (step for step in steps if "S" in rulebook[step.rule].kinds)
    return {name for step in switchable for name in (step.rule, step.switch)}


def switch_for(rule: str) -> Switch:
    """The switch of a rule; a rule that only stands on a ladder is switched by its steps."""
    return SWITCHES.get(rule) or Switch(rule, "its steps are not taken", drop_steps(rule))


def switched(policy: Policy, dropped: tuple[str, ...]) -> Policy:
    """The policy without the dropped rules."""
    for rule in dropped:
        policy = switch_for(rule).change(policy)
    return policy
