"""The switchboard's answer: effects with their intervals, and those whose lives part."""

import pandas as pd

from course.display import Shown, paragraph, side_by_side, table
from course.figures.kit.amounts import whole_roubles
from course.figures.worlds import hardest, twins
from course.language import _
from simulator.experiments import Comparison
from simulator.world.switches import known_to

TITLE = _("The switchboard: one year, with a rule and without it")
AMOUNTS = {
    "lent": _("lent, roubles"),
    "outstanding": _("outstanding at the end, roubles"),
    "written_off": _("written off, roubles"),
}


def both_years(comparison: Comparison, rule: str) -> Shown:
    """Show what is different without the rule: shares, amounts, names.

    Parameters
    ----------
    comparison
        The year with the rule (a) and without it (b).
    rule
        The rulebook id that was switched off.
    """
    switch = known_to(*comparison.a.policies)[rule]
    head = _("Without {rule}: {without}.").format(rule=rule, without=_(switch.without))
    picture = twins.effects_picture(comparison, rule)
    money, parted = amounts(comparison), names(comparison)
    note = _(
        "Each pair of years has the same people and the same luck. An interval that holds zero "
        "says that this many pairs do not show a difference, not that there is none. All of it "
        "holds in this model only."
    )
    below = "" if comparison.divergent else parted.html
    html = f"<p><strong>{head}</strong></p>{picture.html}{side_by_side(money.html)}{below}"
    text = [head, str(picture), money.text, parted.text, note]
    return Shown(html + paragraph(note), "\n".join(text))


def amounts(comparison: Comparison) -> Shown:
    """Show money in both worlds, means over the pairs, the difference with its 95 % interval."""
    effects = comparison.effects.loc[list(AMOUNTS)]
    frame = pd.DataFrame(
        {
            _("with the rule"): effects.a.map(_roubles),
            _("without it"): effects.b.map(_roubles),
            _("difference"): effects.difference.map(_roubles),
            _("from"): effects.low.map(_roubles),
            _("to"): effects.high.map(_roubles),
        }
    ).set_axis(pd.Index(list(AMOUNTS.values()), name=_("what")))
    return table(frame, _("Money in both years, the mean of {n} pairs").format(
        n=int(effects.n.iloc[0])))


def names(comparison: Comparison, most: int = 8) -> Shown:
    """Show those hit hardest, the first of them, and the groups; where nobody parts, say so."""
    clients = hardest.clients_hit(comparison)[:most]
    groups = hardest.groups_hit(comparison)[:most]
    parts = []
    if clients:
        parts.append(table(hardest.client_table(clients, comparison),
                           hardest.clients_caption(len(clients), comparison)))
    else:
        said = _("In the first pair nobody's money or fate differs; {n} clients only met us on "
                 "other days.").format(n=len(comparison.timing_only))  # fmt: skip
        parts.append(Shown(paragraph(said), said))
    if groups:
        parts.append(table(hardest.group_table(groups, comparison),
                           hardest.groups_caption(len(groups), comparison)))
    return Shown("".join(each.html for each in parts), "\n".join(each.text for each in parts))


def _roubles(kopecks: float) -> str:
    return whole_roubles(round(kopecks))
