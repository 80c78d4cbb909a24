"""How numbers stand in tables: roubles with their thousands apart, shares as per cent."""

from fractions import Fraction
from math import isnan

from simulator.rules.ground.money import in_roubles


def whole_roubles(kopecks: float | None) -> str:
    """Show kopecks as whole roubles.

    Examples
    --------
    >>> whole_roubles(123_456_78), whole_roubles(-12), whole_roubles(None)
    ('123 457', '0', '–')
    >>> whole_roubles(float("nan"))
    '–'
    """
    if kopecks is None or isnan(kopecks):
        return "–"
    text = f"{kopecks / 100:,.0f}".replace(",", " ")
    return "0" if text == "-0" else text


def exact_roubles(kopecks: int | None) -> str:
    """Show kopecks as roubles and kopecks."""
    return "–" if kopecks is None else in_roubles(kopecks)


def percent(share: float | Fraction | None) -> str:
    """Show a share as per cent.

    Examples
    --------
    >>> percent(0.0834), percent(float("nan"))
    ('8.3 %', '–')
    """
    return "–" if share is None or isnan(share) else f"{100 * float(share):.1f} %"
