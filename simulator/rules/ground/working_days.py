"""Days off: what happens to an instalment that falls due on a weekend or a holiday."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from simulator.rules.ground.days import Day, as_date
from simulator.rules.ground.guards import a_date
from simulator.rules.ground.sections import WEEKDAYS, Weekday
from simulator.rules.ground.validation import InputError, validated

_LONGEST_WAY = 31


@validated
class DaysOff:
    """The days on which nobody pays, and where a due day goes instead.

    Parameters
    ----------
    weekdays : tuple of str
    holidays : frozenset of date
    move : {"next", "previous", "next_in_month"}
        To the working day after, before, or after but never into another month.
    rest : {"stays", "moves"}
        What becomes of the instalments after one that moved. "stays": each moves alone, and the
        term is kept, as banks do; after a week of holidays two instalments may then fall on one
        day, and the schedule says so in its `notes`. "moves": an instalment that would meet the
        one before it waits for the next regular day, the rest moves by an interval with it, and
        the term grows, as lenders to groups that meet weekly and lenders by the day do (Mifos
        called it a moratorium). Where each period costs its even share, the added time is free.

    Examples
    --------
    >>> DaysOff().working(date(2024, 3, 30))
    datetime.date(2024, 4, 1)
    >>> DaysOff(move="next_in_month").working(date(2024, 3, 30))
    datetime.date(2024, 3, 29)
    """

    weekdays: tuple[Weekday, ...] = ("Saturday", "Sunday")
    holidays: frozenset[date] = frozenset()
    move: Literal["next", "previous", "next_in_month"] = "next"
    rest: Literal["stays", "moves"] = "stays"

    def is_off(self, day: date) -> bool:
        """Tell whether nobody pays on ``day``."""
        return self._is_off(a_date(day, "day"))

    def working(self, day: date) -> date:
        """Give ``day`` itself, or the working day it moves to."""
        return self._working(a_date(day, "day"))

    def _is_off(self, day: date) -> bool:
        return WEEKDAYS[day.weekday()] in self.weekdays or day in self.holidays

    def _working(self, day: date) -> date:
        moved = self._search(day, -1 if self.move == "previous" else 1)
        if self.move == "next_in_month" and moved.month != day.month:
            return self._search(day, -1)
        return moved

    def settle(
        self, count: int, start: Day, regular: Callable[[int], Day]
    ) -> list[tuple[date, date]]:
        """Give the regular and the working day of so many instalments.

        No instalment is due before the day after ``start``, wherever days move.

        Parameters
        ----------
        start : date
            The day of disbursement.
        regular : callable
            Gives the regular due day by its place, from 0 on, as far as it is asked.
        """
        settled: list[tuple[date, date]] = []
        place, last = 0, (lent := as_date(start, "days off"))
        while len(settled) < count:
            day = as_date(regular(place), "days off")
            place, due = place + 1, self._working(day)
            if due <= lent:
                due = self._search(lent + timedelta(1), 1)
            if self.rest == "stays" or due > last:
                settled.append((day, due))
                last = due
        return settled

    def _search(self, day: date, step: int) -> date:
        for away in range(_LONGEST_WAY):
            found = day + timedelta(step * away)
            if not self._is_off(found):
                return found
        raise InputError(f"days_off: no working day within {_LONGEST_WAY} days of {day}")
