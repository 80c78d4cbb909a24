"""Inputs that are checked the moment they are made, with errors a trainer can act on."""

from __future__ import annotations

import functools
import reprlib
import typing
from dataclasses import field, fields, is_dataclass
from difflib import get_close_matches
from typing import Any, TypeVar, cast, dataclass_transform

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as pydantic_dataclass

T = TypeVar("T")

_CONFIG = ConfigDict(extra="forbid", validate_default=False)


class InputError(ValueError):
    """What was given cannot be used; the message says what, where, and what would be right.

    Attributes
    ----------
    problems : tuple of str
        One line per problem found, so that a whole file can be mended in one go.
    """

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type[InputError], tuple[str, ...]]:
        """Travel between processes with every problem kept apart."""
        return type(self), self.problems


@dataclass_transform(frozen_default=True, field_specifiers=(Field, field))
def validated(cls: type[T]) -> type[T]:
    """Make ``cls`` a frozen dataclass that checks its fields and refuses unknown names.

    Raises
    ------
    InputError
        When an instance is made from a wrong value, or with a name the class does not have.

    Examples
    --------
    >>> @validated
    ... class Loan:
    ...     instalments: int = 12
    >>> Loan(instalment=4)
    Traceback (most recent call last):
    ...
    simulator.rules.validation.InputError: Loan: no `instalment` here; did you mean `instalments`?
    """
    made: Any = pydantic_dataclass(frozen=True, config=_CONFIG)(cls)
    check = made.__init__

    @functools.wraps(check)
    def checked(self: Any, *args: Any, **kwargs: Any) -> None:
        try:
            check(self, *args, **kwargs)
        except ValidationError as error:
            raise InputError(*_explain(made, error, made.__name__)) from None

    made.__init__ = checked
    return cast("type[T]", made)


def read_as(cls: type[T], values: object, source: str, **context: object) -> T:
    """Build a validated ``cls`` from plain ``values`` (a file's content).

    Parameters
    ----------
    source : str
        Named at the head of each problem: the file the values came from.
    **context
        Handed to field validators, such as ``money="roubles"`` for whole numbers of roubles.

    Raises
    ------
    InputError
        One problem per wrong key, each with the key's path and the nearest right name.
    """
    try:
        return TypeAdapter(cls).validate_python(values, context=context)
    except ValidationError as error:
        raise InputError(*_explain(cls, error, source)) from None


def needs(cls: type, value: object, name: str) -> None:
    """Refuse, in words, what is not of the class that a function works with.

    Examples
    --------
    >>> needs(int, "5", "months")
    Traceback (most recent call last):
    ...
    simulator.rules.validation.InputError: months: '5' given, should be int
    """
    if not isinstance(value, cls):
        raise InputError(f"{name}: {reprlib.repr(value)} given, should be {cls.__name__}")


def one_of(choices: typing.Any, value: object, name: str) -> None:
    """Refuse, with the nearest right word, what is not among the words of a Literal.

    Examples
    --------
    >>> one_of(typing.Literal["last", "first"], "lats", "difference")
    Traceback (most recent call last):
    ...
    simulator.rules.validation.InputError: difference: 'lats' is not known; did you mean `last`?
    """
    known = typing.get_args(choices)
    if value not in known:
        raise InputError(f"{name}: {value!r} is not known; {nearest(str(value), known)}")


def nearest(name: str, names: typing.Iterable[str]) -> str:
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


def _explain(cls: Any, error: ValidationError, source: str) -> list[str]:
    return [f"{source}: {_problem(cls, each)}" for each in error.errors(include_url=False)]


def _problem(cls: Any, error: Any) -> str:
    """Put one of pydantic's findings into plain words."""
    place, kind = error["loc"], error["type"]
    if kind in ("unexpected_keyword_argument", "extra_forbidden"):
        return f"no `{path(place)}` here; {nearest(str(place[-1]), _names(cls, place[:-1]))}"
    if kind in ("missing", "missing_argument"):
        return f"`{path(place)}` is missing"
    said = error["msg"].removeprefix("Value error, ").removeprefix("Input should be ")
    where = f"`{path(place)}`: " if place else ""
    if kind == "literal_error":
        return f"{where}{error['input']!r} is not known; {_choice(error)}"
    if kind == "value_error":
        return f"{where}{said}"
    return f"{where}{error['input']!r} given, should be {said}"


def path(place: tuple[str | int, ...]) -> str:
    """Write a place inside nested values as people read it.

    Examples
    --------
    >>> path(("ladder", 2, "day"))
    'ladder[2].day'
    """
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place)
    return text.removeprefix(".")


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
