"""What a notebook shows of a scenario, a result and a session: facts, and what to call next."""

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from simulator.books.log.card import Card, number, some_of
from simulator.books.log.events import Kind
from simulator.language import _, counted
from simulator.world.switches import known_to

if TYPE_CHECKING:
    from simulator.world.lived.result import Result
    from simulator.world.lived.session import Session
    from simulator.world.scenario import Scenario

SAID_APART = {
    "policy", "also", "clients", "officers", "days", "seed", "warm_up", "opening", "dropped",
    "dropped_since", "cast", "incidents", "staff_incidents",
}  # fmt: skip


def scenario_card(scenario: "Scenario") -> Card:
    """Who lives, under which policy, how long, and what was changed."""
    return Card(_("Scenario"), dict(_facts(scenario)), {
        "sim.run(scenario)": _("live it: a result"),
        f'scenario.without("{_another_rule(scenario)}")': _("the same clients without a rule"),
        "scenario.varied(officers=2)": _("the same with something changed"),
        "sim.compare(scenario, other, n=20)": _("two scenarios, pair by pair"),
        "sim.start(scenario)": _("live it yourself: a session"),
    })  # fmt: skip


def _facts(scenario: "Scenario") -> Iterator[tuple[str, str]]:
    yield _("policy"), some_of([policy.name for policy in scenario.policies])
    yield _("clients"), number(scenario.clients)
    yield _("officers"), number(scenario.officers)
    yield _("time"), time_of(scenario)
    yield _("seed"), str(scenario.seed)
    if scenario.dropped:
        since = _("from the warm-up on") if scenario.dropped_on < 0 else _("from day 0 on")
        yield _("without"), f"{some_of(list(scenario.dropped), 6)} ({since})"
    if scenario.cast:
        yield _("cast"), some_of([member.name for member in scenario.cast])
    if scripted := len(scenario.incidents) + len(scenario.staff_incidents):
        yield _("scripted"), counted("{number} incident", "{number} incidents", scripted)
    if changed := list(_changed(scenario)):
        yield _("changed"), some_of(changed)


def _another_rule(scenario: "Scenario") -> str:
    """A rule that can still be dropped; the next-day reaction first."""
    rules = ["COL-9", *known_to(*scenario.policies)]
    known = [rule for rule in rules[1:] if rule not in scenario.dropped]
    return next((rule for rule in rules if rule in known), "COL-9")


def time_of(scenario: "Scenario") -> str:
    """The run's length, its first date, and the warm-up before it."""
    said = _("{days} days from {opening}, after {warm_up} days of warm-up")
    return said.format(
        days=scenario.days, opening=scenario.opening.isoformat(), warm_up=scenario.warm_up
    )


def _changed(thing: Any, place: str = "") -> Iterator[str]:
    """The fields that are not as they usually are, each by its full name."""
    for each in fields(thing):
        value = getattr(thing, each.name)
        if each.default is MISSING or value == each.default or each.name in SAID_APART:
            continue
        if is_dataclass(value) and type(value) is type(each.default):
            yield from _changed(value, f"{place}{each.name}.")
        else:
            yield f"{place}{each.name}"


def result_card(result: "Result") -> Card:
    """What was lived, and what the log says at a glance."""
    log, kinds = result.log, (Kind.DISBURSED, Kind.CLOSED, Kind.WRITTEN_OFF)
    lived = log.kind[log.day >= 0]
    made, closed, lost = (number(int(np.count_nonzero(lived == kind))) for kind in kinds)
    loans = _("{made} made, {closed} repaid, {lost} written off since day 0")
    facts = dict(_facts(result.scenario)) | {
        _("log"): _("{rows} rows").format(rows=number(len(log))),
        _("loans"): loans.format(made=made, closed=closed, lost=lost),
    }
    if result.groups:
        facts[_("groups")] = number(len(result.groups))
    return Card(_("Result of a run"), facts, {
        "result.report()": _("the portfolio report, P1 to P16"),
        "sim.monthly(result.log, result.scenario.policy)": _("the portfolio month by month"),
        "sim.income_statement(result.log)": _("income and expenses by month"),
        "result.events": _("the log as a table, with names"),
        "result.why(0)": _("why row 0 of the log happened"),
        "result.clients[0]": _("one client"),
    })  # fmt: skip


def session_card(session: "Session") -> Card:
    """Where the year stands, and what waits for an answer."""
    waits = session.pending
    facts = dict(_facts(session.scenario)) | {
        _("today"): _("day {day}").format(day=session.day),
        _("your chair"): ", ".join(session.kinds),
        _("waits"): _("nothing") if waits is None else str(waits.kind),
    }
    soon = max(0, session.day + 30)
    call, gives = f"session.advance({soon})", _("live on to that day, or to the next decision")
    if waits is not None:
        call, gives = "session.answer(session.pending, choice)", _("decide; then advance again")
    return Card(_("Session"), facts, {
        call: gives,
        "session.pending": _("the decision that waits, with its choices"),
        "session.result.report()": _("the report until now"),
        'session.save("my_year.json")': _("keep it in a file"),
    })  # fmt: skip
