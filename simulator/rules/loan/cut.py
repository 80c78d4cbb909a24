"""Cutting a loan into instalments of whole kopecks, so that principal in is principal out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from simulator.rules.ground.money import round_ratio
from simulator.rules.loan.broken_period import extra_of_first
from simulator.rules.loan.grace import Lines, growth, keep_apart, move_interest
from simulator.rules.loan.methods import METHODS, Declining
from simulator.rules.loan.period_rates import Ratio
from simulator.rules.loan.rounding import beside, check_unit
from simulator.rules.loan.terms import LoanTerms

_TRIES = 12
_NEIGHBOURS = (-1, 1, -2, 2, -3, 3)


def cut(
    terms: LoanTerms,
    principal: int,
    rates: Sequence[Ratio],
    lent: int | None = None,
    first: Ratio | None = None,
) -> Lines:
    """Give [principal, interest, interest earned] of each period, kopecks.

    Interest is rounded to the kopeck, each payment of principal to the terms' unit, with its
    fees, and one instalment absorbs what that leaves.

    Parameters
    ----------
    lent : int, optional
        Kopecks paid out, where the debt has grown since.
    first : (numerator, denominator), optional
        What the first period costs in truth, where its odd days fall on the first instalment
        alone; ``rates`` has then a usual period in its place.

    Raises
    ------
    InputError
        For a unit that is too coarse.

    Examples
    --------
    >>> cut(LoanTerms(rate="3 %", interval="month", instalments=3), 100_000, [(3, 100)] * 3)
    [[33333, 3000, 3000], [33333, 2000, 2000], [33334, 1000, 1000]]
    """
    if terms.grace_all and terms.grace_interest == "capitalised":
        return _capitalised(terms, principal, [first or rates[0], *rates[1:]])
    extra = extra_of_first(principal, rates[0], first) if first else 0
    added = []
    if terms.rounding_unit > 1 or terms.payment:
        added = beside(terms, principal, rates, lent or principal, extra)
    lines = _whole(terms, principal, rates, added)
    if added:
        check_unit(terms, lines, added, lambda other: _whole(other, principal, rates, added))
    lines[0][1:] = [lines[0][1] + extra, lines[0][2] + extra]
    return move_interest(terms, lines)


def _whole(terms: LoanTerms, principal: int, rates: Sequence[Ratio], added: list[int]) -> Lines:
    """Cut under one unit; ``added`` kopecks stand in each payment beside principal and interest."""
    method = METHODS[terms.method](terms, principal, rates)
    method.added = added
    lines = _run(method, principal)
    if terms.difference_in == "first" and terms.instalments - method.grace > 1:
        lines = _difference_first(method, principal, lines)
    if terms.difference_in == "spread":
        lines = _difference_spread(method, principal, lines)
    if terms.difference_in == "interest":
        lines[-1][1:] = [max(0, lines[-1][1] - _gap(method, lines))] * 2
    return lines


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
        interest_shares=terms.interest_shares[silent:],
    )
    return [*waiting, *keep_apart(cut(rest, debt, rates[silent:], principal), principal, debt)]


def _run(method: Declining, principal: int, extra: Sequence[int] = ()) -> Lines:
    """Walk down the balance; ``extra`` kopecks go on top of the first principal parts."""
    lines, balance, more = [], principal, iter(extra)
    for period in range(method.last):
        interest = method.interest(period, balance)
        part = _rounded(method, period, interest)
        if period >= method.grace:
            part = max(part + next(more, 0), 0)
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
    unit, rounded = method.unit, method.rounded
    if unit == 1:
        return rounded(above, below)
    other = method.added[period]
    if method.terms.interest_paid == "with_instalments":
        other += interest
    return max(rounded(above + other * below, below * unit) * unit - other, 0)


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
        lines = _run(method, principal, [extra])
        best = min(best, (abs(_gap(method, lines)), lines))
    return best[1]


def _difference_spread(method: Declining, principal: int, lines: Lines) -> Lines:
    """Lay the rounding over the instalments before the last, a unit each, from the first on.

    Interest follows the balance and is rounded itself, so the number of units is sought: first
    by what a unit becomes by the last instalment, then among its neighbours.
    """
    rows, (above, below) = method.last - method.grace, _growth(method)
    if rows < 1:
        return lines
    units, best = 0, lines
    for _try in range(_TRIES):
        units += round_ratio(_gap(method, best) * below, method.unit * above)
        best = _run(method, principal, _spread(method, units, rows))
    near = (_run(method, principal, _spread(method, units + more, rows)) for more in _NEIGHBOURS)
    return min((lines, best, *near), key=lambda each: abs(_gap(method, each)))


def _spread(method: Declining, units: int, rows: int) -> list[int]:
    """Lay so many units over the rows, one after another from the first on; kopecks."""
    each, ones = divmod(abs(units), rows)
    sign = method.unit if units > 0 else -method.unit
    return [sign * (each + (place < ones)) for place in range(rows)]


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
