"""Where the due days of a loan go when all of them move later, and what the shift costs."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from simulator.rules.ground.day_counts import DayCount, year_share
from simulator.rules.ground.days import Day, days_between, plus
from simulator.rules.loan.dues import later
from simulator.rules.loan.period_rates import usual_days
from simulator.rules.loan.schedule import Instalment, Schedule
from simulator.rules.servicing.claim import Claim

ShiftInterest = Literal["next_instalment", "spread", "last_instalment"]


def postponed(
    plan: Schedule, lines: Sequence[Instalment], days: int, in_all: int
) -> Sequence[Day]:
    """Give the new due days of the unpaid ``lines`` of ``plan``.

    With days off the regular days move, not those on which they fell: else a day that had moved
    would move from there, and due days would stand on days off.

    Parameters
    ----------
    days : int
        How far they move now.
    in_all : int
        How far the regular days have moved with it since the schedule was made.

    Examples
    --------
    >>> from datetime import date
    >>> from simulator.rules.loan.schedule import schedule
    >>> from simulator.rules.loan.terms import LoanTerms
    >>> plan = schedule(LoanTerms(rate="9 %", instalments=1, days_off={}), 1_000, date(2024, 3, 23))
    >>> plan.instalments[0].due, postponed(plan, plan.instalments, 3, 3)
    (datetime.date(2024, 4, 1), [datetime.date(2024, 4, 2)])
    """
    days_off, regular = plan.terms.days_off, plan.regular
    if days_off is None:
        return [plus(line.due, days) for line in lines]
    moved = [plus(regular[line.number - 1], in_all) for line in lines]

    def day_of(place: int) -> Day:
        beyond = place - len(moved) + 1
        return later(plan.terms, moved[-1], beyond) if beyond > 0 else moved[place]

    settled = days_off.settle(len(moved), plan.start, day_of)
    return [due for _regular, due in settled]


def move(
    plan: Schedule, claims: Sequence[Claim], day: int, days: int, in_all: int, origin: Day
) -> None:
    """Move instalments, and those of their periods that have not begun by ``day``, ``days`` later.

    Parameters
    ----------
    in_all : int
        As in `postponed`.
    origin : date or int
        The day that the claims' days are counted from.
    """
    dues = postponed(plan, [claim.line for claim in claims], days, in_all)
    begun = None
    for claim, due in zip(claims, dues, strict=True):
        if claim.begin >= day:
            moved = days if begun is None else begun - claim.begin
            claim.begin, claim.since = claim.begin + moved, claim.since + moved
        begun = claim.due = days_between(origin, due)
        claim.line = claim.line._replace(due=due)


def shift_rate(plan: Schedule, due: Day, days: int, day_count: DayCount | None) -> Fraction:
    """Give the share of the principal that a shift of ``days`` from ``due`` on costs."""
    terms = plan.terms
    by = terms.day_count if day_count is None else day_count
    if by == "period_share":
        return terms.period_rate * Fraction(days, usual_days(terms))
    return terms.rate_per_year * year_share(due, plus(due, days), by)


def charge_shift(claims: Sequence[Claim], charged: int, falls_due: ShiftInterest) -> None:
    """Let interest that the time before the first claim has earned fall due as chosen.

    Parameters
    ----------
    charged : int
        Kopecks.
    """
    if not charged:
        return
    claims[0].earned += charged
    parts = claims if falls_due == "spread" else [claims[-1 * (falls_due == "last_instalment")]]
    for place, claim in enumerate(parts):
        share = charged // len(parts) + (place < charged % len(parts))
        claim.interest += share
        claim.line = claim.line._replace(interest=claim.line.interest + share)
