"""Prices side by side: rates in roubles, and roubles against currency (PRI-3 to PRI-5)."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pandas as pd

from course.cases.lender import Lender, price
from course.display import Shown, table
from course.figures.kit.amounts import percent, whole_roubles
from course.language import _
from simulator.rules.ground.money import roubles
from simulator.rules.price.market import compare_currencies

RATES = ("4.5", "6", "9", "12", "14", "20")
ROUBLES, CURRENCY = "55 %", "17.5 %"
RISES = ("0 %", "14 %", "25 %", "32 %", "60 %")


def rates_in_roubles(lender: Lender, rates: Sequence[str] = RATES) -> Shown:
    """Show one loan at several rates: per cent in three ways, and roubles (PRI-5, APP-15)."""
    prices = {rate: price(replace(lender, rate=Decimal(rate))) for rate in rates}
    frame = pd.DataFrame(
        {
            _("a year, plain"): [percent(each.cost.nominal) for each in prices.values()],
            _("a year, effective"): [percent(each.cost.effective) for each in prices.values()],
            _("all interest, roubles"): [
                whole_roubles(each.burden.cost) for each in prices.values()],
            _("a week, roubles"): [
                whole_roubles(each.burden.each_instalment) for each in prices.values()],
            _("of what she sells for it"): [
                percent(float(each.burden.share_of_revenue)) for each in prices.values()],
        },
        index=pd.Index([f"{rate} %" for rate in prices], name=_("a month")),
    )  # fmt: skip
    caption = _("{loan} roubles for {weeks} weeks, at several rates").format(
        loan=whole_roubles(roubles(lender.loan)), weeks=lender.weeks)
    return table(frame, caption)


def roubles_or_currency(tax: str = "0 %") -> Shown:
    """Show what a year of lending earns in roubles and in currency, as the currency rises (PRI-4).

    Parameters
    ----------
    tax
        Share of exchange gains that is taxed away.
    """
    choices = {rise: compare_currencies(ROUBLES, CURRENCY, rise, tax) for rise in RISES}
    better = {"roubles": _("roubles"), "currency": _("currency")}
    frame = pd.DataFrame(
        {
            _("lent in roubles"): [_share(each.in_roubles) for each in choices.values()],
            _("lent in currency"): [_share(each.in_currency) for each in choices.values()],
            _("earns more"): [better[each.better] for each in choices.values()],
        },
        index=pd.Index([f"+ {rise}" for rise in choices], name=_("the currency rises by")),
    )
    even = percent(float(next(iter(choices.values())).even_at))
    caption = _("What a rouble lent for a year earns; before any tax both are equal at {even}")
    return table(frame, caption.format(even=even))


def _share(share: Fraction) -> str:
    return percent(float(share))
