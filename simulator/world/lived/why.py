"""Why this, today: the reason behind any event of a log."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from simulator.books.log.events import BROUGHT_LATE, Cause, Kind
from simulator.books.log.ledger import NO_DAY, Log
from simulator.books.log.meaning import meaning
from simulator.books.log.steps import STEPS
from simulator.language import _, counted
from simulator.policies import load_rulebook
from simulator.rules.ground.guards import count
from simulator.rules.ground.money import in_roubles
from simulator.rules.ground.validation import InputError
from simulator.world.fund.reasons import is_of_fund, why_fund
from simulator.world.groups.reasons import is_of_group, stakes, why_group
from simulator.world.groups.record import GroupRecord
from simulator.world.people.reasons import NOTES, circumstances, why_note
from simulator.world.remedies.reasons import why_late
from simulator.world.staff.reasons import is_of_staff, not_so, why_staff
from simulator.world.study.reasons import OPINIONS, why_opinion
from simulator.world.terms.model_rules import MODEL_RULES

Relive = Callable[[int, int], dict[str, float]]

DECIDED_BY_CLIENT = (Kind.PAID, Kind.MISSED, Kind.PAID_LATE)
WITHOUT_LATENESS = (
    Kind.DISBURSED, Kind.CLOSED, Kind.PROMISED, Kind.PROMISE_BROKEN, Kind.LINE_OPENED,
)  # fmt: skip


@dataclass(frozen=True)
class Reason:
    """Why an event happened.

    Attributes
    ----------
    rule, title : str
        The rule that governs the act, and what it says.
    day : int
    due, days_late : int or None
        Due day of the instalment meant, and days late on the day of the event.
    sentences : tuple of str
        The reason in words.
    numbers : dict
        What decided it: for a step, the payment that would have stopped it (``stops_it``,
        kopecks); for a client's act, both sides of the ability and will inequalities.
    """

    rule: str
    title: str
    day: int
    due: int | None
    days_late: int | None
    sentences: tuple[str, ...]
    numbers: dict[str, float] = field(default_factory=dict)

    def __str__(self) -> str:
        return "\n".join(self.sentences)

    def _repr_markdown_(self) -> str:
        return "\n".join(f"- {sentence}" for sentence in self.sentences)


def explain(
    log: Log, event: int, relive: Relive, groups: tuple[GroupRecord, ...] = ()
) -> Reason:
    """Explain row ``event`` of a log.

    Parameters
    ----------
    relive : callable
        Gives the numbers in a client's mind on a day, from (day, client).
    groups : tuple of GroupRecord
        The groups of the run.

    Raises
    ------
    InputError
        When the log has no such row.
    """
    if not len(log):
        raise InputError(_("event: the log is empty"))
    event = count(event, "event", most=len(log) - 1)
    kind, rule = Kind(log.kind[event]), log.rules[log.rule[event]]
    due = None if log.due[event] == NO_DAY else int(log.due[event])
    day = int(log.day[event])
    late = None if due is None or kind in WITHOUT_LATENESS else max(0, day - due)
    said = [_headline(kind, rule)]
    numbers: dict[str, float] = {}
    if kind in STEPS and due is not None:
        more, numbers = _why_step(log, event)
        said += more
    elif kind in DECIDED_BY_CLIENT and rule == "IND-2":
        more, numbers = _why_client(log, event, relive)
        said += more
    elif kind in OPINIONS:
        numbers = relive(day, int(log.client[event]))
        said += why_opinion(log, event, numbers)
    elif is_of_group(log, event):
        more, numbers = why_group(log, event, groups)
        said += more
    elif is_of_fund(log, event):
        more, numbers = why_fund(log, event)
        said += more
    elif is_of_staff(log, event):
        more, numbers = why_staff(log, event)
        said += more
    elif kind in NOTES:
        said += why_note(log, event)
    elif log.cause[event] == Cause.PERSON:
        said.append(_("A person of the institution decided so."))
    more, told = why_late(log, event)
    said += [*more, *not_so(log, event)]
    numbers |= told
    return Reason(rule, rule_title(rule), day, due, late, tuple(said), numbers)


def _headline(kind: Kind, rule: str) -> str:
    what = meaning(kind)
    return _("{what}: {rule}, {title}").format(
        what=what[0].upper() + what[1:], rule=rule, title=rule_title(rule)
    )


def rule_title(rule: str) -> str:
    """What a rulebook or model-card id says, in a line; parts of a rule share its line."""
    if rule in MODEL_RULES:
        return MODEL_RULES[rule]
    whole = rule.partition(".")[0]
    return MODEL_RULES[whole] if whole in MODEL_RULES else load_rulebook()[whole].title


def _why_step(log: Log, event: int) -> tuple[list[str], dict[str, float]]:
    """The oldest unpaid instalment, its days late, and the payment that would have stopped it."""
    day, due, unpaid = int(log.day[event]), int(log.due[event]), unpaid_before(log, event)
    oldest = _("The oldest unpaid instalment was due on day {due}: {late} on day {day}.")
    stops = _("A payment of {sum} roubles before this day would have stopped it.")
    return [
        oldest.format(due=due, late=_days_late(day - due), day=day),
        stops.format(sum=in_roubles(unpaid)),
    ], {"stops_it": unpaid}


def _days_late(days: int) -> str:
    return counted("{number} day late", "{number} days late", days)


def unpaid_before(log: Log, event: int) -> int:
    """Principal and interest of the event's instalment unpaid just before it, kopecks."""
    rows = np.flatnonzero((log.loan == log.loan[event]) & (log.due == log.due[event]))
    rows = rows[rows < event]
    sums = log.principal[rows] + log.interest[rows]
    missed, paid = log.kind[rows] == Kind.MISSED, np.isin(log.kind[rows], BROUGHT_LATE)
    return int(sums[missed].sum() - sums[paid].sum())


def _why_client(log: Log, event: int, relive: Relive) -> tuple[list[str], dict[str, float]]:
    """Live the run again to that day and look at both sides of her decision."""
    numbers = relive(int(log.day[event]), int(log.client[event]))
    return _sentences(Kind(log.kind[event]), numbers), numbers


def _sentences(kind: Kind, n: dict[str, float]) -> list[str]:
    if "at_hand" not in n:
        return stakes(n) or [_("This conduct keeps no reasons.")]
    able = _("Able") if n["at_hand"] >= n["owed"] else _("Not able")
    willing = _("Willing") if n["keeping"] <= n["cost"] else _("Not willing")
    purse = _("{able}: {has} roubles at hand, {owed} owed.")
    will = _("{willing}: keeping it is worth {keep:.2f} of the sum due, lateness costs {cost:.2f}.")
    said = [
        purse.format(able=able, has=in_roubles(int(n["at_hand"])), owed=in_roubles(int(n["owed"]))),
        will.format(willing=willing, keep=n["keeping"], cost=n["cost"]),
    ]
    if kind != Kind.PAID and n["forgot"]:
        said.append(_("The date had slipped her mind."))
    return said + circumstances(n) + stakes(n)
