"""*Are you sure?* - warnings about figures of a policy that are possible, but seldom meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Any

from simulator.language import _
from simulator.policies.places import File, Place, located
from simulator.policies.usual_figures import USUAL, Unit, Usual
from simulator.rules.ground.money import in_roubles
from simulator.rules.house.policy import Policy

_DAYS = {"month": 30, "week": 7, "day": 1}
_ASKED = _("{place} is {value}; usual is {low} to {high}. Are you sure? {why}.")
_UNITS: dict[str, str] = {
    "days": _("{n} days"), "weeks": _("{n} weeks"), "minutes": _("{n} minutes"), "number": "{n}",
}  # fmt: skip


class PolicyWarning(UserWarning):
    """A figure of a policy file can be used, but lies outside what is usual."""


def asked_about(policy: Policy, files: Sequence[File]) -> tuple[str, ...]:
    """List what should be asked about a policy: file, section, key, value, what is usual, and why.

    Parameters
    ----------
    files : sequence of File
        The file the policy was read from, then those it is based on.
    """
    odd = (
        _ASKED.format(place=located(place, files), value=_shown(value, usual.unit),
                      low=_shown(usual.low, usual.unit), high=_shown(usual.high, usual.unit),
                      why=usual.why[0].upper() + usual.why[1:])
        for usual in USUAL
        for place, value in _figures(policy, usual)
        if not Fraction(str(usual.low)) <= value <= Fraction(str(usual.high))
    )  # fmt: skip
    return (*odd, *_falling_reserve(policy, files), *_large_load(policy, files))


def _figures(policy: Policy, usual: Usual) -> Iterator[tuple[Place, Any]]:
    """Give each figure of that key, with its place; what a policy does not say is not asked."""
    section, *names = usual.key.split(".")
    if usual.key == "product.rate_per_year":
        yield ("product", "rate"), policy.terms.rate_per_year
    elif usual.key == "product.days_of_loan":
        terms = policy.terms
        yield ("product", "instalments"), terms.instalments * terms.every * _DAYS[terms.interval]
    else:
        yield from _inside(getattr(policy, section), (section,), names)


def _inside(value: Any, place: Place, names: Sequence[str]) -> Iterator[tuple[Place, Any]]:
    if isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from _inside(each, (*place, number), names)
    elif names and value is not None:
        yield from _inside(getattr(value, names[0]), (*place, names[0]), names[1:])
    elif value is not None:
        yield place, value


def _falling_reserve(policy: Policy, files: Sequence[File]) -> Iterator[str]:
    """Ask about a reserve that falls while a loan grows older."""
    for number, (before, line) in enumerate(pairwise(policy.ageing), 1):
        if line.reserve_rate < before.reserve_rate:
            yield _(
                "{place} is {value}, below the line before, {before}; usual is a reserve that "
                "rises with the days late. Are you sure? The older a late loan, the less comes "
                "back."
            ).format(place=located(("ageing", number, "reserve_rate"), files),
                     value=_shown(line.reserve_rate, "share"),
                     before=_shown(before.reserve_rate, "share"))  # fmt: skip


def _large_load(policy: Policy, files: Sequence[File]) -> Iterator[str]:
    """Ask about a best load above the largest."""
    officers = policy.officers
    if officers.best_load > officers.largest_load:
        yield _(
            "{place} is {value}, above the largest load, {largest}; usual is less. Are you sure? "
            "The largest load would decide alone."
        ).format(place=located(("officers", "best_load"), files), value=officers.best_load,
                 largest=officers.largest_load)  # fmt: skip


def _shown(value: Any, unit: Unit) -> str:
    """Write a figure with its unit.

    Examples
    --------
    >>> _shown(0.5, "share"), _shown(3, "days"), _shown(1_000_00, "kopecks")
    ('50 %', '3 days', '1 000.00 roubles')
    """
    if unit == "share":
        return f"{float(value) * 100:.6g} %"
    if unit == "kopecks":
        return _("{amount} roubles").format(amount=in_roubles(int(value)))
    return _UNITS[unit].format(n=value)
