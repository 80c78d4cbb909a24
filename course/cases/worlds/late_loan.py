"""One late loan under three ladders, day by day: which steps fall when, and what is owed.

The loan is the same in all three: paid week by week until one instalment is missed. Then the
client does what the case says, and each institution does what its ladder says.
"""

from dataclasses import replace
from functools import cache, lru_cache
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from simulator.policies import load_policy
from simulator.rules.ground.days import days_between
from simulator.rules.ground.validation import validated
from simulator.rules.house.ladder import Step, steps_due
from simulator.rules.house.policy import Policy
from simulator.rules.loan.schedule import Schedule, schedule
from simulator.rules.servicing.account import Account

LADDERS = ("smolensk_individual", "smolensk_solidarity", "dignity")
FIRST_DAY, LAST_DAY = -3, 150
GROUP_DAY = 7

State = Literal["done", "today", "to_come"]


@validated
class LateLoan:
    """A loan, the instalment that is missed, and what the client and her group do.

    Parameters
    ----------
    amount, weeks
        Roubles, and weekly instalments.
    missed
        The first instalment that is not paid; the last one, if the loan has fewer.
    today
        The day one looks at, counted from the due day of that instalment.
    client
        She brings nothing, comes and explains, pays one instalment, or pays all that is due.
    acts_on
        The day on which she does, counted likewise.
    group
        Whether the group pays within its seven days or refuses; matters in a group only.
    """

    amount: Annotated[int, Field(ge=500)] = 11_500
    weeks: Annotated[int, Field(ge=2, le=52)] = 12
    missed: Annotated[int, Field(ge=1)] = 4
    today: Annotated[int, Field(ge=FIRST_DAY, le=LAST_DAY)] = 14
    client: Literal["nothing", "explains", "pays_one", "pays_all"] = "nothing"
    acts_on: Annotated[int, Field(ge=1, le=LAST_DAY)] = 10
    group: Literal["refuses", "pays"] = "refuses"


class Taken(NamedTuple):
    """A step of a ladder on its day; ``days_late`` are those of the oldest unpaid instalment."""

    day: int
    days_late: int
    step: Step

    def state(self, today: int) -> State:
        """Say whether the step is done, due on the very day, or to come."""
        return "done" if self.day < today else "today" if self.day == today else "to_come"


class Owed(NamedTuple):
    """What is due and unpaid at the close of a day, and all principal; kopecks."""

    day: int
    days_late: int
    due: int
    penalty: int
    outstanding: int


class Lane(NamedTuple):
    """The loan under one policy.

    Attributes
    ----------
    steps : tuple of Taken
        In the order of their days.
    owed : tuple of Owed
        Day by day.
    caught_up : int or None
        The day on which all that was due had been paid; None while it is not.
    """

    policy: Policy
    steps: tuple[Taken, ...]
    owed: tuple[Owed, ...]
    caught_up: int | None

    def on(self, day: int) -> Owed:
        """Give what is owed at the close of a day."""
        return self.owed[day - FIRST_DAY]

    def of(self, state: State, today: int) -> tuple[Taken, ...]:
        """Pick the steps that are done, due today, or to come."""
        return tuple(taken for taken in self.steps if taken.state(today) == state)

    def reserve(self, day: int) -> int:
        """Give the reserve the loan requires on a day, kopecks (MON-8)."""
        now = self.on(day)
        bands = (band for band in self.policy.ageing if band.holds(now.days_late))
        return sum(band.reserve(now.outstanding) for band in bands)


class SideBySide(NamedTuple):
    """The case, and its three lanes: individual, group, dignity."""

    loan: LateLoan
    lanes: tuple[Lane, ...]


def side_by_side(loan: LateLoan) -> SideBySide:
    """Follow the loan under the three ladders.

    Examples
    --------
    >>> individual, group, dignity = side_by_side(LateLoan(today=14)).lanes
    >>> [taken.step.act for taken in individual.of("today", 14)]
    ['guarantor_letter']
    >>> [taken.step.act for taken in group.of("today", 14)], len(dignity.of("today", 14))
    (['claim_on_members'], 0)
    """
    any_day = replace(loan, today=0)
    return SideBySide(loan, tuple(follow(any_day, name) for name in LADDERS))


@lru_cache(maxsize=64)
def follow(loan: LateLoan, ladder: str) -> Lane:
    """Live the loan's days under the policy of this name; the day one looks at is all one."""
    policy = _policy(ladder)
    plan = _plan(loan, policy)
    paid = min(loan.missed, loan.weeks) - 1
    due, account = days_between(0, plan.instalments[paid].due), _account(plan, policy, paid)
    steps: list[Taken] = []
    owed: list[Owed] = []
    caught_up = None
    for day in range(FIRST_DAY, LAST_DAY + 1):
        if caught_up is None:
            caught_up = _pay(account, due + day, day, loan, policy)
        if caught_up is None:
            late = account.days_late(due + day) if day > 0 else day
            steps += [Taken(day, late, step) for step in steps_due(policy.ladder, late)
                      if _is_taken(step, day, loan)]  # fmt: skip
        owed.append(_owed(account, due + day, day, caught_up))
    return Lane(policy, tuple(steps), tuple(owed), caught_up)


def _plan(loan: LateLoan, policy: Policy) -> Schedule:
    """Draw up the same weekly loan under the policy's terms, on plain day numbers."""
    return schedule(replace(policy.terms, instalments=loan.weeks), loan.amount * 100, 0)


def _account(plan: Schedule, policy: Policy, paid: int) -> Account:
    return Account(plan, policy.payments.order, policy.penalty, paid)


def _is_taken(step: Step, day: int, loan: LateLoan) -> bool:
    """A visit is made only while no explanation came (COL-4)."""
    explained = loan.client == "explains" and day >= loan.acts_on
    return step.condition == "always" or not explained


def _pay(account: Account, on: int, day: int, loan: LateLoan, policy: Policy) -> int | None:
    """Book what comes in on a day, before the officers act; give the day if nothing is left."""
    if policy.group is not None and loan.group == "pays" and day == GROUP_DAY:
        account.receive_up_to(on, account.overdue(on).total)
        return day
    if day != loan.acts_on or loan.client not in ("pays_one", "pays_all"):
        return None
    oldest = account.claims[0]
    whole = account.overdue(on).total
    one = min(whole, oldest.unpaid + account.oldest_penalty(on))
    account.receive_up_to(on, whole if loan.client == "pays_all" else one)
    return day if not account.overdue(on).total else None


def _owed(account: Account, on: int, day: int, caught_up: int | None) -> Owed:
    """What is owed at the close; a client who caught up pays on time from then on."""
    if day < 0 or (caught_up is not None and day >= caught_up):
        return Owed(day, 0, 0, 0, account.outstanding)
    now = account.overdue(on)
    return Owed(day, account.days_late(on), now.total - now.penalty, now.penalty,
                account.outstanding)  # fmt: skip


@cache
def _policy(name: str) -> Policy:
    return load_policy(name)
