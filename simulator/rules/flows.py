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

from simulator.rules.rate_problem import RateProblem
from simulator.rules.validation import InputError

Period = int | float | Decimal | Fraction
Amount = int | float | Decimal | Fraction
Flow = tuple[date | Period, Amount]

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
        for when, amount in sorted(flows, key=itemgetter(0)):
            if whens and when == whens[-1]:
                amounts[-1] += float(amount)
            else:
                whens.append(when)
                amounts.append(float(amount))
    except (TypeError, ValueError, LookupError):
        raise InputError(_WANTED) from None
    if len(whens) < 2:
        raise RateProblem("one_way")
    if not isinstance(whens[0], (date, Real, Decimal)) or not math.isfinite(sum(amounts)):
        raise InputError(_WANTED)
    return whens, amounts
