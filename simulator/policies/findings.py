"""What is wrong in a policy file, in plain words: each finding with file, line and place."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

from pydantic import TypeAdapter, ValidationError

from simulator.language import _
from simulator.policies.places import File, Place, located, said_at_head
from simulator.rules.ground.validation import InputError, nearest, shown
from simulator.rules.house.policy import Policy

_SHOULD_BE = {
    "int": _("a whole number"),
    "bool": _("true or false"),
    "string": _("text in quotes"),
    "decimal": _("a number"),
    "float": _("a number"),
    "fraction": _('a share, such as "1/3" or 0.25'),
    "tuple": _("a list in [ ]"),
    "list": _("a list in [ ]"),
    "dict": _("a section"),
    "dataclass": _("a section"),
    "date": _("a date, such as 2001-03-08"),
}
_BOUNDS = {"ge": _("at least {bound}"), "gt": _("above {bound}"),
           "le": _("at most {bound}"), "lt": _("below {bound}")}  # fmt: skip
_UNKNOWN = ("unexpected_keyword_argument", "extra_forbidden")
_MISSING = ("missing", "missing_argument")


def read_policy(values: Mapping[str, Any], files: Sequence[File]) -> Policy:
    """Make a policy of a file's values.

    Parameters
    ----------
    files : sequence of File
        The file that was asked for, then the files it is based on, for messages.

    Raises
    ------
    InputError
        One line per finding: file, line, key, section, what is wrong, what would be right.
    """
    try:
        return TypeAdapter(Policy).validate_python(values, context={"money": "roubles"})
    except ValidationError as error:
        found = error.errors(include_url=False)
        raise InputError(*(_said(each, files) for each in found)) from None


def _said(finding: Any, files: Sequence[File]) -> str:
    place, kind = _plain_place(finding["loc"]), finding["type"]
    if kind in _UNKNOWN:
        return f"{located(place, files)}: {_unknown(place)}"
    if kind in _MISSING:
        return _("{place} is missing").format(place=located(place, files))
    if kind == "value_error":
        inside, what = said_at_head(str(finding["ctx"]["error"]))
        return f"{located(place + inside, files)}: {what}"
    given = as_written(finding["input"])
    if kind == "literal_error":
        what = _("{given} is not known; {nearest}").format(given=given, nearest=_choice(finding))
    else:
        what = _("{given} given, should be {right}").format(given=given, right=_right(finding))
    return f"{located(place, files)}: {what}"


def _plain_place(loc: tuple[str | int, ...]) -> Place:
    """Leave out of pydantic's place what is no name of a key."""
    return tuple(part for part in loc if isinstance(part, int) or part.isidentifier())


def _unknown(place: Place) -> str:
    """Say that there is no such key or section, with the nearest that there is."""
    *inside, key = place
    known = names_at(Policy, tuple(inside))
    what = _("there is no such section or key") if not inside else _("there is no such key")
    return f"{what}; {nearest(str(key), known)}" if known else what


def names_at(kind: Any, place: Place) -> list[str]:
    """List the keys that a place of a policy can hold.

    Examples
    --------
    >>> names_at(Policy, ("ladder", 3))[:3]
    ['name', 'day', 'act']
    """
    for part in place:
        if isinstance(part, str) and is_dataclass(kind):
            kind = typing.get_type_hints(kind).get(part)
        kind = next((each for each in _inner(kind) if is_dataclass(each)), kind)
    return [each.name for each in fields(kind)] if is_dataclass(kind) else []


def _inner(kind: Any) -> tuple[Any, ...]:
    inner = typing.get_args(kind)
    return inner if typing.get_origin(kind) in (tuple, typing.Union, types.UnionType) else ()


def _choice(finding: Any) -> str:
    known = finding["ctx"]["expected"].replace(" or ", ", ").replace("'", "").split(", ")
    return nearest(str(finding["input"]), known)


def _right(finding: Any) -> str:
    """Say what would be right."""
    for bound, said in _BOUNDS.items():
        if bound in finding.get("ctx", {}):
            return said.format(bound=finding["ctx"][bound])
    if finding["type"] == "should_be":
        return str(finding["msg"])
    kind = finding["type"].partition("_")[0]
    return _SHOULD_BE.get(kind, _("a figure; see the same key in smolensk_individual.toml"))


def as_written(value: object) -> str:
    """Show a value as it stands in a file.

    Examples
    --------
    >>> as_written(True), as_written("weak"), as_written([1]), as_written(Decimal("-0.09"))
    ('true', "'weak'", 'a list', '-0.09')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return _("a section")
    return shown(value).lower() if isinstance(value, Decimal) else shown(value)
