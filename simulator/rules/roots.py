"""The one rate at which flows balance, or the reason why there is none.

Rates are continuous here (growth e^(rate x time)): every convention is a way of counting time and
of naming that rate afterwards.
"""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from typing import Literal

from simulator.language import _
from simulator.rules.validation import InputError

Reason = Literal["one_way", "none", "several"]

STEPS = 600
WIDEST = 30.0
"""How far to look for several roots: growth of e^30 over the whole loan, up or down."""


class RateProblem(InputError):  # noqa: N818 - it names a finding about flows, not a crash
    """No single rate belongs to these flows.

    Attributes
    ----------
    reason : {"one_way", "none", "several"}
        Money flows one way only; no rate balances the flows; or more than one does.
    rates : tuple of float
        The rates that balance them, named as the caller asked, when there are several.
    """

    def __init__(self, reason: Reason, rates: tuple[float, ...] = ()) -> None:
        shown = ", ".join(f"{rate:.2%}" for rate in rates)
        texts = {
            "one_way": _("no rate: money must flow both ways, and not all of it on one day"),
            "none": _("no rate balances these flows; check their signs and amounts"),
            "several": _("several rates balance these flows ({shown}): none of them is the price"),
        }
        super().__init__(texts[reason].format(shown=shown))
        self.reason = reason
        self.rates = rates

    def __reduce__(self) -> tuple[type[RateProblem], tuple[Reason, tuple[float, ...]]]:  # type: ignore[override]
        """Travel between processes with reason and rates."""
        return type(self), (self.reason, self.rates)


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
        Without a rate, or with several that remain.

    Examples
    --------
    >>> round(math.expm1(only_root([0, 1], [1000, -1200])), 9)
    0.2
    """
    changes = _sign_changes(amounts)
    if changes == 0:
        raise RateProblem("one_way")
    if changes == 1:
        found = _newton(times, amounts)
        return _bracket_and_solve(times, amounts) if found is None else found
    roots = _all_roots(times, amounts)
    if not roots:
        raise RateProblem("none")
    if _sign_changes(list(accumulate(amounts))) == 1:
        roots = [root for root in roots if root > 0] or roots
    if len(roots) == 1:
        return roots[0]
    raise RateProblem("several", tuple(name(root) for root in roots))


def _sign_changes(amounts: Sequence[float]) -> int:
    signs = [amount > 0 for amount in amounts if amount]
    return sum(before != after for before, after in pairwise(signs))


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


def _bracket_and_solve(times: Sequence[float], amounts: Sequence[float]) -> float:
    """Widen a bracket round zero until the single root is inside, then close in on it."""
    width, span = 1.0 / (times[-1] - times[0]), times[-1] - times[0]
    while width * span < 1400:
        low, high = -width, width
        if _balance(low, times, amounts) * _balance(high, times, amounts) <= 0:
            return close_in(lambda rate: _balance(rate, times, amounts), low, high)
        width *= 4
    raise RateProblem("none")


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


def _all_roots(times: Sequence[float], amounts: Sequence[float]) -> list[float]:
    """Walk over all sensible rates; a turning point between two steps is looked at closely."""

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
