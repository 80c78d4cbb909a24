"""One loan's life: what was paid, what is late, what it costs, how it changes and ends."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.rules.ground.validation import needs, one_of
from simulator.rules.loan.schedule import Schedule
from simulator.rules.servicing.changing import Changing
from simulator.rules.servicing.early import EarlyInterest
from simulator.rules.servicing.early_fee import NO_FEE, EarlyFee
from simulator.rules.servicing.payment import Allocation, complete_order
from simulator.rules.servicing.penalty import PenaltyTerms
from simulator.rules.servicing.standing import OverdueInterest

_NO_PENALTY = PenaltyTerms()


class Account(Changing):
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
        one_of(EarlyInterest, early_interest, "early_interest")
        needs(EarlyFee, early_fee, "early_fee")
        one_of(Allocation, allocation, "allocation")
        super().__init__(schedule, penalty, paid_instalments, overdue_interest)
        self.payment_order = complete_order(payment_order)
        self.allocation = allocation
        self.early_interest, self.early_fee = early_interest, early_fee
