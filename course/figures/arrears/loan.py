"""One loan as the log tells of it: its events, its days late, its balance day by day."""

from dataclasses import dataclass

import numpy as np

from course.language import _
from simulator.books.log.events import PRINCIPAL_DOWN, PRINCIPAL_UP, REPAID, Kind
from simulator.books.log.ledger import NO_DAY
from simulator.books.log.steps import STEPS
from simulator.rules.ground.validation import InputError
from simulator.world.lived.result import Result

UNSEEN = (Kind.BORROWED_ELSEWHERE, Kind.DIVERTED)
"""What the log knows and the institution does not."""

_QUIET = (Kind.REMINDED, Kind.APPLIED, Kind.APPRAISED, Kind.PROVISIONED, *UNSEEN)
_MONEY = (Kind.DISBURSED, *REPAID)
_STEPS = (*STEPS, Kind.RESTRUCTURED, *range(Kind.PROMISED, Kind.PUT_OFF + 1))


@dataclass(frozen=True)
class Story:
    """The life of one loan; ``events`` are its rows in the log of ``result``, in order."""

    result: Result
    client: int
    loan: int
    events: tuple[int, ...]

    @property
    def name(self) -> str:
        """The client."""
        return self.result.clients[self.client].name

    def kind(self, event: int) -> Kind:
        """The kind of one of the events."""
        return Kind(self.result.log.kind[event])

    def day(self, event: int) -> int:
        """The day of one of the events."""
        return int(self.result.log.day[event])

    def days_late(self, event: int) -> int | None:
        """Days late of the instalment meant, on the day of the event."""
        due = int(self.result.log.due[event])
        if due == NO_DAY or self.kind(event) in _MONEY:
            return None
        return max(0, self.day(event) - due)

    @property
    def late_part(self) -> tuple[int, ...]:
        """The events from the first missed instalment on, missed ones after it left out."""
        first = next(
            (n for n, event in enumerate(self.events) if self.kind(event) == Kind.MISSED),
            len(self.events),
        )
        told = [
            event
            for event in self.events[first + 1 :]
            if self.kind(event) not in (*_QUIET, Kind.MISSED)
        ]
        return (*self.events[first : first + 1], *told)


def late_loan(result: Result, client: int) -> Story:
    """Find the loan of a client that was late the longest: the one with the most steps.

    Raises
    ------
    InputError
        When the client never had a loan.
    """
    log = result.log
    mine = np.flatnonzero((log.client == client) & (log.loan >= 0))
    steps = mine[np.isin(log.kind[mine], list(_STEPS))]
    if not len(mine):
        raise InputError(_("{name} had no loan").format(name=result.clients[client].name))
    loans = log.loan[steps] if len(steps) else log.loan[mine]
    loan = int(np.bincount(loans).argmax())
    return Story(result, client, loan, tuple(int(row) for row in mine[log.loan[mine] == loan]))


def loan_story(result: Result, loan: int) -> Story:
    """Give the life of one loan, by its number.

    Raises
    ------
    InputError
        When no loan has this number.
    """
    log = result.log
    rows = np.flatnonzero(log.loan == loan)
    if not len(rows):
        raise InputError(_("there is no loan {number}").format(number=loan))
    return Story(result, int(log.client[rows[0]]), loan, tuple(int(row) for row in rows))


def is_step(story: Story, event: int) -> bool:
    """Tell whether an event is a step of the ladder, or what came of one."""
    return story.kind(event) in _STEPS


def balance_by_day(story: Story) -> tuple[list[int], list[float]]:
    """Give the days on which the principal changes, and what is outstanding after each, roubles."""
    log, balance = story.result.log, 0
    days, balances = [], []
    for event in story.events:
        kind, principal = story.kind(event), int(log.principal[event])
        if kind not in (*PRINCIPAL_UP, *PRINCIPAL_DOWN):
            continue
        balance += principal if kind in PRINCIPAL_UP else -principal
        days.append(story.day(event))
        balances.append(balance / 100)
    return days, balances
