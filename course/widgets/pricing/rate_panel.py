"""Try it: what a loan must earn, what the market allows, and what the client pays in roubles."""

from decimal import Decimal

from course.cases.lender import Lender, price
from course.figures.pricing import price as picture
from course.figures.pricing import price_words
from course.language import _
from course.widgets.kit.controls import Money, PerCent, Slider
from course.widgets.kit.grouped import Group
from course.widgets.kit.sheet import Sheet
from course.widgets.kit.typed import FINEST

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
        PerCent("rate", _("Our rate, % a month"), _TENTH, Decimal(20), start.rate, _TENTH,
                most=Decimal(50)),
        PerCent("pawnshop", _("Pawnshop, %"), _TENTH, high, start.pawnshop, _TENTH,
                most=Decimal(100)),
        PerCent("moneylender", _("Moneylender, %"), _TENTH, high, start.moneylender, _TENTH,
                most=Decimal(100)),
        PerCent("distance", _("Below the cheapest, %"), 0, 50, start.distance, 5,
                most=100, grain=FINEST),
    )


def _staff(start: Lender) -> tuple[Slider, ...]:
    return (
        Slider("clients", _("Clients"), 20, 1_000, start.clients, 10,
               least=1, most=1_000_000),
        Money("balance", _("Average owed"), 500, 20_000, start.balance, 100,
              least=1, most=10_000_000, grain=FINEST),
        Slider("officers", _("Officers"), 1, 12, start.officers,
               least=0, most=10_000),
        Money("officer_cost", _("An officer a month"), 1_000, 20_000, start.officer_cost, 500,
              least=0, most=10_000_000, grain=FINEST),
        Money("office_cost", _("The office a month"), 0, 120_000, start.office_cost, 1_000,
              most=1_000_000_000, grain=FINEST),
    )


def _costs(start: Lender) -> tuple[Slider, ...]:
    return (
        PerCent("taxes", _("Taxes, %"), 0, 30, start.taxes,
                most=100, grain=FINEST),
        PerCent("funds", _("Borrowed money, %"), 0, 60, start.funds,
                most=100, grain=FINEST),
        PerCent("losses", _("Losses, %"), 0, 40, start.losses,
                most=60, grain=FINEST),
        PerCent("margin", _("Margin, %"), 0, 60, start.margin,
                most=100, grain=FINEST),
    )


def _growth(start: Lender) -> tuple[Slider, ...]:
    return (
        PerCent("growth", _("New clients, %"), 0, 20, start.growth,
                most=100, grain=FINEST),
        PerCent("reinvested", _("Put back, %"), 0, 100, start.reinvested, 5,
                grain=FINEST),
        PerCent("new_balance", _("A new client owes, %"), 5, 150, start.new_balance, 1,
                least=1, most=200, grain=FINEST),
    )


def _client(start: Lender) -> tuple[Slider, ...]:
    return (
        Money("loan", _("Her loan, roubles"), 1_000, 50_000, start.loan, 500,
              least=100, most=100_000_000, grain=FINEST),
        Slider("weeks", _("Weeks"), 2, 26, start.weeks, unit="weeks",
               least=1, most=52),
        PerCent("mark_up", _("Her mark-up, %"), 0, 250, start.mark_up, 2,
                most=1_000, grain=FINEST),
    )


def _currencies(start: Lender) -> tuple[Slider, ...]:
    return (
        PerCent("in_roubles", _("In roubles, % a year"), 0, 100, start.in_roubles,
                most=100, grain=FINEST),
        PerCent("in_currency", _("In currency, % a year"), Decimal(0), Decimal(60),
                start.in_currency, _TENTH, most=Decimal(100)),
        PerCent("currency_rise", _("Currency rises, %"), -20, 120, start.currency_rise,
                least=-50, most=300, grain=FINEST),
        PerCent("gains_tax", _("Tax on its gain, %"), 0, 50, start.gains_tax, 5,
                most=100, grain=FINEST),
    )
