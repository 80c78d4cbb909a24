"""The people of the course: one branch and its named clients, from day 1 to day 5."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.policies import load_policy
from simulator.rules.ground.money import roubles
from simulator.rules.ground.validation import InputError, nearest
from simulator.world.scenario import Scenario
from simulator.world.terms.cast import CastMember, Incident

_CAST = Path(__file__).parent / "cast.toml"
_DAYS = 364


@dataclass(frozen=True)
class Person:
    """A client whom the lessons know: her number in the branch, her name and her story."""

    number: int
    name: str
    family: str
    about: str


def people() -> tuple[Person, ...]:
    """List the named clients, in the order of their numbers.

    Examples
    --------
    >>> people()[1].name
    'Raisa Tikhonova'
    """
    return tuple(
        Person(number, each["name"], each["family"], each["about"])
        for number, each in enumerate(_read()["client"])
    )


def person(name: str) -> Person:
    """Find a named client by the first letters of her name.

    Raises
    ------
    InputError
        When nobody is called so; the message names the nearest.

    Examples
    --------
    >>> person("Zoya").name
    'Zoya Mironova'
    """
    for each in people():
        if each.name.startswith(name):
            return each
    names = [each.name for each in people()]
    raise InputError(f"cast: nobody is called {name!r}; {nearest(name, names)}")


def branch(**changes: Any) -> Scenario:
    """Give the course's branch: the Smolensk policy, 300 clients with the cast among them.

    Parameters
    ----------
    **changes
        Anything a `Scenario` has, as ``officers=2``. A shorter year leaves out what is told of
        later days.

    Examples
    --------
    >>> branch(clients=50).cast[1].name
    'Raisa Tikhonova'
    """
    cast = tuple(_cast_member(each) for each in _read()["client"])
    incidents = tuple(
        Incident(**each | {"client": person(each["client"]).number})
        for each in _read()["incident"]
    )
    usual = Scenario(
        policy=load_policy("smolensk_individual"), clients=300, officers=4,
        days=_DAYS, seed=1, cast=cast, incidents=incidents,
    )  # fmt: skip
    days = changes.get("days", _DAYS)
    if isinstance(days, int):
        changes = {"incidents": tuple(each for each in incidents if each.day < days)} | changes
    return usual.varied(**changes)


def _cast_member(told: dict[str, Any]) -> CastMember:
    fits = roubles(told["fits"]) if "fits" in told else None
    return CastMember(
        told["name"], told["family"], told["scale"], told.get("asks_on"), fits,
        told.get("guarantor"),
    )  # fmt: skip


def _read() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(_CAST.read_text(encoding="utf-8"))
