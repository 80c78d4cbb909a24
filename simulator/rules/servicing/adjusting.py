"""What the lender grants or adds while the loan runs: a penalty let off, a charge booked later."""

from __future__ import annotations

from simulator.rules.ground.days import Day
from simulator.rules.ground.guards import kopecks
from simulator.rules.ground.money import in_roubles
from simulator.rules.ground.validation import InputError, shown
from simulator.rules.servicing.claim import Part
from simulator.rules.servicing.closing import Closing
from simulator.rules.servicing.waiving import let_off, shares_waived, with_waived


class Adjusting(Closing):
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
