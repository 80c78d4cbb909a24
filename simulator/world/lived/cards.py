"""What a notebook shows of a result and a session: facts, and what to call next."""

import numpy as np

from simulator.books.log.card import Card, number
from simulator.books.log.events import Kind
from simulator.books.log.ledger import Log
from simulator.language import _
from simulator.world.decisions import Decision
from simulator.world.scenario import Scenario
from simulator.world.scenario_card import facts_of


def result_card(scenario: Scenario, log: Log, groups: int) -> Card:
    """What was lived, and what the log says at a glance."""
    kinds = (Kind.DISBURSED, Kind.CLOSED, Kind.WRITTEN_OFF)
    lived = log.kind[log.day >= 0]
    made, closed, lost = (number(int(np.count_nonzero(lived == kind))) for kind in kinds)
    loans = _("{made} made, {closed} repaid, {lost} written off since day 0")
    facts = dict(facts_of(scenario)) | {
        _("log"): _("{rows} rows").format(rows=number(len(log))),
        _("loans"): loans.format(made=made, closed=closed, lost=lost),
    }
    if groups:
        facts[_("groups")] = number(groups)
    return Card(_("Result of a run"), facts, {
        "result.report()": _("the portfolio report, P1 to P16"),
        "sim.monthly(result.log, result.scenario.policy)": _("the portfolio month by month"),
        "sim.income_statement(result.log)": _("income and expenses by month"),
        "result.events": _("the log as a table, with names"),
        "result.why(0)": _("why row 0 of the log happened"),
        "result.clients[0]": _("one client"),
    })  # fmt: skip


def session_card(
    scenario: Scenario, day: int, kinds: tuple[str, ...], waits: Decision | None
) -> Card:
    """Where the year stands, and what waits for an answer."""
    facts = dict(facts_of(scenario)) | {
        _("today"): _("day {day}").format(day=day),
        _("your chair"): ", ".join(kinds),
        _("waits"): _("nothing") if waits is None else str(waits.kind),
    }
    soon = max(0, day + 30)
    call, gives = f"session.advance({soon})", _("live on to that day, or to the next decision")
    if waits is not None:
        call, gives = "session.answer(session.pending, choice)", _("decide; then advance again")
    return Card(_("Session"), facts, {
        call: gives,
        "session.pending": _("the decision that waits, with its choices"),
        "session.result.report()": _("the report until now"),
        'session.save("my_year.json")': _("keep it in a file"),
    })  # fmt: skip
