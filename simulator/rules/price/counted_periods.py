"""How many of a period make a year: a word, so many of them, or the number itself."""

from __future__ import annotations

import contextlib
from decimal import Decimal
from fractions import Fraction
from numbers import Real
from typing import Any

from simulator.rules.ground.validation import InputError, nearest, shown
from simulator.rules.price.flows import Period

_FEWEST, _MOST = 0.01, 1000  # from a period of a hundred years to one of some hours

UNITS = {
    "day": Fraction(365),
    "week": Fraction(52),
    "fortnight": Fraction(26),
    "semimonth": Fraction(24),
    "month": Fraction(12),
    "quarter": Fraction(4),
    "half-year": Fraction(2),
    "year": Fraction(1),
}


def periods_per_year(unit: str | Period) -> Fraction:
    """Say how many of a unit make a year.

    Examples
    --------
    >>> periods_per_year("4 weeks"), periods_per_year("month"), periods_per_year(26)
    (Fraction(13, 1), Fraction(12, 1), Fraction(26, 1))
    """
    if not isinstance(unit, str):
        return _number_of_periods(unit)
    if unit in UNITS:
        return UNITS[unit]
    count, _space, name = unit.strip().rpartition(" ")
    singular = name if name in UNITS else name.removesuffix("s")
    if singular not in UNITS or not _is_count(count):
        raise InputError(f"unit: {shown(unit)} is not known; {nearest(singular[:40], UNITS)}")
    return UNITS[singular] / int(count or 1)


def _is_count(text: str) -> bool:
    return not text or (text.isdecimal() and len(text) < 5 and int(text) > 0)


def _number_of_periods(unit: Any) -> Fraction:
    known = isinstance(unit, (Real, Decimal)) and not isinstance(unit, bool)
    with contextlib.suppress(ArithmeticError):  # what is no number cannot be compared
        if known and _FEWEST <= unit <= _MOST:
            return Fraction(unit)
    raise InputError(
        f"unit: {shown(unit)} given, should be a word, or the periods in a year, from {_FEWEST} "
        f"to {_MOST}"
    )
