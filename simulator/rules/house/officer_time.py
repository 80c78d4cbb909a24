"""An officer's month in minutes: what the clients take, and how many can be served (STA-1, STA-3).

The norms are the policy's: its minutes are **assumptions**, its ceiling of 100 clients is the
manual's (STA-6). A month has thirty days here; minutes a day are counted over the whole week.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from simulator.rules.ground.sections import Officers
from simulator.rules.ground.validation import InputError
from simulator.rules.house.ladder import Step
from simulator.rules.loan.conversion import PERIODS_A_YEAR
from simulator.rules.loan.terms import LoanTerms

DAYS_A_MONTH = 30
MONTHS_A_YEAR = 12


class OfficerMonth(NamedTuple):
    """What one officer's month holds, in minutes.

    Attributes
    ----------
    meetings, reminders, repeat_loans, new_clients, late_loans : Fraction
        Minutes the work takes.
    available : int
        Minutes there are.
    """

    meetings: Fraction
    reminders: Fraction
    repeat_loans: Fraction
    new_clients: Fraction
    late_loans: Fraction
    available: int

    @property
    def needed(self) -> Fraction:
        """All minutes the work takes."""
        return sum(self[:-1], Fraction(0))

    @property
    def share(self) -> Fraction:
        """Of the time there is; above 1 some work is done late or not at all."""
        return self.needed / self.available


def officer_month(
    norms: Officers,
    terms: LoanTerms,
    *,
    clients: int,
    new_clients: int = 0,
    late_clients: int = 0,
    late_minutes: int = 0,
) -> OfficerMonth:
    """Add up the minutes that a load of clients takes in a month.

    Clients ask for the next loan as soon as one is repaid, so that each takes an appraisal once
    in the term of a loan: an **assumption**, like the minutes.

    Parameters
    ----------
    clients : int
        Clients with a loan.
    new_clients : int
        First loans appraised in the month.
    late_clients, late_minutes : int
        Clients with a late loan, and what one of them takes in the month; see `ladder_minutes`.

    Examples
    --------
    >>> month = officer_month(Officers(), LoanTerms(rate="9 %"), clients=60, new_clients=4)
    >>> int(month.needed), month.available, round(float(month.share), 2)
    (6010, 10800, 0.56)
    """
    if min(clients, new_clients, late_clients, late_minutes) < 0:
        raise InputError("officer's month: clients and minutes may not be below nothing")
    every = norms.meeting_every_days
    meetings_a_month = Fraction(DAYS_A_MONTH, every) if every else Fraction(0)
    instalments = Fraction(PERIODS_A_YEAR[terms.interval], terms.every * MONTHS_A_YEAR)
    loans = instalments / terms.instalments
    return OfficerMonth(
        clients * norms.meeting * meetings_a_month,
        clients * norms.reminder * instalments,
        clients * norms.repeat_client * loans,
        Fraction(new_clients * norms.new_client),
        Fraction(late_clients * late_minutes),
        norms.minutes_per_day * DAYS_A_MONTH,
    )


def ladder_minutes(ladder: Iterable[Step], up_to_day: int = DAYS_A_MONTH) -> int:
    """Add up the minutes of the steps that one late loan takes up to a day late.

    Examples
    --------
    >>> steps = (Step(name="Reminder", day=-3, act="remind", rule="COL-1", minutes=5),
    ...          Step(name="Warning", day=1, act="warn", rule="COL-2", minutes=15))
    >>> ladder_minutes(steps)
    15
    """
    return sum(step.minutes for step in ladder if 0 < step.day <= up_to_day)


def most_clients(
    norms: Officers, terms: LoanTerms, *, new_clients: int = 0, late_share: Fraction = Fraction(0),
    late_minutes: int = 0,
) -> int:
    """Say how many clients one officer's month has room for, the manual's ceiling apart (STA-6).

    Parameters
    ----------
    late_share : Fraction
        Clients with a late loan among all.

    Examples
    --------
    >>> most_clients(Officers(), LoanTerms(rate="9 %"), new_clients=4)
    116
    """
    one = officer_month(norms, terms, clients=1)
    each = one.needed + late_share * late_minutes
    left = one.available - new_clients * norms.new_client
    return max(0, int(left // each)) if each else norms.largest_load
