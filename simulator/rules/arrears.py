"""The clock of being late: days late and the running penalty; a pause stops both."""

from __future__ import annotations

from simulator.rules.claim import Claim
from simulator.rules.money import round_ratio
from simulator.rules.penalty import PenaltyTerms


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
        covered = (max(0, min(day, last) - max(due, first)) for first, last in self.pauses)
        return day - due - sum(covered)

    def charge(self, claims: list[Claim], day: int, balance: int) -> None:
        """Run the penalty up to the close of ``day``, on what is unpaid now."""
        for claim, kopeck_days, late in self._run(claims, day, balance):
            claim.kopeck_days, claim.longest_late = kopeck_days, late
        self.charged_to = day

    def penalties(self, claims: list[Claim], day: int, balance: int) -> dict[Claim, int]:
        """Give the penalty charged by the close of ``day`` and not yet paid; changes nothing."""
        return {
            claim: self._rounded(kopeck_days, late) + claim.carried_penalty - claim.penalty_paid
            for claim, kopeck_days, late in self._run(claims, day, balance)
        }

    def penalty_of(self, claim: Claim) -> int:
        """Give the penalty charged on one claim so far and not yet paid."""
        charged = self._rounded(claim.kopeck_days, claim.longest_late)
        return charged + claim.carried_penalty - claim.penalty_paid

    def stop(self) -> None:
        """Charge no more penalty from now on."""
        self._stopped = True

    def _run(self, claims: list[Claim], day: int, balance: int) -> list[tuple[Claim, int, int]]:
        """Give each claim with a penalty by ``day`` its kopeck-days and longest days late."""
        oldest, ran = None, []
        for claim in claims:
            if claim.due >= day and not claim.carried_penalty:
                break
            kopeck_days, late = claim.kopeck_days, claim.longest_late
            if claim.unpaid and claim.due < day and not self._stopped:
                oldest = oldest or claim
                charged, late = (self.days_late(claim.due, each) for each in (self.charged_to, day))
                days = self.terms.charged_days(charged + 1, late)
                kopeck_days += days * self._base(claim, oldest, balance)
            ran.append((claim, kopeck_days, late))
        return ran

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
