"""A payment that the client names: how many instalments repay the loan, the last one smaller."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace

from simulator.rules.ground.days import Day
from simulator.rules.ground.guards import a_day, kopecks
from simulator.rules.ground.limits import MOST
from simulator.rules.ground.money import in_roubles
from simulator.rules.ground.validation import InputError, needs
from simulator.rules.loan.agreed import most_instalments
from simulator.rules.loan.schedule import laid_out, schedule
from simulator.rules.loan.terms import LoanTerms


def terms_for_payment(terms: LoanTerms, principal: int, payment: int, start: Day) -> LoanTerms:
    """Find the number of level instalments that repay a loan by a payment that the client names.

    Also called *solving for the term* (NPER in spreadsheets); the smaller last payment is the
    textbooks' *concluding* or *drop payment*. Officers ask it the other way round than a product
    does: not what twelve weeks cost a week, but how many weeks what she can bear a week will take.

    Parameters
    ----------
    terms : LoanTerms
        All but the number of instalments; the method becomes "annuity".
    principal : int
        Kopecks lent.
    payment : int
        Kopecks she can bear each time, fees included.
    start : date or int
        The day of disbursement.

    Returns
    -------
    LoanTerms
        With `instalments` and `payment`; what `schedule` makes of them has all payments equal to
        it but a last one that is at most as large.

    Raises
    ------
    InputError
        For a payment that does not cover the interest, or would take longer than a loan may last,
        with the least that repays the loan.

    Examples
    --------
    10 000 roubles at 9 % a month. Whoever can bear 1 000 roubles a week has repaid after twelve,
    for 1 327.40 roubles of interest; at 800 roubles it takes fifteen, and costs 1 699.85:

    >>> from simulator.rules.loan.schedule import schedule
    >>> for payment in (100_000, 80_000):
    ...     terms = terms_for_payment(LoanTerms(rate="9 %"), 1_000_000, payment, start=0)
    ...     plan = schedule(terms, 1_000_000, 0)
    ...     print(terms.instalments, in_roubles(plan.instalments[-1].total),
    ...           in_roubles(plan.total_interest))
    12 327.40 1 327.40
    15 499.85 1 699.85
    >>> terms_for_payment(LoanTerms(rate="9 %"), 1_000_000, 20_000, start=0)
    Traceback (most recent call last):
    ...
    simulator.InputError: payment: 200.00 does not cover the interest of 207.69; the least that
    repays 10 000.00 on these terms is 207.70
    """
    needs(LoanTerms, terms, "terms")
    start = a_day(start, "start")
    principal = kopecks(principal, "principal", least=1)
    payment = kopecks(payment, "payment", least=1)
    fewest, most = 1 + max(terms.grace_principal, terms.grace_all), most_instalments(terms)
    asked = replace(terms, method="annuity", shares=(), instalments=most, payment=payment,
                    flat_interest="even", interest_shares=())  # fmt: skip
    enough = _repays(asked, principal, start)
    if not enough(most, payment):
        raise _too_little(asked, principal, payment, start)
    numbers = range(fewest, most + 1)
    number = numbers[bisect_left(numbers, True, key=lambda each: enough(each, payment))]
    found = replace(asked, instalments=number)
    schedule(found, principal, start)
    return found


def _repays(terms: LoanTerms, principal: int, start: Day) -> Callable[[int, int], bool]:
    """Ask whether so many payments of so many kopecks repay the loan, none of them larger."""

    def enough(number: int, payment: int) -> bool:
        asked = replace(terms, instalments=number, payment=payment)
        return all(line.total <= payment for line in laid_out(asked, principal, start))

    return enough


def _too_little(terms: LoanTerms, principal: int, payment: int, start: Day) -> InputError:
    """Say what is too little, and what would be enough."""
    unit, most = terms.rounding_unit, terms.instalments
    enough = _repays(terms, principal, start)
    high = payment
    while not enough(most, high):
        high *= 2
        if high > MOST:
            raise InputError(
                f"payment: in the time of grace {in_roubles(principal)} grow beyond what any "
                "payment repays on these terms; make the time of grace shorter"
            )
    payments = range(payment, high + 1, unit)
    least = payments[bisect_left(payments, True, key=lambda each: enough(most, each))]
    interest = max(line.interest for line in laid_out(terms, principal, start))
    said = (
        f"does not cover the interest of {in_roubles(interest)}"
        if payment <= interest
        else f"would take more than {most} instalments"
    )
    return InputError(
        f"payment: {in_roubles(payment)} {said}; the least that repays {in_roubles(principal)} "
        f"on these terms is {in_roubles(least)}"
    )
