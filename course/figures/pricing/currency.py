"""Lending in roubles or in currency: what the lender earns, and what the client owes (PRI-4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pandas as pd
from matplotlib.artist import Artist

from course.figures.kit.amounts import percent
from course.figures.kit.drawing import Drawing
from course.figures.kit.style import BLUE, INK, ORANGE
from course.language import _
from simulator.rules.price.market import CurrencyChoice, compare_currencies

TITLE = _("A year's lending: what a rouble earns")
RISES = tuple(range(0, 81, 5))
_SHOWN = (0, 15, 30, 45, 60)


@dataclass(frozen=True)
class TwoCurrencies:
    """Yearly rates in roubles and in currency, the currency's rise, the tax on it; shares."""

    roubles: Decimal
    currency: Decimal
    rise: Decimal
    tax: Decimal

    def at(self, rise: Decimal) -> CurrencyChoice:
        """Compare both at a rise of the currency."""
        return compare_currencies(self.roubles, self.currency, rise, self.tax)

    @property
    def found(self) -> CurrencyChoice:
        """Compare both at the rise that was chosen."""
        return self.at(self.rise)

    @property
    def clients_debt(self) -> Fraction:
        """By which share a debt in currency grows, in the roubles she earns."""
        return Fraction(self.rise)


class CurrencyDrawing(Drawing):
    """What each kind of loan earns, over the rise of the currency."""

    def prepare(self) -> None:
        """Make the axes and three lines."""
        self.axes = self.figure.add_subplot()
        self.figure.subplots_adjust(left=0.1, right=0.97, bottom=0.15, top=0.9)
        self.axes.set_title(TITLE)
        self.axes.set_xlabel(_("the currency rises by, % a year"))
        self.axes.set_ylabel(_("earned on a rouble, %"))
        self.axes.set_xlim(0, RISES[-1])
        self.axes.set_ylim(0, 140)
        level = [0] * len(RISES)
        (self.roubles,) = self.axes.plot(RISES, level, color=BLUE, linewidth=2.5,
                                         label=_("lent in roubles"))
        (self.currency,) = self.axes.plot(RISES, level, color=ORANGE, linewidth=2.5,
                                          linestyle="--", label=_("lent in currency"))
        self.here = self.axes.axvline(0, color=INK, linestyle=":", linewidth=1.5)
        self.axes.legend(loc="upper left")

    def moving(self) -> Iterable[Artist]:
        """The lines."""
        return (self.roubles, self.currency, self.here)

    def update(self, data: Any) -> None:
        """Show `TwoCurrencies`."""
        choices = [data.at(Decimal(rise) / 100) for rise in RISES]
        self.roubles.set_ydata([100 * float(each.in_roubles) for each in choices])
        self.currency.set_ydata([100 * float(each.in_currency) for each in choices])
        self.here.set_xdata([float(100 * data.rise)] * 2)


def describe(data: TwoCurrencies) -> str:
    """Say which earns more, and what it does to the client."""
    found = data.found
    better = {"roubles": _("roubles earn more"), "currency": _("currency earns more")}
    return _("At a rise of {rise} {better}: {in_roubles} against {in_currency} a year. And whoever "
             "earns roubles and owes currency owes {debt} more of them.").format(
        rise=percent(Fraction(data.rise)), better=better[found.better],
        in_roubles=percent(found.in_roubles), in_currency=percent(found.in_currency),
        debt=percent(data.clients_debt))


def tabulate(data: TwoCurrencies) -> pd.DataFrame:
    """Give a few rises in numbers."""
    choices = [data.at(Decimal(rise) / 100) for rise in _SHOWN]
    return pd.DataFrame(
        {
            _("lent in roubles"): [percent(each.in_roubles) for each in choices],
            _("lent in currency"): [percent(each.in_currency) for each in choices],
        },
        index=pd.Index([f"{rise} %" for rise in _SHOWN], name=_("rise")),
    )
