"""Letting off a penalty: which instalments lose it, and how the client sees it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from simulator.rules.servicing.claim import Claim, Part


def shares_waived(
    claims: Iterable[Claim], penalties: Mapping[Claim, int], amount: int | None = None
) -> dict[Claim, int]:
    """Share out a waiver over the claims that owe a penalty, the oldest first.

    Parameters
    ----------
    penalties : mapping of Claim to int
        What each claim owes in penalty, kopecks.
    amount : int, optional
        Kopecks; by default all that is owed.
    """
    left = sum(penalties.values()) if amount is None else amount
    shares = {}
    for claim in claims:
        share = min(left, penalties.get(claim, 0))
        if share:
            shares[claim], left = share, left - share
    return shares


def let_off(waived: Mapping[Claim, int]) -> None:
    """Book what is waived; it is never asked for again."""
    for claim, share in waived.items():
        claim.penalty_settled += share


def with_waived(parts: Iterable[Part], waived: Mapping[Claim, int]) -> tuple[Part, ...]:
    """Show in the parts of a payment what was waived with it."""
    shown = list(parts)
    for claim, share in waived.items():
        line = claim.line
        own = Part(line.number, line.due, 0, 0, 0)
        place = next((i for i, part in enumerate(shown) if part[:2] == own[:2]), len(shown))
        before = shown[place] if place < len(shown) else own
        shown[place : place + 1] = [before.with_waived(share)]
    return tuple(sorted(shown))
