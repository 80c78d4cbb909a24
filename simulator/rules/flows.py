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

from simulator.rules.limits import MOST_DAYS
from simulator.rules.rate_problem import RateProblem
from simulator.rules.validation import InputError

Period = int | float | Decimal | Fraction
Amount = int | float | Decimal | Fraction
Flow = tuple[date | Period, Amount]

_WHOLE, _PLAIN = {int}, frozenset({int, float})

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
        _check(pairs)
        for when, amount in pairs:
            if whens and when == whens[-1]:
                amounts[-1] += float(amount)
            else:
                whens.append(when)
                amounts.append(float(amount))
    except (TypeError, ArithmeticError, LookupError):
        raise InputError(_WANTED) from None
    except ValueError as error:
        raise error if isinstance(error, InputError) else InputError(_WANTED) from None
    if len(whens) < 2:
        raise RateProblem("one_way")
    if not math.isfinite(sum(amounts)):
        raise InputError(_WANTED)
    return whens, amounts


def _check(pairs: list[Flow]) -> None:
    """Refuse what is no time or no amount; the usual kinds are known at a glance."""
    whens, amounts = zip(*pairs, strict=True) if pairs else ((), ())
    kinds = set(map(type, whens))
    if not (kinds <= _WHOLE or kinds == {date} or all(map(_is_time, whens))):
        raise InputError(_WANTED)
    if not (_PLAIN.issuperset(map(type, amounts)) or all(map(_is_number, amounts))):
        raise InputError(_WANTED)
    if pairs and kinds != {date} and isinstance(whens[0], (Real, Decimal)):
        _check_periods(whens[0], whens[-1])


def _check_periods(first: Any, last: Any) -> None:
    if not -MOST_DAYS <= first <= last <= MOST_DAYS:
        raise InputError(f"flows: should lie within {MOST_DAYS} periods from nothing")


def _is_number(number: Any) -> bool:
    known = isinstance(number, (Real, Decimal)) and not isinstance(number, bool)
    return known and math.isfinite(number)


def _is_time(when: Any) -> bool:
    return isinstance(when, date) or _is_number(when)
