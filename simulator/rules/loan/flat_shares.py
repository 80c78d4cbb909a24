"""How the periods earn flat interest: in even parts, by the sum of digits, or as agreed.

The *rule of 78* (sum of the digits; *add-on* or *precomputed* loans) gives the first of twelve
months 12/78 of all interest, the second 11/78, the last 1/78: about as interest on the balance
would fall, and always a little more at the start. Lenders use it where payments are level and
flat interest must be split for the books, or for the refund when a loan is paid off early;
United States law forbids it for loans of more than five years. Shares of one's own say, for
instance, that the first instalments bring most of the interest.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import accumulate, pairwise

from simulator.rules.ground.money import round_ratio
from simulator.rules.loan.terms import LoanTerms


def earned_by_shares(terms: LoanTerms, total: Fraction) -> list[int]:
    """Share out flat interest over the periods in whole kopecks, none lost.

    Parameters
    ----------
    total : Fraction
        All interest of the loan, kopecks.

    Examples
    --------
    12 000 roubles at 3 % a month, flat, in four instalments: 1 440 roubles of interest. Paid off
    after the second, the client is let off 720 roubles of it where it is earned evenly, by the
    rule of 78 (here of 10: 4 + 3 + 2 + 1) only 432:

    >>> from datetime import date
    >>> from simulator.rules.ground.money import in_roubles
    >>> from simulator.rules.loan.schedule import schedule
    >>> for earned in ("even", "rule_of_78"):
    ...     terms = LoanTerms(rate="3 %", interval="month", instalments=4, method="flat",
    ...                       flat_interest=earned)
    ...     lines = schedule(terms, 1_200_000, date(2001, 1, 15)).instalments
    ...     print([in_roubles(line.interest) for line in lines],
    ...           in_roubles(sum(line.interest for line in lines[2:])), in_roubles(lines[0].total))
    ['360.00', '360.00', '360.00', '360.00'] 720.00 3 360.00
    ['576.00', '432.00', '288.00', '144.00'] 432.00 3 360.00
    """
    passed = accumulate(_shares(terms), initial=Fraction(0))
    ends = [round_ratio(*(total * share).as_integer_ratio()) for share in passed]
    return [after - before for before, after in pairwise(ends)]


def _shares(terms: LoanTerms) -> tuple[Fraction, ...]:
    """Give the share of each period, those of silent grace among them."""
    if terms.flat_interest == "shares":
        return terms.interest_shares
    paying = terms.instalments - terms.grace_all
    digits = paying * (paying + 1) // 2
    silent = (Fraction(0),) * terms.grace_all
    return silent + tuple(Fraction(left, digits) for left in range(paying, 0, -1))
