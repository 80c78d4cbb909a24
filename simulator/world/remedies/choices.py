"""What a person in the officer's or the committee's chair may choose about a late loan."""

from typing import Any

from simulator.books.log.events import Kind
from simulator.language import _
from simulator.world.decisions import Answer, Decision
from simulator.world.remedies.potential import Potential
from simulator.world.state.case import Case
from simulator.world.state.state import State

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


class Choices:
    """What is put before the person, and what the policy would answer."""

    def __init__(self, state: State, potential: Potential) -> None:
        self.state, self.potential = state, potential

    def on_steps(self, case: Case) -> Decision:
        """Ask whether a case's steps are taken today (``act``)."""
        state, client, step = self.state, case.client, case.steps[0]
        facts = facts_of(state, client) | self.potential.facts(client)
        facts |= {"steps": tuple(each.name for each in case.steps), "explained": case.explained}
        choices = ("take", "wait", *self.potential.open_to(client)[:1])
        advice = Answer("take", _("the ladder says so"))
        loan = state.portfolio.loan(client)
        return Decision("act", state.today, client, loan, step.switch, facts, choices, advice)

    def open_to(self, kind: str, client: int) -> tuple[str, ...]:
        """What the committee may decide; instead of suing it may give a second chance (COL-6)."""
        if kind not in {"sue", "restructure"}:
            return CHOICES[kind]
        return (*CHOICES[kind], *self.potential.open_to(client))

    def advise(self, kind: str, client: int, facts: dict[str, Any]) -> Answer:
        """What the policy would answer, with its reason."""
        if kind == "approve":
            return Answer("grant", _("the repayment fits the business and the history is good"))
        if kind == "write_off":
            return _advise_write_off(facts)
        chance = self.potential.advise(client, self.potential.open_to(client))
        if chance is not None:
            return chance
        if kind == "restructure":
            return Answer("refuse", _("the business does not carry a new schedule"))
        return _advise_sue(facts["outstanding"], self.state.scenario.branch.suit_cost)


def facts_of(state: State, client: int) -> dict[str, Any]:
    """What the file shows of a client and her loan today; amounts in kopecks."""
    book, history, day = state.portfolio, state.history, state.today
    late = book.behind[client] and book.oldest[client] <= day
    return {
        "loans_before": int(book.cycle[client]) + (not book.open[client]),
        "outstanding": int(book.outstanding[client]),
        "arrears": int(book.arrears[client]),
        "days_late": int(day - book.oldest[client]) if late else 0,
        "days_since_payment": int(day - history.last_paid[client]),
        "worst_days_late": int(history.worst[client]),
    }


def _advise_write_off(facts: dict[str, Any]) -> Answer:
    if facts["days_since_payment"] <= PAYING_DAYS:
        return Answer("refuse", _("the client has begun to pay again"))
    return Answer("order", _("nothing has come for a long time"))


def _advise_sue(debt: int, cost: int) -> Answer:
    """Sue where the cost is below the debt (MON-5)."""
    if debt > cost:
        return Answer("sue", _("the debt is larger than the cost of a suit"))
    return Answer("wait", _("a suit would cost more than the debt"))
