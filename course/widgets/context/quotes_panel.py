"""Try it: one rate by the month, quoted six ways."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from course.figures.context import promises
from course.language import _
from course.widgets.kit.controls import Money, PerCent, Slider
from course.widgets.kit.panel import Panel
from simulator.rules.ground.validation import validated
from simulator.rules.price.quotes import Quote, quotes


@validated
class Door:
    """What stands on the door: per cent a month, months, a fee in per cent; and the loan."""

    rate_percent: Annotated[Decimal, Field(gt=0, le=20)] = Decimal(3)
    months: Annotated[int, Field(ge=1, le=24)] = 4
    fee_percent: Annotated[Decimal, Field(ge=0, le=20)] = Decimal(3)
    amount: Annotated[int, Field(ge=1_000, le=100_000)] = 1_000


def ask(door: Door) -> tuple[Quote, ...]:
    """Price the sentence on the door in six ways."""
    return quotes(door.amount * 100, door.rate_percent / 100, door.months,
                  fee=door.fee_percent / 100)


def quotes_panel() -> Panel:
    """Make the panel: the rate on the door, the months, the fee and the loan."""
    start, half = Door(), Decimal("0.5")
    return Panel(
        promises.QUOTES,
        inputs=Door,
        controls=(
            PerCent("rate_percent", _("Rate, % a month"), half, Decimal(12),
                   start.rate_percent, step=half),
            Slider("months", _("Months"), 1, 12, start.months, unit="months"),
            PerCent("fee_percent", _("Fee, %"), Decimal(0), Decimal(10), start.fee_percent,
                   step=half),
            Money("amount", _("Loan, roubles"), 1_000, 20_000, start.amount, step=1_000),
        ),
        compute=ask,
        drawing=promises.QuotesDrawing,
        describe=promises.describe_quotes,
        tabulate=promises.quotes_table,
    )
