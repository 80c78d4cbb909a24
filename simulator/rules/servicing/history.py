"""The entries of one loan, from which its account is made: back-dated events and reversals."""

from __future__ import annotations

import copy
import inspect
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple, get_args

from simulator.rules.ground.days import Day, days_between
from simulator.rules.ground.guards import a_day
from simulator.rules.ground.validation import InputError, needs, one_of, shown
from simulator.rules.servicing.account import Account

Act = Literal[
    "receive", "receive_up_to", "prepay", "pay_off", "waive", "charge", "pause", "postpone",
    "restructure", "revalue", "write_off", "recover", "disburse",
]  # fmt: skip
"""The events of an account, by the names of its methods."""


class Entry(NamedTuple):
    """One line of a loan's history; it never changes.

    Attributes
    ----------
    number : int
        In the order of booking, from 1.
    booked, on : date or int
        The day of booking, and the day from which it counts (value date).
    act : str
        An event of the account, or "reverse".
    given : mapping
        What the event was given besides its day; for a reversal the `number` that it takes back.
    """

    number: int
    booked: Day
    on: Day
    act: str
    given: Mapping[str, object]

    def __str__(self) -> str:
        return f"entry {self.number} ({self.act} on {self.on})"


class AccountHistory:
    """All entries of one loan; its account is what they give in the order of their days.

    Core banking systems call it back-dating (value dating) with reversal and replay: a payment
    that is booked late counts from the day it came, and a wrong one is taken back by a new entry.
    Nothing that was booked is ever changed or lost.

    Parameters
    ----------
    account : Account
        As the loan begins; it is copied, and stays as it is.

    Raises
    ------
    InputError
        By an entry that cannot be, or that makes a later one impossible: it says which, and why.
        The history then stays as it was.

    Examples
    --------
    A payment of 520.77 came on its day and was booked five days late: without its value date it
    would cost the client 13.02 of penalty.

    >>> from simulator.rules.loan.schedule import schedule
    >>> from simulator.rules.loan.terms import LoanTerms
    >>> from simulator.rules.servicing.penalty import PenaltyTerms
    >>> plan = schedule(LoanTerms(rate="9 %", instalments=2), 100_000, start=0)
    >>> history = AccountHistory(Account(plan, penalty=PenaltyTerms(rate_per_day="0.5 %")))
    >>> history.account().penalty(12)
    1302
    >>> late = history.book("receive", 7, booked=12, amount=52_077)
    >>> history.account().penalty(12)
    0
    >>> history.reverse(late.number, booked=13).act, history.account().penalty(12)
    ('reverse', 1302)
    >>> len(history.entries)
    2
    """

    def __init__(self, account: Account) -> None:
        needs(Account, account, "account")
        self._opened = _copied(account)
        self._entries: tuple[Entry, ...] = ()

    def __repr__(self) -> str:
        return f"<AccountHistory: {len(self._entries)} entries, {self.account()!r}>"

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All that was booked, reversals among it, in the order of booking."""
        return self._entries

    def account(self, booked_by: Day | None = None) -> Account:
        """Give the account that the entries make, a new one each time.

        Parameters
        ----------
        booked_by : date or int, optional
            Only what was booked by the close of this day: the account as it was known then.
        """
        if booked_by is None:
            return self._replayed(self._entries)[0]
        day = self._day(booked_by, "booked_by")
        return self._replayed(e for e in self._entries if self._day(e.booked, "booked") <= day)[0]

    def outcome(self, number: int) -> object:
        """Give what the account's event gave, by the number of its entry; None where reversed."""
        return self._replayed(self._entries)[1].get(self._entry(number).number)

    def book(self, act: Act, on: Day, *, booked: Day | None = None, **given: object) -> Entry:
        """Add an event of the account, and give its entry.

        Parameters
        ----------
        act : str
            The name of the account's method: "receive", "prepay", "waive"...
        on : date or int
            The day from which it counts.
        booked : date or int, optional
            Not before ``on`` or the last booking; by default the later of the two.
        **given
            What the method is given besides its day, by name.
        """
        one_of(Act, act, "act")
        try:
            inspect.signature(getattr(Account, act)).bind(None, on, **given)
        except TypeError as wrong:
            raise InputError(f"{act}: {wrong}") from None
        return self._added(on, booked, act, given)

    def reverse(self, number: int, *, booked: Day | None = None) -> Entry:
        """Take an entry back by a new one, from its own day on, and give the new one."""
        wrong = self._entry(number)
        if wrong.act == "reverse":
            raise InputError(f"number: {wrong} is a reversal; book anew what it took back")
        if number in _reversed(self._entries):
            raise InputError(f"number: {wrong} is reversed already")
        return self._added(wrong.on, booked, "reverse", {"number": number})

    def _added(self, on: Day, booked: Day | None, act: str, given: dict[str, object]) -> Entry:
        last = self._entries[-1].booked if self._entries else self._opened.schedule.start
        latest = max(on, last, key=lambda day: self._day(day, "on"))
        booked = latest if booked is None else booked
        if self._day(booked, "booked") < self._day(latest, "on"):
            raise InputError(f"booked: {shown(booked)} given, should be {shown(latest)} or later")
        entry = Entry(len(self._entries) + 1, booked, on, act, MappingProxyType(dict(given)))
        self._replayed((*self._entries, entry))
        self._entries = (*self._entries, entry)
        return entry

    def _replayed(self, entries: Iterable[Entry]) -> tuple[Account, dict[int, object]]:
        """Make the account from its entries in the order of their days."""
        entries = tuple(entries)
        account, given, gone = _copied(self._opened), {}, _reversed(entries)
        left = [e for e in entries if e.act in get_args(Act) and e.number not in gone]
        for entry in sorted(left, key=lambda each: (self._day(each.on, "on"), each.number)):
            try:
                given[entry.number] = getattr(account, entry.act)(entry.on, **entry.given)
            except InputError as wrong:
                if entry is entries[-1]:
                    raise
                said = f"{entries[-1]} cannot be, since it makes {entry} impossible"
                raise InputError(f"{said}: {wrong}") from None
        return account, given

    def _entry(self, number: int) -> Entry:
        if type(number) is not int or not 1 <= number <= len(self._entries):
            most = len(self._entries)
            raise InputError(f"number: {shown(number)} given, should be an entry from 1 to {most}")
        return self._entries[number - 1]

    def _day(self, on: Day, name: str) -> int:
        return days_between(self._opened.schedule.start, a_day(on, name))


def _copied(account: Account) -> Account:
    """Copy an account, but not its schedule, which never changes."""
    return copy.deepcopy(account, {id(account.schedule): account.schedule})


def _reversed(entries: Iterable[Entry]) -> set[object]:
    """Give the numbers of the entries that others take back."""
    return {entry.given["number"] for entry in entries if entry.act == "reverse"}
