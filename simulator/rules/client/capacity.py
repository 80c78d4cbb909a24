"""What a client can carry: repayments against net income, month by month (APP-6 to APP-8).

A loan month runs from the day of disbursement to the same day of the next month. An instalment
that covers several months (a loan repaid at the end of a cycle, say) is set aside evenly over
them: an **assumption**, since the rule speaks of the repayment of a month.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from simulator.rules.client.cashflow import CashFlow
from simulator.rules.ground.days import Day, days_between
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.schedule import Schedule, schedule
from simulator.rules.loan.terms import LoanTerms

TRIAL_KOPECKS = 100_000_000
"""A trial loan of a million roubles: repayments per rouble lent, with no rounding to speak of."""


class Corridor(NamedTuple):
    """The shares of net income a month's repayment must lie between (APP-6)."""

    low: Fraction = Fraction(1, 3)
    high: Fraction = Fraction(2, 3)


MANUAL_CORRIDOR = Corridor()


class MonthLoad(NamedTuple):
    """One month of the loan; amounts in kopecks."""

    number: int
    month: int
    net_income: int
    repayment: int
    family_need: int

    @property
    def share(self) -> Fraction | None:
        """Repayment as a share of net income; None when there is no net income to share."""
        return Fraction(self.repayment, self.net_income) if self.net_income > 0 else None

    @property
    def bearable(self) -> int:
        """The most that could be repaid without touching the family's need, kopecks."""
        return self.net_income - self.family_need

    @property
    def left(self) -> int:
        """What remains after the repayment and the family's need, kopecks (APP-7)."""
        return self.bearable - self.repayment


class Fit(NamedTuple):
    """The amounts that fit one term, kopecks: from corridor's low end to the most bearable."""

    instalments: int
    months: int
    smallest: int
    largest: int

    def holds(self, amount: int) -> bool:
        """Say whether an amount fits this term."""
        return self.smallest <= amount <= self.largest

    @property
    def middle(self) -> Fraction:
        """The amount halfway, furthest from both ends."""
        return Fraction(self.smallest + self.largest, 2)


def loan_month(start: Day, day: Day) -> int:
    """Say in which month of the loan a day falls, 1 being the first.

    Examples
    --------
    >>> loan_month(date(2001, 1, 31), date(2001, 2, 28))
    1
    >>> loan_month(0, 84)
    3
    """
    if isinstance(start, date) and isinstance(day, date):
        whole = (day.year - start.year) * 12 + day.month - start.month
        return whole + (day.day > start.day) or 1
    return -(-days_between(start, day) * 12 // 365) or 1


def calendar_month(start: date) -> int:
    """Give the month of the year that the loan's first month mostly lies in, 1 to 12.

    Examples
    --------
    >>> calendar_month(date(2001, 3, 25)), calendar_month(date(2001, 3, 5))
    (4, 3)
    """
    return (start + timedelta(15)).month


def monthly_repayments(plan: Schedule) -> tuple[int, ...]:
    """Add up what falls due in each month of the loan, kopecks.

    Examples
    --------
    >>> plan = schedule(LoanTerms(rate="9 %"), 1_000_000, start=0)
    >>> sum(monthly_repayments(plan)) == 1_000_000 + plan.total_interest
    True
    >>> len(monthly_repayments(plan))
    3
    """
    due: dict[int, int] = {}
    for line in plan.instalments:
        month = loan_month(plan.start, line.due)
        due[month] = due.get(month, 0) + line.total
    spread: list[int] = []
    for month, amount in sorted(due.items()):
        gap = month - len(spread)
        spread += [amount // gap] * (gap - 1) + [amount - amount // gap * (gap - 1)]
    return tuple(spread)


def loads(repayments: Iterable[int], statement: CashFlow) -> tuple[MonthLoad, ...]:
    """Set a loan's monthly repayments beside the statement that begins with the loan."""
    return tuple(
        MonthLoad(flow.number, flow.month, flow.net_income, repayment, statement.family_need)
        for flow, repayment in zip(statement.months, repayments, strict=False)
    )


def fit(plan: Schedule, statement: CashFlow, corridor: Corridor = MANUAL_CORRIDOR) -> Fit:
    """Find the amounts that a schedule's terms make bearable (APP-6, APP-7).

    The largest amount keeps every month within the corridor's high end and leaves the family its
    need. The smallest takes the low end of the income of the whole term: a light last month is no
    fault.

    Parameters
    ----------
    plan : Schedule
        A trial loan on these terms; repayments are taken as growing with the amount.
    statement : CashFlow
        Beginning with the loan and at least as long.

    Returns
    -------
    Fit
        ``largest`` is below ``smallest`` when nothing fits, and 0 when nothing can be carried.
    """
    repayments, lent = monthly_repayments(plan), plan.principal
    months = loads(repayments, statement)
    income = sum(load.net_income for load in months)
    low, high = corridor
    return Fit(
        plan.terms.instalments,
        len(repayments),
        max(0, -(-low.numerator * income * lent // (low.denominator * sum(repayments)))),
        max(0, min(_bearable(load, lent, high) for load in months if load.repayment)),
    )


def _bearable(load: MonthLoad, lent: int, high: Fraction) -> int:
    """Say what amount one month bears, rounded down; whole numbers, for speed."""
    within = high.numerator * load.net_income * lent // (high.denominator * load.repayment)
    return min(within, load.bearable * lent // load.repayment)


def trial_plans(longest: LoanTerms, asked: LoanTerms, start: Day) -> tuple[Schedule, ...]:
    """Draw up trial loans: the policy's terms cut to each whole number of months, and the asked.

    Terms with parts of their own for each instalment cannot be cut; they stay as they are.
    """
    whole = schedule(longest, TRIAL_KOPECKS, start)
    plans = {longest.instalments: whole}
    skipped = longest.instalments - len(whole.instalments)
    last = {loan_month(start, line.due): line.number + skipped for line in whole.instalments}
    for number in {*last.values()} - {longest.instalments}:
        with contextlib.suppress(InputError):
            plans[number] = schedule(replace(longest, instalments=number), TRIAL_KOPECKS, start)
    if asked.instalments not in plans:
        plans[asked.instalments] = schedule(asked, TRIAL_KOPECKS, start)
    return tuple(plans[number] for number in sorted(plans))
