"""Plain words for what was given and what would be right: no names of Python's or of libraries'."""

from __future__ import annotations

import math
import numbers
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from fractions import Fraction
from typing import Any

_LONGEST_TEXT = 40
_LONGEST_NUMBER = 10**15

KINDS: dict[type, str] = {
    bool: "True or False",
    int: "a whole number",
    float: "a number",
    Decimal: "a number",
    Fraction: "a number",
    str: "text",
    date: "a date such as 2001-02-26",
    tuple: "a list",
    list: "a list",
    Mapping: "a table of names and values",
}

def shown(value: object) -> str:
    """Show what was given as a person would write it.

    Examples
    --------
    >>> shown(Decimal("-0.09")), shown("weak"), shown(None), shown(10**400)
    ('-0.09', "'weak'", 'nothing', 'a number of 401 digits')
    >>> shown(date(2001, 2, 26)), shown([1, 2])
    ('2001-02-26', 'a list')
    """
    if value is None:
        return "nothing"
    if isinstance(value, str):
        return repr(value if len(value) <= _LONGEST_TEXT else f"{value[:_LONGEST_TEXT]}...")
    if isinstance(value, (numbers.Number, Decimal)):
        return _number(value)
    if isinstance(value, date):
        return (value.date() if isinstance(value, datetime) else value).isoformat()
    if isinstance(value, type):
        return f"the kind {value.__name__} itself"
    return _thing(value)


def _number(value: Any) -> str:
    whole = isinstance(value, numbers.Integral)
    if isinstance(value, (int, Fraction)) and not -_LONGEST_NUMBER <= value <= _LONGEST_NUMBER:
        return f"a number of {int(math.log10(abs(int(value)))) + 1} digits"
    return str(int(value)) if whole and not isinstance(value, bool) else str(value)


def _thing(value: object) -> str:
    name = type(value).__name__.lstrip("_")
    if callable(value):
        return "a function"
    if isinstance(value, Mapping):
        return "a table of names and values"
    if isinstance(value, (list, tuple, set, frozenset)):
        return "a list"
    return "something else" if name == "object" else a(name)


def a(name: str) -> str:
    """Put the article before a name.

    Examples
    --------
    >>> a("Schedule"), a("Application")
    ('a Schedule', 'an Application')
    """
    return f"{'an' if name[:1].lower() in 'aeio' else 'a'} {name}"


def kind_words(cls: type) -> str:
    """Name a kind of value for people.

    Examples
    --------
    >>> kind_words(int), kind_words(dict)
    ('a whole number', 'a table of names and values')
    """
    return KINDS.get(cls) or (KINDS[Mapping] if issubclass(cls, Mapping) else a(cls.__name__))


def nearest(name: str, names: Iterable[str]) -> str:
    """Suggest the closest of ``names``, or list them all when none is close.

    Examples
    --------
    >>> nearest("weak", ["day", "week", "month"])
    'did you mean `week`?'
    """
    known = list(names)
    close = get_close_matches(name, known, n=1)
    if close:
        return f"did you mean `{close[0]}`?"
    return "it can be " + ", ".join(f"`{each}`" for each in known)


def path(place: tuple[str | int, ...]) -> str:
    """Write a place inside nested values as people read it.

    Examples
    --------
    >>> path(("ladder", 2, "day")), path(("product", "rate"))
    ('`ladder.day` (entry 3)', '`product.rate`')
    """
    entries = [f" (entry {part + 1})" for part in place if isinstance(part, int)]
    names = ".".join(part for part in place if isinstance(part, str))
    return f"`{names}`" + "".join(entries)
