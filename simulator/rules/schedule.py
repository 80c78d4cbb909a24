"""A loan's schedule: which amount is due on which day, to the kopeck."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from simulator.rules.cut import cut, equal_parts
from simulator.rules.days import Day, days_between, plus
from simulator.rules.dues import due_days
from simulator.rules.fees import fee_on
from simulator.rules.grace import Lines
from simulator.rules.period_rates import period_rates
from simulator.rules.terms import LoanTerms
from simulator.rules.validation import InputError, needs


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
    instalments : tuple of Instalment
        A period in which nothing is paid has no instalment.
    interest_up_front, fee_up_front : int
        Kopecks withheld on the day of disbursement.
    """

    terms: LoanTerms
    principal: int
    start: Day
    instalments: tuple[Instalment, ...]
    interest_up_front: int = 0
    fee_up_front: int = 0

    def __iter__(self) -> Iterator[Instalment]:
        return iter(self.instalments)

    @property
    def total_interest(self) -> int:
        """All interest of the loan, kopecks, that withheld up front included."""
        return self.interest_up_front + sum(line.interest for line in self.instalments)

    @property
    def last_due(self) -> Day:
        """The day of the last instalment."""
        return self.instalments[-1].due

    @property
    def flows(self) -> tuple[tuple[Day, int], ...]:
        """What the client receives (above nothing) and pays (below), day by day, kopecks."""
        received = self.principal - self.interest_up_front - self.fee_up_front
        return ((self.start, received), *((line.due, -line.total) for line in self.instalments))

    def starting(self, day: Day) -> Schedule:
        """Give the schedule of the same loan, paid out on another day."""
        if _needs_calendar(self.terms):
            return schedule(self.terms, self.principal, day)
        moved = tuple(
            line._replace(due=plus(day, days_between(self.start, line.due)))
            for line in self.instalments
        )
        return replace(self, start=day, instalments=moved)


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
    needs(LoanTerms, terms, "terms")
    if not isinstance(start, (date, int)):
        raise InputError(f"start: {start!r} given; a date(2001, 2, 26) wanted, or a day number")
    if type(principal) is not int or principal <= 0:
        raise InputError(f'principal: {principal!r} given; kopecks wanted, roubles("10 000")')
    dues = due_days(terms, start)
    rates = period_rates(terms, start, dues)
    lines = cut(terms, principal, rates)
    up_front = 0
    if terms.interest_paid != "with_instalments":
        if terms.method == "annuity":  # equal payments are equal parts once interest is gone
            parts = equal_parts(terms, principal, rates)
            lines = [[part, line[1]] for part, line in zip(parts, lines, strict=True)]
        up_front = _take_interest(terms, lines)
    paid = [
        (due, part, interest)
        for due, (part, interest) in zip(dues, lines, strict=True)
        if part or interest
    ]
    fee = fee_on(terms.fees, principal, 0, len(paid)) if terms.fees else 0
    return Schedule(terms, principal, start, _instalments(terms, principal, paid), up_front, fee)


def _instalments(
    terms: LoanTerms, principal: int, paid: list[tuple[Day, int, int]]
) -> tuple[Instalment, ...]:
    """Number the payments and carry the balance down."""
    made, balance, fee = [], principal, 0
    for number, (due, part, interest) in enumerate(paid, 1):
        balance -= part
        if terms.fees:
            fee = fee_on(terms.fees, principal, number, len(paid))
        made.append(Instalment(number, due, part, interest, balance, fee))
    return tuple(made)


def _take_interest(terms: LoanTerms, lines: Lines) -> int:
    """Move interest to the end, or out to the day of disbursement; give what went out."""
    total = sum(interest for _part, interest in lines)
    for line in lines:
        line[1] = 0
    if terms.interest_paid == "at_end":
        lines[-1][1] = total
        return 0
    return total


def _needs_calendar(terms: LoanTerms) -> bool:
    """Tell whether a schedule depends on the date it starts from."""
    fixed = terms.day_count in ("period_share", "actual/365", "actual/360")
    return terms.interval == "month" or terms.days_off is not None or not fixed
