"""The rest of a loan after some principal came early: the same days, less interest (GRP-9)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Literal

from simulator.rules.ground.money import round_ratio
from simulator.rules.loan.dues import due_days
from simulator.rules.loan.period_rates import Ratio, period_rates
from simulator.rules.loan.schedule import Schedule
from simulator.rules.servicing.claim import Claim
from simulator.rules.servicing.early import Early

Recalculation = Literal["shorten", "lower", "spread"]


def replan(
    schedule: Schedule,
    claims: list[Claim],
    ahead: list[Claim],
    early: Early,
    extra: int,
    how: Recalculation,
) -> tuple[list[Claim], int]:
    """Give the claims that are left when ``extra`` kopecks of principal are repaid early.

    With them the kopecks of interest that were paid ahead and that the rest does not earn.

    A day's interest on principal that is gone is saved; what is earned by the day stays due with
    the next instalment. Flat interest falls in proportion to the principal.

    Parameters
    ----------
    claims : list of Claim
        Instalments not due yet.
    ahead : list of Claim
        Settled before their time; what they earn less from today on lowers the interest of the
        rest, since it was paid.
    how : {"shorten", "lower", "spread"}
    """
    saved = _saving(schedule, claims, early, extra)
    before = sum(claim.principal for claim in claims)
    left, rest, owed = before - extra, [], early.earned_less_paid([*ahead, *claims])
    for claim in ahead:
        _earn_less(claim, saved(claim, extra), extra, early)
    size = _size(schedule, claims, left, how)
    for claim in claims:
        if not left:
            break
        saves = saved(claim, before - left)
        part = left if claim is claims[-1] else min(left, size(claim, saves))
        before, left = before - claim.principal, left - part
        rest.append(_claim(claim, part, saves, left, early))
    to_pay = owed + sum(claim.earned for claim in (*ahead, *rest))
    _share_interest(rest, max(0, to_pay))
    return rest, max(0, -to_pay)


def _earn_less(claim: Claim, saves: int, extra: int, early: Early) -> None:
    """Lower what a claim that is paid already earns from today on."""
    claim.earned, claim.since = early.unearned(claim) - saves, max(claim.since, early.day)
    claim.line = claim.line._replace(balance=claim.line.balance - extra)


def _claim(old: Claim, part: int, saves: int, left: int, early: Early) -> Claim:
    """Put in its place what is left of a claim; from today on it earns less by ``saves``."""
    interest = max(0, old.interest - saves)
    line = old.line._replace(principal=part, interest=interest, fee=old.fee, balance=left)
    claim = Claim(line, old.begin, old.due, early.unearned(old) - saves)
    claim.since = max(old.since, early.day)
    claim.keep_charges(old)
    return claim


def _share_interest(rest: list[Claim], owed: int) -> None:
    """Let the last claim take what the interest of the others leaves of all that is owed."""
    for claim in rest:
        interest = owed if claim is rest[-1] else min(claim.interest, owed)
        claim.interest, claim.line = interest, claim.line._replace(interest=interest)
        owed -= interest


def _size(
    schedule: Schedule, claims: list[Claim], left: int, how: Recalculation
) -> Callable[[Claim, int], int]:
    """Say which principal part a claim gets, given the interest it saves.

    An annuity keeps its payment when it is shortened, so what interest saves becomes principal;
    spread, it is lowered, because only that keeps its payments equal.
    """
    before = sum(claim.principal for claim in claims)
    annuity = schedule.terms.method == "annuity"
    if how == "shorten":
        return lambda claim, saved: claim.principal + (saved if annuity else 0)
    if how == "lower" or annuity:
        return lambda claim, _saved: round_ratio(claim.principal * left, before)
    even = round_ratio(left, len(claims))
    return lambda _claim, _saved: even


def _saving(
    schedule: Schedule, claims: list[Claim], early: Early, extra: int
) -> Callable[[Claim, int], int]:
    """Say how much interest a claim saves when its balance is lower by so many kopecks."""
    if schedule.terms.method == "flat":
        before = sum(claim.principal for claim in claims)
        return lambda claim, _less: round_ratio(early.unearned(claim) * extra, before)
    rates = _rates(schedule)
    return lambda claim, less: _on_balance(claim, early, less, rates[claim.line.number])


def _on_balance(claim: Claim, early: Early, less: int, rate: Ratio) -> int:
    """Take the rounded interest of both balances, so that the new one is exact to the kopeck."""
    to_come, length = early.to_come(claim)[0], max(1, claim.due - claim.begin)
    above, below = rate[0] * to_come, rate[1] * length
    balance = claim.line.balance + claim.line.principal
    saved = round_ratio(balance * above, below) - round_ratio((balance - less) * above, below)
    return min(early.unearned(claim), saved)


def _rates(schedule: Schedule) -> dict[int, Ratio]:
    """Give the rate of the time before each instalment, by its number."""
    terms, start = schedule.terms, schedule.start
    dues, lines = due_days(terms, start), iter(schedule)
    whole, waiting, line = {}, Fraction(0), next(lines)
    for due, rate in zip(dues, period_rates(terms, start, dues), strict=True):
        waiting += Fraction(*rate)
        if line.due == due:
            whole[line.number], waiting = waiting.as_integer_ratio(), Fraction(0)
            line = next(lines, line)
    return whole


def carry_over(plan: Schedule, owed: int) -> tuple[Schedule, int]:
    """Put what is owed from before on the first instalment of a new schedule.

    With it the kopecks of interest paid ahead beyond all that the new schedule has.

    Parameters
    ----------
    owed : int
        Kopecks of interest; below nothing it was paid ahead, and lowers the first lines' interest.
    """
    earned = plan.earned or tuple(line.interest for line in plan)
    lines = []
    for line in plan:
        interest = max(0, line.interest + owed)
        owed += line.interest - interest
        lines.append(line._replace(interest=interest))
    return replace(plan, instalments=tuple(lines), earned=earned), -owed
