"""Contracts: what a loan was promised on the day it was paid out, for all loans at once.

A policy that changes (a rule dropped on day 0) changes new loans only. Each contract holds one
template a sum lent, as rows of tables, so that a thousand loans read their instalments in one go.
"""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import numpy as np

from simulator.rules.ground.days import Day, days_between
from simulator.rules.ground.validation import InputError
from simulator.rules.house.policy import Policy
from simulator.rules.loan.dues import needs_calendar
from simulator.rules.loan.schedule import Schedule, schedule
from simulator.rules.loan.terms import LoanTerms

ENDLESS = 2**30
LINE = ("due", "principal", "interest")


class Contracts:
    """Templates and penalty terms of every policy under which loans were made.

    Attributes
    ----------
    due, principal, interest : ndarray of int, shape (templates, longest)
        Day after the start, and kopecks, of each instalment. A shorter loan's row repeats its
        last day with nothing to pay.
    after : ndarray of int, shape (templates, longest)
        Day after the start on which the following instalment is due; far off after the last.
    count : ndarray of int, shape (templates,)
        Instalments.
    longest : int
        Instalments of the longest loan.
    simple : ndarray of bool, shape (templates,)
        Whether late loans can be kept in arrays (see ``is_simple``).
    rate, per, first, last : ndarray of int, shape (templates,)
        Penalty a day as ``rate / per`` of what is overdue, from day late ``first`` to ``last``.
    """

    def __init__(self, opening: date) -> None:
        self.due, self.principal, self.interest = (np.zeros((0, 0), int) for _ in "123")
        self.rate, self.per, self.first, self.last = (np.zeros(0, int) for _ in "1234")
        self.after, self.longest = np.zeros((0, 0), int), 0
        self.count, self.simple = np.zeros(0, int), np.zeros(0, bool)
        self.templates: list[Schedule] = []
        self.policies: list[Policy] = []
        self._opening = opening
        self._number: dict[tuple[int, int, int | None], int] = {}

    def templates_for(self, policy: Policy, sums: np.ndarray, day: int) -> np.ndarray:
        """The template of each sum lent on ``day`` under this policy."""
        numbers, start = self._number, day if needs_calendar(policy.terms) else None
        for amount in set(sums.tolist()):
            if (id(policy), amount, start) not in numbers:
                plan = self._plan(policy.terms, amount, start)
                numbers[id(policy), amount, start] = self.add(policy, plan)
        return np.array([numbers[id(policy), amount, start] for amount in sums.tolist()], int)

    def _plan(self, terms: LoanTerms, amount: int, start: int | None) -> Schedule:
        """The schedule, its days counted from the loan's start."""
        if start is None:
            return schedule(terms, amount, 0)
        plan = schedule(terms, amount, self._opening + timedelta(start))
        days = [days_between(plan.start, line.due) for line in plan.instalments]
        _check_rising(days, plan.start)
        lines = (x._replace(due=due) for x, due in zip(plan.instalments, days, strict=True))
        return replace(plan, start=0, instalments=tuple(lines))

    def add(self, policy: Policy, plan: Schedule) -> int:
        """Keep a plan whose days count from 0 as a template; gives its number."""
        terms = policy.penalty
        rate, per = terms.rate_per_day.as_integer_ratio()
        last = ENDLESS if terms.stop_day is None else terms.stop_day
        self._add_rows(plan)
        for name, value in (
            ("rate", rate),
            ("per", per),
            ("first", terms.from_day),
            ("last", last),
            ("count", len(plan.instalments)),
            ("simple", is_simple(policy)),
        ):
            setattr(self, name, np.append(getattr(self, name), value))
        self.templates.append(plan)
        self.policies.append(policy)
        return len(self.templates) - 1

    def _add_rows(self, plan: Schedule) -> None:
        """Write the plan's instalments below the others', all rows as long as the longest."""
        lines = plan.instalments
        rows = {name: [getattr(line, name) for line in lines] for name in LINE}
        rows["after"] = [*rows["due"][1:], 2 * ENDLESS]
        self.longest = max(self.longest, len(lines))
        for name, row in rows.items():
            table = getattr(self, name)
            wide = np.zeros((len(table) + 1, self.longest), int)
            wide[:-1, : table.shape[1]], wide[-1, : len(row)] = table, row
            setattr(self, name, np.maximum.accumulate(wide, axis=1) if name == "due" else wide)

    def amounts(self, place: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Principal and interest of instalments, by place (template × longest + number)."""
        return self.principal.take(place), self.interest.take(place)

    def penalty(
        self, template: np.ndarray, overdue: np.ndarray, days_late: np.ndarray
    ) -> np.ndarray:
        """The penalty on whole unpaid instalments, kopecks, rounded as ``rules.money`` does.

        The same figure as ``rules.arrears`` gives for a simple penalty on the overdue amount.
        """
        days = np.minimum(days_late, self.last[template]) - self.first[template] + 1
        above, per = overdue * np.maximum(days, 0) * self.rate[template], self.per[template]
        return (2 * above + per) // (2 * per)


def _check_rising(days: list[int], start: Day) -> None:
    """Days off may move two due days onto one; a branch takes one instalment of a loan a day."""
    for before, due in pairwise([0, *days]):
        if due <= before:
            raise InputError(
                f"product.days_off: two due days of a loan paid out on {start} move to day {due} "
                'of the loan; say rest = "moves" there, leave days_off out, or let instalments be '
                "further apart"
            )


def is_simple(policy: Policy) -> bool:
    """Whether late loans under this policy can be kept in arrays while instalments stay whole."""
    terms = policy.penalty
    plain = terms.base == "overdue" and not terms.grace_days and not terms.once
    return plain and policy.payments.allocation in {"oldest_first", "named_instalment"}
