"""Inputs that are checked the moment they are made, with errors a trainer can act on."""

from __future__ import annotations

import functools
import numbers
import typing
from dataclasses import field
from typing import Any, TypeVar, cast, dataclass_transform

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as pydantic_dataclass

from simulator.rules.ground.limits import within_limits
from simulator.rules.ground.plain_words import kind_words, nearest, shown
from simulator.rules.ground.refusals import explain

__all__ = ["InputError", "nearest", "needs", "one_of", "read_as", "shown", "validated",
           "whole_number"]  # fmt: skip

T = TypeVar("T")

_LARGEST = 10**18

_CONFIG = ConfigDict(extra="forbid", validate_default=False)


class InputError(ValueError):
    """What was given cannot be used; the message says what, where, and what would be right.

    Attributes
    ----------
    problems : tuple of str
        One line per problem found, so that a whole file can be mended in one go.
    """

    __module__ = "simulator"  # where people find it

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
    simulator.InputError: Loan: no `instalment` here; did you mean `instalments`?
    """
    cls.__get_pydantic_core_schema__ = classmethod(_schema)  # type: ignore[attr-defined]
    made: Any = pydantic_dataclass(frozen=True, config=_CONFIG)(cls)
    check = made.__init__

    @functools.wraps(check)
    def checked(self: Any, *args: Any, **kwargs: Any) -> None:
        try:
            check(self, *args, **kwargs)
        except ValidationError as error:
            raise InputError(*explain(made, error, made.__name__)) from None

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
        raise InputError(*explain(cls, error, source)) from None


def needs(cls: type, value: object, name: str) -> None:
    """Refuse, in words, what is not of the class that a function works with.

    Examples
    --------
    >>> needs(int, "5", "months")
    Traceback (most recent call last):
    ...
    simulator.InputError: months: '5' given, should be a whole number
    """
    if not isinstance(value, cls):
        raise InputError(f"{name}: {shown(value)} given, should be {kind_words(cls)}")


def whole_number(value: Any, name: str, words: str = "a whole number") -> int:
    """Insist on a whole number, of Python's kind or NumPy's; True is none.

    Examples
    --------
    >>> whole_number(2.5, "days")
    Traceback (most recent call last):
    ...
    simulator.InputError: days: 2.5 given, should be a whole number
    """
    known = isinstance(value, numbers.Integral) and not isinstance(value, bool)
    if known and -_LARGEST <= int(value) <= _LARGEST:
        return int(value)
    raise InputError(f"{name}: {shown(value)} given, should be {words}")


def one_of(choices: typing.Any, value: object, name: str) -> None:
    """Refuse, with the nearest right word, what is not among the words of a Literal.

    Examples
    --------
    >>> one_of(typing.Literal["last", "first"], "lats", "difference")
    Traceback (most recent call last):
    ...
    simulator.InputError: difference: 'lats' is not known; did you mean `last`?
    """
    known = typing.get_args(choices)
    if not isinstance(value, str) or value not in known:
        raise InputError(f"{name}: {shown(value)} is not known; {nearest(str(value)[:40], known)}")


def _schema(_cls: type, source: Any, handler: Any) -> Any:
    """Let every number and day of a checked class stay within the kit's limits."""
    return within_limits(handler(source))
