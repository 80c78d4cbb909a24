"""The one rate at which flows balance, or the reason why there is none.

Rates are continuous here (growth e^(rate x time)): every convention is a way of counting time and
of naming that rate afterwards.
"""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise

from simulator.rules.price.all_roots import all_roots, sign_changes
from simulator.rules.price.rate_problem import RateProblem, Reason

MOST_CHANGES = 60
"""Up to so many changes of sign every rate is found; beyond that only a part is looked at."""

STEPS = 600
WIDEST = 30.0
"""How far to look beyond that: growth of e^30 over the whole loan, up or down."""


def only_root(
    times: Sequence[float], amounts: Sequence[float], name: Callable[[float], float] = float
) -> float:
    """Find the continuous rate at which flows balance.

    One change of sign means exactly one rate. With more changes all rates are looked for. If the
    running total changes its sign only once (compulsory savings paid back at the end, say), just
    one of them lies above nothing, and that is the price (Norstrom's criterion).

    Parameters
    ----------
    times : sequence of float
        Rising, in any unit.
    amounts : sequence of float
        Net amount at each time.
    name : callable
        Turns a continuous rate into the one to show in an error.

    Raises
    ------
    RateProblem
        Without a rate, or with several that remain. Flows that change their sign more than
        `MOST_CHANGES` times are looked at only between e^-30 and e^30 over their whole time; the
        problem then says so.

    Examples
    --------
    >>> round(math.expm1(only_root([0, 1], [1000, -1200])), 9)
    0.2
    """
    changes = len(sign_changes(amounts))
    if changes == 0:
        raise RateProblem("one_way")
    if changes == 1 and (found := _newton(times, amounts)) is not None:
        return found
    roots, looked = _roots(times, amounts, changes)
    if _turns_once(amounts):
        # A total of nothing at the end makes nothing itself a root, up to its last digits.
        nothing = 1e-9 / (times[-1] - times[0])
        above = [root for root in roots if root > nothing]
        roots, looked = above or roots, None if above else looked
    if len(roots) == 1 and not looked:
        return roots[0]
    reason: Reason = "none" if not roots else "unsure" if len(roots) == 1 else "several"
    within = (name(looked[0]), name(looked[1])) if looked else None
    raise RateProblem(reason, tuple(map(name, roots)), within)


def _roots(
    times: Sequence[float], amounts: Sequence[float], changes: int
) -> tuple[list[float], tuple[float, float] | None]:
    """Find all rates, or those of a part that is named."""
    if changes <= MOST_CHANGES:
        return all_roots(times, amounts), None
    far = WIDEST / (times[-1] - times[0])
    return _walk(times, amounts), (-far, far)


def _turns_once(amounts: Sequence[float]) -> bool:
    """Say whether the running total changes its sign once; rounding of floats is no sign."""
    least = 1e-12 * sum(map(abs, amounts))
    return len(sign_changes(list(accumulate(amounts)), least)) == 1


def _balance(rate: float, times: Sequence[float], amounts: Sequence[float]) -> float:
    """Value the flows in the middle of their time, where nothing overflows early."""
    middle = (times[0] + times[-1]) / 2
    return sum(a * math.exp((middle - t) * rate) for t, a in zip(times, amounts, strict=True))


def _newton(times: Sequence[float], amounts: Sequence[float]) -> float | None:
    """Follow the tangent from nothing: a few rounds for any ordinary loan, else None."""
    flows, rate = list(zip(times, amounts, strict=True)), 0.0
    with contextlib.suppress(OverflowError, ZeroDivisionError):
        for _round in range(30):
            value = slope = 0.0
            for time, amount in flows:
                worth = amount * math.exp(-time * rate)
                value += worth
                slope -= time * worth
            step = value / slope
            rate -= step
            if abs(step) <= 1e-14 * max(1.0, abs(rate)):
                return rate
    return None


def close_in(function: Callable[[float], float], low: float, high: float) -> float:
    """Find a root between two points of different sign (regula falsi, Illinois).

    Examples
    --------
    >>> round(close_in(lambda x: x * x - 2, 0.0, 2.0), 12)
    1.414213562373
    """
    at_low, at_high = function(low), function(high)
    for _step in range(300):
        if at_low == at_high:
            return low
        middle = (low * at_high - high * at_low) / (at_high - at_low)
        at_middle = function(middle)
        if at_middle * at_high <= 0:
            low, at_low = high, at_high
        else:
            at_low /= 2
        moved, high, at_high = abs(high - middle), middle, at_middle
        if at_middle == 0 or moved <= 1e-15 * max(1.0, abs(middle)):
            break
    return high


def _walk(times: Sequence[float], amounts: Sequence[float]) -> list[float]:
    """Walk over the rates of a part; a turning point between two steps is looked at closely."""

    def value(rate: float) -> float:
        return _balance(rate, times, amounts)

    def slope(rate: float) -> float:
        return value(rate + 1e-6 * step) - value(rate - 1e-6 * step)

    step, small = 2 * WIDEST / STEPS / (times[-1] - times[0]), 1e-12 * sum(map(abs, amounts))
    roots: list[float] = []
    for number in range(STEPS):
        # Off the round numbers, so that a root at exactly nothing falls inside a step.
        low = (number - STEPS / 2 + 0.37) * step
        points = [low, low + step]
        if value(low) * value(low + step) > 0 and slope(low) * slope(low + step) < 0:
            turn = close_in(slope, low, low + step)
            if abs(value(turn)) <= small:
                roots.append(turn)
                continue
            points.insert(1, turn)
        roots += [
            close_in(value, start, end)
            for start, end in pairwise(points)
            if value(start) * value(end) < 0
        ]
    return roots
