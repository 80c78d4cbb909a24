"""Try it: what a loan must earn, what the market allows, and what the client pays in roubles."""

from decimal import Decimal

from course.cases.lender import Lender, price
from course.figures import price as picture
from course.figures import price_words
from course.language import _
from course.widgets.controls import Slider
from course.widgets.grouped import Group
from course.widgets.sheet import Sheet

_TENTH = Decimal("0.5")


def rate_panel() -> Sheet:
    """Make the panel: costs, rate and market, growth, one client, roubles or currency."""
    start = Lender()
    return Sheet(
        picture.TITLE,
        groups=(
            Group(_("Rate and market"), _market(start)),
            Group(_("Clients and staff"), _staff(start)),
            Group(_("Other costs"), _costs(start)),
            Group(_("Growth"), _growth(start)),
            Group(_("One client"), _client(start)),
            Group(_("Roubles or currency"), _currencies(start)),
        ),
        inputs=Lender,
        compute=price,
        drawing=picture.PriceDrawing,
        describe=price_words.describe,
        tabulate=price_words.tabulate,
    )  # fmt: skip


def _market(start: Lender) -> tuple[Slider, ...]:
    high = Decimal(30)
    return (
        Slider("rate", _("Our rate, % a month"), _TENTH, Decimal(20), start.rate, _TENTH),
        Slider("pawnshop", _("Pawnshop, %"), _TENTH, high, start.pawnshop, _TENTH),
        Slider("moneylender", _("Moneylender, %"), _TENTH, high, start.moneylender, _TENTH),
        Slider("distance", _("Below the cheapest, %"), 0, 50, start.distance, 5),
    )


def _staff(start: Lender) -> tuple[Slider, ...]:
    return (
        Slider("clients", _("Clients"), 20, 1_000, start.clients, 10),
        Slider("balance", _("Average owed"), 500, 20_000, start.balance, 100),
        Slider("officers", _("Officers"), 1, 12, start.officers),
        Slider("officer_cost", _("An officer a month"), 1_000, 20_000, start.officer_cost, 500),
        Slider("office_cost", _("The office a month"), 0, 120_000, start.office_cost, 1_000),
    )


def _costs(start: Lender) -> tuple[Slider, ...]:
    return (
        Slider("taxes", _("Taxes, %"), 0, 30, start.taxes),
        Slider("funds", _("Borrowed money, %"), 0, 60, start.funds),
        Slider("losses", _("Losses, %"), 0, 40, start.losses),
        Slider("margin", _("Margin, %"), 0, 60, start.margin),
    )


def _growth(start: Lender) -> tuple[Slider, ...]:
    return (
        Slider("growth", _("New clients, %"), 0, 20, start.growth),
        Slider("reinvested", _("Put back, %"), 0, 100, start.reinvested, 5),
        Slider("new_balance", _("A new client owes, %"), 5, 150, start.new_balance, 1),
    )


def _client(start: Lender) -> tuple[Slider, ...]:
    return (
        Slider("loan", _("Her loan, roubles"), 1_000, 50_000, start.loan, 500),
        Slider("weeks", _("Weeks"), 2, 26, start.weeks),
        Slider("mark_up", _("Her mark-up, %"), 0, 250, start.mark_up, 2),
    )


def _currencies(start: Lender) -> tuple[Slider, ...]:
    return (
        Slider("in_roubles", _("In roubles, % a year"), 0, 100, start.in_roubles),
        Slider("in_currency", _("In currency, % a year"), Decimal(0), Decimal(60),
               start.in_currency, _TENTH),
        Slider("currency_rise", _("Currency rises, %"), -20, 120, start.currency_rise),
        Slider("gains_tax", _("Tax on its gain, %"), 0, 50, start.gains_tax, 5),
    )
