"""Would the client still get through? One loan under one shock at a time (APP-11, 12, 17)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from simulator.rules.client.capacity import MonthLoad, calendar_month, loads, monthly_repayments
from simulator.rules.client.cashflow import cash_flow
from simulator.rules.client.questionnaire import Questionnaire
from simulator.rules.client.shocks import Shock, currency_shock, lost_buyer, poor_month, price_shock
from simulator.rules.ground.guards import a_list
from simulator.rules.ground.validation import InputError, needs
from simulator.rules.loan.schedule import Schedule

PRICE_RISE = Decimal("0.1")
"""Wholesale prices up by a tenth: an **assumption** to try, not a forecast."""

CURRENCY_RISE = Decimal("0.14")
"""What the dollar did in 1999, by the manual (PRI-4)."""


class StressResult(NamedTuple):
    """A loan under one shock.

    Attributes
    ----------
    months : tuple of MonthLoad
    unpaid : int
        Kopecks of repayments that the months' own net income does not cover.
    """

    shock: Shock
    months: tuple[MonthLoad, ...]
    unpaid: int

    @property
    def holds(self) -> bool:
        """Whether every month earns its repayment."""
        return self.unpaid == 0


def stress(
    questionnaire: Questionnaire, plan: Schedule, shocks: Iterable[Shock] | None = None
) -> tuple[StressResult, ...]:
    """Try a loan against shocks, one at a time.

    Parameters
    ----------
    plan : Schedule
        Starting on a date, since the season matters.
    shocks : iterable of Shock, optional
        `usual_shocks` of this client when not given.

    Raises
    ------
    InputError
        For a schedule that starts on a day number.
    """
    needs(Questionnaire, questionnaire, "questionnaire")
    needs(Schedule, plan, "plan")
    if not isinstance(plan.start, date):
        raise InputError("stress: the schedule needs a date to start from, for the season")
    repayments, first = monthly_repayments(plan), calendar_month(plan.start)
    results = []
    tried = usual_shocks(questionnaire) if shocks is None else a_list(shocks, "shocks", "shocks")
    for shock in tried:
        statement = cash_flow(
            questionnaire, months=len(repayments), start_month=first, shocks=(shock,)
        )
        months = loads(repayments, statement)
        unpaid = sum(max(0, load.repayment - max(0, load.net_income)) for load in months)
        results.append(StressResult(shock, months, unpaid))
    return tuple(results)


def usual_shocks(questionnaire: Questionnaire) -> tuple[Shock, ...]:
    """List the shocks that can strike this client: a lost buyer only where there is a large one.

    Examples
    --------
    >>> from simulator.rules.client.questionnaire import Finance
    >>> form = Questionnaire(client="Vera", finance=Finance(
    ...     good_sales="60 000", average_sales="45 000", poor_sales="30 000"))
    >>> [shock.name for shock in usual_shocks(form)]
    ['a poor month', 'wholesale prices rise']
    """
    business = questionnaire.business
    shocks = [poor_month(), price_shock(PRICE_RISE)]
    if business.largest_buyer_share:
        shocks.append(lost_buyer(business.largest_buyer_share))
    if business.imported_share:
        shocks.append(currency_shock(CURRENCY_RISE, business.imported_share))
    return tuple(shocks)
