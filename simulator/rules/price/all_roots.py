"""Every rate at which flows balance, found by the proof of Descartes' rule of signs.

The worth of flows is a sum of exponentials, f(r) = sum of a e^(-t r). Times e^(m r), with a moment
m between two flows of different sign, it keeps its roots; and its derivative, again such a sum, has
one change of sign less. Between two roots of the derivative f e^(m r) only rises or only falls,
so that one root lies there or none. Rates are continuous, and times need not be whole.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

_NOISE = 4e-15
"""A worth below this share of the sums that make it up cannot be told from nothing."""

_SHORTEST = 1e-12
"""A pause between flows shorter than this share of their whole time is taken for so long."""

_ROUNDS = 200


def sign_changes(amounts: Sequence[float], least: float = 0.0) -> list[int]:
    """Give the places at which amounts have another sign than those before them.

    Parameters
    ----------
    least : float
        Amounts no larger count as nothing.

    Examples
    --------
    >>> sign_changes([-10, 0, 300, -1])
    [2, 3]
    """
    places = [place for place, amount in enumerate(amounts) if abs(amount) > least]
    return [late for soon, late in pairwise(places) if (amounts[soon] > 0) != (amounts[late] > 0)]


def all_roots(times: Sequence[float], amounts: Sequence[float]) -> list[float]:
    """Give every continuous rate at which flows balance, rising; equal ones once.

    Parameters
    ----------
    times : sequence of float
        Rising, in any unit.
    amounts : sequence of float
        Net amount at each time.

    Examples
    --------
    >>> [round(math.expm1(root), 9) for root in all_roots([0, 1, 2], [-100, 230, -132])]
    [0.1, 0.2]
    """
    most = max(map(abs, amounts))
    flows = [(t, a / most) for t, a in zip(times, amounts, strict=True) if a / most]
    times, amounts = [t for t, _a in flows], [a for _t, a in flows]
    turns = sign_changes(amounts)
    if not turns:
        return []
    place = turns[len(turns) // 2]
    middle = (times[place - 1] + times[place]) / 2
    slopes = [amount * (middle - time) for time, amount in flows]
    low, high = _bounds(times, amounts)
    turning = [rate for rate in all_roots(times, slopes) if low < rate < high]
    return _between([low, *turning, high], flows, middle)


def _bounds(times: Sequence[float], amounts: Sequence[float]) -> tuple[float, float]:
    """Say beyond which rates the last flow, or the first, outweighs all others together."""
    total, least = math.log(2 * sum(map(abs, amounts))), _SHORTEST * (times[-1] - times[0])
    first, last = max(times[1] - times[0], least), max(times[-1] - times[-2], least)
    low, high = total - math.log(abs(amounts[-1])), total - math.log(abs(amounts[0]))
    return -low / last, high / first


def _between(
    points: list[float], flows: Sequence[tuple[float, float]], middle: float
) -> list[float]:
    """Look for a root at each turning point and in each stretch between two."""
    roots: list[float] = []
    before = 0
    for place, rate in enumerate(points):
        sign = _sign(rate, flows)
        if sign == 0 and (before or not place):
            roots.append(rate)  # it touches nothing here, and turns back
        elif sign * before < 0:
            roots.append(_close_in(points[place - 1], rate, flows, middle, before))
        before = sign
    return roots


def _sign(rate: float, flows: Sequence[tuple[float, float]]) -> int:
    """Say on which side of nothing the worth lies, or 0 where that cannot be told."""
    far = flows[0][0] if rate > 0 else flows[-1][0]  # no exponent lies above nothing
    worths = [amount * math.exp((far - time) * rate) for time, amount in flows]
    worth = math.fsum(worths)
    return 0 if abs(worth) <= _NOISE * sum(map(abs, worths)) else (1 if worth > 0 else -1)


def _close_in(
    low: float, high: float, flows: Sequence[tuple[float, float]], middle: float, sign: int
) -> float:
    """Follow the tangent between two rates, and halve the way where that is slow."""
    first, last = flows[0][0], flows[-1][0]
    rate, step, before = (low + high) / 2, high - low, high - low
    for _round in range(_ROUNDS):
        far = first if rate > 0 else last
        worth = slope = 0.0
        for time, amount in flows:
            part = amount * math.exp((far - time) * rate)
            worth += part
            slope += (middle - time) * part
        low, high = (rate, high) if worth * sign > 0 else (low, rate)
        before, step = step, worth / slope if slope else math.inf
        if abs(step) <= 1e-14 * max(1.0, abs(rate)):
            return rate - step
        if not low < rate - step < high or abs(2 * step) > abs(before):
            step = rate - (low + high) / 2
        rate -= step
    return rate
