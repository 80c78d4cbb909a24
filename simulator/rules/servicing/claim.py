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
    kopeck_days : tuple of int
        Sums of base × charged days so far, one for each charge: what is charged before rate and
        rounding. Empty: nothing yet.
    running, running_paid : int
        Kopecks of interest on overdue principal: owed since the last event, and paid.
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
        "running",
        "running_paid",
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
        self.kopeck_days: tuple[int, ...] = ()
        self.running = self.running_paid = 0
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
        return self.principal + self.interest + self.fee + self.running

    @property
    def state(self) -> tuple[int, ...]:
        """All that distinguishes two claims."""
        left = (self.principal, self.interest, self.fee)
        time = (self.begin, self.since, self.due, self.earned)
        penalty = (*self.kopeck_days, self.carried_penalty, self.penalty_settled)
        return (self.line.number, *time, *left, *penalty, self.running, self.running_paid)

    def keep_charges(self, before: Claim) -> None:
        """Take over what being late has cost the claim that this one stands for."""
        self.kopeck_days, self.longest_late = before.kopeck_days, before.longest_late
        self.running, self.running_paid = before.running, before.running_paid
        self.carried_penalty = before.carried_penalty
        self.penalty_settled = before.penalty_settled

    def owed(self, penalty: int, running: int = 0) -> Part:
        """Write down what is unpaid, with penalty and overdue interest charged so far."""
        line, interest = self.line, self.interest + running
        return Part(line.number, line.due, self.principal, interest, penalty, self.fee)

    def cover(self, amount: int, order: tuple[str, ...], penalty: int) -> Part:
        """Take from ``amount`` what this claim can hold, kind by kind in ``order``.

        Parameters
        ----------
        penalty : int
            The penalty owed on this claim today, kopecks.
        """
        taken = {"principal": 0, "interest": 0, "penalty": 0, "fee": 0}
        for kind in order:
            owed = self._owed_of(kind, penalty)
            taken[kind] = share = min(amount, owed)
            amount -= share
        self.principal -= taken["principal"]
        scheduled = min(self.interest, taken["interest"])
        self.interest -= scheduled
        self.running -= taken["interest"] - scheduled
        self.running_paid += taken["interest"] - scheduled
        self.fee -= taken["fee"]
        self.penalty_settled += taken["penalty"]
        return Part(self.line.number, self.line.due, **taken)

    def _owed_of(self, kind: str, penalty: int) -> int:
        """Give what is owed of one kind; overdue interest is paid after the schedule's."""
        if kind == "interest":
            return self.interest + self.running
        owed: int = penalty if kind == "penalty" else getattr(self, kind)
        return owed
