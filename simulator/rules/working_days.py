"""Days off: what happens to an instalment that falls due on a weekend or a holiday."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from simulator.rules.sections import WEEKDAYS, Weekday
from simulator.rules.validation import InputError, validated

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

    def is_off(self, day: date) -> bool:
        """Tell whether nobody pays on ``day``."""
        return WEEKDAYS[day.weekday()] in self.weekdays or day in self.holidays

    def working(self, day: date) -> date:
        """Give ``day`` itself, or the working day it moves to."""
        moved = self._search(day, -1 if self.move == "previous" else 1)
        if self.move == "next_in_month" and moved.month != day.month:
            return self._search(day, -1)
        return moved

    def _search(self, day: date, step: int) -> date:
        for away in range(_LONGEST_WAY):
            found = day + timedelta(step * away)
            if not self.is_off(found):
                return found
        raise InputError(f"days_off: no working day within {_LONGEST_WAY} days of {day}")
