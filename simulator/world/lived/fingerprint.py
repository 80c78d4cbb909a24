"""What a scenario is, as plain values: to know it again, and to say what is different."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from hashlib import sha256
from numbers import Integral
from typing import Any

from simulator.language import _
from simulator.world.scenario import Scenario

KEPT_APART = {"incidents", "staff_incidents"}
"""Scripted on the way: a saved session has a list of its own for them."""
SOURCES = "rules"
"""Where a policy's figures come from; it changes nobody's year."""


def plain_values(scenario: Scenario) -> dict[str, Any]:
    """Every field of a scenario, its policies' and terms' among them, by its full name.

    Amounts are kopecks, as in the scenario; exact numbers and dates are text.

    Examples
    --------
    >>> import simulator as sim
    >>> plain = plain_values(sim.Scenario(policy=sim.load_policy("dignity"), seed=7))
    >>> plain["seed"], plain["opening"], plain["policy.name"]
    (7, '2001-01-01', 'dignity')
    """
    return {
        name: value
        for each in fields(scenario) if each.name not in KEPT_APART
        for name, value in _flat(each.name, getattr(scenario, each.name))
    }  # fmt: skip


def _flat(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """What stands in a value, each leaf with its full name; an empty list is a leaf."""
    if is_dataclass(value) and not isinstance(value, type):
        inner = [(f".{f.name}", getattr(value, f.name)) for f in fields(value) if f.name != SOURCES]
    elif isinstance(value, Mapping):
        inner = [(f".{key}", each) for key, each in value.items()]
    elif isinstance(value, (tuple, list)):
        inner = [(f"[{place}]", each) for place, each in enumerate(value)]
    else:
        yield name, _leaf(value)
        return
    for end, each in inner:
        yield from _flat(name + end, each)


def _leaf(value: Any) -> Any:
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, float):
        return float(value)
    return value.__qualname__ if isinstance(value, type) else str(value)


def seal_of(values: Mapping[str, Any]) -> str:
    """A short mark of plain values, the same on every machine; another value, another mark.

    Examples
    --------
    >>> seal_of({"day": 3, "seed": 1}) == seal_of({"seed": 1, "day": 3}) != seal_of({"day": 4})
    True
    """
    text = json.dumps(values, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return sha256(text.encode("ascii")).hexdigest()[:32]


def differences(before: Mapping[str, Any], now: Mapping[str, Any], most: int = 8) -> list[str]:
    """Say, field by field, what is different; what is beyond ``most`` is counted.

    Examples
    --------
    >>> differences({"seed": 1, "clients": 300}, {"seed": 2, "clients": 300})
    ['seed: 1 when it was saved, 2 now']
    """
    names = [name for name in {**now, **before} if before.get(name, ...) != now.get(name, ...)]
    told = [
        _("{name}: {before} when it was saved, {now} now").format(
            name=name, before=before.get(name, _("nothing")), now=now.get(name, _("nothing")))
        for name in names[:most]
    ]  # fmt: skip
    more = [_("and {n} fields more").format(n=len(names) - most)] if len(names) > most else []
    return told + more
