"""Cutting a loan into instalments of whole kopecks, so that principal in is principal out."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.rules.methods import METHODS, Declining
from simulator.rules.money import round_ratio
from simulator.rules.period_rates import Ratio
from simulator.rules.terms import LoanTerms

Lines = list[list[int]]
"""One [principal, interest] per period, kopecks."""

_TRIES = 12


def cut(terms: LoanTerms, principal: int, rates: Sequence[Ratio]) -> Lines:
    """Give [principal, interest] of each period, kopecks.

    Interest is rounded to the kopeck, each payment to the terms' unit, and one instalment
    absorbs what that leaves.

    Examples
    --------
    >>> cut(LoanTerms(rate="3 %", interval="month", instalments=3), 100_000, [(3, 100)] * 3)
    [[33333, 3000], [33333, 2000], [33334, 1000]]
    """
    method = METHODS[terms.method](terms, principal, rates)
    lines = _run(method, principal)
    if terms.difference_in == "first" and terms.instalments - method.grace > 1:
        lines = _difference_first(method, principal, lines)
    return _grace_interest(terms, lines)


def _run(method: Declining, principal: int, extra: int = 0) -> Lines:
    """Walk down the balance; ``extra`` kopecks go on top of the first principal part."""
    lines, balance = [], principal
    for period in range(method.last):
        interest = method.interest(period, balance)
        part = _rounded(method, period, interest)
        if period == method.grace:
            part = max(part + extra, 0)
        part = min(part, balance)
        lines.append([part, interest])
        balance -= part
    lines.append([balance, method.interest(method.last, balance)])
    return lines


def _rounded(method: Declining, period: int, interest: int) -> int:
    """Round a payment to the unit and give its principal part."""
    above, below = method.principal(period, interest)
    if above <= 0:
        return 0
    unit = method.unit
    if unit == 1:
        return round_ratio(above, below)
    beside = interest if method.terms.interest_paid == "with_instalments" else 0
    return max(round_ratio(above + beside * below, below * unit) * unit - beside, 0)


def _difference_first(method: Declining, principal: int, lines: Lines) -> Lines:
    """Move the rounding from the last instalment to the first one with principal.

    A kopeck more in the first instalment also saves its interest later, so the right amount is
    sought step by step. Where no whole kopeck fits, the last keeps the smallest difference.
    """
    extra, best = 0, (abs(_gap(method, lines)), lines)
    for _try in range(_TRIES):
        gap = _gap(method, lines)
        if gap == 0:
            return lines
        above, below = _growth(method)
        extra += round_ratio(gap * below, above) or (1 if gap > 0 else -1)
        lines = _run(method, principal, extra)
        best = min(best, (abs(_gap(method, lines)), lines))
    return best[1]


def _gap(method: Declining, lines: Lines) -> int:
    """How far the last principal part is from what its rounding rule gives."""
    part, interest = lines[-1]
    natural = part if method.terms.method == "bullet" else _rounded(method, method.last, interest)
    return part - natural


def _growth(method: Declining) -> Ratio:
    """What a kopeck of the first principal part becomes by the last instalment."""
    above = below = 1
    if method.terms.method == "annuity":
        for numerator, denominator in method.rates[method.grace + 1 :]:
            above, below = above * (numerator + denominator), below * denominator
    return above, below


def _grace_interest(terms: LoanTerms, lines: Lines) -> Lines:
    """Take the interest of the periods without payment to where the terms want it."""
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
