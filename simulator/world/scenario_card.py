"""What a notebook shows of a scenario: facts, and what to call next."""

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

from simulator.books.log.card import Card, number, some_of
from simulator.language import _, counted
from simulator.world.switches import known_to

SAID_APART = {
    "policy", "also", "clients", "officers", "days", "seed", "warm_up", "opening", "dropped",
    "dropped_since", "cast", "incidents", "staff_incidents",
}  # fmt: skip


def scenario_card(scenario: Any) -> Card:
    """Who lives, under which policy, how long, and what was changed; a scenario calls it."""
    return Card(_("Scenario"), dict(facts_of(scenario)), {
        "sim.run(scenario)": _("live it: a result"),
        f'scenario.without("{_another_rule(scenario)}")': _("the same clients without a rule"),
        "scenario.varied(officers=2)": _("the same with something changed"),
        "sim.compare(scenario, other, n=20)": _("two scenarios, pair by pair"),
        "sim.start(scenario)": _("live it yourself: a session"),
    })  # fmt: skip


def facts_of(scenario: Any) -> Iterator[tuple[str, str]]:
    """What is told of a scenario, name by name."""
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


def _another_rule(scenario: Any) -> str:
    """A rule that can still be dropped; the next-day reaction first."""
    rules = ["COL-9", *known_to(*scenario.policies)]
    known = [rule for rule in rules[1:] if rule not in scenario.dropped]
    return next((rule for rule in rules if rule in known), "COL-9")


def time_of(scenario: Any) -> str:
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
