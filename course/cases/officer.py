"""One officer of the branch: her month in hours, and her pay read three ways (STA-3, STA-7)."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from simulator.policies import load_policy
from simulator.rules.ground.money import roubles
from simulator.rules.ground.sections import Officers
from simulator.rules.ground.validation import validated
from simulator.rules.house.officer_time import (
    OfficerMonth,
    ladder_minutes,
    most_clients,
    officer_month,
)
from simulator.rules.house.pay import (
    Growth,
    Pay,
    PayTerms,
    growth,
    officer_pay,
    repayment_coefficient,
)
from simulator.rules.house.policy import Policy

LOADS = tuple(range(0, 161, 20))
READINGS: tuple[Literal["a", "b", "c"], ...] = ("a", "b", "c")
_WORKDAYS, _WEEK = 5, 7

Percent = Annotated[int, Field(ge=0, le=100)]
Count = Annotated[int, Field(ge=0)]


@validated
class OfficerCase:
    """What an officer has to do, how well it went, and what she is paid for.

    Parameters
    ----------
    clients, new_clients, late
        Clients with a loan, first loans made in the month, and per cent of clients who are late.
    hours
        For clients, on each of five days a week.
    meeting, repeat, new
        Minutes of a monthly meeting, of a repeat loan, of a new client.
    repayment, written_off
        Per cent of what was due; per cent of her portfolio.
    closed, made_to_old
        Loans closed in the month, and loans made to old clients.
    base
        Roubles; the weights are those of the policy.
    """

    clients: Count = 55
    new_clients: Count = 4
    late: Percent = 8
    hours: Annotated[int, Field(ge=1, le=16)] = 8
    meeting: Count = 60
    repeat: Count = 150
    new: Count = 300
    repayment: Annotated[Decimal, Field(ge=0, le=100)] = Decimal(90)
    written_off: Annotated[Decimal, Field(ge=0, le=100)] = Decimal(2)
    closed: Count = 22
    made_to_old: Count = 22
    base: Annotated[int | Decimal, Field(ge=0)] = 1_000


class OfficerView(NamedTuple):
    """What follows: the months of several loads, her own month, her pay under each reading.

    Attributes
    ----------
    room : int
        Clients that her time has room for.
    ceiling : int
        Clients an officer may have at most (STA-6).
    growth : Growth
        Loans that count as growth.
    """

    case: OfficerCase
    months: tuple[OfficerMonth, ...]
    month: OfficerMonth
    room: int
    ceiling: int
    growth: Growth
    pay: dict[str, Pay]


def view(case: OfficerCase) -> OfficerView:
    """Work out an officer's month and pay.

    Examples
    --------
    >>> seen = view(OfficerCase())
    >>> seen.pay["a"].total, seen.growth.new_clients
    (184140, 4)
    """
    policy = load_policy("smolensk_individual")
    norms = norms_of(case, policy)
    late_minutes = ladder_minutes(policy.ladder)
    return OfficerView(
        case,
        tuple(_month(case, policy, norms, load, late_minutes) for load in LOADS),
        _month(case, policy, norms, case.clients, late_minutes),
        most_clients(norms, policy.terms, new_clients=case.new_clients,
                     late_share=Fraction(case.late, 100), late_minutes=late_minutes),
        norms.largest_load,
        grown_by(case),
        pays(case),
    )  # fmt: skip


def grown_by(case: OfficerCase) -> Growth:
    """Give the loans that count as growth."""
    return growth(case.closed, case.made_to_old, case.new_clients)


def pays(case: OfficerCase) -> dict[str, Pay]:
    """Give her pay under each reading of the rule (STA-7, STA-8).

    Examples
    --------
    >>> [pay.total for pay in pays(OfficerCase()).values()]
    [184140, 194040, 188545]
    """
    terms = load_policy("smolensk_individual").pay
    return {reading: _pay(case, terms, reading, grown_by(case)) for reading in READINGS}


def norms_of(case: OfficerCase, policy: Policy) -> Officers:
    """Put the case's own minutes into the policy's norms."""
    minutes_per_day = case.hours * 60 * _WORKDAYS // _WEEK
    return replace(
        policy.officers, minutes_per_day=minutes_per_day, meeting=case.meeting,
        repeat_client=case.repeat, new_client=case.new,
    )  # fmt: skip


def _month(
    case: OfficerCase, policy: Policy, norms: Officers, clients: int, late_minutes: int
) -> OfficerMonth:
    late = round(clients * case.late / 100)
    return officer_month(
        norms, policy.terms, clients=clients, new_clients=case.new_clients,
        late_clients=late, late_minutes=late_minutes,
    )  # fmt: skip


def _pay(
    case: OfficerCase, terms: PayTerms, reading: Literal["a", "b", "c"], grown: Growth
) -> Pay:
    read = replace(terms, base=roubles(case.base), reading=reading)
    repayment = case.repayment / 100
    coefficient = repayment_coefficient(repayment, read)
    return officer_pay(read, coefficient, case.written_off / 100, grown, repayment=repayment)
