"""Whether a policy file is whole: no section left out by mistake, no figure that cannot be one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from simulator.language import _
from simulator.policies.findings import as_written
from simulator.policies.places import File, Place, located
from simulator.rules.ground.validation import InputError

NEEDED: Mapping[str, str] = {
    "name": _("the policy's short name, one word"),
    "title": _("the policy's name as people read it"),
    "product": _("what is lent, at which rate and for how long"),
    "eligibility": _("who may borrow"),
    "appraisal": _("what a repayment may take of net income"),
    "ladder": _("what is done about a late loan, and on which day"),
    "reaction": _("how soon one acts"),
    "penalty": _("what being late costs; where it costs nothing, write rate_per_day = 0"),
    "payments": _("what a payment covers first"),
    "ageing": _("the table of late loans and their reserve"),
    "write_off": _("who decides on a loan that is lost"),
    "committee": _("when the committee meets"),
    "officers": _("an officer's day and load"),
    "pay": _("what officers are paid for"),
}
"""What every policy must say, in its own file or in the one it is based on."""

_NEEDED_KEYS: tuple[tuple[str, str], ...] = (("penalty", "rate_per_day"),)
_LONGEST = 10
"""Digits before the point, and noughts behind it, that a figure of a policy may have."""
_DEEPEST = 8
_NUMBER = re.compile(r"\s*([+-]?[\d\s_]*[.,]?\d+(?:[eE][+-]?\d+)?)\s*%?\s*")


def check_whole(values: Mapping[str, Any], files: Sequence[File]) -> None:
    """Refuse a file that leaves out a section, or holds a figure that is none.

    Parameters
    ----------
    values : mapping
        As read, laid over those of the files it is based on.

    Raises
    ------
    InputError
        One line for each.
    """
    if not values:
        raise InputError(_("{file}: is empty; begin with a copy of smolensk_individual.toml")
                         .format(file=files[0].name))  # fmt: skip
    wrong = [*_left_out(values, files), *_no_figures(values, files)]
    if wrong:
        raise InputError(*wrong)


def _left_out(values: Mapping[str, Any], files: Sequence[File]) -> Iterator[str]:
    for name, what in NEEDED.items():
        if name not in values:
            yield _(
                "{place} is missing: {what}. Copy it from smolensk_individual.toml, or begin the "
                'file with based_on = "smolensk_individual" and hold only what differs'
            ).format(place=located((name,), files), what=what)
        elif values[name] in ({}, []):
            yield _("{place} is empty: {what}").format(place=located((name,), files), what=what)
    for section, key in _NEEDED_KEYS:
        table = values.get(section)
        if isinstance(table, dict) and table and key not in table:
            yield _("{place} is missing: {what}").format(
                place=located((section, key), files), what=NEEDED[section])


def _no_figures(values: Any, files: Sequence[File], place: Place = ()) -> Iterator[str]:
    """Find numbers that are none, or beyond all measure: no later rule need be afraid of them."""
    if len(place) > _DEEPEST:
        yield _("{file}: sections within sections, far too many").format(file=files[0].name)
    elif isinstance(values, dict | list):
        inside = values.items() if isinstance(values, dict) else enumerate(values)
        for key, value in inside:
            yield from _no_figures(value, files, (*place, key))
    elif (number := _number(values)) is not None and not _fits(number):
        yield _("{place}: {given} given, should be a plain number").format(
            place=located(place, files), given=as_written(values))


def _number(value: object) -> Decimal | None:
    """Give the number a value stands for, text such as "1e99 %" among them; None if it is none."""
    if isinstance(value, str):
        found = _NUMBER.fullmatch(value)
        return _decimal(re.sub(r"[\s_]", "", found[1]).replace(",", ".")) if found else None
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    return _decimal(str(value)) if isinstance(value, float) else Decimal(value)


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("NaN")


def _fits(number: Decimal) -> bool:
    return number.is_finite() and (not number or -_LONGEST < number.adjusted() < _LONGEST)
