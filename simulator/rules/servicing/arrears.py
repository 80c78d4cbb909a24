"""The clock of being late: days late and the running penalty; a pause stops both."""

from __future__ import annotations

from simulator.rules.ground.money import round_ratio
from simulator.rules.servicing.claim import Claim
from simulator.rules.servicing.penalty import PenaltyTerms

Charge = tuple[Claim, int, int]
"""A claim with its kopeck-days (base × days charged) and its longest days late."""


class Arrears:
    """Counts a loan's days late, leaves pauses out, and charges the penalty on its claims.

    Parameters
    ----------
    terms : PenaltyTerms
    first_amount : int
        Kopecks first lent, for a penalty charged on it.
    charged_to : int
        The last day already charged, counted from the loan's start.
    """

    def __init__(self, terms: PenaltyTerms, first_amount: int, charged_to: int) -> None:
        self.terms = terms
        self.first_amount = first_amount
        self.charged_to = charged_to
        self.pauses: tuple[tuple[int, int], ...] = ()
        self._stopped = False
        self._rate = terms.rate_per_day.as_integer_ratio()

    def days_late(self, due: int, day: int) -> int:
        """Count the days after ``due`` up to ``day`` that no pause covers; never below zero."""
        if day <= due:
            return 0
        late = day - due
        for first, last in self.pauses:
            late -= max(0, min(day, last) - max(due, first))
        return late

    def run(self, claims: list[Claim], day: int, balance: int) -> list[Charge]:
        """Run the penalty up to the close of ``day``, on what is unpaid now; changes nothing."""
        oldest, charges = None, []
        for claim in claims:
            if claim.due >= day and not claim.carried_penalty:
                break
            kopeck_days, late = claim.kopeck_days, claim.longest_late
            if claim.due < day and not self._stopped and claim.unpaid:
                oldest = oldest or claim
                charged = self.days_late(claim.due, self.charged_to)
                late = self.days_late(claim.due, day)
                days = self.terms.charged_days(charged + 1, late)
                kopeck_days += days * self._base(claim, oldest, balance)
            charges.append((claim, kopeck_days, late))
        return charges

    def owed(self, charges: list[Charge]) -> dict[Claim, int]:
        """Give the penalty of each claim that is not paid yet, kopecks."""
        return {
            claim: self._rounded(kopeck_days, late) + claim.carried_penalty - claim.penalty_settled
            for claim, kopeck_days, late in charges
        }

    def settle(self, charges: list[Charge], day: int) -> None:
        """Charge what was run up to the close of ``day``."""
        for claim, kopeck_days, late in charges:
            claim.kopeck_days, claim.longest_late = kopeck_days, late
        self.charged_to = day

    def owed_on(self, claim: Claim) -> int:
        """Give the penalty charged on one claim so far and not yet paid, kopecks."""
        return self.owed([(claim, claim.kopeck_days, claim.longest_late)])[claim]

    def stop(self) -> None:
        """Charge no more penalty from now on."""
        self._stopped = True

    def _rounded(self, kopeck_days: int, longest_late: int) -> int:
        """Turn kopeck-days into kopecks: here and only here the penalty is rounded."""
        if longest_late <= self.terms.grace_days:
            return 0
        return round_ratio(kopeck_days * self._rate[0], self._rate[1])

    def _base(self, claim: Claim, oldest: Claim, balance: int) -> int:
        """Give the kopecks a day late is charged on.

        Balance and first amount belong to the whole loan, so only its oldest claim is charged.
        """
        if self.terms.base == "overdue":
            return claim.principal + claim.interest
        if self.terms.base == "overdue_principal":
            return claim.principal
        if claim is not oldest:
            return 0
        return balance if self.terms.base == "balance" else self.first_amount
