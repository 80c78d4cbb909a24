"""A rate's place in the market, and its currency (PRI-3, PRI-4)."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal, NamedTuple

from simulator.rules.ground.shares import HIGHEST_RATE, Figure, exact, rate_of, share_of_one
from simulator.rules.ground.validation import InputError, needs, shown


class MarketCorridor(NamedTuple):
    """Where a rate may stand: at least at cost, somewhat below the cheapest rival (PRI-3).

    Attributes
    ----------
    low : Fraction
        The rate that covers costs.
    high : Fraction
        The cheapest informal rate, less the distance to keep.
    rival : str
        Who sets the high end.
    """

    low: Fraction
    high: Fraction
    rival: str

    @property
    def is_open(self) -> bool:
        """False when costs are above the market: cut costs, not principles."""
        return self.low <= self.high

    def place(self, rate: Figure) -> Literal["below_cost", "within", "above_market"]:
        """Say where a rate stands."""
        share = exact("rate", rate)
        if share < self.low:
            return "below_cost"
        return "within" if share <= self.high else "above_market"


def market_corridor(
    covering_rate: Figure, rivals: Mapping[str, Figure], distance: Figure = "10 %"
) -> MarketCorridor:
    """Put the cost-covering rate beside what the informal market and pawnshops take (PRI-3).

    Parameters
    ----------
    covering_rate : Fraction or text
        Per month or per year, like all rates given here.
    rivals : mapping
        Lender to rate, all for the same period.
    distance : Fraction or text
        How far "somewhat below" is, as a share of the rival's rate: an **assumption**.

    Examples
    --------
    >>> corridor = market_corridor("7 %", {"moneylender": "15 %", "pawnshop": "12 %"})
    >>> corridor.rival, corridor.high, corridor.place("9 %")
    ('pawnshop', Fraction(27, 250), 'within')
    """
    needs(Mapping, rivals, "rivals")
    if not rivals:
        raise InputError("rivals: name at least one lender of the market and its rate")
    rates = {name: rate_of(f"rivals, {name}", rate) for name, rate in rivals.items()}
    rival = min(rates, key=lambda name: rates[name])
    high = rates[rival] * (1 - share_of_one("distance", distance))
    return MarketCorridor(rate_of("covering_rate", covering_rate), high, rival)


class CurrencyChoice(NamedTuple):
    """What a year's lending earns in roubles, per rouble lent (PRI-4).

    Attributes
    ----------
    in_roubles, in_currency : Fraction
        Yearly return on a rouble loan, and on a currency loan measured in roubles after tax.
    even_at : Fraction
        The rise of the currency at which both earn the same, before tax.
    """

    in_roubles: Fraction
    in_currency: Fraction
    even_at: Fraction

    @property
    def better(self) -> Literal["roubles", "currency"]:
        """Name the choice that earns more; roubles when they are equal."""
        return "roubles" if self.in_roubles >= self.in_currency else "currency"


def compare_currencies(
    rouble_rate: Figure,
    currency_rate: Figure,
    currency_rise: Figure,
    tax_on_exchange_gain: Figure = 0,
) -> CurrencyChoice:
    """Compare a year of lending in roubles and in foreign currency (PRI-4).

    Parameters
    ----------
    rouble_rate, currency_rate, currency_rise : Decimal or text
        A year's: "55 %", "17.5 %", "14 %".
    tax_on_exchange_gain : Decimal or text
        Share of the principal's exchange gain that is taxed away.

    Examples
    --------
    >>> choice = compare_currencies("50 %", "20 %", "14 %")
    >>> float(choice.in_currency), choice.better, choice.even_at
    (0.368, 'roubles', Fraction(1, 4))
    """
    roubles, currency = rate_of("rouble_rate", rouble_rate), rate_of("currency_rate", currency_rate)
    rise = exact("currency_rise", currency_rise)
    if not -1 < rise <= HIGHEST_RATE:
        raise InputError(
            f"currency_rise: {shown(currency_rise)} given, should be above -100 % and at most "
            f"{HIGHEST_RATE * 100} %"
        )
    taxed = max(Fraction(0), rise) * share_of_one(
        "tax_on_exchange_gain", tax_on_exchange_gain
    )
    earned = (1 + currency) * (1 + rise) - 1 - taxed
    return CurrencyChoice(roubles, earned, (1 + roubles) / (1 + currency) - 1)
