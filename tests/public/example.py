"""One good call of a public name, from which a test makes many bad ones."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Callable
from typing import Any


@dataclasses.dataclass(frozen=True)
class Example:
    """A call that works.

    Attributes
    ----------
    make : callable
        Gives what is called: a function, or a method of a fresh object.
    good : dict
        For each parameter the values that would do, the first of which is given.
    then : callable
        What is done next with what comes out; it too must work, or say why not.
    """

    make: Callable[[], Callable[..., Any]]
    good: dict[str, list[Any]]
    then: Callable[[Any], object] = lambda made: made

    def call(self, **changed: Any) -> object:
        given = {name: values[0] for name, values in self.good.items()}
        return self.then(self.make()(**given | changed))

    @property
    def parameters(self) -> list[str]:
        return parameters_of(self.make())


def function(it: Callable[..., Any], **good: Any) -> Example:
    """A function; a list holds several values that would do."""
    return Example(lambda: it, _several(good))


def method(make: Callable[[], Any], name: str, **good: Any) -> Example:
    """A method of what ``make`` gives."""
    return Example(lambda: getattr(make(), name), _several(good))


def inputs(
    it: type[Any], then: Callable[[Any], object] = lambda made: made, /, **good: Any
) -> Example:
    """A checked class; of fields that are not named, the default is good."""
    given = _several(good)
    whole = it(**{name: values[0] for name, values in given.items()})
    for name in parameters_of(it):
        given.setdefault(name, []).append(getattr(whole, name))  # text has become a number
    return Example(lambda: it, given, then)


def _several(good: dict[str, Any]) -> dict[str, list[Any]]:
    return {
        name: each.values if isinstance(each, Any_of) else [each] for name, each in good.items()
    }


class Any_of:  # noqa: N801 - it reads as a word in the table
    """Several values that would do."""

    def __init__(self, *values: Any) -> None:
        self.values = list(values)


def parameters_of(it: Callable[..., Any]) -> list[str]:
    if dataclasses.is_dataclass(it):
        return [each.name for each in dataclasses.fields(it) if each.init]
    named = inspect.signature(it).parameters.items()
    return [name for name, each in named if name != "self" and each.kind is not each.VAR_KEYWORD]
