"""Days late from a payment history: counted from the oldest unpaid instalment, always."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from random import Random
from typing import cast

import pandas as pd

from course.checks.kit.reading import read_whole
from course.checks.kit.task import Mistake, Part, Task
from course.language import _
from simulator.policies import load_policy
from simulator.rules.ground.days import Day, days_between
from simulator.rules.ground.money import in_roubles, roubles
from simulator.rules.loan.schedule import Schedule, schedule
from simulator.rules.servicing.account import Account

_START = date(2001, 3, 5)
_INSTALMENTS, _WEEKS_SEEN = 8, 7
_MISSED = ((3, 4), (3, 5), (3, 6), (4, 5), (4, 6))
"""Weeks without a payment; one that comes after the first of them covers that instalment."""


@dataclass(frozen=True)
class History:
    """What a client has paid: (day, kopecks), and the day on which we look."""

    plan: Schedule
    payments: tuple[tuple[date, int], ...]
    first_missed: date
    today: date

    @property
    def account(self) -> Account:
        """The loan's account once every payment is booked, oldest instalment first."""
        account = Account(self.plan)
        for day, amount in self.payments:
            account.receive(day, amount)
        return account


def history(learner: str) -> History:
    """Draw this learner's own history: two weeks missed, one instalment brought in the others."""
    chance = Random(sha256(f"day5.days_late {learner}".encode()).digest())  # noqa: S311
    terms = replace(load_policy("smolensk_individual").terms, instalments=_INSTALMENTS)
    plan = schedule(terms, roubles("8 000"), _START)
    due = [cast("date", line.due) for line in plan.instalments]
    missed = chance.choice(_MISSED)
    kept = [week for week in range(1, _WEEKS_SEEN) if week not in missed]
    payments = tuple(
        (due[week - 1], line.total)
        for week, line in zip(kept, plan.instalments, strict=False)
    )
    today = due[_WEEKS_SEEN - 1] + timedelta(days=chance.randint(1, 6))
    return History(plan, payments, due[missed[0] - 1], today)


def days_late(learner: str) -> Task:
    """Make the task, with figures of the learner's own."""
    seen = history(learner)
    oldest = seen.account.oldest_unpaid(seen.today)
    days = seen.account.days_late(seen.today)
    if oldest is None:  # week 7 is never paid
        raise ValueError(f"{learner}: nothing is late in this history")
    part = Part(
        "days_late", days, _mistakes(seen, days),
        _("find the oldest instalment that the payments have not covered; count from its due day."),
        read_whole, lambda value: _("{n} days").format(n=value),
    )
    return Task(
        "day5.days_late", _("How many days late?"), (part,),
        _("The payments cover the instalments up to number {before}; number {number} was due on "
          "{due}, and that is where the count begins.").format(
              before=oldest.number - 1, number=oldest.number, due=oldest.due),
        ((_("The schedule"), _plan_table(seen)),
         (_("What the client brought. Today is {today}").format(today=seen.today),
          _paid_table(seen))),
    )


def _mistakes(seen: History, days: int) -> tuple[Mistake, ...]:
    """List the days people count from instead."""
    def since(day: Day) -> int:
        return days_between(day, seen.today)

    newest_due = seen.plan.instalments[_WEEKS_SEEN - 1].due
    unpaid = _WEEKS_SEEN - len(seen.payments)
    return (
        Mistake(days + 1, _("the due day itself is not a day late: the first is the day after.")),
        Mistake(since(seen.first_missed),
                _("you counted from the first week without a payment; later money covered that "
                  "instalment, because payments go to the oldest first.")),
        Mistake(since(newest_due),
                _("you counted from the newest missed instalment; the oldest unpaid one decides.")),
        Mistake(since(seen.payments[-1][0]),
                _("you counted from the last payment; the due day of the oldest unpaid "
                  "instalment decides.")),
        Mistake(since(seen.plan.start), _("you counted from the day the money was lent.")),
        Mistake(7 * unpaid, _("you counted missed weeks as sevens; count the days to today.")),
        Mistake(unpaid, _("that is the number of unpaid instalments.")),
    )


def _plan_table(seen: History) -> pd.DataFrame:
    lines = seen.plan.instalments
    return pd.DataFrame(
        {_("due"): [f"{line.due}" for line in lines],
         _("instalment, roubles"): [in_roubles(line.total) for line in lines]},
        index=pd.Index([line.number for line in lines], name=_("number")),
    )


def _paid_table(seen: History) -> pd.DataFrame:
    return pd.DataFrame(
        {_("paid on"): [f"{day}" for day, _amount in seen.payments],
         _("roubles"): [in_roubles(amount) for _day, amount in seen.payments]}
    )


TASKS = (days_late,)
