"""What the branch says of itself, beside what its log shows."""

from collections.abc import Sequence

import pandas as pd

from course.cases.self_assessment import axes, indicators
from course.cases.worlds.lived_conduct import Lived
from course.display import Shown, table
from course.figures.kit.amounts import percent
from course.language import _

COUNTED = {
    "debt.3": _("loans paid out after a study of their own (within a credit line there is none)"),
    "debt.4": _("debts made elsewhere and found before the next loan"),
    "price.4": _("penalties stopped on loans that came as far as their papers"),
    "collections.1": _("dated steps of the ladder done on their very day"),
    "collections.3": _("registered letters sent after the cause had been asked for"),
    "collections.4": _("loans proposed for a suit that were offered a new schedule"),
}
"""What is counted for each indicator."""


def stated_and_lived(found: Sequence[Lived]) -> Shown:
    """Show each indicator that the log can answer, and say how many it cannot."""
    known, titles = indicators(), {axis.key: _(axis.title) for axis in axes()}
    frame = pd.DataFrame(
        {
            _("we say"): [_(known[each.indicator].asked) for each in found],
            _("the log shows"): [
                _("{kept} of {of} times").format(kept=each.kept, of=each.of) if each.of
                else _("no occasion") for each in found
            ],
            _("kept"): [percent(each.share) for each in found],
            _("counted are"): [COUNTED[each.indicator] for each in found],
        },
        index=pd.Index([titles[each.indicator.partition(".")[0]] for each in found],
                       name=_("promise")),
    )  # fmt: skip
    shown = table(frame, _("Stated and lived: our branch and its event log, one year"))
    silent = _("The other {n} indicators leave no trace in a log: ask clients, staff and "
               "files.").format(n=len(known) - len(found))
    return Shown(f"{shown.html}<p>{silent}</p>", f"{shown.text}\n{silent}")


def punctual(found: Sequence[Lived]) -> float:
    """Give the share of dated steps that were done on their day; 0 where there was none."""
    return next(each.share or 0.0 for each in found if each.indicator == "collections.1")
