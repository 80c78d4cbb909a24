"""A year as it was lived, beside the one that the policy alone would have made of it."""

from html import escape
from typing import Any

import pandas as pd

from course.cases.worlds.live_branch import LiveBranch
from course.display import Shown, paragraph, side_by_side, table
from course.figures.kit.amounts import percent, whole_roubles
from course.figures.kit.dates import dated, on_date
from course.figures.worlds.live_question import CHOICES
from course.language import _
from simulator.divergence import divergences
from simulator.world.lived.result import Result

_COMPARED = {
    "P4": _("outstanding, roubles"), "P6": _("due and unpaid, roubles"),
    "P8": _("written off this year, roubles"),
}  # fmt: skip
_YEARS = (_("as you decided"), _("by the policy alone"))


def beside_the_policy(live: LiveBranch, most: int = 8) -> Shown:
    """Set the year as it was lived beside the same days with nobody in your chair."""
    years, day, opening = live.both(), live.whole_days - 1, live.session.scenario.opening
    reports = [each.report(day) for each in years]
    rows = {name: [whole_roubles(each.lines[line]) for each in reports]
            for line, name in _COMPARED.items()}  # fmt: skip
    rows[_("at risk, more than 30 days")] = [percent(each.ratios["par30"]) for each in reports]
    frame = pd.DataFrame(list(rows.values()), columns=list(_YEARS))
    frame.index = pd.Index(list(rows), name=_("what"))
    caption = _("Two years with the same luck, on {day}").format(day=on_date(day, opening))
    parts = [table(frame, caption), _parted(years, most), _decided(live)]
    return Shown(side_by_side(*(each.html for each in parts)),
                 "\n".join(each.text for each in parts))  # fmt: skip


def _parted(years: tuple[Result, Result], most: int) -> Shown:
    """The first clients to whom something else happens, because of what was decided."""
    parted, _timing = divergences(*years)
    if not parted:
        said = _("Nobody's money or fate is different so far.")
        return Shown(paragraph(said), said)
    opening = years[0].scenario.opening
    mine, alone = ([dated(text, opening) for text in texts] for texts in (
        [each.in_a for each in parted[:most]], [each.in_b for each in parted[:most]]))
    frame = pd.DataFrame(
        {_("day"): [on_date(each.day, opening) for each in parted[:most]],
         _YEARS[0]: mine, _YEARS[1]: alone},
        index=pd.Index([each.client.name for each in parted[:most]], name=_("client")),
    )  # fmt: skip
    return table(frame, _("The first {n} of {all} clients whose money or fate differs").format(
        n=min(most, len(parted)), all=len(parted)))


def _decided(live: LiveBranch, most: int = 30) -> Shown:
    """All that was decided this year, the last first, with reasons; the earlier ones folded."""
    given = [each for each in live.session.state["answers"] if each["day"] >= 0][::-1]
    if not given:
        said = _("Nothing has been decided by you this year.")
        return Shown(paragraph(said), said)
    caption = _("What you decided, the last first: {n}").format(n=len(given))
    late = table(_answers(live, given[:most]), caption)
    if len(given) <= most:
        return late
    early, more = table(_answers(live, given[most:])), _("and {n} more").format(n=len(given) - most)
    folded = f"<details><summary>{escape(more)}</summary>{early.html}</details>"
    return Shown(late.html + folded, f"{late.text}\n{more}\n{early.text}")


def _answers(live: LiveBranch, given: list[dict[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("client"): [live.result.clients[each["client"]].name for each in given],
            _("your decision"): [CHOICES[each["choice"]] for each in given],
            _("your reason"): [each["reason"] for each in given],
        },
        index=pd.Index([on_date(each["day"], live.session.scenario.opening) for each in given],
                       name=_("day")),
    )  # fmt: skip
