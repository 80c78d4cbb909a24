"""The nominal yearly rate: what a period costs, times the periods of a year."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import Any, Literal

from simulator.rules.ground.validation import InputError, one_of, shown
from simulator.rules.price.counted_periods import periods_per_year
from simulator.rules.price.flows import Flow, Period, read_flows
from simulator.rules.price.rates import effective_rate
from simulator.rules.price.roots import close_in
from simulator.rules.price.unit_periods import (
    Interval,
    UnitPeriod,
    anchor_day,
    find_unit_period,
    measure,
)

Method = Literal["us_actuarial", "compound"]


def nominal_rate(
    flows: Iterable[Flow],
    *,
    unit: str | Period | UnitPeriod | None = None,
    method: Method = "us_actuarial",
) -> float:
    """Find the nominal yearly rate at which flows balance.

    Parameters
    ----------
    flows : iterable of (date or number, amount)
        As for `effective_rate`. A number of periods may have a fraction, which stands at the
        front of the loan.
    unit : str or number, optional
        What one period is, as for `effective_rate`. Needed with numbers of periods; with dates
        the law's own rule finds it.
    method : {"us_actuarial", "compound"}
        "us_actuarial" is the annual percentage rate of US Regulation Z, Appendix J: a fraction of
        a unit-period bears simple interest. "compound" lets it grow like a whole one.

    Returns
    -------
    float
        0.1496 for 14.96 % a year.

    Raises
    ------
    RateProblem
        Without a rate, or with several.
    InputError
        For flows, a unit or a method that cannot be read.

    Examples
    --------
    >>> weekly = [(date(1978, 3, 20), 500)] + [
    ...     (date.fromordinal(date(1978, 4, 21).toordinal() + 7 * week), -17.60)
    ...     for week in range(30)]
    >>> round(nominal_rate(weekly), 4)
    0.1496
    >>> round(nominal_rate([(0, 500)] + [(week + Fraction(4, 7), -17.60)
    ...                                  for week in range(4, 34)], unit="week"), 4)
    0.1496
    """
    one_of(Method, method, "method")
    whens, amounts = read_flows(flows)
    if isinstance(whens[0], date):
        chosen = _unit_of_dates(whens, amounts, unit)
        per_year = chosen.per_year
        intervals = _measured(whens, amounts, chosen)
    elif unit is None:
        raise InputError('unit: numbers of periods need a unit, such as unit="week"')
    else:
        per_year = unit.per_year if isinstance(unit, UnitPeriod) else periods_per_year(unit)
        intervals = [_split(when - whens[0]) for when in whens]
    if method == "compound":
        whole = [(each.full + each.fraction, a) for each, a in zip(intervals, amounts, strict=True)]
        return float(per_year) * effective_rate(whole)
    return float(per_year) * _actuarial(intervals, amounts)


def _unit_of_dates(whens: Sequence[date], amounts: Sequence[float], unit: Any) -> UnitPeriod:
    if isinstance(unit, UnitPeriod):
        return unit
    if unit is not None:
        return _named(unit)
    advances = [day for day, a in zip(whens, amounts, strict=True) if a * amounts[0] > 0]
    payments = [day for day, a in zip(whens, amounts, strict=True) if a * amounts[0] < 0]
    return find_unit_period(advances, payments or [whens[-1]])


def _named(unit: str | Period) -> UnitPeriod:
    """Turn "2 months" into a unit-period."""
    per_year = periods_per_year(unit)
    choices = {
        each.per_year: each
        for each in (
            *(UnitPeriod("day", count) for count in range(364, 0, -1)),
            *(UnitPeriod("week", count) for count in range(51, 0, -1)),
            UnitPeriod("semimonth"),
            *(UnitPeriod("month", count) for count in range(12, 0, -1)),
        )
    }
    if per_year not in choices:
        raise InputError(
            f"unit: {shown(unit)} is no whole number of days, weeks or months up to a year"
        )
    return choices[per_year]


def _measured(days: Sequence[date], amounts: Sequence[float], unit: UnitPeriod) -> list[Interval]:
    payments = [day for day, a in zip(days, amounts, strict=True) if a * amounts[0] < 0]
    anchor = anchor_day(payments or days)
    return [measure(days[0], day, unit, anchor) for day in days]


def _split(periods: Period) -> Interval:
    exact = Fraction(periods)
    return Interval(math.floor(exact), exact - math.floor(exact))


def _actuarial(intervals: Sequence[Interval], amounts: Sequence[float]) -> float:
    """Solve the general equation of paragraph (b)(8), from the compound rate onwards."""
    if not any(each.fraction for each in intervals):
        return effective_rate(
            [(each.full, amount) for each, amount in zip(intervals, amounts, strict=True)]
        )
    flows = [(e.full, float(e.fraction), a) for e, a in zip(intervals, amounts, strict=True)]

    def balance(rate: float) -> float:
        return sum(a / ((1 + f * rate) * (1 + rate) ** t) for t, f, a in flows)

    near = effective_rate([(t + f, amount) for t, f, amount in flows])
    return _close_to(near, balance)


def _close_to(near: float, balance: Callable[[float], float]) -> float:
    """Widen a bracket round the compound rate, which is never far off, and solve."""
    width = max(1e-6, abs(near) * 1e-3)
    while width < 1e3:
        low, high = max(near - width, -0.999999), near + width
        if balance(low) * balance(high) <= 0:
            return close_in(balance, low, high)
        width *= 2
    raise InputError("flows: no rate found by the actuarial method; check their signs and amounts")
