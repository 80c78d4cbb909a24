"""How a loan is cut into principal and interest, one function per method."""

from __future__ import annotations

from simulator.rules.money import round_ratio
from simulator.rules.terms import LoanTerms


def parts(terms: LoanTerms, principal: int) -> list[tuple[int, int]]:
    """Cut ``principal`` into (principal, interest) of each instalment, in kopecks.

    Interest is rounded once per instalment; the last principal part absorbs what is left.
    """
    above, below = terms.period_rate.as_integer_ratio()
    part, balance, cut = round_ratio(principal, terms.instalments), principal, []
    for _number in range(terms.instalments - 1):
        cut.append((part, round_ratio(balance * above, below)))
        balance -= part
    cut.append((balance, round_ratio(balance * above, below)))
    return cut
