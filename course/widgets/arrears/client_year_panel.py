"""Try it: follow one of the named clients through the year, day by day."""

from typing import Annotated

from pydantic import Field

from course.cases import people
from course.figures.arrears import client_year
from course.language import _
from course.widgets.kit.controls import Choice, Slider
from course.widgets.kit.panel import Panel
from simulator.rules.ground.validation import validated
from simulator.world.lived.result import Result


@validated
class Look:
    """Whose year, and up to which day."""

    client: Annotated[int, Field(ge=0)] = 5
    until: Annotated[int, Field(ge=0, le=client_year.LAST)] = 139


def client_year_panel(result: Result) -> Panel:
    """Make the panel over a year of the branch: one of the eight, and a day to stop at."""
    start = Look()
    names = tuple((each.name, each.number) for each in people())
    return Panel(
        client_year.TITLE,
        inputs=Look,
        controls=(
            Choice("client", _("Whose year"), names, start.client),
            Slider("until", _("Up to day"), 0, client_year.LAST, start.until, unit="days"),
        ),
        compute=lambda look: client_year.year_of(result, look.client, look.until),
        drawing=client_year.YearDrawing,
        describe=client_year.describe,
        tabulate=client_year.tabulate,
    )
