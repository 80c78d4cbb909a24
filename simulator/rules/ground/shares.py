"""Shares and rates, read as people write them: "9 %", "1/3", "0,25"; exact from there on."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from numbers import Real
from typing import Annotated

from pydantic import Field, ValidatorFunctionWrapHandler, WrapValidator

from simulator.rules.ground.limits import MOST
from simulator.rules.ground.validation import InputError, shown

Figure = int | Decimal | Fraction | float | str
"""A share or a rate as a person gives it."""

HIGHEST = 5
"""A plain number above it was meant as per cent; text such as "1000 %" is taken as it is."""

HIGHEST_RATE = 1000
"""A hundred thousand per cent a period: whatever is above it is a slip."""

_LONGEST = 400
_LARGE_EXPONENT = re.compile(r"e[+-]?\d{4,}", re.IGNORECASE)


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
    if type(figure) is int and -MOST <= figure <= MOST:
        return Fraction(figure)
    try:
        found = figure if isinstance(figure, Fraction) else read_fraction(_written(figure))
    except ValueError:
        raise InputError(f'{name}: {shown(figure)} is no figure; write 0.25 or "25 %"') from None
    if -MOST <= found <= MOST:
        return found
    raise InputError(f"{name}: {shown(figure)} given, should not be beyond {MOST:,}")


def _written(figure: object) -> str:
    """Write a figure out; nothing for what is none (True is no 1)."""
    known = isinstance(figure, (str, Real, Decimal)) and not isinstance(figure, bool)
    return str(figure) if known else ""


def not_negative(name: str, figure: Figure) -> Fraction:
    """Read a figure that may not be below nothing.

    Examples
    --------
    >>> not_negative("losses", "5 %")
    Fraction(1, 20)
    """
    share = exact(name, figure)
    if share >= 0:
        return share
    raise InputError(f"{name}: {shown(figure)} given, should not be below nothing")


def rate_of(name: str, figure: Figure) -> Fraction:
    """Read a rate: not below nothing, and a plain number above 5 was meant as per cent.

    A fraction has been reckoned, not typed; it may be any rate.

    Examples
    --------
    >>> rate_of("rate_per_month", "9 %")
    Fraction(9, 100)
    """
    share = not_negative(name, figure)
    if isinstance(figure, Fraction):
        return share
    said = isinstance(figure, str) and "%" in figure
    if share > HIGHEST and not said:
        raise InputError(f'{name}: {_as_per_cent(figure, share)}; write a share, or text with "%"')
    if share > HIGHEST_RATE:
        raise InputError(f"{name}: {shown(figure)} given, should be at most {HIGHEST_RATE * 100} %")
    return share


def _as_per_cent(figure: object, share: Fraction | Decimal | float) -> str:
    """Say what a plain number would be as per cent."""
    if share > HIGHEST_RATE:
        return f"{shown(figure)} given, should be a share such as 0.09"
    return f"{figure} would be {float(share) * 100:g} %"


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
    raise InputError(f'{name}: {shown(figure)} given, should be a share from 0 to 1: 0.9 or "90 %"')


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
        _check_length(text)
        return Fraction(text.rstrip("%").strip()) / (100 if per_cent else 1)
    except (ValueError, ZeroDivisionError):
        raise ValueError(f'{shown(figure)} is no share; write "25 %", "1/4" or 0.25') from None


def _check_length(text: str) -> None:
    """Refuse text whose number would take forever to write out."""
    if len(text) > _LONGEST or _LARGE_EXPONENT.search(text):
        raise ValueError


def as_fraction(share: object) -> object:
    """Read text; leave anything else to the field's own check."""
    return read_fraction(share) if isinstance(share, str) else share


class SaidRate(Decimal):
    """A rate that was written with its per cent sign, so that 900 % is meant as it stands."""


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
        _check_length(text)
        read = Decimal(text.rstrip("%").strip()) / (100 if text.endswith("%") else 1)
    except (ArithmeticError, ValueError):
        read = Decimal("nan")
    if read.is_finite():
        return read
    raise ValueError(f'{shown(share)} is no rate; write "9 %" or 0.09')


def _read_rate(rate: object, check: ValidatorFunctionWrapHandler) -> object:
    """Read "9 %" as 0.09, and stop a 9 that was meant as 9 %."""
    read = as_decimal(rate)
    said = isinstance(rate, SaidRate) or (isinstance(rate, str) and "%" in rate)
    if not said and isinstance(read, (int, float, Decimal)) and _is_above(read, HIGHEST):
        raise ValueError(f'{_as_per_cent(rate, read)}; write a share, or text with "%"')
    if said and _is_above(read, HIGHEST_RATE):  # type: ignore[arg-type]
        raise ValueError(f"{shown(rate)} given, should be at most {HIGHEST_RATE * 100} %")
    return SaidRate(check(read)) if said else check(read)


def _is_above(number: Decimal | float, limit: int) -> bool:
    """Compare, where what is no number is above nothing."""
    finite = number.is_finite() if isinstance(number, Decimal) else number == number  # noqa: PLR0124
    return finite and number > limit


Rate = Annotated[Decimal, Field(ge=0, le=HIGHEST_RATE), WrapValidator(_read_rate)]
"""A rate as a share: 0.09, or the text "9 %"."""
