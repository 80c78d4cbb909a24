"""A charge booked while the loan runs: a line of its own beside the instalments."""

from __future__ import annotations

from collections.abc import Iterable

from simulator.rules.ground.days import Day, plus
from simulator.rules.loan.schedule import Instalment
from simulator.rules.servicing.claim import Claim


def charge_claim(due: Day, day: int, amount: int, outstanding: int) -> Claim:
    """Open a claim for a charge, number 0: no principal, no interest, and a fee.

    Parameters
    ----------
    day : int
        The due day, counted from the loan's start.
    amount, outstanding : int
        Kopecks of the charge, and of the principal it leaves as it was.
    """
    return Claim(Instalment(0, due, 0, 0, outstanding, amount), day, day, 0)


def charges_of(claims: Iterable[Claim]) -> list[Claim]:
    """Give the claims that are charges."""
    return [claim for claim in claims if claim.is_charge]


def instalments_of(claims: Iterable[Claim]) -> list[Claim]:
    """Give the claims that are instalments."""
    return [claim for claim in claims if not claim.is_charge]


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Put claims in the order of their days, a charge after the instalment of its day."""
    return sorted(claims, key=lambda claim: (claim.due, claim.is_charge))


def fall_due_from(charges: Iterable[Claim], due: Day, day: int) -> list[Claim]:
    """Let what is unpaid of charges fall due on ``due``, the loan's ``day``, or on later own days.

    What they cost in penalty so far is not carried with them.
    """
    return [
        charge_claim(*((claim.line.due, claim.due) if claim.due > day else (due, day)),
                     claim.fee, claim.line.balance)
        for claim in charges if claim.fee
    ]  # fmt: skip


def move_charges(charges: Iterable[Claim], days: int) -> None:
    """Let charges fall due so many days later."""
    for claim in charges:
        claim.begin = claim.since = claim.due = claim.due + days
        claim.line = claim.line._replace(due=plus(claim.line.due, days))
