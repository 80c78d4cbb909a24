"""Repaying before time: the whole loan, or a part of its principal (GRP-9)."""

from __future__ import annotations

from typing import Literal

from simulator.rules.ground.days import Day
from simulator.rules.ground.guards import kopecks
from simulator.rules.ground.validation import InputError, one_of
from simulator.rules.servicing.booking import Booking
from simulator.rules.servicing.charging import charges_of, in_order, instalments_of
from simulator.rules.servicing.claim import Part
from simulator.rules.servicing.early import Early, EarlyInterest, settle, waive
from simulator.rules.servicing.early_fee import EarlyFee, fee_on, fee_within
from simulator.rules.servicing.replan import Recalculation, replan
from simulator.rules.servicing.standing import Overdue

Earned = Literal["later", "first"]


class Closing(Booking):
    """What an early payment costs, and what it leaves."""

    early_interest: EarlyInterest
    early_fee: EarlyFee

    def payoff(self, on: Day) -> int:
        """Give the amount that closes the loan on ``on``, kopecks (GRP-9).

        All principal, the interest earned so far, the fees that are due, the penalty, and what
        the lender asks for repaying early. Interest paid ahead of its time comes back: it lowers
        the amount, and where more comes back than is left to repay, the amount is below nothing,
        and the lender pays it. Of interest kept back up front nothing is given back: that is its
        price.
        """
        charges = self._run(self._day(on))
        running = self._running(self._claims, charges)
        penalty = sum(self._arrears.owed(charges).values())
        owed = self._early(on).owed([*self._ahead, *self._claims]) + running + penalty
        return owed + self._fee_for_all(self._day(on))

    def pay_off(self, on: Day) -> tuple[Part, ...]:
        """Repay the whole loan on ``on`` with its `payoff`; interest not yet earned is waived.

        Interest that comes back is taken off the interest of the first part, which may fall below
        nothing.
        """
        day, early = self._event(on, "open"), self._early(on)
        fee = self._fee_for_all(day)
        amount = self.payoff(on) - fee
        owed = early.interest([*self._ahead, *self._claims])
        charges = self._run(day)  # on what was owed before anything is let off
        waive(self._claims, max(0, owed))
        for claim in self._claims:
            claim.fee = early.fee(claim)
        back, line = min(0, owed), self._claims[0].line
        parts = self._book(self._claims, day, amount - back, charges)
        first, *others = parts or (Part(line.number, line.due, 0, 0, 0),)
        first = first._replace(interest=first.interest + back, fee=first.fee + fee)
        return (first, *others)

    def prepay(
        self, on: Day, amount: int, how: Recalculation = "shorten", *, interest: Earned = "later"
    ) -> tuple[Part, ...]:
        """Pay what is due and repay more of the principal early; later interest falls (GRP-9).

        The fee for repaying early, if there is one, is in the amount.

        Parameters
        ----------
        amount : int
            Kopecks: more than is due by ``on``, less than all principal beyond it.
        how : {"shorten", "lower", "spread"}
            Fewer instalments of the same size; as many, each smaller in proportion; or as many,
            with the principal in even parts again.
        interest : {"later", "first"}
            Whether the interest earned by ``on`` stays due with the next instalment, or is settled
            first, and only the rest is principal (the United States rule, simple-interest
            prepayment; most banks). Three days into a week of 249.23 roubles of
            interest, 106.81 of 1 000 roubles brought are interest, and 893.19 principal.
        """
        one_of(Recalculation, how, "how")
        one_of(Earned, interest, "interest")
        amount = kopecks(amount, "amount", least=1)
        day, due = self._event(on, "open"), self._due_now(on)
        earned = self._earned(on) if interest == "first" else 0
        brought = amount - due.total - earned
        fee = fee_within(self.early_fee, brought, day) if brought > 0 else 0
        extra = brought - fee
        if not 0 < extra < self._principal - due.principal:
            raise InputError(
                f"amount: {amount} kopecks given, should be above the {due.total + earned} that "
                "are due "
                "(for those: `receive`) and leave some principal (to repay all: `pay_off`)"
            )
        parts = self._book(self._claims, day, due.total, self._run(day))
        charges, rest = charges_of(self._claims), instalments_of(self._claims)
        line = rest[0].line
        settle(rest, earned)
        early, ahead = self._early(on), self._ahead
        rest, self._credit = replan(self.schedule, rest, ahead, early, extra, how)
        self._claims = in_order([*rest, *charges])
        self._principal -= extra
        return (*parts, Part(line.number, line.due, extra, earned, 0, fee))

    def _due_now(self, on: Day) -> Overdue:
        """Give what is due, without the penalty of instalments that have moved beyond ``on``."""
        day, due = self._day(on), self.overdue(on)
        penalties = self._penalties(day)
        moved = sum(penalty for claim, penalty in penalties.items() if claim.due > day)
        return due._replace(penalty=due.penalty - moved)

    def _earned(self, on: Day) -> int:
        """Give the interest of instalments not due yet that is earned by ``on``, kopecks."""
        later = self._later(self._day(on))
        return max(0, self._early(on).interest([*self._ahead, *later]))

    def _fee_for_all(self, day: int) -> int:
        """Give the fee for repaying all that is not due by ``day``, kopecks."""
        prepaid = sum(claim.principal for claim in self._claims if claim.due > day)
        return fee_on(self.early_fee, prepaid, day)

    def _early(self, on: Day) -> Early:
        kept_back = self.schedule.interest_up_front > 0
        return Early(self._day(on), self.early_interest, kept_back, self._credit)
