"""What a person in the officer's or the committee's chair may choose about a late loan."""

from typing import TYPE_CHECKING, Any

from simulator.books.log.events import Kind
from simulator.language import _
from simulator.world.decisions import Answer, Decision

if TYPE_CHECKING:
    from simulator.world.branch import Branch
    from simulator.world.day.case import Case

AGAIN_DAYS = 7
CHOICES = {
    "approve": ("grant", "refuse"),
    "restructure": ("refuse",),
    "sue": ("sue", "wait"),
    "write_off": ("order", "refuse"),
}
NO = {
    "sue": Kind.SUIT_REFUSED,
    "write_off": Kind.WRITE_OFF_REFUSED,
    "restructure": Kind.RESTRUCTURING_REFUSED,
}
PAYING_DAYS = 14


def decision_on(case: "Case") -> Decision:
    """Ask whether a case's steps are taken today (``act``)."""
    branch, step = case.branch, case.steps[0]
    facts = branch.committee.facts(branch.today, case.client)
    facts |= branch.remedies.potential.facts(case.client)
    facts |= {"steps": tuple(each.name for each in case.steps), "explained": case.explained}
    may = branch.remedies.potential.open_to(case.client)
    choices = ("take", "wait", *may[:1])
    advice = Answer("take", _("the ladder says so"))
    loan = branch.portfolio.loan(case.client)
    return Decision("act", branch.today, case.client, loan, step.switch, facts, choices, advice)


def choices_for(branch: "Branch", kind: str, client: int) -> tuple[str, ...]:
    """What the committee may decide; instead of suing it may give a second chance (COL-6)."""
    if kind not in {"sue", "restructure"}:
        return CHOICES[kind]
    return (*CHOICES[kind], *branch.remedies.potential.open_to(client))


def advise(branch: "Branch", kind: str, client: int, facts: dict[str, Any]) -> Answer:
    """What the policy would answer, with its reason."""
    if kind == "approve":
        return Answer("grant", _("the repayment fits the business and the history is good"))
    if kind == "write_off":
        return _advise_write_off(facts)
    potential = branch.remedies.potential
    chance = potential.advise(client, potential.open_to(client))
    if chance is not None:
        return chance
    if kind == "restructure":
        return Answer("refuse", _("the business does not carry a new schedule"))
    return _advise_sue(facts["outstanding"], branch.scenario.branch.suit_cost)


def _advise_write_off(facts: dict[str, Any]) -> Answer:
    if facts["days_since_payment"] <= PAYING_DAYS:
        return Answer("refuse", _("the client has begun to pay again"))
    return Answer("order", _("nothing has come for a long time"))


def _advise_sue(debt: int, cost: int) -> Answer:
    """Sue where the cost is below the debt (MON-5)."""
    if debt > cost:
        return Answer("sue", _("the debt is larger than the cost of a suit"))
    return Answer("wait", _("a suit would cost more than the debt"))
