"""Ageing of the portfolio and the reserve it requires (MON-8, MON-9)."""

from __future__ import annotations

import reprlib
from collections.abc import Iterable
from dataclasses import field
from decimal import Decimal
from fractions import Fraction
from numbers import Real
from typing import Annotated, NamedTuple, Protocol, runtime_checkable

from pydantic import Field

from simulator.rules.days import Day
from simulator.rules.money import round_kopecks
from simulator.rules.validation import InputError, validated


@validated
class Band:
    """One line of the ageing table: loans late by more than `over`, up to `up_to` days.

    Parameters
    ----------
    up_to : int, optional
        The last day that belongs here; None for the line without an end.
    reserve_rate : Decimal
        Share of the balance to be held in reserve.
    line : str
        The line's name in the portfolio report, "P12" to "P15".
    """

    name: str
    over: Annotated[int, Field(ge=0)]
    up_to: int | None = field(default=None, kw_only=True)
    reserve_rate: Annotated[Decimal, Field(ge=0, le=1)]
    line: str = ""

    def holds(self, days_late: int) -> bool:
        """Tell whether a loan so many days late stands on this line."""
        return self.over < days_late and (self.up_to is None or days_late <= self.up_to)

    def reserve(self, balance: int) -> int:
        """Give D = B × C: the reserve for a balance on this line, kopecks."""
        return round_kopecks(Fraction(self.reserve_rate) * balance)


Bands = tuple[Band, ...]


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


class Rules(Protocol):
    """What a policy tells of its ageing table."""

    @property
    def ageing(self) -> Bands:
        """The lines of the table."""


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
    on : date or int, optional
        The day to look at accounts.

    Raises
    ------
    InputError
        For loans that are none of these, and for accounts without a day.

    Examples
    --------
    >>> bands = (Band("1-30", 0, "0.10", up_to=30), Band("over 30", 30, "0.50"))
    >>> [(line.name, line.number, line.reserve) for line in
    ...  ageing([(0, 900), (4, 1_000), (30, 500), (31, 200)], bands)]
    [('1-30', 2, 150), ('over 30', 1, 100), ('total', 3, 250)]
    """
    lines_of = bands if isinstance(bands, tuple) else bands.ageing
    numbers, balances = [0] * len(lines_of), [0] * len(lines_of)
    for days_late, balance, number in (_read(loan, on) for loan in loans):
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
    >>> reserve([(45, 1_000)], (Band("late", 0, "0.50"),))
    500
    """
    return ageing(loans, bands, on)[-1].reserve


def _read(loan: Late, on: Day | None) -> tuple[int, int, int]:
    """Give days late, balance and number of loans, however the loan was given."""
    if isinstance(loan, Loan):
        if on is not None:
            return loan.days_late(on), loan.outstanding, 1
    elif isinstance(loan, tuple) and len(loan) in (2, 3):
        days_late, balance, number = (*loan, 1)[:3]
        if all(isinstance(each, Real) and each % 1 == 0 for each in loan):
            return int(days_late), int(balance), int(number)
    raise InputError(
        f"loans: {reprlib.repr(loan)} given; (days late, balance in kopecks), the same with a "
        "number of loans, or accounts and the day to look at them, `on`"
    )


def check_bands(bands: Bands) -> None:
    """Refuse a table with a gap, an overlap or no end.

    Examples
    --------
    >>> check_bands((Band("1-30", 0, "0.1", up_to=30), Band("over 60", 60, "0.5")))
    Traceback (most recent call last):
    ...
    simulator.rules.validation.InputError: ageing[1].over: 60 given, should be 30, where `1-30` ends
    """
    starts: list[int | None] = [0, *(band.up_to for band in bands)]
    for place, (start, band) in enumerate(zip(starts, bands, strict=False)):
        if band.over != start:
            before = f"where `{bands[place - 1].name}` ends" if place else "the first day late"
            raise InputError(
                f"ageing[{place}].over: {band.over} given, should be {start}, {before}"
            )
    if starts[-1] is not None:
        raise InputError(f"ageing[{len(bands) - 1}].up_to: the last line should have no end")
