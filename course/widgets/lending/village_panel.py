"""Try it: a village bank's cycle, from its members' requests to a debt its own fund pays."""

from functools import partial
from typing import Annotated, Literal

from pydantic import Field

from course.figures.lending import village, village_drawing
from course.language import _
from course.widgets.kit.controls import Choice, Money, Slider
from course.widgets.kit.panel import Panel
from simulator.policies import load_policy
from simulator.rules.ground.validation import validated
from simulator.rules.house.policy import Policy

WEEKS = tuple((f"{weeks}", weeks) for weeks in (12, 16, 20))


@validated
class Village:
    """A village bank as the sliders set it; roubles."""

    members: Annotated[int, Field(ge=5, le=10)] = 7
    request: Annotated[int, Field(ge=5_000, le=15_000)] = 10_000
    weeks: Literal[12, 16, 20] = 16
    saved_a_week: Annotated[int, Field(ge=0, le=1_000)] = 150
    in_trouble: Annotated[int, Field(ge=0, le=5)] = 1


def live(policy: Policy, asked: Village) -> village.Cycle:
    """Live through the cycle under the village bank's policy."""
    return village.Cycle(
        policy, asked.members, asked.request * 100, asked.weeks, asked.saved_a_week * 100,
        asked.in_trouble,
    )


def village_panel() -> Panel:
    """Make the panel: members, requests, the cycle, savings, members in trouble."""
    start = Village()
    return Panel(
        village.TITLE,
        inputs=Village,
        controls=(
            Slider("members", _("Members"), 5, 10, start.members),
            Money("request", _("Each asks for, roubles"), 5_000, 15_000, start.request,
                   step=1_000),
            Choice("weeks", _("Weeks of the cycle"), WEEKS, start.weeks),
            Money("saved_a_week", _("Each saves a week, roubles"), 0, 400, start.saved_a_week,
                   step=10),
            Slider("in_trouble", _("Members in trouble"), 0, 5, start.in_trouble),
        ),
        compute=partial(live, load_policy("samara_village")),
        drawing=village_drawing.VillageDrawing,
        describe=village.describe,
        tabulate=village.tabulate,
    )
