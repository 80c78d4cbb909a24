"""What the lender grants or adds while the loan runs: a penalty let off, a charge booked later."""

from __future__ import annotations

from simulator.rules.ground.days import Day
from simulator.rules.ground.guards import kopecks
from simulator.rules.ground.money import in_roubles
from simulator.rules.ground.validation import InputError, shown
from simulator.rules.servicing.charging import charge_claim, in_order
from simulator.rules.servicing.claim import Part
from simulator.rules.servicing.tranches import Tranches
from simulator.rules.servicing.waiving import let_off, shares_waived, with_waived


class Adjusting(Tranches):
    """Changes to what is owed that leave the schedule as it is."""

    def waive(self, on: Day, amount: int | None = None) -> tuple[Part, ...]:
        """Let off penalty owed on ``on``, the oldest instalment first; give what each lost.

        A penalty waiver: lenders grant it for a payment that settles the arrears, or for a
        fault of their own. Days late stay as they are, and what is late goes on being charged
        from the next day. To waive with a payment, see `receive`.

        Parameters
        ----------
        amount : int, optional
            Kopecks, at most the penalty owed; by default all of it.

        Raises
        ------
        InputError
            Where no penalty is owed, or less than ``amount``.

        Examples
        --------
        1 000 roubles over two weeks, at 0.5 % a day late: three days late cost 7.81, and the
        client who brings the instalment on the third day is let off them.

        >>> from simulator.rules.loan.schedule import schedule
        >>> from simulator.rules.loan.terms import LoanTerms
        >>> from simulator.rules.servicing.account import Account
        >>> from simulator.rules.servicing.penalty import PenaltyTerms
        >>> plan = schedule(LoanTerms(rate="9 %", instalments=2), 100_000, start=0)
        >>> account = Account(plan, penalty=PenaltyTerms(rate_per_day="0.5 %"))
        >>> [part.waived for part in account.waive(10)], account.penalty(10)
        ([781], 0)
        """
        day = self._event(on, "open")
        charges = self._run(day)
        penalties = self._arrears.owed(charges)
        owed = sum(penalties.values())
        wanted = owed if amount is None else kopecks(amount, "amount", least=1)
        if not owed:
            raise InputError(f"{shown(on)}: no penalty is owed; there is nothing to waive")
        if wanted > owed:
            raise InputError(
                f"amount: {shown(amount)} kopecks given, should be at most the {owed} of penalty "
                f"that are owed ({in_roubles(owed)} roubles)"
            )
        waived = shares_waived(self._claims, penalties, wanted)
        self._arrears.settle(charges, day)
        let_off(waived)
        self._forget_settled()
        return with_waived((), waived)

    def charge(self, on: Day, amount: int, due: Day | None = None) -> Day:
        """Book a charge while the loan runs; give the day on which it falls due.

        Lenders call it a charge or a specified due date fee: a court's cost, an insurance, a
        notary. It stands beside the instalments as a line of its own, number 0, is covered as a
        fee, makes the loan late where it is not paid, costs no penalty itself, and is owed whenever
        the loan is repaid.

        Parameters
        ----------
        amount : int
            Kopecks, above nothing.
        due : date or int, optional
            On ``on`` or later; by default the day of the next instalment, and after the last one
            the day itself.

        Examples
        --------
        A court's cost of 300 roubles, booked on the third day of a loan of two weeks, makes the
        first payment 820.77 instead of 520.77.

        >>> from simulator.rules.loan.schedule import schedule
        >>> from simulator.rules.loan.terms import LoanTerms
        >>> from simulator.rules.servicing.account import Account
        >>> account = Account(schedule(LoanTerms(rate="9 %", instalments=2), 100_000, start=0))
        >>> account.charge(3, 30_000), account.overdue(7).fee, account.overdue(7).total
        (7, 30000, 82077)
        """
        day, amount = self._event(on, "open"), kopecks(amount, "amount", least=1)
        if due is None:
            lines = (claim.line for claim in self._claims if claim.due >= day)
            due = next((line.due for line in lines if line.number), on)
        falls = self._day(due)
        if falls < day:
            raise InputError(f"due: {shown(due)} given, should be {shown(on)} or later")
        self._charge(day)
        claim = charge_claim(due, falls, amount, self._principal)
        self._claims = in_order([*self._claims, claim])
        return due
