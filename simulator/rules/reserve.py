"""Ageing of the portfolio and the reserve it requires (MON-8, MON-9)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, NamedTuple

from pydantic import Field

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


def ageing(loans: Iterable[tuple[int, int]], bands: Bands) -> tuple[AgeingLine, ...]:
    """Sort late loans into the ageing table, with its total as the last line.

    Parameters
    ----------
    loans : iterable of (days_late, balance)
        Days late of the oldest unpaid instalment; whole outstanding principal in kopecks.
        A loan that is not late stands on no line.

    Examples
    --------
    >>> bands = (Band("1-30", 0, "0.10", up_to=30), Band("over 30", 30, "0.50"))
    >>> [(line.name, line.number, line.reserve) for line in
    ...  ageing([(0, 900), (4, 1_000), (30, 500), (31, 200)], bands)]
    [('1-30', 2, 150), ('over 30', 1, 100), ('total', 3, 250)]
    """
    numbers, balances = [0] * len(bands), [0] * len(bands)
    for days_late, balance in loans:
        for place, band in enumerate(bands):
            if band.holds(days_late):
                numbers[place] += 1
                balances[place] += balance
    lines = [
        AgeingLine(band.line, band.name, number, balance, band.reserve_rate, band.reserve(balance))
        for band, number, balance in zip(bands, numbers, balances, strict=True)
    ]
    reserve_held = sum(line.reserve for line in lines)
    total = AgeingLine("P16", "total", sum(numbers), sum(balances), None, reserve_held)
    return (*lines, total)


def reserve(loans: Iterable[tuple[int, int]], bands: Bands) -> int:
    """Give the reserve the late ``loans`` require (P16 D), kopecks.

    Examples
    --------
    >>> reserve([(45, 1_000)], (Band("late", 0, "0.50"),))
    500
    """
    return ageing(loans, bands)[-1].reserve


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
