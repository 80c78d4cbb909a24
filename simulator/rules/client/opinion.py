"""The expert opinion: the fifth paper of the client file, one page for the committee (DOC-2)."""

from __future__ import annotations

from typing import NamedTuple

from simulator.language import _
from simulator.rules.client.appraisal import Appraisal
from simulator.rules.client.capacity import MonthLoad
from simulator.rules.client.findings import Finding, Grade, per_cent
from simulator.rules.ground.money import in_roubles
from simulator.rules.ground.validation import needs

_BLOCKS = (
    (_("Capacity"), ("APP-3", "APP-5", "APP-6", "APP-7", "APP-8", "APP-9")),
    (_("Security and surroundings"), ("IND-6", "APP-10", "APP-11", "APP-12")),
    (_("Person"), ("APP-4", "APP-13")),
    (_("Also seen"), ("APP-14", "APP-15")),
)


class Block(NamedTuple):
    """A heading of the opinion with the findings under it."""

    title: str
    findings: tuple[Finding, ...]


class Opinion(NamedTuple):
    """The officer's reasoned recommendation, part by part (IND-4, APP-16).

    Attributes
    ----------
    asked : str
        The loan asked for, in a sentence.
    blocks : tuple of Block
        The manual's three, capacity, security and surroundings, person, and what else was seen.
    months : tuple of MonthLoad
        The requested repayments beside net income.
    advice : str
        The recommendation, in a sentence or two.
    """

    client: str
    asked: str
    blocks: tuple[Block, ...]
    months: tuple[MonthLoad, ...]
    advice: str


def opinion_of(appraisal: Appraisal) -> Opinion:
    """Put an appraisal into the order of the opinion."""
    blocks = tuple(
        Block(_(title), tuple(each for each in appraisal.findings if each.rule in rules))
        for title, rules in _BLOCKS
    )
    client = appraisal.case.application.questionnaire.client
    return Opinion(client, _asked(appraisal), blocks, appraisal.case.months, advice(appraisal))


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
    needs(Appraisal, appraisal, "appraisal")
    told = opinion_of(appraisal)
    title = _("# Expert opinion: {client}").format(client=told.client)
    blocks = [_block(block) for block in told.blocks]
    months, last = _months(told.months), f"## {_('Recommendation')}\n\n{told.advice}"
    return "\n\n".join([title, told.asked, blocks[0], months, *blocks[1:], last]) + "\n"


def graded_as(grade: Grade) -> str:
    """Say what a finding does for the loan, in a word.

    Examples
    --------
    >>> graded_as("stop")
    'against'
    """
    return {
        "good": _("for"),
        "note": _("note"),
        "doubt": _("doubt"),
        "open": _("open"),
        "stop": _("against"),
    }[grade]


def _asked(appraisal: Appraisal) -> str:
    application = appraisal.case.application
    asked = _("Asked for: {amount} roubles in {number} instalments, from {start}.").format(
        amount=in_roubles(application.amount),
        number=appraisal.case.plan.terms.instalments,
        start=application.start.isoformat(),
    )
    purpose = application.questionnaire.business.loan_purpose
    return asked + (_(" For: {p}.").format(p=purpose) if purpose else "")


def _block(block: Block) -> str:
    lines = [_line(finding) for finding in block.findings]
    return f"## {block.title}\n\n" + "\n".join(lines or [_("- Nothing was found.")])


def _line(finding: Finding) -> str:
    return f"- **{graded_as(finding.grade)}** ({finding.rule}) {finding.reason}"


def _months(months: tuple[MonthLoad, ...]) -> str:
    """Set the requested repayments beside net income, month by month."""
    if not months:
        return _("No months yet: questions of the form are still open.")
    rows = [
        _("| Month | Net income | Repayment | Share | Left after family needs |"),
        "|---|---:|---:|---:|---:|",
    ]
    for load in months:
        share = "-" if load.share is None else per_cent(load.share)
        figures = (load.net_income, load.repayment)
        shown = " | ".join(in_roubles(figure) for figure in figures)
        rows.append(f"| {load.number} | {shown} | {share} | {in_roubles(load.left)} |")
    return "\n".join(rows)


def advice(appraisal: Appraisal) -> str:
    """Say what the officer recommends, and which size and term fit."""
    said = {
        "approve": _("The officer recommends the loan as asked for."),
        "approve_changed": _("The officer recommends another loan than the one asked for."),
        "look_further": _("The officer cannot recommend yet; see the open points and doubts."),
        "refuse": _("The officer does not recommend a loan."),
    }[appraisal.recommendation]
    offer = appraisal.offer
    if offer is not None and appraisal.recommendation != "refuse":
        text = _("Size and term that fit: {amount} roubles in {number} instalments.")
        fitting = text.format(amount=in_roubles(offer.amount), number=offer.instalments)
        said = f"{said} {fitting}"
    return said
