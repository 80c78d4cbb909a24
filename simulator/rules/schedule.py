"""A loan's schedule: which amount is due on which day, to the kopeck."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from simulator.rules.days import Day, days_between, plus
from simulator.rules.dues import due_days
from simulator.rules.methods import parts
from simulator.rules.terms import LoanTerms
from simulator.rules.validation import InputError


class Instalment(NamedTuple):
    """One line of a schedule; amounts in kopecks, `balance` is the principal left after it."""

    number: int
    due: Day
    principal: int
    interest: int
    balance: int
    fee: int = 0

    @property
    def total(self) -> int:
        """What the client brings on the due day."""
        return self.principal + self.interest + self.fee


@dataclass(frozen=True)
class Schedule:
    """The instalments of one loan, in order of their due days.

    Attributes
    ----------
    principal : int
        Kopecks lent.
    start : date or int
        The day of disbursement.
    """

    terms: LoanTerms
    principal: int
    start: Day
    instalments: tuple[Instalment, ...]

    def __iter__(self) -> Iterator[Instalment]:
        return iter(self.instalments)

    @property
    def total_interest(self) -> int:
        """All interest of the loan, kopecks."""
        return sum(line.interest for line in self.instalments)

    @property
    def last_due(self) -> Day:
        """The day of the last instalment."""
        return self.instalments[-1].due

    def starting(self, day: Day) -> Schedule:
        """Give the same schedule for a loan paid out on another day."""
        moved = (
            line._replace(due=plus(day, days_between(self.start, line.due)))
            for line in self.instalments
        )
        return Schedule(self.terms, self.principal, day, tuple(moved))


def schedule(terms: LoanTerms, principal: int, start: Day) -> Schedule:
    """Work out every instalment of a loan.

    Parameters
    ----------
    principal : int
        Kopecks lent, more than nothing.
    start : date or int
        The day of disbursement; day numbers serve where no calendar is needed.

    Raises
    ------
    InputError
        For an amount that is not a positive whole number of kopecks, or a day number where
        the terms need a date.

    Examples
    --------
    >>> plan = schedule(LoanTerms(rate="9 %"), 1_000_000, start=0)
    >>> plan.instalments[0]
    Instalment(number=1, due=7, principal=83333, interest=20769, balance=916667, fee=0)
    >>> plan.instalments[-1].principal, plan.instalments[-1].balance
    (83337, 0)
    """
    if type(principal) is not int or principal <= 0:
        raise InputError(f'principal: {principal!r} given; kopecks wanted, roubles("10 000")')
    dues = due_days(terms, start)
    lines, balance = [], principal
    for number, (due, (part, interest)) in enumerate(
        zip(dues, parts(terms, principal), strict=True), 1
    ):
        balance -= part
        lines.append(Instalment(number, due, part, interest, balance))
    return Schedule(terms, principal, start, tuple(lines))
