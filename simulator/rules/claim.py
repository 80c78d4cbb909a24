"""What is still owed on one instalment, and what a payment covers of it."""

from __future__ import annotations

from typing import NamedTuple

from simulator.rules.days import Day
from simulator.rules.schedule import Instalment


class Part(NamedTuple):
    """What a payment covered of one instalment, in kopecks."""

    number: int
    due: Day
    principal: int
    interest: int
    penalty: int
    fee: int = 0

    @property
    def total(self) -> int:
        """The kopecks that went to this instalment."""
        return self.principal + self.interest + self.penalty + self.fee

    def plus(self, other: Part) -> Part:
        """Add what the same payment covered of the same instalment."""
        return Part(self.number, self.due, *map(sum, zip(self[2:], other[2:], strict=True)))


class Claim:
    """The unpaid part of one instalment; plain integers, since a branch asks thousands of times.

    Attributes
    ----------
    line : Instalment
    due : int
        Due day, counted from the loan's start.
    principal, interest, fee : int
        Kopecks not yet paid.
    kopeck_days : int
        Sum of base × charged days so far: the penalty before rate and rounding.
    longest_late : int
        The most days late it was seen unpaid, for grace days.
    penalty_paid : int
        Kopecks.
    """

    __slots__ = (
        "due",
        "fee",
        "interest",
        "kopeck_days",
        "line",
        "longest_late",
        "penalty_paid",
        "principal",
    )

    def __init__(self, line: Instalment, due: int) -> None:
        self.line = line
        self.due = due
        self.principal = line.principal
        self.interest = line.interest
        self.fee = line.fee
        self.kopeck_days = 0
        self.longest_late = 0
        self.penalty_paid = 0

    @property
    def unpaid(self) -> int:
        """Principal, interest and fee not yet paid, kopecks."""
        return self.principal + self.interest + self.fee

    @property
    def state(self) -> tuple[int, ...]:
        """All that distinguishes two claims."""
        left = (self.principal, self.interest, self.fee)
        return (self.line.number, self.due, *left, self.kopeck_days, self.penalty_paid)

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
        self.penalty_paid += taken["penalty"]
        return Part(self.line.number, self.line.due, **taken)
