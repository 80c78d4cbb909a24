"""Try it: lend in roubles, or in currency."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from course.figures.pricing import currency
from course.language import _
from course.widgets.kit.controls import PerCent
from course.widgets.kit.panel import Panel
from simulator.rules.ground.validation import validated


@validated
class Choice:
    """Yearly per cents: both rates, the currency's rise, and the tax on what it brings."""

    rouble_rate: Annotated[int, Field(ge=0, le=200)] = 55
    currency_rate: Annotated[int, Field(ge=0, le=100)] = 17
    rise: Annotated[int, Field(ge=0, le=100)] = 14
    tax: Annotated[int, Field(ge=0, le=100)] = 0


def weigh(choice: Choice) -> currency.TwoCurrencies:
    """Set both side by side."""
    shares = (choice.rouble_rate, choice.currency_rate, choice.rise, choice.tax)
    return currency.TwoCurrencies(*(Decimal(each) / 100 for each in shares))


def currency_panel() -> Panel:
    """Make the panel: both rates, the rise and the tax."""
    start = Choice()
    return Panel(
        currency.TITLE,
        inputs=Choice,
        controls=(
            PerCent("rouble_rate", _("In roubles, %"), 20, 120, start.rouble_rate),
            PerCent("currency_rate", _("In currency, %"), 5, 40, start.currency_rate),
            PerCent("rise", _("Currency rises, %"), 0, 80, start.rise),
            PerCent("tax", _("Tax on that, %"), 0, 50, start.tax, step=5),
        ),
        compute=weigh,
        drawing=currency.CurrencyDrawing,
        describe=currency.describe,
        tabulate=currency.tabulate,
    )
