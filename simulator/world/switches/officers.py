"""Switches of the officers: how many clients, what for they are paid, and what they look at."""

from dataclasses import replace

from simulator.rules.house.policy import Policy
from simulator.world.switches.switch import Switch

NO_CEILING = 1_000_000


def _no_meetings(policy: Policy) -> Policy:
    return replace(policy, officers=replace(policy.officers, meeting_every_days=0))


def _no_ceiling(policy: Policy) -> Policy:
    return replace(policy, officers=replace(policy.officers, largest_load=NO_CEILING))


OFFICERS = (
    Switch("STA-3", "officers take new clients while late loans wait on their desks"),
    Switch("STA-6", "an officer may have any number of clients", _no_ceiling),
    Switch("STA-7", "officers get the same pay every month"),
    Switch("DEL-4", "officers are paid for growth; late and lost loans cost them nothing"),
    Switch("MON-4", "nobody meets a client between loan and lateness, or checks", _no_meetings),
    Switch("MON-2", "at the monthly meeting nobody checks how the business does"),
)
