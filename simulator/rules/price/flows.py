"""Flows of money in time: what one side of a loan receives and pays, as people write it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from numbers import Real
from operator import itemgetter
from typing import Any

from simulator.rules.ground.limits import MOST_DAYS
from simulator.rules.ground.validation import InputError
from simulator.rules.price.rate_problem import RateProblem

Period = int | float | Decimal | Fraction
Amount = int | float | Decimal | Fraction
Flow = tuple[date | Period, Amount]

_AMOUNT = itemgetter(1)
_USUAL, _WHOLE, _DATES = frozenset({int, float}), {int}, {date}

_WANTED = (
    "flows: pairs of (date or number of periods, amount), dates throughout or numbers throughout: "
    "[(0, 1000), (1, -600), (2, -600)]; a schedule has its own as `.flows`"
)


def read_flows(flows: Iterable[Flow]) -> tuple[list[Any], list[float]]:
    """Put flows in order of time and net those of one time; amounts become floats.

    Raises
    ------
    RateProblem
        When there are not two times.
    InputError
        When dates and numbers are mixed, or something is neither.

    Examples
    --------
    >>> read_flows([(2, -600), (0, 900), (0, 100), (1, -600)])
    ([0, 1, 2], [1000.0, -600.0, -600.0])
    """
    whens: list[Any] = []
    amounts: list[float] = []
    try:
        pairs = sorted(flows, key=itemgetter(0))
        if not _USUAL.issuperset(map(type, map(_AMOUNT, pairs))):
            _check_amounts(pairs)
        for when, amount in pairs:
            if whens and when == whens[-1]:
                amounts[-1] += float(amount)
            else:
                whens.append(when)
                amounts.append(float(amount))
    except (TypeError, ValueError, ArithmeticError, LookupError):
        raise InputError(_WANTED) from None
    if len(whens) < 2:
        raise RateProblem("one_way")
    if not math.isfinite(sum(amounts)):
        raise InputError(_WANTED)
    _check_times(whens)
    return whens, amounts


def _check_amounts(pairs: list[Flow]) -> None:
    """Refuse what Python can turn into a number, but nobody meant as one: text, True."""
    if not all(_is_number(amount) for _when, amount in pairs):
        raise InputError(_WANTED)


def _check_times(whens: list[Any]) -> None:
    """Refuse what is no time; the usual kinds are known at a glance."""
    kinds = set(map(type, whens))
    if kinds == _DATES:
        return
    if kinds != _WHOLE and not all(map(_is_time, whens)):
        raise InputError(_WANTED)
    if not isinstance(whens[0], date) and not -MOST_DAYS <= whens[0] <= whens[-1] <= MOST_DAYS:
        raise InputError(f"flows: should lie within {MOST_DAYS} periods from nothing")


def _is_number(number: Any) -> bool:
    known = isinstance(number, (Real, Decimal)) and not isinstance(number, bool)
    return known and math.isfinite(number)


def _is_time(when: Any) -> bool:
    return isinstance(when, date) or _is_number(when)
