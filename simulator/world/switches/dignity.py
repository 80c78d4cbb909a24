"""Switches of collections with dignity, where the policy has it."""

from dataclasses import replace

from simulator.rules.house.policy import Policy
from simulator.world.switches.switch import Switch


def _any_tone(policy: Policy) -> Policy:
    return replace(policy, manner=replace(policy.manner, respectful=False))


DIGNITY = (
    Switch(
        "DIG-3",
        "clients with late loans are not treated as one would want to be treated",
        _any_tone,
    ),
)
