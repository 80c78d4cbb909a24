"""What a loan costs the client: fees, compulsory savings and interest in one yearly rate.

The contract's rate is only part of the price. Here everything the client pays or cannot use is
put on the day it happens, and the flows are left to tell the rate.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, Field

from simulator.rules.ground.days import Day, add_months, as_date, days_between
from simulator.rules.ground.form import Amount
from simulator.rules.ground.money import round_kopecks
from simulator.rules.ground.shares import Rate, as_decimal
from simulator.rules.ground.validation import needs, validated
from simulator.rules.loan.schedule import Schedule
from simulator.rules.price.nominal import nominal_rate
from simulator.rules.price.rates import effective_rate
from simulator.rules.price.unit_periods import UnitPeriod, measure

_DAYS = {"day": 1, "week": 7}


@validated
class CompulsorySavings:
    """Money a client must leave with the lender; it is given back with the last instalment.

    Parameters
    ----------
    share_at_start : Decimal
        Share of the loan put aside on the day of disbursement.
    each_instalment : int
        Kopecks put aside with every instalment.
    rate_per_year : Decimal
        Simple interest the savings earn.
    """

    share_at_start: Annotated[Decimal, BeforeValidator(as_decimal), Field(ge=0, lt=1)] = Decimal(0)
    each_instalment: Amount = 0
    rate_per_year: Rate = Decimal(0)


class LoanCost(NamedTuple):
    """The price of a loan.

    Attributes
    ----------
    flows : tuple of (period, kopecks)
        What the client receives (positive) and pays, by instalment period.
    total : int
        Kopecks paid beyond what was received: the price in roubles.
    effective : float
        Effective yearly rate, a year having 52 weeks, 12 months or 365 days.
    nominal : float
        Period rate times the periods of a year.
    """

    flows: tuple[tuple[Fraction, int], ...]
    total: int
    effective: float
    nominal: float


def loan_cost(plan: Schedule, savings: CompulsorySavings | None = None) -> LoanCost:
    """Work out what a scheduled loan costs the client, with all that goes with it.

    Fees and interest withheld up front are the schedule's own (`LoanTerms.fees`,
    `interest_paid`).

    Raises
    ------
    RateProblem
        When no single rate belongs to the flows: when all of the loan is withheld, say.

    Examples
    --------
    >>> from simulator.rules.loan.schedule import schedule
    >>> from simulator.rules.loan.terms import LoanTerms
    >>> cost = loan_cost(schedule(LoanTerms(rate="9 %"), 1_000_000, 0))
    >>> cost.total, round(cost.nominal, 3), round(cost.effective, 3)
    (135000, 1.08, 1.912)
    """
    needs(Schedule, plan, "plan")
    if savings is not None:
        needs(CompulsorySavings, savings, "savings")
    flows = client_flows(plan, savings)
    unit = _per_year(plan)
    return LoanCost(
        tuple(flows.items()),
        -sum(flows.values()),
        effective_rate(flows.items(), unit=unit),
        nominal_rate(flows.items(), unit=unit, method="compound"),
    )


def client_flows(plan: Schedule, savings: CompulsorySavings | None = None) -> dict[Fraction, int]:
    """Lay out what the client receives and pays, by instalment periods since disbursement."""
    flows: dict[Fraction, int] = {}
    for day, amount in plan.flows:
        period = _period(plan, day)
        flows[period] = flows.get(period, 0) + amount
    for period, amount in _saved(plan, savings or CompulsorySavings()).items():
        flows[period] += amount
    return flows


def _saved(plan: Schedule, savings: CompulsorySavings) -> Mapping[Fraction, int]:
    """Give deposits as payments, and everything back with the last instalment."""
    deposits = {Fraction(0): round_kopecks(plan.principal * savings.share_at_start)}
    for line in plan.instalments:
        deposits[_period(plan, line.due)] = savings.each_instalment
    last, rate = _period(plan, plan.last_due), Fraction(savings.rate_per_year) / _per_year(plan)
    back = sum(
        (Fraction(amount) * (1 + rate * (last - period)) for period, amount in deposits.items()),
        Fraction(0),
    )
    flows = {period: -amount for period, amount in deposits.items()}
    flows[last] += round_kopecks(back)
    return flows


def _per_year(plan: Schedule) -> Fraction:
    return UnitPeriod(plan.terms.interval, plan.terms.every).per_year


def _period(plan: Schedule, day: Day) -> Fraction:
    """Count instalment periods from disbursement, exactly.

    Months are counted from the day of disbursement, or from a first due day of its own: a due
    day clamped to the end of a short month is a whole month away, and only odd days are a part.
    """
    terms = plan.terms
    if terms.interval in _DAYS:
        length = _DAYS[terms.interval] * terms.every
        return Fraction(days_between(plan.start, day), length)
    start, end = as_date(plan.start, "months"), as_date(day, "months")
    first = start + timedelta(terms.first_period_days or 0)
    months = (end.year - first.year) * 12 + end.month - first.month
    if add_months(first, months) == end:
        return _measured(start, first) / terms.every + Fraction(months, terms.every)
    return _measured(start, end) / terms.every


def _measured(start: date, end: date) -> Fraction:
    counted = measure(start, end, UnitPeriod("month"))
    return counted.full + counted.fraction
