"""A loan in currency, reckoned anew in roubles when the currency's rate has changed (PRI-4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from simulator.rules.ground.money import round_ratio
from simulator.rules.loan.schedule import Instalment, Schedule
from simulator.rules.servicing.claim import Claim


def revalued(plan: Schedule, first: int, factor: Fraction) -> Schedule:
    """Give the schedule with all instalments from number ``first`` (from 0) on at the new rate.

    Parameters
    ----------
    factor : Fraction
        The new rate over the old one.

    Examples
    --------
    >>> from simulator.rules.loan.schedule import schedule
    >>> from simulator.rules.loan.terms import LoanTerms
    >>> plan = schedule(LoanTerms(rate="9 %", instalments=2), 100_000, start=0)
    >>> [(line.principal, line.interest) for line in revalued(plan, 1, Fraction(11, 10))]
    [(50000, 2077), (55000, 1142)]
    """
    lines = [line if i < first else _line(line, factor) for i, line in enumerate(plan.instalments)]
    earned = tuple(
        sum_ if i < first else scaled(sum_, factor) for i, sum_ in enumerate(plan.earned)
    )
    return replace(plan, instalments=tuple(lines), earned=earned)


def revalue(claims: Iterable[Claim], from_day: int, factor: Fraction) -> int:
    """Reckon what falls due on ``from_day`` or later anew; give by how much the principal grows.

    What has fallen due before stays at the rate of its own day.
    """
    grown = 0
    for claim in claims:
        if claim.due >= from_day:
            before = claim.principal
            for name in ("principal", "interest", "fee", "earned"):
                setattr(claim, name, scaled(getattr(claim, name), factor))
            claim.line = _line(claim.line, factor)
            grown += claim.principal - before
    return grown


def scaled(amount: int, factor: Fraction) -> int:
    """A sum at the new rate, kopecks.

    Examples
    --------
    >>> scaled(50_005, Fraction(11, 10))
    55006
    """
    return round_ratio(amount * factor.numerator, factor.denominator)


def _line(line: Instalment, factor: Fraction) -> Instalment:
    names = ("principal", "interest", "balance", "fee")
    return line._replace(**{name: scaled(getattr(line, name), factor) for name in names})
