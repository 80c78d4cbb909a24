"""Cutting a loan into instalments of whole kopecks, so that principal in is principal out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from simulator.rules.grace import Lines, growth, keep_apart, move_interest
from simulator.rules.methods import METHODS, Declining
from simulator.rules.money import round_ratio
from simulator.rules.period_rates import Ratio
from simulator.rules.terms import LoanTerms

_TRIES = 12


def cut(terms: LoanTerms, principal: int, rates: Sequence[Ratio]) -> Lines:
    """Give [principal, interest, interest earned] of each period, kopecks.

    Interest is rounded to the kopeck, each payment to the terms' unit, and one instalment
    absorbs what that leaves.

    Examples
    --------
    >>> cut(LoanTerms(rate="3 %", interval="month", instalments=3), 100_000, [(3, 100)] * 3)
    [[33333, 3000, 3000], [33333, 2000, 2000], [33334, 1000, 1000]]
    """
    if terms.grace_all and terms.grace_interest == "capitalised":
        return _capitalised(terms, principal, rates)
    method = METHODS[terms.method](terms, principal, rates)
    lines = _run(method, principal)
    if terms.difference_in == "first" and terms.instalments - method.grace > 1:
        lines = _difference_first(method, principal, lines)
    if terms.difference_in == "interest":
        lines[-1][1:] = [max(0, lines[-1][1] - _gap(method, lines))] * 2
    return move_interest(terms, lines)


def equal_parts(terms: LoanTerms, principal: int, rates: Sequence[Ratio]) -> list[int]:
    """Give the principal parts of a loan whose payments are principal alone, and equal."""
    return [line[0] for line in cut(replace(terms, method="declining"), principal, rates)]


def _capitalised(terms: LoanTerms, principal: int, rates: Sequence[Ratio]) -> Lines:
    """Cut the debt that has grown over the silent periods into the instalments after them."""
    silent = terms.grace_all
    waiting = growth(principal, rates[:silent])
    debt = principal + sum(line[2] for line in waiting)
    rest = replace(
        terms,
        instalments=terms.instalments - silent,
        grace_all=0,
        grace_principal=max(0, terms.grace_principal - silent),
        shares=terms.shares[silent:],
    )
    return [*waiting, *keep_apart(cut(rest, debt, rates[silent:]), principal, debt)]


def _run(method: Declining, principal: int, extra: int = 0) -> Lines:
    """Walk down the balance; ``extra`` kopecks go on top of the first principal part."""
    lines, balance = [], principal
    for period in range(method.last):
        interest = method.interest(period, balance)
        part = _rounded(method, period, interest)
        if period == method.grace:
            part = max(part + extra, 0)
        part = min(part, balance)
        lines.append([part, interest, interest])
        balance -= part
    interest = method.interest(method.last, balance)
    lines.append([balance, interest, interest])
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
    part, interest, _earned = lines[-1]
    natural = part if method.terms.method == "bullet" else _rounded(method, method.last, interest)
    return part - natural


def _growth(method: Declining) -> Ratio:
    """What a kopeck of the first principal part becomes by the last instalment."""
    above = below = 1
    if method.terms.method == "annuity":
        for numerator, denominator in method.rates[method.grace + 1 :]:
            above, below = above * (numerator + denominator), below * denominator
    return above, below
