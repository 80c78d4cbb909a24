"""Try it: from which size on a loan pays for its own making."""

from fractions import Fraction
from typing import Annotated

from pydantic import Field

from course.figures.context import small_loan
from course.language import _
from course.widgets.kit.controls import Money, PerCent, Slider
from course.widgets.kit.panel import Panel
from simulator.rules.ground.validation import validated


@validated
class Making:
    """What one loan costs to make (roubles), its rate (per cent a year) and its weeks."""

    cost: Annotated[int, Field(ge=0, le=20_000)] = 3_000
    rate_percent: Annotated[int, Field(ge=0, le=300)] = 55
    weeks: Annotated[int, Field(ge=1, le=52)] = 12


def earn(making: Making) -> small_loan.Earnings:
    """Work out what loans of all sizes earn under these terms."""
    return small_loan.earnings(
        Fraction(making.rate_percent, 100), making.weeks, making.cost * 100
    )


def small_loan_panel() -> Panel:
    """Make the panel: the cost of a file, the rate and the term."""
    start = Making()
    return Panel(
        small_loan.TITLE,
        inputs=Making,
        controls=(
            Money("cost", _("Making one, roubles"), 100, 5_000, start.cost, step=100),
            PerCent("rate_percent", _("Rate, % a year"), 20, 140, start.rate_percent, step=1),
            Slider("weeks", _("Weeks"), 4, 26, start.weeks, unit="weeks"),
        ),
        compute=earn,
        drawing=small_loan.SmallLoanDrawing,
        describe=small_loan.describe,
        tabulate=small_loan.tabulate,
    )
