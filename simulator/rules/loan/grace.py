"""Grace: where the interest of periods without payment goes."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.rules.ground.money import round_ratio
from simulator.rules.loan.period_rates import Ratio
from simulator.rules.loan.terms import LoanTerms

Lines = list[list[int]]
"""One [principal, interest, earned] per period, kopecks: `interest` falls due with the period's
payment, `earned` is what the period itself costs; they differ where interest is moved."""


def move_interest(terms: LoanTerms, lines: Lines) -> Lines:
    """Take the interest of the silent periods to where the terms want it.

    Examples
    --------
    >>> terms = LoanTerms(rate="3 %", instalments=3, grace_all=1, grace_interest="spread")
    >>> move_interest(terms, [[0, 300, 300], [5_000, 300, 300], [5_000, 150, 150]])
    [[0, 0, 300], [5000, 450, 300], [5000, 300, 150]]
    """
    silent, paying = lines[: terms.grace_all], lines[terms.grace_all :]
    carried = sum(line[1] for line in silent)
    for line in silent:
        line[1] = 0
    if terms.grace_interest == "deferred":
        paying[0][1] += carried
    if terms.grace_interest == "free":
        for line in silent:
            line[2] = 0
    if terms.grace_interest == "spread":
        even = round_ratio(carried, len(paying))
        for line in paying[:-1]:
            line[1] += min(even, carried)
            carried -= min(even, carried)
        paying[-1][1] += carried
    return lines


def growth(principal: int, rates: Sequence[Ratio]) -> Lines:
    """Give the silent periods of a debt to which their interest is added.

    Examples
    --------
    >>> growth(100_000, [(3, 100), (3, 100)])
    [[0, 0, 3000], [0, 0, 3090]]
    """
    lines = []
    for above, below in rates:
        earned = round_ratio(principal * above, below)
        principal += earned
        lines.append([0, 0, earned])
    return lines


def keep_apart(lines: Lines, principal: int, debt: int) -> Lines:
    """Book repayments of a grown debt as the principal lent and the interest added to it.

    Both come back in proportion, so that principal in is principal out, and interest that was
    added to the debt is still income of the lender.

    Examples
    --------
    >>> keep_apart([[5_304, 318, 318], [5_305, 159, 159]], principal=10_000, debt=10_609)
    [[5000, 622, 318], [5000, 464, 159]]
    """
    repaid = booked = 0
    apart = []
    for part, interest, earned in lines:
        repaid += part
        lent = round_ratio(repaid * principal, debt) - booked
        booked += lent
        apart.append([lent, part + interest - lent, earned])
    return apart
