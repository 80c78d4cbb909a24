"""A loan's schedule: which amount is due on which day, to the kopeck."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from simulator.rules.ground.days import Day, days_between, plus
from simulator.rules.ground.guards import a_day, kopecks
from simulator.rules.ground.validation import needs
from simulator.rules.loan.broken_period import level_rates
from simulator.rules.loan.complete import check_loan
from simulator.rules.loan.cut import cut, equal_parts
from simulator.rules.loan.dues import needs_calendar, regular_and_due, said_of
from simulator.rules.loan.fees import fee_on
from simulator.rules.loan.grace import Lines
from simulator.rules.loan.period_rates import Ratio, period_rates
from simulator.rules.loan.terms import LoanTerms


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
    earned : tuple of int
        Kopecks of interest that the time before each instalment has earned; empty where that is
        the interest due with it. Grace and interest paid apart make them differ.
    regular : tuple of date
        Where terms know days off: the day of each instalment before they moved it.
    """

    terms: LoanTerms
    principal: int
    start: Day
    instalments: tuple[Instalment, ...]
    interest_up_front: int = 0
    fee_up_front: int = 0
    earned: tuple[int, ...] = ()
    regular: tuple[Day, ...] = ()

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
    def notes(self) -> tuple[str, ...]:
        """What a reader should know: days on which more than one instalment falls due."""
        return said_of(line.due for line in self.instalments)

    @property
    def flows(self) -> tuple[tuple[Day, int], ...]:
        """What the client receives (above nothing) and pays (below), day by day, kopecks."""
        received = self.principal - self.interest_up_front - self.fee_up_front
        return ((self.start, received), *((line.due, -line.total) for line in self.instalments))

    def starting(self, day: Day) -> Schedule:
        """Give the schedule of the same loan, paid out on another day."""
        if needs_calendar(self.terms):
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
        For an amount that is not a positive whole number of kopecks, a day number where the
        terms need a date, a rounding unit too coarse for the amount, or as much kept back on the
        day of disbursement as is lent.

    Examples
    --------
    >>> plan = schedule(LoanTerms(rate="9 %"), 1_000_000, start=0)
    >>> plan.instalments[0]
    Instalment(number=1, due=7, principal=83333, interest=20769, balance=916667, fee=0)
    >>> plan.instalments[-1].principal, plan.instalments[-1].balance
    (83337, 0)
    """
    needs(LoanTerms, terms, "terms")
    start = a_day(start, "start")
    principal = kopecks(principal, "principal", least=1)
    plan = laid_out(terms, principal, start)
    check_loan(plan)
    return plan


def laid_out(terms: LoanTerms, principal: int, start: Day) -> Schedule:
    """Lay out a loan that need not be one: an offer under which nothing would be paid out, too."""
    regular, dues = regular_and_due(terms, start)
    lines, up_front = _cut_and_move(terms, principal, dues[0], period_rates(terms, start, dues))
    made, earned = _number(principal, dues, lines)
    fee = 0
    if terms.fees:
        made, fee = _with_fees(terms, principal, made)
    if regular:
        regular = [day for day, line in zip(regular, lines, strict=True) if line[0] or line[1]]
    return Schedule(terms, principal, start, tuple(made), up_front, fee, earned, tuple(regular))


def _cut_and_move(
    terms: LoanTerms, principal: int, first_due: Day, true: Sequence[Ratio]
) -> tuple[Lines, int]:
    """Cut the loan, and move interest to the end or out to the day of disbursement."""
    rates = level_rates(terms, first_due, true)
    lines = cut(terms, principal, rates, first=None if rates is true else true[0])
    if terms.interest_paid == "with_instalments":
        return lines, 0
    if terms.method == "annuity":  # equal payments are equal parts once the interest is gone
        for line, part in zip(lines, equal_parts(terms, principal, rates), strict=True):
            line[0] = part
    total = sum(line[1] for line in lines)
    for line in lines:
        line[1] = 0
    if terms.interest_paid == "up_front":
        return lines, total
    lines[-1][1] = total
    return lines, 0


def _number(
    principal: int, dues: Iterable[Day], lines: Lines
) -> tuple[list[Instalment], tuple[int, ...]]:
    """Number the payments, carry the balance down, and say what each one's time has earned."""
    made: list[Instalment] = []
    earned, balance, waiting = [], principal, 0
    for due, (part, interest, own) in zip(dues, lines, strict=True):
        waiting += own
        if part or interest:
            balance -= part
            made.append(Instalment(len(made) + 1, due, part, interest, balance))
            earned.append(waiting)
            waiting = 0
    moved = any(line.interest != own for line, own in zip(made, earned, strict=True))
    return made, tuple(earned) if moved else ()


def _with_fees(
    terms: LoanTerms, principal: int, made: list[Instalment]
) -> tuple[list[Instalment], int]:
    """Add the fees to the instalments, and give the one withheld at disbursement."""
    with_fees = [
        line._replace(fee=fee_on(terms.fees, principal, line.number, len(made))) for line in made
    ]
    return with_fees, fee_on(terms.fees, principal, 0, len(made))
