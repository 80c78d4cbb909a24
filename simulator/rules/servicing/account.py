"""One loan's life: what was paid, what is late, what it costs, how it changes and ends."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from simulator.rules.ground.days import Day
from simulator.rules.ground.guards import count, yes_no
from simulator.rules.ground.guards import days as moved_days
from simulator.rules.ground.money import round_kopecks
from simulator.rules.ground.shares import exact
from simulator.rules.ground.validation import InputError, shown
from simulator.rules.loan.schedule import Schedule, schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.servicing.adjusting import Adjusting
from simulator.rules.servicing.charging import (
    charges_of,
    fall_due_from,
    in_order,
    instalments_of,
    move_charges,
)
from simulator.rules.servicing.claim import claims_on
from simulator.rules.servicing.early import EarlyInterest
from simulator.rules.servicing.early_fee import NO_FEE, EarlyFee
from simulator.rules.servicing.payment import Allocation
from simulator.rules.servicing.penalty import PenaltyTerms
from simulator.rules.servicing.postponing import postponed
from simulator.rules.servicing.replan import carry_over
from simulator.rules.servicing.revalue import revalue
from simulator.rules.servicing.standing import OverdueInterest

_NO_PENALTY = PenaltyTerms()

LONGEST_DELAY = 3650
"""Days by which instalments may be put off."""

MOST_TIMES = 1000
"""By how much a currency's rate may rise at a time."""


