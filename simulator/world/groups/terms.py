"""How people live in groups: the model's own parameters, each with its reason in the model card."""

from typing import Annotated

from pydantic import Field

from simulator.rules.validation import validated
from simulator.world.parameters import Positive, Share


@validated
class GroupTerms:
    """How groups decide, press and fall apart (GRB-1 ..).

    Attributes
    ----------
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
    strain : float
        Share of everybody's peace that goes each time the group presses or pays for a member.
    keeps_back : float
        Instalments of her own that a member puts aside before she helps.
    """

    peace: Positive = 0.5
    peace_spread: Positive = 0.4
    free_riding: Share = 0.5
    contagion: Share = 0.5
    pressing: Positive = 1.0
    strain: Share = 0.15
    keeps_back: Annotated[float, Field(ge=0, le=12)] = 1.0
