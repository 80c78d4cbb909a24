"""The appraisal: every rule's finding on one application, and what the officer may recommend.

The committee decides; the officer recommends with reasons (IND-4).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from simulator.rules.client.answered import missing, not_yet, taken_as_nothing
from simulator.rules.client.application import Application, SectorNorms
from simulator.rules.client.capacity import (
    Corridor,
    Fit,
    calendar_month,
    fit,
    loads,
    loan_month,
    monthly_repayments,
    trial_plans,
)
from simulator.rules.client.cashflow import cash_flow
from simulator.rules.client.findings import Case, Finding, graded
from simulator.rules.client.findings_money import money_findings
from simulator.rules.client.findings_person import person_findings
from simulator.rules.ground.validation import needs
from simulator.rules.house.policy import Policy
from simulator.rules.loan.schedule import schedule

Recommendation = Literal["approve", "approve_changed", "look_further", "refuse"]

MENDABLE = ("APP-5", "APP-6", "APP-7", "APP-8")
"""Stops that another size or term may cure; any other stop ends the work."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A size and term, kopecks and instalments."""

    amount: int
    instalments: int


@dataclass(frozen=True, slots=True)
class Appraisal:
    """What the officer brings to the committee.

    Attributes
    ----------
    findings : tuple of Finding
        In the order of study; a rule may have several.
    recommendation : {"approve", "approve_changed", "look_further", "refuse"}
    offer : Offer or None
        The size and term that fit, the request itself where it does (APP-8).
    case : Case
        Statement, schedule and loads behind the findings.
    """

    findings: tuple[Finding, ...]
    recommendation: Recommendation
    offer: Offer | None
    case: Case

    def of(self, rule: str) -> tuple[Finding, ...]:
        """Pick the findings of one rule, such as "APP-6"."""
        return tuple(finding for finding in self.findings if finding.rule == rule)


def appraise(
    application: Application, policy: Policy, norms: SectorNorms | None = None
) -> Appraisal:
    """Judge an application by the manual's rules (APP-3 to APP-15, as far as computable).

    Parameters
    ----------
    norms : SectorNorms, optional
        What is usual in the trade; without them the comparison stays open.

    Raises
    ------
    InputError
        When no schedule can be made for what is asked.
    """
    needs(Application, application, "application")
    needs(Policy, policy, "policy")
    if norms is not None:
        needs(SectorNorms, norms, "norms")
    corridor = Corridor(policy.appraisal.corridor_low, policy.appraisal.corridor_high)
    if missing(application.questionnaire):
        return _unfinished(application, policy, norms, corridor)
    case = _study(application, policy, norms, corridor)
    findings = (*money_findings(case, corridor), *person_findings(case, policy))
    offer = best_offer(case, policy)
    return Appraisal(findings, recommend(findings, offer, application), offer, case)


def _study(
    application: Application,
    policy: Policy,
    norms: SectorNorms | None,
    corridor: Corridor,
) -> Case:
    asked = longest = policy.terms
    if application.instalments not in (None, longest.instalments):
        asked = replace(longest, instalments=application.instalments)
    plan = schedule(asked, application.amount, application.start)
    trials = trial_plans(longest, asked, application.start)
    form, first = application.questionnaire, calendar_month(application.start)
    repayments = monthly_repayments(plan)
    months = max(loan_month(trial.start, trial.last_due) for trial in trials)
    least = policy.appraisal.living_minimum
    statement = cash_flow(form, months=months, start_month=first, living_minimum=least)
    poor = cash_flow(
        form, sales="poor", months=len(repayments), start_month=first, living_minimum=least
    )
    fits = tuple(fit(trial, statement, corridor) for trial in trials)
    return Case(application, norms, plan, statement, poor, loads(repayments, statement), fits)


def _unfinished(
    application: Application,
    policy: Policy,
    norms: SectorNorms | None,
    corridor: Corridor,
) -> Appraisal:
    """Say what can be said before the form is filled in: nothing of net income, size and term."""
    form = application.questionnaire
    as_if = replace(application, questionnaire=taken_as_nothing(form))
    case = _study(as_if, policy, norms, corridor)
    case = case._replace(application=application, months=(), fits=())
    waits = Finding("APP-5", "open", not_yet(missing(form)))
    findings = (waits, *person_findings(case, policy))
    asked = Offer(application.amount, case.plan.terms.instalments)
    return Appraisal(findings, recommend(findings, asked, application), None, case)


def best_offer(case: Case, policy: Policy) -> Offer | None:
    """Choose the size and term nearest to the request that fit, not the policy's maximum (APP-8).

    The request stands if it fits. Otherwise the amount is kept as far as any term bears it, and
    among the terms that bear it equally, the one whose middle is nearest wins.
    """
    product, application = policy.product, case.application
    limit = product.limit(application.repaid_loans)
    options = []
    for choice in case.fits:
        low = max(-(-choice.smallest // product.step) * product.step, product.smallest_loan)
        high = min(choice.largest // product.step * product.step, limit)
        if low <= high and choice.instalments <= product.instalments:
            amount = min(max(application.amount, low), high)
            options.append((abs(amount - application.amount), _far(choice, amount), choice, amount))
    if not options:
        return None
    asked = case.plan.terms.instalments
    kept = [each for each in options if each[0] == 0 and each[2].instalments == asked]
    best = kept[0] if kept else min(options, key=lambda option: option[:2])
    return Offer(best[3], best[2].instalments)


def _far(choice: Fit, amount: int) -> Fraction:
    """Say how far an amount is from the middle of what a term bears, 1 being an end."""
    half = Fraction(choice.largest - choice.smallest, 2) or Fraction(1)
    return abs(amount - choice.middle) / half


def recommend(
    findings: Iterable[Finding], offer: Offer | None, application: Application
) -> Recommendation:
    """Draw the recommendation from the findings.

    A stop that no other size or term can cure refuses. Open questions, and doubts without a
    guarantor (APP-12), ask for a further look.
    """
    found = tuple(findings)
    stops = graded(found, "stop")
    if any(stop.rule not in MENDABLE for stop in stops) or offer is None:
        return "refuse"
    if graded(found, "open"):
        return "look_further"
    if offer.amount != application.amount or stops:
        return "approve_changed"
    if graded(found, "doubt") and not application.guarantors:
        return "look_further"
    return "approve"
