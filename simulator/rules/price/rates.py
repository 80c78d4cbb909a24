"""The effective yearly rate of any flows, by the convention asked for."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import Literal

import pyxirr

from simulator.rules.ground.day_counts import year_share
from simulator.rules.ground.days import add_months, days_between
from simulator.rules.ground.validation import one_of
from simulator.rules.price.counted_periods import periods_per_year
from simulator.rules.price.flows import Flow, Period, read_flows
from simulator.rules.price.rate_problem import RateProblem
from simulator.rules.price.roots import only_root

YearCount = Literal["actual/365", "actual/365.25", "actual/360", "actual/actual", "30/360", "eu"]


def effective_rate(
    flows: Iterable[Flow],
    *,
    unit: str | Period = "year",
    day_count: YearCount = "actual/365",
) -> float:
    """Find the effective yearly rate at which flows balance.

    With dates it is Excel's XIRR ("actual/365") or the EU annual percentage rate of charge
    ("eu"). With numbers of periods it is the period's internal rate, compounded over a year.

    Parameters
    ----------
    flows : iterable of (date or number, amount)
        What one side receives (positive) and pays (negative), in any unit of money; the other
        side's signs give the same rate. Dates throughout, or numbers of periods throughout.
    unit : str or number
        What one period is: "day", "week", "fortnight", "4 weeks", "semimonth", "month",
        "quarter", "half-year", "year", "2 months", or the number of periods in a year. A year
        has 365 days, 52 weeks or 12 months.
    day_count : str
        For dates. "eu" counts whole years, months or weeks, and odd days back to the day
        before, by the length of the year they lie in (Directive 2008/48/EC, Annex I, with
        2011/90/EU).

    Returns
    -------
    float
        0.12 for 12 % a year.

    Raises
    ------
    RateProblem
        Without a rate, or with several. Up to 60 changes of direction all rates above -1 are
        looked for; beyond that the problem names the part that was looked at. Where the running
        total changes its sign only once, the one rate above nothing is taken.
    InputError
        For flows or a unit that cannot be read.

    Examples
    --------
    >>> round(effective_rate([(date(1994, 1, 1), 1000), (date(1995, 7, 1), -1200)]), 4)
    0.1296
    >>> from decimal import Decimal
    >>> weekly = [(0, 10_000)] + [(week, Decimal("-950.07")) for week in range(1, 13)]
    >>> round(effective_rate(weekly, unit="week"), 3)
    1.912
    """
    whens, amounts = read_flows(flows)
    if not isinstance(day_count, str) or day_count != "actual/365":
        one_of(YearCount, day_count, "day_count")
    if isinstance(whens[0], date):
        if day_count == "actual/365":
            return _dated(whens, amounts)
        return _only_rate(years(whens, day_count), amounts)
    per_year = float(periods_per_year(unit))
    return _periodic(whens, amounts, per_year)


def years(days: Sequence[date], day_count: YearCount) -> list[float]:
    """Count the years from the first day to each.

    Examples
    --------
    >>> years([date(2001, 1, 31), date(2001, 2, 28), date(2002, 1, 31)], "eu")
    [0.0, 0.08333333333333333, 1.0]
    """
    start = days[0]
    if day_count == "eu":
        weekly = all(days_between(start, day) % 7 == 0 for day in days)
        return [float(_eu_years(start, day, weekly)) for day in days]
    if day_count == "actual/365.25":
        return [days_between(start, day) / 365.25 for day in days]
    return [float(year_share(start, day, day_count)) for day in days]


def _eu_years(start: date, day: date, weekly: bool) -> Fraction:
    """Count whole years, then whole months, then weeks; else months and odd days.

    Odd days are divided by the length of the year that ends with them (2011/90/EU).
    """
    months = (day.year - start.year) * 12 + day.month - start.month
    if add_months(day, -months) == start or add_months(start, months) == day:
        return Fraction(months, 12)
    if weekly:
        return Fraction(days_between(start, day), 7 * 52)
    while add_months(day, -months) < start:
        months -= 1
    left = add_months(day, -months)
    year_days = days_between(add_months(left, -12), left)
    return Fraction(months, 12) + Fraction(days_between(start, left), year_days)


def _dated(days: list[date], amounts: list[float]) -> float:
    """Ask pyxirr where one change of sign promises a single rate; else look for all."""
    first = days[0]
    if _changes_once(amounts):
        found = pyxirr.xirr(days, amounts, silent=True)
        if found is not None and -1 < found < math.inf:
            return float(found)
    times = [(day - first).days / 365 for day in days]
    return _only_rate(times, amounts)


def _periodic(periods: list[Period], amounts: list[float], per_year: float) -> float:
    if _changes_once(amounts) and periods == list(range(len(periods))):
        found = pyxirr.irr(amounts, silent=True)
        if found is not None and -1 < found < math.inf:
            return _yearly(per_year * math.log1p(found))
    times = [float(period) / per_year for period in periods]
    return _only_rate(times, amounts)


def _only_rate(times: Sequence[float], amounts: Sequence[float]) -> float:
    return _yearly(only_root(times, amounts, _named))


def _yearly(rate: float) -> float:
    """Name a continuous rate by what it makes of one in a year."""
    found = _named(rate)
    if found == math.inf:
        raise RateProblem("too_large")
    return found


def _named(rate: float) -> float:
    try:
        return math.expm1(rate)
    except OverflowError:
        return math.inf


def _changes_once(amounts: list[float]) -> bool:
    """Say whether one flow is followed by flows that all go the other way."""
    rest = amounts[1:]
    return amounts[0] > 0 > max(rest) or amounts[0] < 0 < min(rest)
