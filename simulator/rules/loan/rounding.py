"""Payments rounded to a unit: what stands in them beside the principal, and units too coarse."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from simulator.rules.ground.money import in_roubles, ratio_up, round_ratio
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.fees import fee_on
from simulator.rules.loan.grace import Lines
from simulator.rules.loan.period_rates import Ratio
from simulator.rules.loan.terms import LoanTerms

_MOST = 2
"""A payment may be so many times what it is to the kopeck; beyond that the unit is too coarse."""


def rounding_rule(terms: LoanTerms) -> Callable[[int, int], int]:
    """Give the function that rounds a payment to whole units: to the nearest, or always up.

    Rounding up (Mambu and ERPNext call it so; textbooks speak of a *smaller concluding payment*)
    suits cashiers: no payment is ever short of what the terms ask, and the last one is the
    smaller, but for the half kopecks that an annuity's interest is rounded by.

    Examples
    --------
    On 10 000 roubles at 9 % a month in twelve weekly payments, by whole roubles, it saves the
    client 1.47 roubles of interest:

    >>> from simulator.rules.loan.schedule import schedule
    >>> for rounding in ("nearest", "up"):
    ...     terms = LoanTerms(rate="9 %", method="annuity", rounding_unit="1", rounding=rounding)
    ...     plan = schedule(terms, 1_000_000, 0)
    ...     first, last = plan.instalments[0].total, plan.instalments[-1].total
    ...     print(in_roubles(first), in_roubles(last), in_roubles(plan.total_interest))
    950.00 950.93 1 400.93
    951.00 938.46 1 399.46
    """
    return ratio_up if terms.rounding == "up" else round_ratio


def beside(
    terms: LoanTerms, principal: int, rates: Sequence[Ratio], lent: int, extra: int = 0
) -> list[int]:
    """Give, for each period, the fees and the interest from a time of grace in its payment.

    Parameters
    ----------
    principal : int
        Kopecks of debt that the instalments repay.
    lent : int
        Kopecks that fees are a share of.
    extra : int
        Kopecks of interest that the first instalment bears alone.

    Examples
    --------
    >>> terms = LoanTerms(rate="3 %", interval="month", instalments=3, grace_all=1)
    >>> beside(terms, 100_000, [(3, 100)] * 3, 100_000)
    [0, 3000, 0]
    """
    first = _first_payment(terms)
    paying = terms.instalments - first
    fees = [fee_on(terms.fees, lent, number, paying) for number in range(1, paying + 1)]
    added = [0] * first + fees
    if terms.interest_paid == "with_instalments":
        carried = _carried(terms, principal, rates, extra) if terms.grace_all else [extra]
        for place, kopecks in enumerate(carried, terms.grace_all):
            added[place] += kopecks
    return added


def _first_payment(terms: LoanTerms) -> int:
    """Say which period (from 0) is the first that is paid for."""
    if terms.interest_paid == "with_instalments" and terms.rate:
        return terms.grace_all
    if terms.method == "bullet":
        return terms.instalments - 1
    return max(terms.grace_all, terms.grace_principal)


def _carried(terms: LoanTerms, principal: int, rates: Sequence[Ratio], extra: int) -> list[int]:
    """Say which interest of the silent periods falls due with each payment after them."""
    silent = rates[: terms.grace_all]
    carried = extra
    if terms.method != "flat":
        carried += sum(round_ratio(principal * above, below) for above, below in silent)
    if terms.grace_interest == "deferred":
        return [carried]
    if terms.grace_interest != "spread":
        return []
    payments = terms.instalments - terms.grace_all
    even = min(round_ratio(carried, payments), carried // max(1, payments - 1))
    return [even] * (payments - 1) + [carried - even * (payments - 1)]


def check_unit(
    terms: LoanTerms, lines: Lines, added: Sequence[int], again: Callable[[LoanTerms], Lines]
) -> None:
    """Refuse a unit under which payments lose their principal, or one swells.

    Parameters
    ----------
    again : callable
        Cuts the same loan under other terms.

    Raises
    ------
    InputError
        With the largest round unit that keeps the payments.
    """
    if terms.rounding_unit == 1:
        return
    plain = again(replace(terms, rounding_unit=1))
    if _keeps(plain, lines, added):
        return
    for unit in _round_units(terms.rounding_unit):
        if unit == 1 or _keeps(plain, again(replace(terms, rounding_unit=unit)), added):
            raise InputError(
                f"rounding_unit: {in_roubles(terms.rounding_unit)} is too coarse for payments of "
                f"{in_roubles(max(part + own for part, own, _earned in plain))}; the largest round "
                f"unit that keeps all {sum(part > 0 for part, *_rest in plain)} payments of "
                f"principal is {in_roubles(unit)}"
            )


def _keeps(plain: Lines, lines: Lines, added: Sequence[int]) -> bool:
    """Say whether each payment of principal is still one, and none has swollen."""
    for before, after, other in zip(plain, lines, added, strict=True):
        usual = before[0] + before[1] + other
        if (before[0] > 0) != (after[0] > 0) or after[0] + after[1] + other > _MOST * usual:
            return False
    return True


def _round_units(below: int) -> Iterator[int]:
    """Count 1, 2, 5, 10, 20 ... down from below a unit, kopecks."""
    power = 10 ** len(str(below))
    while power:
        yield from (unit for digit in (5, 2, 1) if (unit := digit * power) < below)
        power //= 10
