"""Will the client repay, and may we lend? Findings about person, debts and independence."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from simulator.language import _
from simulator.rules.client.findings import Case, Finding, per_cent
from simulator.rules.ground.money import in_roubles
from simulator.rules.house.policy import Policy

ONE_BUYER_SHARE = Fraction(1, 2)
"""From here on a buyer is "the one buyer": an **assumption**, the manual names only the extreme."""


def person_findings(case: Case, policy: Policy) -> Iterator[Finding]:
    """Yield the findings on the client's will to repay and on who may borrow."""
    yield _registered(case, policy)
    yield from _limits(case, policy)
    yield _visits(case)
    yield _debts(case, policy)
    yield _buyers(case)
    yield _crisis(case)
    yield _trust(case)
    yield from _motive(case)


def _registered(case: Case, policy: Policy) -> Finding:
    if "legal_status" in case.application.questionnaire.business.unanswered:
        return Finding("IND-6", "open", _("Ask whether the business is registered (item 18)."))
    if case.application.questionnaire.business.legal_status != "not_registered":
        return Finding("IND-6", "good", _("The business is registered."))
    grade = "stop" if policy.eligibility.registered_only else "note"
    return Finding("IND-6", grade, _("The business is not registered (item 18)."))  # type: ignore[arg-type]


def _limits(case: Case, policy: Policy) -> Iterator[Finding]:
    """Hold the request against the policy's frame, which is no more than a frame (APP-8)."""
    product, amount = policy.product, case.application.amount
    limit = product.limit(case.application.repaid_loans)
    if not product.smallest_loan <= amount <= limit:
        text = _("The policy lends this client {low} to {high}; {amount} is asked for.")
        reason = text.format(
            low=in_roubles(product.smallest_loan),
            high=in_roubles(limit),
            amount=in_roubles(amount),
        )
        yield Finding("APP-8", "stop", reason)
    if case.plan.terms.instalments > product.instalments:
        text = _("The policy allows {most} instalments; {asked} are asked for.")
        reason = text.format(most=product.instalments, asked=case.plan.terms.instalments)
        yield Finding("APP-8", "stop", reason)


def _visits(case: Case) -> Finding:
    application = case.application
    if application.place_visited and application.home_visited:
        return Finding("APP-4", "good", _("Business and home were visited."))
    return Finding("APP-4", "open", _("Visit both the place of business and the home."))


def _debts(case: Case, policy: Policy) -> Finding:
    """Take debts of item 28, old loans still owed (27) and what the officer uncovered."""
    form, found = case.application.questionnaire.business, case.application.debts_found
    owed = form.debt_outstanding + sum(loan.still_owed for loan in form.past_loans) + found
    if not (form.has_debts or owed) and "has_debts" in form.unanswered:
        return Finding("APP-10", "open", _("Ask which debts there are at present (item 28)."))
    if not (form.has_debts or owed):
        return Finding("APP-10", "good", _("No other debt is known."))
    hidden = _(" {found} of it is not in the questionnaire.").format(found=in_roubles(found))
    reason = _("The client owes {owed} elsewhere.").format(owed=in_roubles(owed)) + (
        hidden if found else ""
    )
    first = case.application.repaid_loans == 0
    strict = first and not policy.eligibility.other_debt_allowed
    return Finding("APP-10", "stop" if strict else "doubt", reason)


def _buyers(case: Case) -> Finding:
    form = case.application.questionnaire
    if "largest_buyer_share" in form.business.unanswered:
        return Finding("APP-11", "open", _("Ask what share the largest buyer takes (item 24)."))
    share = Fraction(form.business.largest_buyer_share)
    if share >= ONE_BUYER_SHARE:
        text = _("One buyer takes {share} of the sales: not economically independent.")
        return Finding("APP-11", "doubt", text.format(share=per_cent(share)))
    if len(set(form.finance.season)) == 1:
        return Finding("APP-11", "good", _("Many buyers and no season: the most stable kind."))
    return Finding("APP-11", "note", _("Many buyers, but sales follow the season."))


def _crisis(case: Case) -> Finding:
    plan = case.application.crisis_plan or case.application.questionnaire.business.fallback
    if plan:
        return Finding("APP-12", "good", _("In a crisis: {plan}").format(plan=plan))
    return Finding("APP-12", "open", _("Agree with the client how to repay in a crisis (item 32)."))


def _trust(case: Case) -> Finding:
    answers = {
        None: Finding("APP-13", "open", _("Do you trust this client? The question is unanswered.")),
        True: Finding("APP-13", "good", _("The officer trusts this client to repay.")),
        False: Finding("APP-13", "stop", _("The officer does not trust this client: work ends.")),
    }
    return answers[case.application.trusted]


def _motive(case: Case) -> Iterator[Finding]:
    """Note why she wants to repay: what the officer heard, else what stands in item 31."""
    motive = case.application.motive or case.application.questionnaire.business.why_on_time
    if motive:
        yield Finding("APP-13", "note", _("Why repay on time: {motive}.").format(motive=motive))
