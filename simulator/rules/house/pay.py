"""An officer's pay: a base, a part for repayment, a part for growth (STA-7, STA-8)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from simulator.rules.ground.guards import count
from simulator.rules.ground.money import Kopecks, round_kopecks
from simulator.rules.ground.sections import Section
from simulator.rules.ground.shares import Figure, share_of_one
from simulator.rules.ground.validation import InputError, needs, shown, validated

Weight = Annotated[Decimal, Field(ge=0, le=1)]


@validated
class PayTerms(Section):
    """What an institution pays its officers for.

    Parameters
    ----------
    base : int
        Kopecks a month before it is lowered.
    plan : Decimal
        The planned repayment, which counts as full (STA-6).
    reading : {"a", "b", "c"}
        How STA-8 is read. "a": the base falls by the write-off ratio and by the points that
        repayment misses the plan, repayment counts as it is. "b": the base falls by the
        write-off ratio alone. "c": as "a", with repayment counted as a share of the plan.
    """

    base: Annotated[Kopecks, Field(ge=0)]
    plan: Decimal = Field(default=Decimal("0.95"), gt=0, le=1)
    new_client_weight: Weight = Decimal("0.02")
    old_client_weight: Weight = Decimal("0.01")
    reading: Literal["a", "b", "c"] = "a"


class Pay(NamedTuple):
    """A month's pay in kopecks: the lowered base, what repayment and growth add, their sum."""

    base: int
    for_repayment: int
    for_growth: int
    total: int


class Growth(NamedTuple):
    """Loans that count as growth, by the kind of client."""

    old_clients: int
    new_clients: int


def officer_pay(
    terms: PayTerms,
    coefficient: Figure,
    write_off_ratio: Figure,
    growth: Growth | tuple[int, int],
    *,
    repayment: Figure | None = None,
) -> Pay:
    """Work out one officer's pay for a month: B + B·r + B·(Σ 1 % or 2 %).

    Parameters
    ----------
    coefficient : Decimal or text
        The r of the formula, as `repayment_coefficient` gives it.
    write_off_ratio : Decimal or text
        Written off / the officer's portfolio: 0.02 or "2 %".
    growth : Growth
        Loans beyond those closed, (to old clients, to new clients).
    repayment : Decimal or text, optional
        Repaid / planned, which the base is lowered by in readings "a" and "c". Without it, what
        the coefficient says of it.

    Raises
    ------
    InputError
        For a share that does not lie between nothing and one.

    Examples
    --------
    >>> terms = PayTerms("1 000")
    >>> officer_pay(terms, repayment_coefficient("90 %", terms), "2 %", (0, 4)).total
    184140
    """
    needs(PayTerms, terms, "terms")
    r = share_of_one("coefficient", coefficient)
    actual = _implied(terms, r) if repayment is None else share_of_one("repayment", repayment)
    base = terms.base * (1 - base_reduction(terms, actual, write_off_ratio))
    old_clients, new_clients = _pair(growth)
    weight = terms.old_client_weight * old_clients + terms.new_client_weight * new_clients
    lowered = round_kopecks(base)
    for_repayment, for_growth = round_kopecks(base * r), round_kopecks(base * Fraction(weight))
    return Pay(lowered, for_repayment, for_growth, lowered + for_repayment + for_growth)


def repayment_coefficient(
    actual: Figure | tuple[Figure, Figure], terms: PayTerms | None = None
) -> Fraction:
    """Give r: 1 when the plan is met; below it the repayment itself, or its share of the plan.

    Parameters
    ----------
    actual : Decimal or text, or a pair of them
        Repaid / planned; of principal and of interest, their mean counts.
    terms : PayTerms, optional
        Plan and reading; without them the manual's plan of 95 % and reading "a".

    Examples
    --------
    >>> repayment_coefficient("97 %"), repayment_coefficient("90 %")
    (Fraction(1, 1), Fraction(9, 10))
    >>> repayment_coefficient("90 %", PayTerms("1 000", reading="c"))
    Fraction(18, 19)
    """
    terms = PayTerms(0) if terms is None else terms
    needs(PayTerms, terms, "terms")
    shares = actual if isinstance(actual, tuple) else (actual,)
    if len(shares) not in (1, 2):
        raise InputError("actual: give one figure, or a pair of them: of principal, of interest")
    mean = sum(share_of_one("repayment", each) for each in shares) / Fraction(len(shares))
    if mean >= terms.plan:
        return Fraction(1)
    return mean / Fraction(terms.plan) if terms.reading == "c" else mean


def base_reduction(terms: PayTerms, repayment: Figure, write_off_ratio: Figure) -> Fraction:
    """Give the share by which the base falls, never more than all of it.

    Examples
    --------
    >>> base_reduction(PayTerms("1 000"), "90 %", "2 %")
    Fraction(7, 100)
    """
    missed = max(Fraction(0), Fraction(terms.plan) - share_of_one("repayment", repayment))
    lost = share_of_one("write_off_ratio", write_off_ratio)
    return min(Fraction(1), lost if terms.reading == "b" else lost + missed)


def _implied(terms: PayTerms, coefficient: Fraction) -> Fraction:
    """Say which repayment a coefficient stands for."""
    return coefficient * Fraction(terms.plan) if terms.reading == "c" else coefficient


def _pair(growth: Growth | tuple[int, int]) -> tuple[int, int]:
    """Give both counts of a growth, once it is sure that they are two."""
    if not isinstance(growth, tuple) or len(growth) != 2:
        given = shown(growth)
        raise InputError(f"growth: {given} given, should be (loans to old, to new clients)")
    return count(growth[0], "growth, old clients"), count(growth[1], "growth, new clients")


def growth(closed: int, made_to_old_clients: int, made_to_new_clients: int) -> Growth:
    """Count growth as loans made less loans closed.

    Which loans made replace the closed ones is left open by the manual; we take loans to old
    clients first, since a closed loan is most often followed by the same client's next.

    Examples
    --------
    >>> growth(closed=5, made_to_old_clients=3, made_to_new_clients=4)
    Growth(old_clients=0, new_clients=2)
    """
    old_clients = count(made_to_old_clients, "made_to_old_clients") - count(closed, "closed")
    new_clients = count(made_to_new_clients, "made_to_new_clients") + min(0, old_clients)
    return Growth(max(0, old_clients), max(0, new_clients))
