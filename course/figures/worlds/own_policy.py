"""A policy of one's own beside the one it was copied from: what differs, and what it does."""

import pandas as pd

from course.display import Shown, table
from course.figures.kit.amounts import percent
from course.figures.kit.dates import dated, on_date
from course.figures.worlds.twins import SHARES
from course.language import _
from simulator.books.log.events import Kind
from simulator.books.log.meaning import meaning
from simulator.experiments import Comparison
from simulator.policies import differences
from simulator.rules.ground.validation import InputError
from simulator.rules.house.policy import Policy
from simulator.world.lived.result import Result


def differences_table(mine: Policy, theirs: Policy) -> Shown:
    """Show each figure in which two policies differ, as their files write it."""
    found = differences(mine, theirs)
    heads = {"section": _("section"), "key": _("key"), "theirs": theirs.title, "ours": _("yours")}
    caption = _("What differs from “{title}”: {n}").format(
        title=theirs.title, n=len(found) or _("nothing"))
    return table(found[list(heads)].rename(columns=heads), caption)


def effects_table(comparison: Comparison) -> Shown:
    """Show what the second policy changes, measure by measure, each with its 95 % interval."""
    effects = comparison.effects.loc[list(SHARES)]
    sure = (effects.low > 0) | (effects.high < 0)
    frame = pd.DataFrame({
        comparison.a.policy.title: effects.a.map(percent),
        _("yours"): effects.b.map(percent),
        _("difference"): effects.difference.map(percent),
        _("95 % interval"): [f"{percent(row.low)} … {percent(row.high)}"
                             for row in effects.itertuples()],
        _("more than luck"): [_("yes") if each else _("not shown") for each in sure],
    }).set_axis(pd.Index([SHARES[name] for name in effects.index], name=_("what")))  # fmt: skip
    return table(frame, _("What your policy changes, over {n} pairs of years").format(
        n=int(effects.n.iloc[0])))


def first_reason(result: Result, kind: Kind = Kind.PENALTY_STARTED) -> Shown:
    """Show the first event of a kind in the year, and why it happened that day.

    Raises
    ------
    InputError
        When nothing of the kind happened.
    """
    log, opening = result.log, result.scenario.opening
    rows = ((log.kind == int(kind)) & (log.day >= 0)).nonzero()[0]
    if not len(rows):
        raise InputError(_("nothing of this kind happened in the year: {kind}").format(
            kind=meaning(kind)))
    reason = result.why(int(rows[0]))
    frame = pd.DataFrame(
        {_("what happened"): [meaning(kind)], _("rule"): [reason.rule],
         _("why"): [dated(" ".join(reason.sentences), opening)]},
        index=pd.Index([on_date(reason.day, opening)], name=_("day")),
    )  # fmt: skip
    return table(frame, _("The first such event, and why"))
