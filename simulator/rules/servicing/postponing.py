"""Where the due days of a loan go when all of them move later."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.rules.ground.days import Day, plus
from simulator.rules.loan.dues import later
from simulator.rules.loan.schedule import Instalment, Schedule


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
