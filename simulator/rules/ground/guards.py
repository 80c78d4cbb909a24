"""The guards at the public edge: one for each kind of value that a function takes.

Each gives the value back, ready to reckon with, or says in a sentence what is wrong with it. What
is read from text (shares and rates) has its guards in `shares`; words of a choice go through
`validation.one_of`, things of the kit through `validation.needs`.
"""

from __future__ import annotations

import numbers
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from simulator.rules.ground.days import Day
from simulator.rules.ground.limits import FIRST_DATE, LAST_DATE, MOST, MOST_DAYS
from simulator.rules.ground.validation import InputError, shown

_FIRST, _LAST = FIRST_DATE.toordinal(), LAST_DATE.toordinal()


def kopecks(amount: object, name: str, least: int = 0, most: int = MOST) -> int:
    """Insist on a whole number of kopecks.

    Examples
    --------
    >>> kopecks(1_000_00, "amount")
    100000
    >>> kopecks("1 000", "amount")
    Traceback (most recent call last):
    ...
    simulator.InputError: amount: '1 000' given, should be a whole number of
    kopecks, at least 0; roubles("1 000") makes them
    """
    if type(amount) is int and least <= amount <= most:
        return amount
    made = _whole(amount, least, most)
    if made is not None:
        return made
    hint = f'; roubles("{amount}") makes them' if _is_rouble_text(amount) else ""
    wanted = f"a whole number of kopecks{_span(least, most)}"
    raise InputError(f"{name}: {shown(amount)} given, should be {wanted}{hint}")


def days(number: object, name: str, least: int = 0, most: int = MOST_DAYS) -> int:
    """Insist on a whole number of days, at most a hundred years of them.

    Examples
    --------
    >>> days(2.5, "days", least=1)
    Traceback (most recent call last):
    ...
    simulator.InputError: days: 2.5 given, should be a whole number of days
    from 1 to 36525
    """
    return _counted(number, name, "a whole number of days", least, most)


def count(number: object, name: str, least: int = 0, most: int = 10**9) -> int:
    """Insist on a whole number of things: clients, instalments, months.

    Examples
    --------
    >>> count(True, "clients", least=1)
    Traceback (most recent call last):
    ...
    simulator.InputError: clients: True given, should be a whole number, at least 1
    """
    return _counted(number, name, "a whole number", least, most)


def a_day(day: Any, name: str) -> Day:
    """Insist on a date, or on a day number counted from any start.

    Examples
    --------
    >>> a_day(12, "on"), a_day(date(2001, 2, 26), "on")
    (12, datetime.date(2001, 2, 26))
    >>> a_day("2001", "on")
    Traceback (most recent call last):
    ...
    simulator.InputError: on: '2001' given, should be a date such as
    date(2001, 2, 26), from 1900 to 2200, or a day number
    """
    if type(day) is int and -MOST_DAYS <= day <= MOST_DAYS:
        return day
    if _is_date(day):
        return _plain_date(day)
    made = _whole(day, -MOST_DAYS, MOST_DAYS)
    if made is not None:
        return made
    beyond = f" of at most {MOST_DAYS}" if isinstance(day, numbers.Number) else ""
    raise InputError(f"{name}: {shown(day)} given, should be {_A_DATE}, or a day number{beyond}")


def a_date(day: Any, name: str) -> date:
    """Insist on a date from 1900 to 2200.

    Examples
    --------
    >>> a_date(date(9999, 12, 31), "start")
    Traceback (most recent call last):
    ...
    simulator.InputError: start: 9999-12-31 given, should be a date such as
    date(2001, 2, 26), from 1900 to 2200
    """
    if _is_date(day):
        return _plain_date(day)
    raise InputError(f"{name}: {shown(day)} given, should be {_A_DATE}")


def a_list(values: Any, name: str, of: str) -> Sequence[Any]:
    """Insist on several values, and hold on to them: text is no list of its letters.

    Parameters
    ----------
    of : str
        What stands in it, for the error: "bands", "days".

    Examples
    --------
    >>> a_list("day", "ends", "days")
    Traceback (most recent call last):
    ...
    simulator.InputError: ends: 'day' given, should be a list of days
    """
    if isinstance(values, (str, bytes, dict)) or not isinstance(values, Iterable):
        raise InputError(f"{name}: {shown(values)} given, should be a list of {of}")
    return values if isinstance(values, (list, tuple)) else list(values)


def yes_no(answer: object, name: str) -> bool:
    """Insist on True or False.

    Examples
    --------
    >>> yes_no("no", "interest")
    Traceback (most recent call last):
    ...
    simulator.InputError: interest: 'no' given, should be True or False
    """
    if isinstance(answer, bool):
        return answer
    raise InputError(f"{name}: {shown(answer)} given, should be True or False")


_A_DATE = f"a date such as date(2001, 2, 26), from {FIRST_DATE.year} to {LAST_DATE.year}"


def _is_date(day: Any) -> bool:
    return isinstance(day, date) and _FIRST <= day.toordinal() <= _LAST


def _plain_date(day: date) -> date:
    """Forget the time of day."""
    return day.date() if isinstance(day, datetime) else day


def _counted(number: object, name: str, words: str, least: int, most: int) -> int:
    if type(number) is int and least <= number <= most:
        return number
    made = _whole(number, least, most)
    if made is None:
        raise InputError(f"{name}: {shown(number)} given, should be {words}{_span(least, most)}")
    return made


def _whole(number: Any, least: int, most: int) -> int | None:
    """Take a whole number of another kind too, as NumPy has them; None for anything else."""
    if isinstance(number, bool) or not isinstance(number, numbers.Integral):
        return None
    whole = int(number)
    return whole if least <= whole <= most else None


def _is_rouble_text(amount: object) -> bool:
    return isinstance(amount, str) and amount[:1].isdigit() and len(amount) < 20


def _span(least: int, most: int) -> str:
    """Say from where to where, unless the far end is the kit's own."""
    if most in (MOST, 10**9):
        return " of any sign" if least == -most else f", at least {least}"
    return f" from {least} to {most}"
