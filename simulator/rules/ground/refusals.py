"""What the library that checks inputs finds, put into sentences."""

from __future__ import annotations

import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from pydantic import ValidationError

from simulator.rules.ground.plain_words import KINDS, a, nearest, path, shown

# The first word of a finding's name says what was wanted; longer names are looked up first.
_WANTED = {
    "bool": KINDS[bool],
    "int": KINDS[int],
    "float": KINDS[float],
    "finite": KINDS[float],
    "decimal": KINDS[Decimal],
    "fraction": KINDS[Fraction],
    "string": KINDS[str],
    "date": KINDS[date],
    "datetime": KINDS[date],
    "tuple": KINDS[tuple],
    "list": KINDS[list],
    "set": KINDS[list],
    "frozen": KINDS[list],
    "dict": KINDS[Mapping],
    "mapping": KINDS[Mapping],
    "greater_than_equal": "at least {ge}",
    "greater_than": "above {gt}",
    "less_than_equal": "at most {le}",
    "less_than": "below {lt}",
    "too_short": "a list of at least {min_length}",
    "too_long": "a list of at most {max_length}",
}


def explain(cls: Any, error: ValidationError, source: str) -> list[str]:
    """Put all findings about one value into sentences, each headed by its source."""
    return [f"{source}: {_problem(cls, each)}" for each in error.errors(include_url=False)]


def _problem(cls: Any, error: Any) -> str:
    place, kind = _named(cls, error["loc"]), error["type"]
    if kind in ("unexpected_keyword_argument", "extra_forbidden"):
        return f"no {path(place)} here; {nearest(str(place[-1]), _names(cls, place[:-1]))}"
    if kind == "unexpected_positional_argument":
        return "more values given than it has fields; name them: field=value"
    if kind in ("missing", "missing_argument"):
        return f"{path(place)} is missing"
    where = f"{path(place)}: " if place else ""
    given = shown(error["input"])
    if kind == "literal_error":
        return f"{where}{given} is not known; {_choice(error)}"
    if kind == "value_error":
        return where + error["msg"].removeprefix("Value error, ")
    digits = " of at most 15 digits" if given.endswith(" digits") else ""
    return f"{where}{given} given, should be {_wanted(kind, error)}{digits}"


def _named(cls: Any, place: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Name a field that was given by its place among the values."""
    names = _names(cls, ())
    if place and isinstance(place[0], int) and place[0] < len(names):
        return (names[place[0]], *place[1:])
    return place


def _wanted(kind: str, error: Any) -> str:
    """Say what would be right."""
    if kind == "should_be":
        return error["msg"]
    ctx = error.get("ctx", {})
    if kind.startswith("dataclass"):
        return a(str(ctx.get("class_name", "")).lstrip("_"))
    words = _WANTED.get(kind) or _WANTED.get(kind.partition("_")[0], "another kind of value")
    return words.format(**{name: shown(end) for name, end in ctx.items()})


def _choice(error: Any) -> str:
    known = error["ctx"]["expected"].replace(" or ", ", ").replace("'", "").split(", ")
    return nearest(str(error["input"]), known)


def _names(cls: Any, place: tuple[str | int, ...]) -> list[str]:
    """Find the field names of the dataclass that stands at ``place`` inside ``cls``."""
    for part in place:
        if isinstance(part, str) and is_dataclass(cls):
            cls = typing.get_type_hints(cls).get(part)
        inner = [each for each in typing.get_args(cls) if is_dataclass(each)]
        cls = inner[0] if inner else cls
    return [each.name for each in fields(cls)] if is_dataclass(cls) else []
