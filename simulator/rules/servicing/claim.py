"""What is still owed on one instalment, and what a payment covers of it."""

from __future__ import annotations

from typing import NamedTuple

from simulator.rules.ground.days import Day, days_between
from simulator.rules.loan.schedule import Instalment, Schedule


class Part(NamedTuple):
    """What a payment covered of one instalment, and the penalty waived with it, in kopecks."""

    number: int
    due: Day
    principal: int
    interest: int
    penalty: int
    fee: int = 0
    waived: int = 0

    @property
    def total(self) -> int:
        """The kopecks of money that went to this instalment."""
        return self.principal + self.interest + self.penalty + self.fee

    def with_waived(self, penalty: int) -> Part:
        """Add penalty that was let off, kopecks."""
        return self._replace(waived=self.waived + penalty)

    def plus(self, other: Part) -> Part:
        """Add what the same payment covered of the same instalment."""
        return Part(self.number, self.due, *map(sum, zip(self[2:], other[2:], strict=True)))


def claims_on(plan: Schedule, origin: Day, paid_instalments: int = 0) -> list[Claim]:
    """Open a claim on each instalment of ``plan`` after the first ``paid_instalments``.

    Parameters
    ----------
    origin : date or int
        The day that the claims' days are counted from.
    """
    earned = plan.earned or [line.interest for line in plan]
    last_paid = plan.instalments[paid_instalments - 1].due if paid_instalments else plan.start
    begin, claims = days_between(origin, last_paid), []
    for line in plan.instalments[paid_instalments:]:
        due = days_between(origin, line.due)
        claims.append(Claim(line, begin, due, earned[line.number - 1]))
        begin = due
    return claims


class Claim:
    """The unpaid part of one instalment; plain integers, since a branch asks thousands of times.

    Attributes
    ----------
    line : Instalment
    begin, due : int
        First and last day of its period, counted from the loan's start.
    earned, since : int
        Kopecks of interest that the period earns, evenly from the day ``since`` on.
    principal, interest, fee : int
        Kopecks not yet paid.
    kopeck_days : int
        Sum of base × charged days so far: the penalty before rate and rounding.
    longest_late : int
        The most days late it was seen unpaid, for grace days.
    carried_penalty : int
        Kopecks of penalty brought over from before a restructuring.
    penalty_settled : int
        Kopecks of penalty paid or waived.
    """

    __slots__ = (
        "begin",
        "carried_penalty",
        "due",
        "earned",
        "fee",
        "interest",
        "kopeck_days",
        "line",
        "longest_late",
        "penalty_settled",
        "principal",
        "since",
    )

    def __init__(self, line: Instalment, begin: int, due: int, earned: int) -> None:
        self.line = line
        self.begin = self.since = begin
        self.due = due
        self.earned = earned
        self.principal = line.principal
        self.interest = line.interest
        self.fee = line.fee
        self.kopeck_days = 0
        self.longest_late = 0
        self.carried_penalty = 0
        self.penalty_settled = 0

    @property
    def is_charge(self) -> bool:
        """Whether it is no instalment, but a charge booked while the loan runs (number 0)."""
        return not self.line.number

    @property
    def unpaid(self) -> int:
        """Principal, interest and fee not yet paid, kopecks."""
        return self.principal + self.interest + self.fee

    @property
    def state(self) -> tuple[int, ...]:
        """All that distinguishes two claims."""
        left = (self.principal, self.interest, self.fee)
        time = (self.begin, self.since, self.due, self.earned)
        penalty = (self.kopeck_days, self.carried_penalty, self.penalty_settled)
        return (self.line.number, *time, *left, *penalty)

    def owed(self, penalty: int) -> Part:
        """Write down what is unpaid, with the penalty charged so far."""
        line = self.line
        return Part(line.number, line.due, self.principal, self.interest, penalty, self.fee)

    def cover(self, amount: int, order: tuple[str, ...], penalty: int) -> Part:
        """Take from ``amount`` what this claim can hold, kind by kind in ``order``.

        Parameters
        ----------
        penalty : int
            The penalty owed on this claim today, kopecks.
        """
        taken = {"principal": 0, "interest": 0, "penalty": 0, "fee": 0}
        for kind in order:
            owed = penalty if kind == "penalty" else getattr(self, kind)
            taken[kind] = share = min(amount, owed)
            amount -= share
        self.principal -= taken["principal"]
        self.interest -= taken["interest"]
        self.fee -= taken["fee"]
        self.penalty_settled += taken["penalty"]
        return Part(self.line.number, self.line.due, **taken)
