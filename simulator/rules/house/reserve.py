"""Ageing of the portfolio and the reserve it requires (MON-8, MON-9)."""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import Decimal
from numbers import Real
from typing import Any, NamedTuple, Protocol, runtime_checkable

from simulator.rules.ground.days import Day
from simulator.rules.ground.guards import a_day, a_list, count, days, kopecks
from simulator.rules.ground.validation import InputError, shown
from simulator.rules.house.bands import Bands, Rules, table_of


class AgeingLine(NamedTuple):
    """A line of the report: (A) loans, (B) their balance, (C) rate, (D) reserve; kopecks."""

    line: str
    name: str
    number: int
    balance: int
    reserve_rate: Decimal | None
    reserve: int


@runtime_checkable
class Loan(Protocol):
    """What an `Account` tells of itself."""

    @property
    def outstanding(self) -> int:
        """Principal not yet repaid, kopecks."""

    def days_late(self, on: Day) -> int:
        """Days late of the oldest unpaid instalment."""


Late = tuple[int, int] | tuple[int, int, int] | Loan


def ageing(
    loans: Iterable[Late], bands: Bands | Rules, on: Day | None = None
) -> tuple[AgeingLine, ...]:
    """Sort late loans into the ageing table, with its total as the last line.

    Parameters
    ----------
    loans : iterable of (days_late, balance), (days_late, balance, number) or Account
        Days late of the oldest unpaid instalment; whole outstanding principal in kopecks; for
        several loans at once, how many they are: whole numbers, as pandas holds them too. A loan
        that is not late stands on no line.
    bands : tuple of Band, or Policy
        Lines that follow each other: each begins where the one before ends, the last has no end.
    on : date or int, optional
        The day to look at accounts.

    Raises
    ------
    InputError
        For loans that are none of these, for accounts without a day, and for lines that overlap
        or leave a gap, since a loan would count twice or not at all.

    Examples
    --------
    >>> from simulator.rules.house.bands import Band
    >>> bands = (Band("1-30", 0, "0.10", up_to=30), Band("over 30", 30, "0.50"))
    >>> [(line.name, line.number, line.reserve) for line in
    ...  ageing([(0, 900), (4, 1_000), (30, 500), (31, 200)], bands)]
    [('1-30', 2, 150), ('over 30', 1, 100), ('total', 3, 250)]
    """
    lines_of = table_of(bands)
    numbers, balances = [0] * len(lines_of), [0] * len(lines_of)
    given = a_list(loans, "loans", "(days late, balance) or accounts")
    day = None if on is None else a_day(on, "on")
    for days_late, balance, number in (_read(loan, day) for loan in given):
        for place, band in enumerate(lines_of):
            if band.holds(days_late):
                numbers[place] += number
                balances[place] += balance
    lines = [
        AgeingLine(band.line, band.name, number, balance, band.reserve_rate, band.reserve(balance))
        for band, number, balance in zip(lines_of, numbers, balances, strict=True)
    ]
    required = sum(line.reserve for line in lines)
    return (*lines, AgeingLine("P16", "total", sum(numbers), sum(balances), None, required))


def reserve(loans: Iterable[Late], bands: Bands | Rules, on: Day | None = None) -> int:
    """Give the reserve the late ``loans`` require (P16 D), kopecks.

    Examples
    --------
    >>> from simulator.rules.house.bands import Band
    >>> reserve([(45, 1_000)], (Band("late", 0, "0.50"),))
    500
    """
    return ageing(loans, bands, on)[-1].reserve


def _read(loan: Late, on: Day | None) -> tuple[int, int, int]:
    """Give days late, balance and number of loans, however the loan was given."""
    if isinstance(loan, Loan):
        if on is not None:
            return loan.days_late(on), loan.outstanding, 1
    elif isinstance(loan, tuple) and len(loan) in (2, 3) and all(map(_is_whole, loan)):
        late, balance, number = map(int, (*loan, 1)[:3])
        return (
            days(late, "loans, days late"),
            kopecks(balance, "loans, balance"),
            count(number, "loans, their number"),
        )
    raise InputError(
        f"loans: {shown(loan)} given; (days late, balance in kopecks), the same with a "
        "number of loans, or accounts and the day to look at them, `on`"
    )


def _is_whole(number: Any) -> bool:
    """Take whole numbers as pandas holds them, with a point; True is none."""
    known = isinstance(number, Real) and not isinstance(number, bool)
    return known and math.isfinite(number) and number % 1 == 0
