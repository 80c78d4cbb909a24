"""Early repayment: which part of a loan's price is earned by a day, and which is not (GRP-9)."""

from __future__ import annotations

from typing import Literal, NamedTuple

from simulator.rules.claim import Claim
from simulator.rules.money import round_ratio

EarlyInterest = Literal["to_day", "whole_period", "all"]


class Early(NamedTuple):
    """The day of an early payment, counted from the loan's start, and the lender's rule."""

    day: int
    rule: EarlyInterest

    def owed(self, claim: Claim) -> int:
        """Give what a claim costs, without penalty, if all is repaid today; kopecks."""
        return claim.principal + self.interest(claim) + self.fee(claim)

    def fee(self, claim: Claim) -> int:
        """Give the fee of a claim that is due; later fees fall away."""
        return claim.fee if claim.due <= self.day else 0

    def interest(self, claim: Claim) -> int:
        """Give the interest of a claim that is earned by the day and unpaid, kopecks."""
        to_come, length = self.to_come(claim)
        paid = claim.line.interest - claim.interest
        return max(0, round_ratio(claim.line.interest * (length - to_come), length) - paid)

    def to_come(self, claim: Claim) -> tuple[int, int]:
        """Give the days of a claim's period that are not earned yet, and all its days."""
        length = claim.due - claim.begin
        if self.rule == "all" or (self.rule == "whole_period" and claim.begin < self.day):
            return 0, length
        return min(length, max(0, claim.due - self.day)), length
