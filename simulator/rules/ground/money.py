"""Money in whole kopecks: read as people write it, rounded in one place, shown with two digits."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import BeforeValidator, ValidationInfo

from simulator.rules.ground.validation import InputError, shown, whole_number
from simulator.rules.ground.written import read_number, two_ways

_TOO_LARGE, _LARGEST = 10**15, 10**18


def roubles(amount: str | int | Decimal) -> int:
    """Turn an amount of roubles, as people write it, into kopecks.

    Parameters
    ----------
    amount : str, int or Decimal
        Text may hold spaces of any kind between thousands, a comma or a point before the
        kopecks, and руб., р., ₽, RUB or *roubles* before or after.

    Returns
    -------
    int
        Kopecks.

    Raises
    ------
    InputError
        For a float (it cannot hold kopecks exactly), more than two decimals, other text, and
        text that can be read in two ways, such as "12,500".

    Examples
    --------
    >>> roubles("10 000"), roubles("1 234,5"), roubles("RUB 1,532.31")
    (1000000, 123450, 153231)
    """
    if isinstance(amount, bool) or not isinstance(amount, (str, int, Decimal)):
        given = shown(amount)
        raise InputError(f'{given} is no exact amount of roubles; write it as text: "1 234.50"')
    read = read_number(_plain(amount), "roubles")
    if read.said:
        raise two_ways(str(amount), read.value, read.value / 1000, "roubles")
    return int(read.value * 100)


def _plain(amount: str | int | Decimal) -> str:
    """Write a number without an exponent and without zeros that say nothing."""
    if isinstance(amount, str):
        return amount
    if isinstance(amount, Decimal) and not amount.is_finite():
        raise InputError(f"{amount} is no amount of roubles")
    if not -_TOO_LARGE < amount < _TOO_LARGE:
        raise InputError("an amount of roubles has at most 15 digits; this one has more")
    if isinstance(amount, int):
        return str(amount)
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def in_roubles(kopecks: int) -> str:
    """Show kopecks as roubles, thousands apart.

    Examples
    --------
    >>> in_roubles(123450)
    '1 234.50'
    >>> in_roubles(-5)
    '-0.05'
    """
    if type(kopecks) is not int or not -_LARGEST <= kopecks <= _LARGEST:
        kopecks = whole_number(kopecks, "kopecks", "a whole number of kopecks")
    whole, part = divmod(abs(kopecks), 100)
    sign = "-" if kopecks < 0 else ""
    return f"{sign}{whole:,}.{part:02}".replace(",", " ")


def as_roubles(kopecks: int) -> int | Decimal:
    """Give kopecks as a number of roubles, exactly: whole where they are whole.

    Examples
    --------
    >>> as_roubles(1_250_000), as_roubles(184_140)
    (12500, Decimal('1841.4'))
    """
    return kopecks // 100 if kopecks % 100 == 0 else Decimal(kopecks) / 100


def round_kopecks(exact: int | Fraction | Decimal, unit: int = 1) -> int:
    """Round an exact amount of kopecks to whole units, half away from nothing.

    The one rounding rule of the kit. A refund rounds like the charge it gives back.

    Parameters
    ----------
    exact : int, Fraction or Decimal
        Kopecks.
    unit : int
        Kopecks too: 1, or 100 for whole roubles, 1000 for tens of roubles.

    Examples
    --------
    >>> round_kopecks(Fraction(5, 2)), round_kopecks(Fraction(-5, 2))
    (3, -3)
    >>> round_kopecks(95_007, unit=1000)
    95000
    """
    above, below = exact.as_integer_ratio()
    return round_ratio(above, below * unit) * unit


def round_ratio(above: int, below: int) -> int:
    """Round ``above / below`` (``below`` positive) to a whole number, half away from nothing.

    Examples
    --------
    >>> round_ratio(7, 2)
    4
    """
    half_up = (2 * abs(above) + below) // (2 * below)
    return half_up if above >= 0 else -half_up


def ratio_up(above: int, below: int) -> int:
    """Round ``above / below`` (``below`` positive) up to a whole number.

    Examples
    --------
    >>> ratio_up(7, 2), ratio_up(8, 2)
    (4, 4)
    """
    return -(-above // below)


def _read_kopecks(amount: object, info: ValidationInfo) -> object:
    """Read text as roubles; a whole number is kopecks, or roubles where a file is read."""
    in_file = (info.context or {}).get("money") == "roubles"
    if isinstance(amount, str) or (in_file and isinstance(amount, (int, Decimal))):
        return roubles(amount)
    return amount


Kopecks = Annotated[int, BeforeValidator(_read_kopecks)]
"""A field that holds kopecks; text such as "10 000" is taken as roubles."""