class Account(Adjusting):
    """The account of one loan; it takes events in the order of their days.

    Parameters
    ----------
    schedule : Schedule
    payment_order : sequence of str
        What is covered first within an instalment: "fee", "interest", "principal", "penalty".
        A fee that is not named is covered before all else.
    penalty : PenaltyTerms or sequence of PenaltyTerms
        What being late costs; several are charged side by side, each on its own base (a late fee
        and a daily penalty, say). By default nothing is charged.
    paid_instalments : int
        How many instalments were already paid, each on its day.
    allocation : {"oldest_first", "kind_first", "named_instalment"}
        Whole instalments, the oldest first; one kind after another over all that is due; or
        the instalment that each payment names.
    early_interest : {"to_day", "whole_period", "all"}
        What an early repayment still pays: interest by the day, to the end of the period that
        has begun, or all of the schedule's.
    overdue_interest : {"stops", "runs"}
        Whether interest goes on at the contract's rate on principal that is overdue, to the day of
        payment (past-due interest; most banks). The manual's product keeps it off. 1 000 roubles
        of principal, ten days late at 108 % a year, cost 29.59 more. It is paid with the interest
        of its instalment; a pause and a write-off stop it, a new schedule carries it over.
    early_fee : EarlyFee
        What the lender asks for repaying early; by default nothing.

    Raises
    ------
    InputError
        By any event that cannot be: dated before the last one, more than is owed, or on a loan
        that is closed. The account then stays as it was.

    Examples
    --------
    >>> from simulator.rules.loan.schedule import schedule
    >>> from simulator.rules.loan.terms import LoanTerms
    >>> plan = schedule(LoanTerms(rate="9 %", instalments=2), 100_000, start=0)
    >>> account = Account(plan, penalty=PenaltyTerms(rate_per_day="0.5 %"))
    >>> account.days_late(10), account.penalty(10)
    (3, 781)
    >>> [(part.number, part.principal, part.penalty) for part in account.receive(10, 60_000)]
    [(1, 50000, 781), (2, 6104, 0)]
    >>> account.outstanding
    43896
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what a contract says of payments
        self,
        schedule: Schedule,
        payment_order: Sequence[str] = ("interest", "principal", "penalty"),
        penalty: PenaltyTerms | Sequence[PenaltyTerms] = _NO_PENALTY,
        paid_instalments: int = 0,
        allocation: Allocation = "oldest_first",
        early_interest: EarlyInterest = "to_day",
        overdue_interest: OverdueInterest = "stops",
        early_fee: EarlyFee = NO_FEE,
    ) -> None:
        super().__init__(
            schedule, payment_order, penalty, paid_instalments, allocation, early_interest,
            overdue_interest, early_fee,
        )  # fmt: skip

    def restructure(
        self, on: Day, terms: LoanTerms, *, forgive_penalty: bool = False, keep_late_for: int = 3
    ) -> Schedule:
        """Put all outstanding principal on a new schedule that starts on ``on``, and give it.

        Interest and fees owed so far fall due with its first instalment, and so does the
        penalty, unless it is forgiven. Interest paid ahead lowers that of the first instalments;
        what they do not take comes back when the loan is closed by `pay_off`.

        Parameters
        ----------
        keep_late_for : int
            The loan counts as late as it was until so many instalments are paid: a new schedule
            must not hide arrears (our assumption: 3).
        """
        yes_no(forgive_penalty, "forgive_penalty")
        keep_late_for = count(keep_late_for, "keep_late_for", most=1000)
        day, early = self._event(on, "open"), self._early(on)
        plan = schedule(terms, self._principal, on)
        if plan.interest_up_front or plan.fee_up_front:
            raise InputError("terms: nothing is paid out anew that could be kept back up front")
        late, penalty = self.days_late(on), self.penalty(on)
        owed = early.interest([*self._ahead, *self._claims])
        owed += self._running(instalments_of(self._claims), self._run(day))
        renewed, credit = carry_over(plan, owed, sum(map(early.fee, instalments_of(self._claims))))
        self._charge(day)
        self.schedule, self._ahead, self._credit, self._postponed = renewed, [], credit, 0
        charges, self._claims = charges_of(self._claims), claims_on(self.schedule, self._origin)
        first = self._claims[0]
        self._claims = in_order([*self._claims, *fall_due_from(charges, first.line.due, first.due)])
        self._claims[0].carried_penalty = 0 if forgive_penalty else penalty
        self._keep_late(late, keep_late_for)
        return self.schedule

    def postpone(self, on: Day, days: int, *, interest: bool = True, keep_late_for: int = 3) -> int:
        """Move every unpaid instalment ``days`` later; give the interest charged for it, kopecks.

        The interest, at the nominal yearly rate over 365 days, falls due with the next instalment.
        Where the terms know days off, the regular days move, and then fall on working days by the
        terms' own rule.
        """
        days = moved_days(days, "days", 1, LONGEST_DELAY)
        yes_no(interest, "interest")
        keep_late_for = count(keep_late_for, "keep_late_for", most=1000)
        self._charge(self._event(on, "open"))
        late = self.days_late(on)
        exact = self.schedule.terms.rate_per_year * self._principal * days / 365
        charged = round_kopecks(exact) if interest else 0
        self._postponed += days
        rest = instalments_of(self._claims)
        lines = [claim.line for claim in rest]
        dues = postponed(self.schedule, lines, days, self._postponed)
        begun = None
        for claim, due in zip(rest, dues, strict=True):
            if claim.begin >= self._day(on):
                moved = days if begun is None else begun - claim.begin
                claim.begin, claim.since = claim.begin + moved, claim.since + moved
            begun = claim.due = self._day(due)
            claim.line = claim.line._replace(due=due)
        move_charges(charges_of(self._claims), days)
        self._claims = in_order(self._claims)
        first = rest[0]
        first.interest, first.earned = first.interest + charged, first.earned + charged
        first.line = first.line._replace(interest=first.line.interest + charged)
        self._keep_late(late, keep_late_for)
        return charged

    def revalue(self, on: Day, factor: Fraction) -> int:
        """Reckon what is due on ``on`` or later at a new rate of the currency (PRI-4).

        Parameters
        ----------
        factor : Fraction
            The new rate over the old one, above nothing: Fraction(11, 10) or "110 %".

        Returns
        -------
        int
            By how much the outstanding principal grows, kopecks.
        """
        times = factor if type(factor) is Fraction else exact("factor", factor)
        if not 0 < times <= MOST_TIMES:
            raise InputError(
                f"factor: {shown(factor)} given, should be above 0 and at most {MOST_TIMES}"
            )
        day = self._event(on, "open")
        self._charge(day)
        grown = revalue(self._claims, day, times)
        self._principal += grown
        return grown
