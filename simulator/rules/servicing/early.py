"""Early repayment: which part of a loan's price is earned by a day, and which is not (GRP-9)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from simulator.rules.ground.money import round_ratio
from simulator.rules.servicing.claim import Claim

EarlyInterest = Literal["to_day", "whole_period", "all"]


class Early(NamedTuple):
    """The day of an early payment, counted from the loan's start, and the lender's rule.

    Attributes
    ----------
    kept_back : bool
        The interest was kept back up front: nothing of it comes back.
    credit : int
        Kopecks of interest paid ahead for what is not lent any more.
    """

    day: int
    rule: EarlyInterest
    kept_back: bool = False
    credit: int = 0

    def owed(self, claims: Sequence[Claim]) -> int:
        """Give what the claims cost, without penalty, if all is repaid today; kopecks."""
        principal = sum(claim.principal for claim in claims)
        return principal + self.interest(claims) + sum(map(self.fee, claims))

    def fee(self, claim: Claim) -> int:
        """Give the fee of a claim that is due; later fees fall away, booked charges do not."""
        return claim.fee if claim.due <= self.day or claim.is_charge else 0

    def interest(self, claims: Iterable[Claim]) -> int:
        """Give the interest earned by the day and unpaid, kopecks; below nothing it comes back.

        What was paid ahead is given back, save where it was kept back up front: that is its price.
        """
        owed = self.earned_less_paid(claims)
        return max(0, owed) if self.kept_back else owed

    def earned_less_paid(self, claims: Iterable[Claim]) -> int:
        """Set the interest earned by the day against what was paid; below nothing is ahead.

        What falls due with the claims but was earned before them (in a time of grace, say)
        counts whole; what was paid before it was earned (up front, say) counts against it.
        """
        return sum(claim.interest - self.unearned(claim) for claim in claims) - self.credit

    def unearned(self, claim: Claim) -> int:
        """Give the interest of a claim's period that is not earned yet, kopecks."""
        to_come, length = self.to_come(claim)
        return claim.earned - round_ratio(claim.earned * (length - to_come), length)

    def to_come(self, claim: Claim) -> tuple[int, int]:
        """Give the days of a claim's period that are not earned yet, and all its days."""
        length = max(1, claim.due - claim.since)
        if self.rule == "all" or (self.rule == "whole_period" and claim.begin < self.day):
            return 0, length
        return min(length, max(0, claim.due - self.day)), length


def waive(claims: Iterable[Claim], interest: int) -> None:
    """Leave just so much ``interest`` on the claims, the oldest first.

    Parameters
    ----------
    interest : int
        Kopecks that stay owed in all.
    """
    for claim in claims:
        claim.interest = min(claim.interest, interest)
        interest -= claim.interest


def settle(claims: Iterable[Claim], interest: int) -> None:
    """Take so much ``interest``, paid before it was due, off the claims, the oldest first.

    Parameters
    ----------
    interest : int
        Kopecks.
    """
    for claim in claims:
        paid = min(claim.interest, interest)
        claim.interest, interest = claim.interest - paid, interest - paid
