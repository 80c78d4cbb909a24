"""An officer's pay: a base, a part for repayment, a part for growth (STA-7, STA-8)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from simulator.rules.money import Kopecks, round_kopecks
from simulator.rules.sections import Section
from simulator.rules.validation import InputError, validated

Share = int | Decimal | Fraction


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
    new_client_weight: Decimal = Decimal("0.02")
    old_client_weight: Decimal = Decimal("0.01")
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
    repayment: Share,
    write_off_ratio: Share,
    growth: Growth | tuple[int, int],
    coefficient: Share | None = None,
) -> Pay:
    """Work out one officer's pay for a month: B + B·r + B·(Σ 1 % or 2 %).

    Parameters
    ----------
    repayment : Decimal
        Repaid / planned, as a share: the mean of principal and interest.
    write_off_ratio : Decimal
        Written off / the officer's portfolio, as a share.
    growth : Growth
        Loans beyond those closed, (to old clients, to new clients).
    coefficient : Decimal, optional
        The r of the formula; `repayment_coefficient` when not given.

    Examples
    --------
    >>> officer_pay(PayTerms("1 000"), Decimal("0.9"), Decimal("0.02"), (0, 4)).total
    184140
    """
    if coefficient is None:
        coefficient = repayment_coefficient(terms, repayment)
    base = terms.base * (1 - base_reduction(terms, repayment, write_off_ratio))
    old_clients, new_clients = growth
    weight = terms.old_client_weight * old_clients + terms.new_client_weight * new_clients
    lowered = round_kopecks(base)
    for_repayment = round_kopecks(base * _share(coefficient, "coefficient"))
    for_growth = round_kopecks(base * Fraction(weight))
    return Pay(lowered, for_repayment, for_growth, lowered + for_repayment + for_growth)


def repayment_coefficient(terms: PayTerms, repayment: Share) -> Fraction:
    """Give r: 1 when the plan is met; below it the repayment itself, or its share of the plan.

    Examples
    --------
    >>> repayment_coefficient(PayTerms("1 000", reading="c"), Decimal("0.9"))
    Fraction(18, 19)
    """
    actual, plan = _share(repayment, "repayment"), Fraction(terms.plan)
    if actual >= plan:
        return Fraction(1)
    return actual / plan if terms.reading == "c" else actual


def base_reduction(terms: PayTerms, repayment: Share, write_off_ratio: Share) -> Fraction:
    """Give the share by which the base falls, never more than all of it.

    Examples
    --------
    >>> base_reduction(PayTerms("1 000"), Decimal("0.9"), Decimal("0.02"))
    Fraction(7, 100)
    """
    missed = max(Fraction(0), Fraction(terms.plan) - _share(repayment, "repayment"))
    lost = _share(write_off_ratio, "write_off_ratio")
    return min(Fraction(1), lost if terms.reading == "b" else lost + missed)


def growth(closed: int, made_to_old_clients: int, made_to_new_clients: int) -> Growth:
    """Count growth as loans made less loans closed.

    Which loans made replace the closed ones is left open by the manual; we take loans to old
    clients first, since a closed loan is most often followed by the same client's next.

    Examples
    --------
    >>> growth(closed=5, made_to_old_clients=3, made_to_new_clients=4)
    Growth(old_clients=0, new_clients=2)
    """
    old_clients = made_to_old_clients - closed
    new_clients = made_to_new_clients + min(0, old_clients)
    return Growth(max(0, old_clients), max(0, new_clients))


def _share(value: Share, name: str) -> Fraction:
    if isinstance(value, (int, Decimal, Fraction)) and 0 <= value <= 1:
        return Fraction(value)
    raise InputError(f'{name}: {value!r} given, should be a share from 0 to 1: Decimal("0.9")')
