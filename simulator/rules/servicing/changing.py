"""A loan that changes: on a new schedule, put off, or reckoned at a new rate of its currency."""

from __future__ import annotations

from fractions import Fraction

from simulator.rules.ground.day_counts import DayCount
from simulator.rules.ground.days import Day
from simulator.rules.ground.guards import count, yes_no
from simulator.rules.ground.guards import days as moved_days
from simulator.rules.ground.money import round_kopecks
from simulator.rules.ground.shares import exact
from simulator.rules.ground.validation import InputError, one_of, shown
from simulator.rules.loan.schedule import Schedule, schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.servicing.adjusting import Adjusting
from simulator.rules.servicing.charging import (
    charge_claim,
    charges_of,
    fall_due_from,
    in_order,
    instalments_of,
    move_charges,
)
from simulator.rules.servicing.claim import claims_on
from simulator.rules.servicing.postponing import ShiftInterest, charge_shift, move, shift_rate
from simulator.rules.servicing.replan import carry_over
from simulator.rules.servicing.revalue import revalue

LONGEST_DELAY = 3650
"""Days by which instalments may be put off."""

MOST_TIMES = 1000
"""By how much a currency's rate may rise at a time."""


class Changing(Adjusting):
    """Changes that move the due days or the amounts of what is not paid yet."""

    def restructure(
        self, on: Day, terms: LoanTerms, *, forgive_penalty: bool = False, keep_late_for: int = 3
    ) -> Schedule:
        """Put all outstanding principal on a new schedule that starts on ``on``, and give it.

        Interest owed so far falls due with its first instalment; so do fees, as a charge, and the
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
        if not self._principal:
            raise InputError(f"{shown(on)}: no principal is left that a new schedule could repay")
        plan = schedule(terms, self._principal, on)
        if plan.interest_up_front or plan.fee_up_front:
            raise InputError("terms: nothing is paid out anew that could be kept back up front")
        late, penalty = self.days_late(on), self.penalty(on)
        owed = early.interest([*self._ahead, *self._claims])
        owed += self._running(instalments_of(self._claims), self._run(day))
        renewed, credit = carry_over(plan, owed)
        fee = sum(map(early.fee, instalments_of(self._claims)))
        self._charge(day)
        self.schedule, self._ahead, self._credit, self._postponed = renewed, [], credit, 0
        charges, self._claims = charges_of(self._claims), claims_on(self.schedule, self._origin)
        first = self._claims[0]
        charges = fall_due_from(charges, first.line.due, first.due)
        if fee:
            charges.append(charge_claim(first.line.due, first.due, fee, self._principal))
        self._claims = in_order([*self._claims, *charges])
        self._claims[0].carried_penalty = 0 if forgive_penalty else penalty
        self._keep_late(late, keep_late_for)
        return self.schedule

    def postpone(
        self,
        on: Day,
        days: int,
        *,
        interest: bool = True,
        day_count: DayCount | None = "actual/365",
        interest_due: ShiftInterest = "next_instalment",
        keep_late_for: int = 3,
    ) -> int:
        """Move every unpaid instalment ``days`` later; give the interest charged for it, kopecks.

        A postponement, deferral or payment holiday. The interest of the days of the shift runs
        on all outstanding principal. Where the terms know days off, the regular days move, and
        then fall on working days by the terms' own rule. What was paid of an instalment stays
        paid. Where interest runs on overdue principal, days that it has run are not charged again.

        Parameters
        ----------
        interest : bool
            False forgoes the interest of the shift.
        day_count : str, optional
            How its days are counted, from the next instalment's day on; None takes the terms'
            own. "period_share" takes of a period's rate the days over its usual ones (30 for a
            month).
        interest_due : {"next_instalment", "spread", "last_instalment"}
            What it falls due with: the next instalment, all of them in even parts, or the last.
        keep_late_for : int
            As in `restructure`.

        Examples
        --------
        30 days of 1 000 roubles at 3 % a month cost 29.59 over a year of 365 days, and 30 as a
        month.

        >>> from datetime import date
        >>> from simulator.rules.loan.schedule import schedule
        >>> from simulator.rules.servicing.account import Account
        >>> terms = LoanTerms(rate="3 %", interval="month", instalments=4)
        >>> plan = schedule(terms, 100_000, date(2001, 1, 15))
        >>> Account(plan).postpone(plan.start, 30)
        2959
        >>> Account(plan).postpone(plan.start, 30, day_count=None)
        3000
        >>> account = Account(plan)
        >>> account.postpone(plan.start, 30, interest_due="spread")
        2959
        >>> [now.interest - line.interest for now, line in zip(account.claims, plan)]
        [740, 740, 740, 739]
        """
        days = moved_days(days, "days", 1, LONGEST_DELAY)
        yes_no(interest, "interest")
        keep_late_for = count(keep_late_for, "keep_late_for", most=1000)
        one_of(ShiftInterest, interest_due, "interest_due")
        if day_count is not None:
            one_of(DayCount, day_count, "day_count")
        day, late = self._event(on, "open"), self.days_late(on)
        rest, charges = instalments_of(self._claims), charges_of(self._claims)
        charged = 0
        if interest and rest:
            cost = shift_rate(self.schedule, rest[0].line.due, days, day_count)
            charged = max(0, round_kopecks(cost * self._principal - self._run_on(day, days)))
        self._charge(day)
        self._postponed += days
        move(self.schedule, rest, day, days, self._postponed, self._origin)
        move_charges(charges, days)
        self._claims = in_order(self._claims)
        charge_shift(rest, charged, interest_due)
        self._keep_late(late, keep_late_for)
        return charged

    def _run_on(self, day: int, days: int) -> Fraction:
        """Give the overdue interest that has run on the days of a shift already, kopecks."""
        overdue = sum(
            claim.principal * min(days, self._arrears.days_late(claim.due, day))
            for claim in self._due(day)
        )
        return self._arrears.interest_a_day * overdue

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
