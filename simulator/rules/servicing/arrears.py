"""The clock of being late: days late, running penalties and overdue interest; a pause stops all."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from simulator.rules.ground.money import round_ratio
from simulator.rules.servicing.claim import Claim
from simulator.rules.servicing.penalty import PenaltyTerms

Charge = tuple[Claim, tuple[int, ...], int]
"""A claim with its kopeck-days (base × days charged), one for each charge, and its most days late.

Where interest runs on overdue principal, its kopeck-days come last.
"""

_NO_INTEREST = Fraction(0)


class Arrears:
    """Counts a loan's days late, leaves pauses out, and charges what being late costs.

    Parameters
    ----------
    terms : sequence of PenaltyTerms
        Each is charged by itself, on its own base.
    first_amount : int
        Kopecks first lent, for a penalty charged on it.
    charged_to : int
        The last day already charged, counted from the loan's start.
    interest_a_day : Fraction
        The rate of a day at which interest runs on overdue principal; 0: it does not.
    """

    def __init__(
        self,
        terms: Sequence[PenaltyTerms],
        first_amount: int,
        charged_to: int,
        interest_a_day: Fraction = _NO_INTEREST,
    ) -> None:
        self.terms = tuple(terms)
        self.first_amount = first_amount
        self.charged_to = charged_to
        self.interest_a_day = interest_a_day
        self.pauses: tuple[tuple[int, int], ...] = ()
        self._stopped = False
        self._rates = [each.rate_per_day.as_integer_ratio() for each in self.terms]
        self._runs = interest_a_day != 0
        self._nothing = (0,) * (len(self.terms) + self._runs)

    def days_late(self, due: int, day: int) -> int:
        """Count the days after ``due`` up to ``day`` that no pause covers; never below zero."""
        if day <= due:
            return 0
        late = day - due
        for first, last in self.pauses:
            late -= max(0, min(day, last) - max(due, first))
        return late

    def run(self, claims: list[Claim], day: int, balance: int) -> list[Charge]:
        """Run all charges up to the close of ``day``, on what is unpaid now; changes nothing."""
        oldest, charges = None, []
        for claim in claims:
            if claim.due >= day and not claim.carried_penalty and not claim.kopeck_days:
                if claim.is_charge:
                    continue
                break
            kopeck_days, longest = claim.kopeck_days or self._nothing, claim.longest_late
            if claim.due < day and not self._stopped and claim.unpaid and claim.line.number:
                oldest = oldest or claim
                charged = self.days_late(claim.due, self.charged_to)
                late = self.days_late(claim.due, day)
                longest = max(longest, late)
                more = self._more(claim, charged, late, balance if claim is oldest else None)
                if len(more) == 1:  # one penalty alone, which a branch asks thousands of times
                    kopeck_days = (kopeck_days[0] + more[0],)
                else:
                    kopeck_days = tuple(map(sum, zip(kopeck_days, more, strict=True)))
            charges.append((claim, kopeck_days, longest))
        return charges

    def owed(self, charges: list[Charge]) -> dict[Claim, int]:
        """Give the penalty of each claim that is not paid yet, kopecks."""
        return {
            claim: self._penalty(kopeck_days, late) + claim.carried_penalty - claim.penalty_settled
            for claim, kopeck_days, late in charges
        }

    def interest(self, charges: list[Charge]) -> dict[Claim, int]:
        """Give the overdue interest of each claim that is not paid yet, kopecks."""
        if not self._runs:
            return {}
        above, below = self.interest_a_day.as_integer_ratio()
        return {
            claim: round_ratio(kopeck_days[-1] * above, below) - claim.running_paid
            for claim, kopeck_days, _late in charges
        }

    def settle(self, charges: list[Charge], day: int) -> None:
        """Charge what was run up to the close of ``day``."""
        for claim, kopeck_days, late in charges:
            claim.kopeck_days, claim.longest_late = kopeck_days, late
        for claim, running in self.interest(charges).items():
            claim.running = running
        self.charged_to = day

    def owed_on(self, claim: Claim) -> int:
        """Give the penalty charged on one claim so far and not yet paid, kopecks."""
        charged = claim.kopeck_days or self._nothing
        return self.owed([(claim, charged, claim.longest_late)])[claim]

    def stop(self) -> None:
        """Charge nothing more from now on."""
        self._stopped = True

    def _more(
        self, claim: Claim, charged: int, late: int, balance: int | None
    ) -> tuple[int, ...]:
        """Give the kopeck-days of the days late after ``charged`` up to ``late``."""
        if len(self.terms) == 1 and not self._runs:
            (only,) = self.terms
            return (only.charged_days(charged + 1, late) * self._base(only, claim, balance),)
        more = [
            each.charged_days(charged + 1, late) * self._base(each, claim, balance)
            for each in self.terms
        ]
        if self._runs:
            more.append((late - charged) * claim.principal)
        return tuple(more)

    def _penalty(self, kopeck_days: tuple[int, ...], longest_late: int) -> int:
        """Turn kopeck-days into kopecks: here and only here penalties are rounded, each once."""
        charged = 0
        for each, (above, below), sum_ in zip(self.terms, self._rates, kopeck_days, strict=False):
            if longest_late > each.grace_days:
                charged += round_ratio(sum_ * above, below)
                charged += each.once if longest_late >= each.from_day else 0
        return charged

    def _base(self, terms: PenaltyTerms, claim: Claim, balance: int | None) -> int:
        """Give the kopecks a day late is charged on.

        Balance and first amount belong to the whole loan, so only its oldest claim is charged;
        for any other ``balance`` is None.
        """
        if terms.base == "overdue":
            return claim.principal + claim.interest
        if terms.base == "overdue_principal":
            return claim.principal
        if terms.base == "overdue_interest":
            return claim.interest
        if balance is None:
            return 0
        return balance if terms.base == "balance" else self.first_amount
