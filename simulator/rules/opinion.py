"""The expert opinion: the fifth paper of the client file, one page for the committee (DOC-2)."""

from __future__ import annotations

from collections.abc import Iterable

from simulator.language import _
from simulator.rules.appraisal import Appraisal
from simulator.rules.findings import Finding, per_cent
from simulator.rules.money import in_roubles


def expert_opinion(appraisal: Appraisal) -> str:
    """Write the officer's reasoned recommendation as Markdown (IND-4, APP-16, DOC-2).

    The three blocks are the manual's: capacity, security and surroundings, person. The officer
    answers for the opinion; the committee decides.

    Examples
    --------
    The tests show a whole opinion; each finding stands with its rule:

    >>> _line(Finding("APP-6", "stop", "The repayment takes too much."))
    '- **against** (APP-6) The repayment takes too much.'
    """
    parts = [
        _heading(appraisal),
        _block(_("Capacity"), appraisal, ("APP-3", "APP-5", "APP-6", "APP-7", "APP-8", "APP-9")),
        _months(appraisal),
        _block(_("Security and surroundings"), appraisal, ("IND-6", "APP-10", "APP-11", "APP-12")),
        _block(_("Person"), appraisal, ("APP-4", "APP-13")),
        _block(_("Also seen"), appraisal, ("APP-14", "APP-15")),
        _conclusion(appraisal),
    ]
    return "\n\n".join(parts) + "\n"


def _heading(appraisal: Appraisal) -> str:
    application = appraisal.case.application
    title = _("# Expert opinion: {client}").format(client=application.questionnaire.client)
    asked = _("Asked for: {amount} roubles in {number} instalments, from {start}.").format(
        amount=in_roubles(application.amount),
        number=appraisal.case.plan.terms.instalments,
        start=application.start.isoformat(),
    )
    purpose = application.questionnaire.business.loan_purpose
    return f"{title}\n\n{asked}" + (_(" For: {p}.").format(p=purpose) if purpose else "")


def _block(title: str, appraisal: Appraisal, rules: Iterable[str]) -> str:
    wanted = tuple(rules)
    lines = [_line(finding) for finding in appraisal.findings if finding.rule in wanted]
    return f"## {title}\n\n" + "\n".join(lines or [_("- Nothing was found.")])


def _line(finding: Finding) -> str:
    word = {
        "good": _("for"),
        "note": _("note"),
        "doubt": _("doubt"),
        "open": _("open"),
        "stop": _("against"),
    }[finding.grade]
    return f"- **{word}** ({finding.rule}) {finding.reason}"


def _months(appraisal: Appraisal) -> str:
    """Set the requested repayments beside net income, month by month."""
    rows = [
        _("| Month | Net income | Repayment | Share | Left after family needs |"),
        "|---|---:|---:|---:|---:|",
    ]
    for load in appraisal.case.months:
        share = "-" if load.share is None else per_cent(load.share)
        figures = (load.net_income, load.repayment)
        shown = " | ".join(in_roubles(figure) for figure in figures)
        rows.append(f"| {load.number} | {shown} | {share} | {in_roubles(load.left)} |")
    return "\n".join(rows)


def _conclusion(appraisal: Appraisal) -> str:
    advice = {
        "approve": _("The officer recommends the loan as asked for."),
        "approve_changed": _("The officer recommends another loan than the one asked for."),
        "look_further": _("The officer cannot recommend yet; see the open points and doubts."),
        "refuse": _("The officer does not recommend a loan."),
    }[appraisal.recommendation]
    offer = appraisal.offer
    if offer is not None and appraisal.recommendation != "refuse":
        text = _("Size and term that fit: {amount} roubles in {number} instalments.")
        fitting = text.format(amount=in_roubles(offer.amount), number=offer.instalments)
        advice = f"{advice} {fitting}"
    return f"## {_('Recommendation')}\n\n{advice}"
