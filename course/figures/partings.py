"""Whose lives part without a rule, and why: the groups, and anybody's reasons in both years."""

from html import escape

import pandas as pd

from course.display import Shown, table
from course.figures.dates import dated, on_date
from course.language import _
from simulator.divergence import Divergence
from simulator.experiments import Comparison
from simulator.world.groups.partings import GroupParting
from simulator.world.why import Reason

Parted = Divergence | GroupParting


def parted_groups(comparison: Comparison, most: int = 8) -> Shown:
    """Show the first groups whose lives part, and with whose no a refusal began."""
    parted, opening = comparison.groups[:most], comparison.a.opening
    frame = pd.DataFrame(
        {
            _("day"): [on_date(each.day, opening) for each in parted],
            _("with the rule"): [dated(each.in_a, opening) for each in parted],
            _("without it"): [dated(each.in_b, opening) for each in parted],
            _("more refusals"): [str(each.refusals) for each in parted],
            _("whose no began it, with / without"): [_began(each) for each in parted],
        },
        index=pd.Index([str(each.group) for each in parted], name=_("group")),
    )
    caption = _("The first {shown} of {all} groups that live differently in the first pair of "
                "years").format(shown=len(parted), all=len(comparison.groups))  # fmt: skip
    return table(frame, caption)


def _began(parting: GroupParting) -> str:
    names = [each.name if each else "–" for each in (parting.began_a, parting.began_b)]
    return "–" if names == ["–", "–"] else " / ".join(names)


def everybody(comparison: Comparison) -> tuple[tuple[str, Parted], ...]:
    """List all whose lives part as shown, clients first, each in order of the day."""
    who: list[tuple[str, Parted]] = [(str(each.client), each) for each in comparison.divergent]
    who += [(str(each.group), each) for each in comparison.groups]
    opening = comparison.a.opening
    return tuple((f"{on_date(each.day, opening)} · {name}", each) for name, each in who)


def why_parted(comparison: Comparison, parted: Parted) -> Shown:
    """Show why the first thing that differs happened, in the one year and in the other."""
    opening, reasons = comparison.a.opening, comparison.why(parted)
    sides = zip(
        (_("with the rule"), _("without it")), (parted.in_a, parted.in_b),
        reasons, strict=True,
    )  # fmt: skip
    parts = [_side(heading, happened, reason, parted.day) for heading, happened, reason in sides]
    without = reasons[1]
    if without is not None and without.rule in comparison.b.dropped:
        off = _("In this year {rule} is switched off: what it threatens does not follow.")
        parts[1] = parts[1][0], (*parts[1][1], off.format(rule=without.rule))
    html = "".join(
        f"<p><strong>{escape(dated(head, opening))}</strong></p><ul>"
        + "".join(f"<li>{escape(dated(each, opening))}</li>" for each in said) + "</ul>"
        for head, said in parts
    )
    text = "\n".join(dated("\n  ".join((head, *said)), opening) for head, said in parts)
    return Shown(html, text)


def _side(
    heading: str, happened: str, reason: Reason | None, day: int
) -> tuple[str, tuple[str, ...]]:
    """One year: what happened on the day the lives part, or what came next, and why."""
    head = _("{year}, day {day}: {happened}").format(year=heading, day=day, happened=happened)
    head = head[0].upper() + head[1:]
    if reason is None:
        return head, (_("Nothing more happened to them in this year."),)
    if reason.day != day:
        later = _("What came next, on day {day}:").format(day=reason.day)
        return head, (later, *reason.sentences)
    return head, reason.sentences
