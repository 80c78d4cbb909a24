"""The six promises to the client, and one sentence about a price that hides six prices."""

import pandas as pd

from course.display import Shown, table
from course.figures.amounts import exact_roubles, percent
from course.figures.picture import Picture
from course.figures.style import BLUE, ORANGE, look, new_figure
from course.language import _
from simulator.rules.quotes import Quote, quotes

PRINCIPAL, RATE, MONTHS, FEE = 1_000_00, "3 %", 4, "3 %"
"""Rosenberg's example (1995): 1 000 roubles, four months, 3 % a month."""


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
    rates = [quote.nominal for quote in asked if quote.nominal is not None]
    return max(rates) / min(rates)


def quote_name(quote: Quote) -> str:
    """Say what a quote means, in the words of a careful lender."""
    on = _("on the balance") if quote.method == "declining" else _("on the first sum")
    when = _("taken at the start") if quote.interest_up_front else _("with each instalment")
    fee = _("and a fee") if quote.fee else ""
    return ", ".join(part for part in (on, when, fee) if part)


def quotes_picture(asked: tuple[Quote, ...]) -> Picture:
    """Draw the yearly rate of each of the six."""
    title = _("“Three per cent a month”: six prices of one sentence")
    names = [quote_name(quote) for quote in asked]
    rates = [100 * (quote.nominal or 0) for quote in asked]
    with look():
        figure = new_figure(height=3)
        axes = figure.add_subplot()
        figure.subplots_adjust(left=0.46, right=0.96, bottom=0.16, top=0.88)
        colours = [BLUE if quote.method == "declining" else ORANGE for quote in asked]
        hatches = ["" if quote.method == "declining" else "//" for quote in asked]
        bars = axes.barh(names, rates, color=colours, hatch=hatches, edgecolor="white", height=0.65)
        axes.bar_label(bars, [f"{rate:.0f} %" for rate in rates], padding=4)
        axes.invert_yaxis()
        axes.set_xlim(0, max(rates) * 1.15)
        axes.grid(visible=False)
        axes.set_xlabel(_("nominal rate, % a year"))
        axes.set_title(title, x=-0.85)
    said = _("The same words cost from {low:.0f} to {high:.0f} % a year; the dearest is "
             "{times:.1f} times "
             "the cheapest.").format(low=min(rates), high=max(rates), times=spread(asked))
    return Picture(figure, title, said, quotes_table(asked))


def quotes_table(asked: tuple[Quote, ...]) -> pd.DataFrame:
    """Set what is paid beside the yearly rate."""
    return pd.DataFrame(
        {
            _("paid beyond the loan, roubles"): [exact_roubles(quote.total) for quote in asked],
            _("yearly rate"): [percent(quote.nominal) for quote in asked],
        },
        index=pd.Index([quote_name(quote) for quote in asked], name=_("interest")),
    )
