"""What differs between two policies, figure by figure, as a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any, NamedTuple

import pandas as pd

from simulator.language import _
from simulator.policies.places import in_order
from simulator.rules.ground.money import in_roubles
from simulator.rules.ground.validation import needs
from simulator.rules.house.ladder import Step
from simulator.rules.house.policy import Policy

_NAMES = ("name", "title")
_MONEY = frozenset({
    "smallest_loan", "largest_loan", "first_loan_limit", "step", "living_minimum", "base",
    "smallest_request", "largest_request", "rounding_unit", "amount",
})  # fmt: skip
_NOTHING = "—"


class Difference(NamedTuple):
    """One figure in which two policies differ, as a file would write it."""

    section: str
    key: str
    theirs: str
    ours: str


def differences(ours: Policy, theirs: Policy) -> pd.DataFrame:
    """Set two policies side by side, in what they differ.

    Parameters
    ----------
    ours, theirs : Policy
        The policy one asks about, and the one it is measured against: a copy, and what was copied.

    Returns
    -------
    DataFrame
        A row for each figure that differs: section, key, theirs, ours, as a file writes them
        (money in roubles), and in words. Empty when nothing but the names differ.

    Examples
    --------
    >>> from simulator.policies import load_policy
    >>> table = differences(load_policy("dignity"), load_policy("smolensk_individual"))
    >>> table.loc[table.key == "respectful", ["theirs", "ours"]].values.tolist()
    [['false', 'true']]
    """
    needs(Policy, ours, "ours")
    needs(Policy, theirs, "theirs")
    found = [row for row in _rows(ours, theirs) if row.theirs != row.ours]
    table = pd.DataFrame(found, columns=list(Difference._fields))
    return table.assign(words=[_in_words(row) for row in found])


def _rows(ours: Policy, theirs: Policy) -> Iterator[Difference]:
    for each in fields(Policy):
        mine, other = getattr(ours, each.name), getattr(theirs, each.name)
        if each.name in _NAMES:
            continue
        if isinstance(mine or other, tuple):
            yield from _lists(each.name, mine or (), other or ())
        else:
            yield from _sections(each.name, mine, other)


def _sections(section: str, mine: Any, other: Any) -> Iterator[Difference]:
    for key in _keys(mine, other):
        yield Difference(section, key, _written(key, getattr(other, key, None)),
                         _written(key, getattr(mine, key, None)))  # fmt: skip


def _lists(section: str, mine: tuple[Any, ...], other: tuple[Any, ...]) -> Iterator[Difference]:
    """Compare steps and lines that bear the same name; a name may come twice."""
    ours, theirs = _by_name(mine), _by_name(other)
    for name in dict.fromkeys([*theirs, *ours]):
        one, two = theirs.get(name), ours.get(name)
        if one is None or two is None:
            yield Difference(section, name, _summary(one), _summary(two))
            continue
        for row in _sections(section, two, one):
            yield row._replace(key=f"{name}: {row.key}")


def _by_name(items: tuple[Any, ...]) -> dict[str, Any]:
    named: dict[str, Any] = {}
    for item in items:
        number = 1
        name = item.name
        while name in named:
            number += 1
            name = f"{item.name} ({in_order(number)})"
        named[name] = item
    return named


def _summary(item: Any) -> str:
    if item is None:
        return _NOTHING
    return _("day {day}").format(day=item.day) if isinstance(item, Step) else _("there")


def _keys(*sections: Any) -> list[str]:
    known = next((each for each in sections if each is not None), None)
    return [each.name for each in fields(known) if each.name != "rules"] if known else []


def _written(key: str, value: Any) -> str:
    """Write a value as a file does, without quotes.

    Examples
    --------
    >>> _written("base", 1_000_00), _written("rate", Decimal("0.09")), _written("x", True)
    ('1 000', '0.09', 'true')
    """
    if value is None:
        return _NOTHING
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(_written("", each) for each in value) or _NOTHING
    if is_dataclass(value):
        return " ".join(f"{k} {_written(k, getattr(value, k))}" for k in _keys(value))
    if key in _MONEY and isinstance(value, int):
        return in_roubles(value).removesuffix(".00")
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _in_words(row: Difference) -> str:
    key = row.key.replace("_", " ")
    if row.theirs == _NOTHING:
        return _("{section}: {key} is new, {ours}").format(
            section=row.section.replace("_", " "), key=key, ours=row.ours)  # fmt: skip
    if row.ours == _NOTHING:
        return _("{section}: {key} is left out, was {theirs}").format(
            section=row.section.replace("_", " "), key=key, theirs=row.theirs)  # fmt: skip
    return _("{section}: {key} is {ours} instead of {theirs}").format(
        section=row.section.replace("_", " "), key=key, ours=row.ours, theirs=row.theirs)
