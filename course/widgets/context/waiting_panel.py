"""Try it: how long a client may wait for a cheaper loan."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import Field

from course.figures.context import waiting
from course.language import _
from course.widgets.kit.controls import Money, PerCent, Slider
from course.widgets.kit.panel import Panel
from simulator.rules.ground.validation import validated


@validated
class Choice:
    """A client's goods, and the two loans she can choose between.

    Parameters
    ----------
    amount
        Roubles of goods.
    earned_percent
        What a week's trade leaves of 100 roubles of goods.
    weeks_waiting
        For the cheap loan; the quick one comes at once.
    quick_percent, cheap_percent
        Rates, per cent a month.
    """

    amount: Annotated[int, Field(ge=1_000, le=50_000)] = 10_000
    earned_percent: Annotated[Decimal, Field(ge=0, le=20)] = Decimal(6)
    weeks_waiting: Annotated[int, Field(ge=0, le=waiting.SEASON)] = 6
    quick_percent: Annotated[Decimal, Field(ge=0, le=20)] = Decimal(9)
    cheap_percent: Annotated[Decimal, Field(ge=0, le=20)] = Decimal(2)


def weigh(choice: Choice) -> waiting.TwoOffers:
    """Set the two loans side by side."""
    return waiting.TwoOffers(
        choice.amount * 100, Fraction(choice.earned_percent) / 100,
        waiting.Offer(0, choice.quick_percent / 100),
        waiting.Offer(choice.weeks_waiting, choice.cheap_percent / 100),
    )


def waiting_panel() -> Panel:
    """Make the panel: goods, what they earn, the wait and the two rates."""
    start = Choice()
    half = Decimal("0.5")
    return Panel(
        waiting.TITLE,
        inputs=Choice,
        controls=(
            Money("amount", _("Goods, roubles"), 2_000, 20_000, start.amount, step=1_000),
            PerCent("earned_percent", _("They earn, % a week"), Decimal(0), Decimal(12),
                   start.earned_percent, step=half),
            Slider("weeks_waiting", _("Weeks of waiting"), 0, waiting.SEASON, start.weeks_waiting,
                   unit="weeks"),
            PerCent("quick_percent", _("Quick, % a month"), Decimal(0), Decimal(15),
                   start.quick_percent, step=half),
            PerCent("cheap_percent", _("Cheap, % a month"), Decimal(0), Decimal(15),
                   start.cheap_percent, step=half),
        ),
        compute=weigh,
        drawing=waiting.WaitingDrawing,
        describe=waiting.describe,
        tabulate=waiting.tabulate,
    )
