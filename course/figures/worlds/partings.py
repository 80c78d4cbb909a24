"""Why a client's or a group's life parts without a rule: the reasons in both years."""

from html import escape

from course.display import Shown
from course.figures.kit.dates import dated
from course.language import _
from simulator.divergence import Divergence
from simulator.experiments import Comparison
from simulator.world.lived.partings import GroupParting
from simulator.world.lived.why import Reason

Parted = Divergence | GroupParting


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
