"""A loan that is paid out in parts: each tranche raises what is not due yet."""

from __future__ import annotations

from typing import Literal

from simulator.rules.ground.days import Day
from simulator.rules.ground.guards import kopecks
from simulator.rules.ground.validation import InputError, one_of, shown
from simulator.rules.servicing.charging import in_order
from simulator.rules.servicing.closing import Closing
from simulator.rules.servicing.early import Early
from simulator.rules.servicing.replan import replan

TrancheOver = Literal["proportion", "even"]


class Tranches(Closing):
    """Paying out more on a loan that runs."""

    def disburse(self, on: Day, amount: int, over: TrancheOver = "proportion") -> int:
        """Pay out a further part of the loan; give by how much the interest grows, kopecks.

        A tranche, or draw: building loans and working capital are paid out as they are needed,
        and interest runs on what is out. Instalments due by ``on`` stay as they are; the principal
        of the later ones grows, and their interest from this day on, at the rate of the terms.

        Parameters
        ----------
        amount : int
            Kopecks paid out, above nothing.
        over : {"proportion", "even"}
            Each later instalment's principal grows in proportion; or what is left is repaid in
            even parts (an annuity and a loan of one repayment always grow in proportion), which
            may repay some of it earlier, and so lower the interest.

        Raises
        ------
        InputError
            Where no instalment with principal is left after ``on``, or the interest was kept back
            on the day of disbursement.

        Examples
        --------
        Two weeks at 2 % a week: 1 000 roubles now and 500 a week later cost 35 roubles of
        interest, not the 45 of 1 500 paid out at once.

        >>> from simulator.rules.loan.schedule import schedule
        >>> from simulator.rules.loan.terms import LoanTerms
        >>> from simulator.rules.servicing.account import Account
        >>> terms = LoanTerms(rate="2 %", rate_period="week", instalments=2)
        >>> account = Account(schedule(terms, 100_000, start=0))
        >>> account.disburse(7, 50_000)
        1000
        >>> [(part.principal, part.interest) for part in account.owed(7)]
        [(50000, 2000), (100000, 2000)]
        """
        day, amount = self._event(on, "open"), kopecks(amount, "amount", least=1)
        one_of(TrancheOver, over, "over")
        if self.schedule.interest_up_front:
            raise InputError(f"{shown(on)}: of a tranche no interest could be kept back any more")
        later = self._later(day)
        if not sum(claim.principal for claim in later):
            raise InputError(f"{shown(on)}: no later instalment has principal to add a tranche to")
        before = sum(claim.interest for claim in later) - self._credit
        self._charge(day)
        kept = [claim for claim in self._claims if claim not in later]
        how: Literal["spread", "lower"] = "lower"
        if over == "even" and self.schedule.terms.method != "bullet":
            how = "spread"
        early = Early(day, "to_day", credit=self._credit)
        later, self._credit = replan(self.schedule, later, self._ahead, early, -amount, how)
        self._claims = in_order([*kept, *later])
        self._principal += amount
        self._arrears.first_amount += amount
        return sum(claim.interest for claim in later) - self._credit - before
