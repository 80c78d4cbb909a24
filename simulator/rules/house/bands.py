"""The ageing table: lines of days late, and the reserve each requires (MON-8, MON-9)."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Protocol

from pydantic import BeforeValidator, Field

from simulator.rules.ground.guards import days, kopecks
from simulator.rules.ground.money import round_kopecks
from simulator.rules.ground.shares import as_decimal
from simulator.rules.ground.validation import InputError, shown, validated


@validated
class Band:
    """One line of the ageing table: loans late by more than `over`, up to `up_to` days.

    Parameters
    ----------
    up_to : int, optional
        The last day that belongs here; None for the line without an end.
    reserve_rate : Decimal
        Share of the balance to be held in reserve, 0.1 or "10 %".
    line : str
        The line's name in the portfolio report, "P12" to "P15".
    """

    name: str
    over: Annotated[int, Field(ge=0)]
    up_to: int | None = field(default=None, kw_only=True)
    reserve_rate: Annotated[Decimal, BeforeValidator(as_decimal), Field(ge=0, le=1)]
    line: str = ""

    def __post_init__(self) -> None:
        if self.up_to is not None and self.up_to <= self.over:
            raise InputError(
                f"up_to: {self.up_to} given, should be above {self.over}: `{self.name}` would "
                "hold no loan"
            )

    def holds(self, days_late: int) -> bool:
        """Tell whether a loan so many days late stands on this line."""
        days_late = days(days_late, "days_late")
        return self.over < days_late and (self.up_to is None or days_late <= self.up_to)

    def reserve(self, balance: int) -> int:
        """Give D = B × C: the reserve for a balance on this line, kopecks."""
        return round_kopecks(Fraction(self.reserve_rate) * kopecks(balance, "balance"))


Bands = tuple[Band, ...]


class Rules(Protocol):
    """What a policy tells of its ageing table."""

    @property
    def ageing(self) -> Bands:
        """The lines of the table."""


def table_of(rules: Bands | Rules) -> Bands:
    """Give the ageing table of a policy, or the lines themselves, once they make a table.

    Raises
    ------
    InputError
        For what is neither, and for lines that overlap, leave a gap or end.

    Examples
    --------
    >>> [band.name for band in table_of([Band("late", 0, "0.5")])]
    ['late']
    """
    bands = getattr(rules, "ageing", rules)
    if not isinstance(bands, (tuple, list)) or not all(isinstance(each, Band) for each in bands):
        raise InputError(
            f"bands: {shown(rules)} given; a policy, or its lines: "
            '(Band("1-30", 0, "10 %", up_to=30), Band("over 30", 30, "50 %"))'
        )
    check_bands(tuple(bands))
    return tuple(bands)


def check_bands(bands: Bands) -> None:
    """Refuse a table with a gap, an overlap or no open end.

    Examples
    --------
    >>> check_bands((Band("1-30", 0, "0.1", up_to=30), Band("over 60", 60, "0.5")))
    Traceback (most recent call last):
    ...
    simulator.InputError: ageing: line 2, `over 60`: over 60 given, should be 30,
    where `1-30` ends
    """
    start: int | None = 0
    where = "the last day on time"
    for number, band in enumerate(bands, 1):
        if band.over != start:
            given = f"ageing: line {number}, `{band.name}`: over {band.over} given"
            if start is None:
                raise InputError(f"{given}, but the line before it has no end; give it an `up_to`")
            raise InputError(f"{given}, should be {start}, {where}")
        start, where = band.up_to, f"where `{band.name}` ends"
    if start is not None:
        raise InputError("ageing: the last line should have no end; leave out its `up_to`")
