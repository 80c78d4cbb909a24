"""The six promises to the client, and one sentence about a price that hides six prices."""

from collections.abc import Iterable
from typing import Any

import pandas as pd
from matplotlib.artist import Artist

from course.display import Shown, table
from course.figures.kit.amounts import exact_roubles, percent
from course.figures.kit.drawing import Drawing
from course.figures.kit.picture import Picture
from course.figures.kit.scale import nice_end
from course.figures.kit.style import BLUE, ORANGE
from course.language import _
from simulator.rules.price.quotes import Quote, quotes

PRINCIPAL, RATE, MONTHS, FEE = 1_000_00, "3 %", 4, "3 %"
"""Rosenberg's example (1995): 1 000 roubles, four months, 3 % a month."""
QUOTES = _("One rate by the month: six prices of one sentence")
DOORS_ON_BALANCE = 3
"""The first three of the six take interest on what is still owed."""


def six_promises() -> Shown:
    """Show the six principles of client protection as promises (CPP-1)."""
    rows = [
        (_("Not too much debt"), _("“You will not be lent more than you can repay.”"),
         _("nobody asks what she owes elsewhere")),
        (_("A clear, fair price"), _("“You will know what it costs, in roubles, before you sign.”"),
         _("a fee comes up at the cash desk")),
        (_("Decent collection"), _("“If you are late, we will be firm and polite.”"),
         _("a debt is called out across the market")),
        (_("Honest staff"), _("“Nobody here takes gifts or favours.”"),
         _("a loan is faster for those who bring something")),
        (_("An open ear"), _("“If something is wrong, you can say so, and you get an answer.”"),
         _("complaints go to the person they are about")),
        (_("Your data stay here"), _("“What you tell us, we keep to ourselves.”"),
         _("an officer mentions a client's loan to her neighbour")),
    ]
    frame = pd.DataFrame(
        [row[1:] for row in rows], columns=[_("what the client may expect"), _("how it is broken")],
        index=pd.Index([row[0] for row in rows], name=_("promise")),
    )
    return table(frame, _("Six promises"))


def three_per_cent() -> tuple[Quote, ...]:
    """Price “three per cent a month” in the six ways lenders mean it."""
    return quotes(PRINCIPAL, RATE, MONTHS, fee=FEE)


def spread(asked: tuple[Quote, ...]) -> float:
    """Say how many times as dear the dearest of the quotes is, by its yearly rate."""
    rates = [quote.nominal for quote in asked if quote.nominal]
    return max(rates) / min(rates)


def quote_name(quote: Quote) -> str:
    """Say what a quote means, in the words of a careful lender."""
    on = _("on the balance") if quote.method == "declining" else _("on the first sum")
    when = _("taken at the start") if quote.interest_up_front else _("with each instalment")
    fee = _("and a fee") if quote.fee else ""
    return ", ".join(part for part in (on, when, fee) if part)


class QuotesDrawing(Drawing):
    """The yearly rate of each of the six, one bar a door."""

    def prepare(self) -> None:
        """Make the axes and the bars."""
        self.axes = self.figure.add_subplot()
        self.figure.subplots_adjust(left=0.46, right=0.96, bottom=0.16, top=0.88)
        self.axes.set_title(QUOTES, x=-0.85)
        self.axes.set_xlabel(_("nominal rate, % a year"))
        self.axes.grid(visible=False)
        names = [quote_name(quote) for quote in three_per_cent()]
        self.bars = self.axes.barh(names, [1] * 6, edgecolor="white", height=0.65).patches
        for place, bar in enumerate(self.bars):
            bar.set_facecolor(BLUE if place < DOORS_ON_BALANCE else ORANGE)
            bar.set_hatch("" if place < DOORS_ON_BALANCE else "//")
        self.axes.invert_yaxis()
        self.words = [self.axes.text(0, place, "", va="center") for place in range(6)]

    def moving(self) -> Iterable[Artist]:
        """The bars and their numbers."""
        return (*self.bars, *self.words)

    def update(self, data: Any) -> None:
        """Show the six quotes."""
        rates = [100 * (quote.nominal or 0) for quote in data]
        end = nice_end(max(rates), room=1.15) or 1.0
        self.axes.set_xlim(0, end)
        for rate, bar, word in zip(rates, self.bars, self.words, strict=True):
            bar.set_width(rate)
            word.set_x(rate + end / 80)
            word.set_text(f"{rate:.0f} %")


def describe_quotes(asked: tuple[Quote, ...]) -> str:
    """Say how far the same words lie apart."""
    rates = [100 * (quote.nominal or 0) for quote in asked]
    return _("The same words cost from {low:.0f} to {high:.0f} % a year; the dearest is "
             "{times:.1f} times "
             "the cheapest.").format(low=min(rates), high=max(rates), times=spread(asked))


def quotes_picture(asked: tuple[Quote, ...]) -> Picture:
    """Draw the yearly rate of each of the six."""
    return Picture(QuotesDrawing().draw(asked), QUOTES, describe_quotes(asked),
                   quotes_table(asked))


def quotes_table(asked: tuple[Quote, ...]) -> pd.DataFrame:
    """Set what is paid beside the yearly rate."""
    return pd.DataFrame(
        {
            _("paid beyond the loan, roubles"): [exact_roubles(quote.total) for quote in asked],
            _("yearly rate"): [percent(quote.nominal) for quote in asked],
        },
        index=pd.Index([quote_name(quote) for quote in asked], name=_("interest")),
    )
