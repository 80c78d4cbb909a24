"""Try it: set a client's figure beside her own purchases, and beside her trade."""

from typing import Annotated

from pydantic import Field

from course.cases.clients.forms import form_of
from course.cases.clients.norms import norms_for
from course.figures.study import mark_up
from course.language import _
from course.widgets.kit.controls import Money, PerCent
from course.widgets.kit.panel import Panel
from simulator.rules.client.application import SectorNorms
from simulator.rules.ground.validation import validated


@validated
class Told:
    """What a client says of a month, roubles; her mark-up, give or take, in per cent."""

    sales: Annotated[int, Field(ge=0, le=100_000)]
    purchases: Annotated[int, Field(ge=100, le=100_000)]
    mark_up: Annotated[int, Field(ge=0, le=500)]
    spread: Annotated[int, Field(ge=0, le=100)]

    @property
    def mark_ups(self) -> tuple[float, float]:
        """The smallest and the largest mark-up, shares."""
        return max(0, self.mark_up - self.spread) / 100, (self.mark_up + self.spread) / 100


def mark_up_panel(name: str = "Valentina") -> Panel:
    """Make the panel, with a named client's own answers to begin with."""
    money, norms = form_of(name).finance, norms_for(name)
    bought = money.purchases * money.purchase_amount // 100
    low, high = money.smallest_mark_up or 0, money.largest_mark_up or 0

    def compare(told: Told) -> mark_up.Witnesses:
        """Set her figures beside the trade's."""
        return mark_up.Witnesses(
            told.sales * 100, told.purchases * 100, told.mark_ups, _usual_sales(norms))

    return Panel(
        mark_up.TITLE,
        inputs=Told,
        controls=(
            Money("sales", _("She says she sells"), 3_000, 16_000,
                   money.monthly_sales("average") // 100, step=200),
            Money("purchases", _("She buys for"), 960, 6_000, bought, step=120),
            PerCent("mark_up", _("Her mark-up, %"), 50, 300, (low + high) // 2, step=10),
            PerCent("spread", _("give or take, %"), 0, 60, (high - low) // 2, step=10),
        ),
        compute=compare,
        drawing=mark_up.WitnessesDrawing,
        describe=mark_up.describe,
        tabulate=mark_up.tabulate,
    )


def _usual_sales(norms: SectorNorms) -> tuple[int, int]:
    return norms.monthly_sales or (0, 0)
