"""Try it: neighbours who answer for each other, and what they bring back."""

from fractions import Fraction
from typing import Annotated

from pydantic import Field

from course.figures.lending import joint_liability
from course.figures.lending.group_odds import Neighbours
from course.language import _
from course.widgets.kit.controls import PerCent, Slider
from course.widgets.kit.panel import Panel
from simulator.rules.ground.validation import validated

Percent = Annotated[int, Field(ge=0, le=100)]


@validated
class Street:
    """Neighbours as the sliders set them; shares in per cent."""

    members: Annotated[int, Field(ge=2, le=10)] = 4
    trouble: Percent = 10
    spare: Annotated[int, Field(ge=0, le=200)] = 50
    same_luck: Percent = 0
    give_up: Percent = 100


def gather(street: Street) -> Neighbours:
    """Make the group."""
    return Neighbours(
        members=street.members, trouble=Fraction(street.trouble, 100),
        spare=Fraction(street.spare, 100), same_luck=Fraction(street.same_luck, 100),
        give_up=Fraction(street.give_up, 100),
    )


def joint_liability_panel() -> Panel:
    """Make the panel: members, trouble, spare money, common luck, and who gives up."""
    start = Street()
    return Panel(
        joint_liability.TITLE,
        inputs=Street,
        controls=(
            Slider("members", _("Members"), 2, 10, start.members),
            Slider("trouble", _("In trouble, of 100"), 1, 50, start.trouble),
            PerCent("spare", _("Spare, % of own debt"), 0, 200, start.spare, step=2),
            PerCent("same_luck", _("One luck for all, %"), 0, 100, start.same_luck, step=5),
            PerCent("give_up", _("Give up with it, %"), 0, 100, start.give_up, step=5),
        ),
        compute=gather,
        drawing=joint_liability.JointLiabilityDrawing,
        describe=joint_liability.describe,
        tabulate=joint_liability.tabulate,
    )
