"""A year of the branch as its report shows it: month by month, line by line, loan by loan."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Literal

import numpy as np
from pydantic import Field

from simulator.books.reports.behind import Behind, loans_behind
from simulator.books.reports.monthly import MonthlyTable, monthly
from simulator.books.reports.report import Report
from simulator.rules.ground.validation import InputError, validated
from simulator.world.lived.result import Result

Period = Literal["month", "year"]


@validated
class Look:
    """Where one looks: a month-end, the period that ends there, a line, and a loan behind it.

    Parameters
    ----------
    month
        1 for the first month of the year.
    period
        The month that ends there, or the year so far.
    line
        "P1" to "P16".
    loan
        The number of one loan behind the line; None for none yet.
    later
        Whether to see what became of the loan afterwards.
    """

    month: Annotated[int, Field(ge=1)] = 12
    period: Period = "month"
    line: str = "P7"
    loan: int | None = None
    later: bool = False


@dataclass
class ReportedYear:
    """A run, with the reports that were already asked for.

    Parameters
    ----------
    result
        A run of the branch.
    """

    result: Result
    _reports: dict[tuple[int, Period], Report] = field(default_factory=dict)

    @cached_property
    def months(self) -> MonthlyTable:
        """The portfolio at each month's end."""
        return monthly(self.result.log, self.result.scenario.policy.ageing)

    @property
    def count(self) -> int:
        """How many months there are."""
        return len(self.months.day)

    def close_of(self, month: int) -> int:
        """Give the day on which a month closes.

        Raises
        ------
        InputError
            For a month that the year does not have.
        """
        if not 1 <= month <= self.count:
            raise InputError(f"month: {month} given, should be from 1 to {self.count}")
        return int(self.months.day[month - 1])

    def since(self, month: int, period: Period) -> int:
        """Give the first day of the period that ends with a month."""
        first = 0 if month == 1 or period == "year" else self.close_of(month - 1) + 1
        return min(first, self.close_of(month))

    def report(self, month: int, period: Period) -> Report:
        """Give the report of a period, worked out once."""
        key = month, period
        if key not in self._reports:
            self._reports[key] = self.result.report(
                self.close_of(month), self.since(month, period))
        return self._reports[key]

    def behind(self, look: Look) -> Behind:
        """Give the loans behind a line (MON-7, MON-8)."""
        return loans_behind(
            self.result.log, look.line, self.close_of(look.month),
            self.since(look.month, look.period), self.result.scenario.policy.ageing,
        )  # fmt: skip

    def events_of(self, loan: int) -> tuple[int, ...]:
        """Give the rows of the log that tell of a loan, in order.

        Raises
        ------
        InputError
            For a loan that was never made.
        """
        rows = np.flatnonzero(self.result.log.loan == loan)
        if not len(rows):
            raise InputError(f"loan: there is no loan {loan} in this year")
        return tuple(int(row) for row in rows)
