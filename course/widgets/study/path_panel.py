"""Try it: one paper comes late, and the whole file waits for it."""

from typing import Annotated, Literal

from pydantic import Field

from course.figures.study import client_path
from course.language import _
from course.widgets.kit.controls import Choice, Slider, Switch
from course.widgets.kit.panel import Panel
from simulator.rules.client.client_file import ClientFile
from simulator.rules.ground.validation import validated

Late = Literal["registration", "passport", "supply_contracts", "cash_flow", "expert_opinion"]
LATE = (
    (_("registration certificate"), "registration"),
    (_("passport"), "passport"),
    (_("supply contracts"), "supply_contracts"),
    (_("cash-flow statement"), "cash_flow"),
    (_("expert opinion"), "expert_opinion"),
)


@validated
class Lateness:
    """Which of Oksana's papers comes when, and whether it is her second loan."""

    paper: Late = "registration"
    day: Annotated[int, Field(ge=0, le=30)] = 4
    repeat: bool = False


def fill(lateness: Lateness) -> ClientFile:
    """Give the file as it then comes together."""
    return client_path.oksana(lateness.paper, lateness.day, repeat=lateness.repeat)


def path_panel() -> Panel:
    """Make the panel: one paper, its day, first or repeat loan."""
    start = Lateness()
    return Panel(
        client_path.TITLE,
        inputs=Lateness,
        controls=(
            Choice("paper", _("This paper"), LATE, start.paper),
            Slider("day", _("comes in on day"), 0, 12, start.day, unit="days"),
            Switch("repeat", _("It is her second loan"), start.repeat),
        ),
        compute=fill,
        drawing=client_path.PathDrawing,
        describe=client_path.describe,
        tabulate=client_path.tabulate,
    )
