"""Two worlds with the same people and the same luck: what differs, and for whom."""

import pandas as pd
from matplotlib.ticker import FuncFormatter

from course.display import Shown, table
from course.figures.kit.amounts import percent, whole_roubles
from course.figures.kit.dates import dated, on_date
from course.figures.kit.picture import Picture
from course.figures.kit.style import BLUE, GREY, INK, look, new_figure
from course.language import _
from simulator.experiments import Comparison

SHARES = {
    "repaid_on_time": _("repaid on the due day"),
    "repaid_in_30_days": _("repaid within 30 days"),
    "par": _("portfolio at risk"),
    "par30": _("at risk, more than 30 days"),
    "arrears": _("arrears rate"),
    "loan_loss": _("loan loss ratio"),
}

NARROWEST = 0.005
"""The axis reaches at least half a point either way: a tiny effect shall look tiny."""


def effects_picture(comparison: Comparison, rule: str) -> Picture:
    """Draw what the rule is worth: differences without it, each with its 95 % interval."""
    effects = comparison.effects.loc[list(SHARES)]
    title = _("Without {rule}: what changes").format(rule=rule)
    with look():
        figure = new_figure()
        axes = figure.add_subplot()
        figure.subplots_adjust(left=0.31, right=0.97, bottom=0.16, top=0.9)
        axes.axvline(0, color=INK, linewidth=1)
        for place, (_measure, row) in enumerate(effects[::-1].iterrows()):
            sure = row.low > 0 or row.high < 0
            colour = BLUE if sure else GREY
            axes.plot([row.low, row.high], [place, place], color=colour, linewidth=3)
            axes.plot(row.difference, place, color=colour, markersize=9,
                      marker="o" if sure else "D", markerfacecolor=None if sure else "white")
        axes.set_yticks(range(len(effects)), [SHARES[name] for name in effects.index[::-1]])
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _place: f"{100 * value:+.1f}"))
        left, right = axes.get_xlim()
        axes.set_xlim(min(left, -NARROWEST), max(right, NARROWEST))
        axes.grid(axis="x")
        axes.set_title(title)
        axes.set_xlabel(_("difference, percentage points (filled: the interval leaves zero out)"))
    return Picture(figure, title, _say(effects), _numbers(effects))


def _say(effects: pd.DataFrame) -> str:
    if not effects[["difference", "low", "high"]].to_numpy().any():
        return _("In these pairs of years the rule changes none of these figures.")
    sure = effects[(effects.low > 0) | (effects.high < 0)]
    if sure.empty:
        return _("With so few pairs of years every interval holds zero: live more of them.")
    parts = [
        f"{SHARES[name]} {100 * row.difference:+.1f} ({100 * row.low:+.1f} … {100 * row.high:+.1f})"
        for name, row in sure.iterrows()
    ]
    return _(
        "In this model, in percentage points, with the 95 % interval over {n} pairs of worlds: "
        "{effects}."
    ).format(n=int(effects.n.iloc[0]), effects="; ".join(parts))


def _numbers(effects: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("with the rule"): effects.a.map(percent),
            _("without it"): effects.b.map(percent),
            _("difference"): effects.difference.map(percent),
            _("from"): effects.low.map(percent),
            _("to"): effects.high.map(percent),
        }
    ).set_axis(pd.Index([SHARES[name] for name in effects.index], name=_("what")))


def parted_clients(comparison: Comparison, most: int = 8) -> Shown:
    """Show the first clients whose lives part, with the event at which they do."""
    parted, opening = comparison.divergent[:most], comparison.a.opening
    frame = pd.DataFrame(
        {
            _("business"): [each.client.family.name.lower() for each in parted],
            _("day"): [on_date(each.day, opening) for each in parted],
            _("with the rule"): [dated(each.in_a, opening) for each in parted],
            _("without it"): [dated(each.in_b, opening) for each in parted],
            _("more penalty, roubles"): [whole_roubles(each.penalty) for each in parted],
            _("more written off, roubles"): [whole_roubles(each.written_off) for each in parted],
        },
        index=pd.Index([each.client.name for each in parted], name=_("client")),
    )
    caption = _("The first {shown} of {all} clients whose money or fate differs in the first pair "
                "of years; {timing} more only met us on other days").format(
        shown=len(parted), all=len(comparison.divergent), timing=len(comparison.timing_only)
    )
    return table(frame, caption)
