"""How people live in groups: the model's own parameters, each with its reason in the model card."""

from typing import Annotated

from pydantic import Field

from simulator.rules.ground.validation import validated
from simulator.world.terms.parameters import Days, Positive, Share

Clients = Annotated[int, Field(ge=1)]


@validated
class GroupTerms:
    """How groups come together, decide, press and fall apart (GRB-1 .. GRB-8).

    Attributes
    ----------
    men : float
        Share of men in the pool.
    women_prefer, men_prefer : float
        Share of each who would rather borrow in a group (GRP-12).
    afraid : float
        Share who refuse, at the training, to answer for others (GRP-14).
    in_villages : float
        Share of the places whose people think of a village bank, where both kinds are offered.
    among_partners : float
        Share who look for partners of their own trade; the others look among neighbours.
    place, trade_circle : int
        Clients of one place who are neighbours; among whom partners of one trade find each other.
    training_days : int
        From the last member found to the group's founding.
    patience_days : int
        So long a client waits for a group before she asks alone.
    peace : float
        What peace with her neighbours is worth to the usual member, in units of her instalment.
    peace_spread : float
        Standard deviation of its log between clients.
    free_riding : float
        Share of access that a member leaves out of account when the others could pay without her.
    contagion : float
        Share of her access a member gives up for lost when all the others are late.
    pressing : float
        What the members' pressure adds to a late member's cost of staying late, for each unit of
        her peace.
    looks_back : float
        How much of what she has paid for the same member, and not got back, a member adds to her
        part when she weighs it.
    strain : float
        Share of everybody's peace that goes each time the group pays for a member.
    leave_below : float
        A member whose peace has fallen below this share of what it was leaves the group.
    keeps_back : float
        Instalments of her own that a member puts aside before she helps.
    claim : float
        What a claim on all members adds to the worth of paying, in units of the sum due.
    sits_down : int
        Days after the leader was told on which the members come together, at the latest.
    gives_back : float
        Share of what she holds that a member uses at the end of a cycle to repay the others.
    turn_weeks : int
        Where loans go in turn, so long the second half waits for the first (GRP-7).
    members_help : float
        Share of the officer's time for an appraisal, and for a monthly meeting, that members save.
    """

    men: Share = 0.2
    women_prefer: Share = 0.7
    men_prefer: Share = 0.35
    afraid: Share = 0.2
    in_villages: Share = 0.4
    among_partners: Share = 0.5
    place: Clients = 48
    trade_circle: Clients = 240
    training_days: Days = 7
    patience_days: Days = 42
    peace: Positive = 0.5
    peace_spread: Positive = 0.4
    free_riding: Share = 0.5
    contagion: Share = 0.5
    pressing: Positive = 1.0
    looks_back: Positive = 1.0
    strain: Share = 0.1
    leave_below: Share = 0.4
    keeps_back: Annotated[float, Field(ge=0, le=12)] = 1.0
    claim: Positive = 1.0
    sits_down: Annotated[int, Field(ge=1, le=6)] = 4
    gives_back: Share = 0.5
    turn_weeks: Annotated[int, Field(ge=1)] = 4
    members_help: Share = 0.3
