"""What people and programs hand over by mistake, and which of it could be meant."""

import math
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import numpy as np

NASTY = {
    "nothing": None,
    "True": True,
    "nan": math.nan,
    "exact nan": Decimal("nan"),
    "signalling nan": Decimal("sNaN"),
    "infinity": math.inf,
    "minus infinity": -math.inf,
    "exact infinity": Decimal("inf"),
    "a word": "x",
    "no letters": "",
    "nan in letters": "nan",
    "infinity in letters": "inf",
    "an exponent": "1e999999999",
    "too many per cent": "1e30 %",
    "half": 2.5,
    "half a kopeck": 50000.5,
    "a third": Fraction(1, 3),
    "nought": 0,
    "minus five": -5,
    "an exact minus": Decimal("-0.09"),
    "large": 10**9,
    "larger": 10**12,
    "400 digits": 10**400,
    "an exact 400 digits": Decimal("1e400"),
    "a ratio of 400 digits": Fraction(10**400, 3),
    "the last of days": date(9999, 12, 31),
    "the first of days": date(1, 1, 1),
    "a list": [1],
    "no list": [],
    "a pair": (1, "x"),
    "lists in a list": [("x", 30)],
    "a table": {"a": 1},
    "letters": b"x",
    "an object": object(),
    "a kind": int,
    "a function": len,
    "complex": 1j,
    "an array": np.array([1.0, math.nan]),
    "a figure of NumPy's": np.float64(math.nan),
}

NUMBERS = (int, float, Decimal, Fraction, np.number)


def could_be_meant(value, good):
    """Tell whether a value is of the kind of one of the ``good`` ones, and an ordinary one."""
    return any(_like(value, each) for each in good)


def _like(value, good):
    for kinds, alike in LIKENESS:
        if isinstance(value, kinds) or isinstance(good, kinds):
            return alike(value, good)
    return False


def _is_ordinary(number):
    if isinstance(number, Decimal):
        return number.is_finite() and abs(number) < 10**15
    return abs(number) < 10**15


def _is_number_like(value, good):
    """A whole number wants a whole number; a share or a rate may be any."""
    if isinstance(good, int):
        return value == int(value)
    return isinstance(good, NUMBERS) or (isinstance(good, str) and "%" in good)


def _both(kinds):
    return lambda value, good: isinstance(value, kinds) and isinstance(good, kinds)


def _numbers_alike(value, good):
    return isinstance(value, NUMBERS) and _is_ordinary(value) and _is_number_like(value, good)


def _lists_alike(value, good):
    known = isinstance(value, (list, tuple)) and isinstance(good, LISTS)
    return known and all(could_be_meant(each, list(good)) for each in value)


LISTS = (list, tuple, set, frozenset)

LIKENESS = (
    (type(None), lambda value, good: value is good),
    (bool, _both(bool)),
    (NUMBERS, _numbers_alike),
    ((str, Path), _both((str, Path))),
    (Mapping, _both(Mapping)),
    (LISTS, _lists_alike),
)
"""What makes a value like a good one; of dates there is none, since those here lie too far off."""
