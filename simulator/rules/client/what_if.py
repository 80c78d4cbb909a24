"""One application tried out: other sales, other shocks, and what would fit then (APP-8, APP-12).

The appraisal judges an application once. Here an officer tries it out beforehand: the same
arithmetic over any level of sales and any shock, with a whole year of months to look at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from simulator.rules.client.application import Application
from simulator.rules.client.appraisal import Offer, best_offer
from simulator.rules.client.capacity import (
    Corridor,
    calendar_month,
    fit,
    loads,
    monthly_repayments,
    trial_plans,
)
from simulator.rules.client.cashflow import CashFlow, cash_flow
from simulator.rules.client.findings import Case
from simulator.rules.client.questionnaire import SalesLevel
from simulator.rules.client.shocks import Shock
from simulator.rules.house.policy import Policy
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms

YEAR = 12


class Trial(NamedTuple):
    """What comes of an application under the sales and shocks supposed.

    Attributes
    ----------
    year : CashFlow
        Twelve months from the month of the loan.
    case : Case
        The loan asked for against that statement, and what would fit for each term.
    offer : Offer or None
        The size and term nearest to the request that fit; None when none does.
    corridor : Corridor
        The shares of net income a repayment must lie between.
    limit : int
        Kopecks that the policy lends this client at most.
    """

    year: CashFlow
    case: Case
    offer: Offer | None
    corridor: Corridor
    limit: int


def try_out(
    application: Application,
    policy: Policy,
    *,
    sales: SalesLevel = "average",
    shocks: Sequence[Shock] = (),
) -> Trial:
    """Set an application against a year of supposed sales and shocks (APP-5 to APP-9).

    Parameters
    ----------
    sales : {"good", "average", "poor"}
        The level of item 35 an ordinary month sells at.
    shocks : sequence of Shock
        What goes wrong, counted in months from the loan.

    Raises
    ------
    InputError
        When no schedule can be made for what is asked, or the form does not answer what net
        income is made of.

    Notes
    -----
    With nothing supposed it finds what `appraise` finds; the tests try a whole application.
    """
    corridor = Corridor(policy.appraisal.corridor_low, policy.appraisal.corridor_high)
    form, start = application.questionnaire, application.start
    asked = asked_terms(application, policy)
    plan, first = schedule(asked, application.amount, start), calendar_month(start)
    least = policy.appraisal.living_minimum
    year, poor = (
        cash_flow(
            form, sales=level, months=YEAR, start_month=first, shocks=struck, living_minimum=least
        )
        for level, struck in ((sales, shocks), ("poor", ()))
    )
    fits = tuple(fit(trial, year, corridor) for trial in trial_plans(policy.terms, asked, start))
    months = loads(monthly_repayments(plan), year)
    case = Case(application, None, plan, year, poor, months, fits)
    limit = policy.product.limit(application.repaid_loans)
    return Trial(year, case, best_offer(case, policy), corridor, limit)


def asked_terms(application: Application, policy: Policy) -> LoanTerms:
    """Give the policy's terms with the instalments that the client asks for."""
    wanted = application.instalments or policy.terms.instalments
    return replace(policy.terms, instalments=wanted)
