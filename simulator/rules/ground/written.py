"""Numbers as people write them, read in one place: spaces, comma or point, %, руб. and the like.

What can be read in two ways is never guessed in silence: the reading says how it was taken, and
where nobody would see that (`simulator.roubles`) it is refused.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from simulator.language import _
from simulator.rules.ground.units import CALLED, UNIT_OF, WANTED, Unit
from simulator.rules.ground.validation import InputError

_SPLIT = re.compile(r"(\D*?)(- ?|\+ ?)?([.,]?\d[\d .,]*)(.*)", re.DOTALL)
_FIGURE = re.compile(r"(\d{1,3}(?:(?P<apart>[ .,])\d{3}(?:(?P=apart)\d{3})*)?|\d+|)"
                     r"(?:(?P<mark>[.,])(?P<part>\d+))?")  # fmt: skip
_KOPECKS = re.compile(r"(\D+?)(\d{1,2}) ?(?:коп\w*|kop\w*)\.?")
_DIGITS = 15
_KOPECK = Decimal("0.01")


class Reading(NamedTuple):
    """A number that was read.

    Attributes
    ----------
    value : Decimal
        Exactly as written; per cent are not divided by 100.
    unit : str or None
        The unit written beside it, if there was one.
    said : str
        How it was taken, where that had to be decided; else empty.
    """

    value: Decimal
    unit: Unit | None = None
    said: str = ""


def read_number(text: str, unit: Unit = "count") -> Reading:
    """Read a number as people write it.

    Parameters
    ----------
    text : str
        Spaces of any kind (or apostrophes) between thousands, a comma or a point before the
        fraction, the unit's word or sign before or after it.
    unit : str
        What is asked for. A number with another unit beside it is refused.

    Raises
    ------
    InputError
        Saying what was not understood, and what would be.

    Notes
    -----
    Three digits behind a single comma are thousands in an amount of roubles and in a count, and
    a fraction in per cent; `Reading.said` says so. Three digits behind a single point are
    refused in an amount and in a count: there the point has no custom on its side.

    Examples
    --------
    >>> read_number("1 841,40 руб.", "roubles").value, read_number("1,532.31", "roubles").value
    (Decimal('1841.40'), Decimal('1532.31'))
    >>> read_number("12,500", "roubles").said
    '“12,500” is read as 12 500 roubles.'
    """
    sign, figure, written, kopecks = _taken_apart(text, unit)
    if written not in (None, unit):
        raise InputError(_("“{text}” is in {found}; wanted is {wanted}.").format(
            text=shortened(text), found=CALLED[written], wanted=WANTED[unit]))
    value, decided = _value(text, figure, unit)
    if unit == "roubles" and value % _KOPECK:
        raise InputError(_("“{text}” has more than two digits of kopecks; write {wanted}.").format(
            text=shortened(text), wanted=WANTED[unit]))
    value = (value + kopecks) * (-1 if sign else 1)
    return Reading(value, written, _said(text, value, unit) if decided else "")


def _said(text: str, value: Decimal, unit: Unit) -> str:
    return _("“{text}” is read as {value} {unit}.").format(
        text=shortened(text), value=write_number(value, unit), unit=CALLED.get(unit, "")
    ).replace(" .", ".")


def _taken_apart(text: str, unit: Unit) -> tuple[bool, str, Unit | None, Decimal]:
    """Find sign, digits, unit and a tail of kopecks; refuse all else."""
    found = _SPLIT.fullmatch(_plain(text))
    before, sign, figure, after = found.groups() if found else ("", "", "", text)
    whole = unit == "roubles" and not re.search("[.,]", figure)
    tail = _KOPECKS.fullmatch(after) if whole else None
    kopecks = Decimal(tail[2]) / 100 if tail else Decimal(0)
    words = [word for word in (_word(before), _word(tail[1] if tail else after)) if word]
    if not found or len(words) > 1 or not all(word in UNIT_OF for word in words):
        raise _not_understood(text, unit)
    figure = figure.strip().rstrip(".")
    return "-" in (sign or ""), figure, UNIT_OF[words[0]] if words else None, kopecks


def _plain(text: str) -> str:
    """Make all spaces one kind, all minus signs one, and all letters small."""
    one = unicodedata.normalize("NFKC", text).lower()
    one = re.sub("[\u2212\u2012\u2013]", "-", one).replace("per cent", "percent")
    return re.sub(r"[\s'\u2019]", " ", one).strip()


def _word(text: str) -> str:
    return text.strip(" .")


def _not_understood(text: str, unit: Unit) -> InputError:
    return InputError(_("“{text}” is not understood; write {wanted}.").format(
        text=shortened(text), wanted=WANTED[unit]))


def _value(text: str, figure: str, unit: Unit) -> tuple[Decimal, bool]:
    """Give the number, and whether its mark had to be taken one way of two."""
    found = _FIGURE.fullmatch(figure)
    if not found or (found["mark"] and found["mark"] == found["apart"]):
        raise _not_understood(text, unit)
    if sum(map(str.isdigit, figure)) > _DIGITS:
        raise InputError(_("“{text}” has more than {n} digits; write {wanted}.").format(
            text=shortened(text), n=_DIGITS, wanted=WANTED[unit]))
    whole, apart, mark, part = found[1], found["apart"], found["mark"], found["part"]
    if apart in (".", ",") and not mark and figure.count(apart) == 1:
        return _of_two_ways(text, figure, unit)
    thousands = whole.replace(apart, "") if apart else whole
    return Decimal(f"{thousands or 0}.{part or 0}" if part else thousands), False


def _of_two_ways(text: str, figure: str, unit: Unit) -> tuple[Decimal, bool]:
    """Take “12,500” or “12.500” as the note of `read_number` says."""
    fraction = Decimal(figure.replace(",", "."))
    if figure.startswith("0"):
        return fraction, False
    if unit == "per cent":
        return fraction, "," in figure
    thousands = Decimal(re.sub("[.,]", "", figure))
    if "." in figure:
        raise two_ways(text, thousands, fraction, unit)
    return thousands, True


def two_ways(text: str, one: Decimal, other: Decimal, unit: Unit) -> InputError:
    """Make the error for what can be read in two ways."""
    return InputError(_("“{text}” can be read in two ways; write {one} or {other} {unit}.").format(
        text=shortened(text), one=write_number(one, unit), other=write_number(other, unit),
        unit=CALLED.get(unit, "")).replace(" .", "."))


def write_number(value: int | Decimal, unit: Unit = "count") -> str:
    """Write a number as the course prints it: thousands apart, no noughts that say nothing.

    Examples
    --------
    >>> write_number(12500), write_number(Decimal("-1841.40"), "roubles")
    ('12 500', '-1 841.40')
    >>> write_number(Decimal("9.50"), "per cent"), write_number(Decimal("12.00"), "roubles")
    ('9.5', '12')
    """
    exact = Decimal(value)
    if unit == "roubles" and exact % 1:
        exact = exact.quantize(_KOPECK, ROUND_HALF_UP)
        return f"{exact:,f}".replace(",", " ")
    text = f"{exact:,f}".replace(",", " ")
    return text.rstrip("0").rstrip(".") if "." in text else text


def shortened(text: str, most: int = 40) -> str:
    """Quote what was typed, and no more of it than a line takes."""
    return text.strip() if len(text.strip()) <= most else text.strip()[:most] + "…"
