"""Shares and rates, read as people write them: "9 %", "1/3", "0,25"; exact from there on."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import BeforeValidator, Field

from simulator.rules.validation import InputError

Figure = int | Decimal | Fraction | float | str
"""A share or a rate as a person gives it."""

HIGHEST = 5
"""A plain number above it was meant as per cent; text such as "1000 %" is taken as it is."""


def exact(name: str, figure: Figure) -> Fraction:
    """Read a figure exactly: "25 %", "1/4" and 0.25 are all a quarter.

    Parameters
    ----------
    name : str
        What the figure is, for the error.

    Raises
    ------
    InputError
        For text that is no figure, and for what is no number.

    Examples
    --------
    >>> exact("rate", "25 %"), exact("rate", "1/3"), exact("rate", 0.1)
    (Fraction(1, 4), Fraction(1, 3), Fraction(1, 10))
    """
    if isinstance(figure, Fraction):
        return figure
    try:
        return read_fraction(str(figure))
    except ValueError:
        raise InputError(f'{name}: {figure!r} is no figure; write 0.25 or "25 %"') from None


def share_of_one(name: str, figure: Figure) -> Fraction:
    """Read a figure that lies between nothing and one.

    Examples
    --------
    >>> share_of_one("repayment", "90 %")
    Fraction(9, 10)
    """
    share = exact(name, figure)
    if 0 <= share <= 1:
        return share
    raise InputError(f'{name}: {figure!r} given, should be a share from 0 to 1: 0.9 or "90 %"')


def read_fraction(figure: str) -> Fraction:
    """Turn text into a fraction; a ValueError names text that is none.

    Examples
    --------
    >>> read_fraction("2,5 %")
    Fraction(1, 40)
    """
    text = figure.strip().replace(",", ".")
    per_cent = text.endswith("%")
    try:
        return Fraction(text.rstrip("%").strip()) / (100 if per_cent else 1)
    except (ValueError, ZeroDivisionError):
        raise ValueError(f'{figure!r} is no share; write "25 %", "1/4" or 0.25') from None


def as_fraction(share: object) -> object:
    """Read text; leave anything else to the field's own check."""
    return read_fraction(share) if isinstance(share, str) else share


def as_decimal(share: object) -> object:
    """Read text such as "9 %" as the decimal it is; leave anything else to the field's check.

    Examples
    --------
    >>> as_decimal("9 %"), as_decimal(0.5)
    (Decimal('0.09'), 0.5)
    """
    if not isinstance(share, str):
        return share
    text = share.strip().replace(",", ".")
    try:
        return Decimal(text.rstrip("%").strip()) / (100 if text.endswith("%") else 1)
    except ArithmeticError:
        raise ValueError(f'{share!r} is no rate; write "9 %" or 0.09') from None


def _read_rate(rate: object) -> object:
    """Read "9 %" as 0.09, and stop a 9 that was meant as 9 %."""
    read = as_decimal(rate)
    said = isinstance(rate, str) and "%" in rate
    if not said and isinstance(read, (int, float, Decimal)) and read > HIGHEST:
        raise ValueError(f'{rate} would be {read * 100} %; write a share, or text with "%"')
    return read


Rate = Annotated[Decimal, BeforeValidator(_read_rate), Field(ge=0)]
"""A rate as a share: 0.09, or the text "9 %"."""
