"""Grace: where the interest of periods without payment goes."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.rules.money import round_ratio
from simulator.rules.period_rates import Ratio
from simulator.rules.terms import LoanTerms

Lines = list[list[int]]
"""One [principal, interest] per period, kopecks."""


def move_interest(terms: LoanTerms, lines: Lines) -> Lines:
    """Take the interest of the silent periods to where the terms want it.

    Examples
    --------
    >>> terms = LoanTerms(rate="3 %", instalments=3, grace_all=1, grace_interest="spread")
    >>> move_interest(terms, [[0, 300], [5_000, 300], [5_000, 150]])
    [[0, 0], [5000, 450], [5000, 300]]
    """
    silent, paying = lines[: terms.grace_all], lines[terms.grace_all :]
    carried = sum(interest for _part, interest in silent)
    for line in silent:
        line[1] = 0
    if terms.grace_interest == "deferred":
        paying[0][1] += carried
    if terms.grace_interest == "spread":
        even = round_ratio(carried, len(paying))
        for line in paying[:-1]:
            line[1] += min(even, carried)
            carried -= min(even, carried)
        paying[-1][1] += carried
    return lines


def grown(principal: int, rates: Sequence[Ratio]) -> int:
    """Give the debt at the end of periods whose interest is added to it, kopecks.

    Examples
    --------
    >>> grown(100_000, [(3, 100), (3, 100)])
    106090
    """
    for above, below in rates:
        principal += round_ratio(principal * above, below)
    return principal


def keep_apart(lines: Lines, principal: int, debt: int) -> Lines:
    """Book repayments of a grown debt as the principal lent and the interest added to it.

    Both come back in proportion, so that principal in is principal out, and interest that was
    added to the debt is still income of the lender.

    Examples
    --------
    >>> keep_apart([[5_304, 318], [5_305, 159]], principal=10_000, debt=10_609)
    [[5000, 622], [5000, 464]]
    """
    repaid = booked = 0
    apart = []
    for part, interest in lines:
        repaid += part
        lent = round_ratio(repaid * principal, debt) - booked
        booked += lent
        apart.append([lent, part + interest - lent])
    return apart
