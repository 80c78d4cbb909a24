"""Try it: what an institution lives from, and what it must do when a part ends."""

from typing import Annotated

from pydantic import Field

from course.figures.context import income
from course.language import _
from course.widgets.kit.controls import PerCent
from course.widgets.kit.panel import Panel
from simulator.rules.ground.validation import InputError, validated


@validated
class Sources:
    """Per cent of income from lending and from programmes; and per cent of the latter that ends."""

    lending: Annotated[int, Field(ge=5, le=100)] = 70
    programmes: Annotated[int, Field(ge=0, le=95)] = 20
    ends: Annotated[int, Field(ge=0, le=100)] = 100

    def __post_init__(self) -> None:
        """Refuse more than the whole."""
        if self.lending + self.programmes > 100:
            raise InputError(_(
                "Lending and programmes together make {n} of 100: take one of them back.").format(
                    n=self.lending + self.programmes))


def weigh(sources: Sources) -> income.Income:
    """Work out what must grow."""
    return income.Income(sources.lending, sources.programmes, sources.ends)


def income_panel() -> Panel:
    """Make the panel: two sources, and how much of the second ends."""
    start = Sources()
    return Panel(
        income.TITLE,
        inputs=Sources,
        controls=(
            PerCent("lending", _("From lending, %"), 5, 80, start.lending, step=5),
            PerCent("programmes", _("From programmes, %"), 0, 30, start.programmes, step=5),
            PerCent("ends", _("Of these end, %"), 0, 100, start.ends, step=10),
        ),
        compute=weigh,
        drawing=income.IncomeDrawing,
        describe=income.describe,
        tabulate=income.tabulate,
    )
