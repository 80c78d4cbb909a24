"""Which claims a payment covers, and in which order; the order is data, not code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from simulator.rules.ground.guards import a_list
from simulator.rules.ground.validation import InputError, nearest, shown
from simulator.rules.servicing.claim import Claim, Part

Allocation = Literal["oldest_first", "kind_first", "named_instalment"]
KINDS = ("fee", "interest", "principal", "penalty")


def complete_order(order: Sequence[str]) -> tuple[str, ...]:
    """Check an order of payment; a fee that it does not name is covered first.

    Examples
    --------
    >>> complete_order(["interest", "principal", "penalty"])
    ('fee', 'interest', 'principal', 'penalty')
    """
    order = a_list(order, "payment_order", "kinds: interest, principal, penalty")
    for kind in order:
        if not isinstance(kind, str) or kind not in KINDS:
            near = nearest(str(kind)[:40], KINDS)
            raise InputError(f"payment_order: {shown(kind)} is not known; {near}")
    whole = tuple(order) if "fee" in order else ("fee", *order)
    if sorted(whole) != sorted(KINDS):
        given = ", ".join(order) or "none"
        raise InputError(
            f"payment_order: {given} given, should name interest, principal and penalty, each once"
        )
    return whole


def chosen(claims: list[Claim], allocation: str, number: int | None) -> list[Claim]:
    """Give the claims a payment may cover: all, or the one instalment it names."""
    if allocation != "named_instalment":
        if number is not None:
            said = f"number: {shown(number)} given"
            raise InputError(f'{said}; only "named_instalment" takes a number')
        return claims
    named = [claim for claim in claims if type(number) is int and claim.line.number == number]
    if not named:
        numbers = ", ".join(str(claim.line.number) for claim in claims)
        given = shown(number)
        raise InputError(f"number: {given} given, should be an unpaid instalment: {numbers}")
    return named


def cover(
    claims: list[Claim],
    day: int,
    amount: int,
    order: tuple[str, ...],
    penalties: Mapping[Claim, int],
    kind_first: bool,
) -> tuple[Part, ...]:
    """Spread ``amount`` kopecks over ``claims`` and give what each received.

    Parameters
    ----------
    day : int
        The day of payment, counted from the loan's start.
    penalties : mapping of Claim to int
        The penalty owed on each claim that is late, kopecks.
    kind_first : bool
        One kind after another over all that is due, before anything that is not due yet.
    """
    received: dict[Claim, Part] = {}
    for claim, kinds in _turns(claims, day, order, kind_first):
        if not amount:
            break
        part = claim.cover(amount, kinds, penalties.get(claim, 0))
        if part.total:
            amount -= part.total
            received[claim] = received[claim].plus(part) if claim in received else part
    return tuple(sorted(received.values()))


def _turns(
    claims: list[Claim], day: int, order: tuple[str, ...], kind_first: bool
) -> Iterator[tuple[Claim, tuple[str, ...]]]:
    """Say who is served when, and for which kinds."""
    due = [claim for claim in claims if claim.due <= day] if kind_first else []
    for kind in order:
        yield from ((claim, (kind,)) for claim in due)
    yield from ((claim, order) for claim in claims[len(due) :])
