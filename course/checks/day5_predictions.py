"""Predictions of day 5: what a run of the branch will show."""

from collections.abc import Callable

from course.checks.predict import Guess, Prediction
from course.language import _
from simulator.books.report import Report
from simulator.experiments import Comparison


def _largest(line: str) -> Callable[[Report], bool]:
    """Tell whether an ageing line needs the largest reserve."""
    def holds(seen: Report) -> bool:
        lines = [name for name in seen.ageing if name != "P16"]
        return max(lines, key=lambda name: seen.ageing[name].reserve) == line
    return holds


def _drop(seen: Comparison) -> float:
    """By how many points fewer instalments come on their day without the rule."""
    return -100 * float(seen.effect("repaid_on_time").difference)


LARGEST_RESERVE = Prediction(
    "largest_reserve",
    _("At the end of the year, which late loans need the largest reserve in roubles?"),
    (
        Guess(_("Those late up to 30 days: there are most of them"), _largest("P12")),
        Guess(_("Those late 31 to 60 days"), _largest("P13")),
        Guess(_("Those late 61 to 120 days"), _largest("P14")),
        Guess(_("Those late more than 120 days: all of it is reserved"), _largest("P15")),
    ),
    _("Balance times rate: the many young ones weigh little, and few grow really old before the "
      "committee decides."),
    ("MON-8",),
)

NEXT_DAY = Prediction(
    "next_day",
    _("If late loans are noticed only at a weekly review, how many fewer instalments will come on "
      "their due day?"),
    (
        Guess(_("hardly any: less than 1 in 100"), lambda seen: _drop(seen) < 1),
        Guess(_("1 to 4 in 100"), lambda seen: 1 <= _drop(seen) < 4),
        Guess(_("4 to 10 in 100"), lambda seen: 4 <= _drop(seen) < 10),
        Guess(_("more than 10 in 100"), lambda seen: _drop(seen) >= 10),
    ),
    _("A client who is not noticed learns that the due day can wait; her neighbour learns it from "
      "her."),
    ("COL-9",),
)

QUESTIONS = (LARGEST_RESERVE, NEXT_DAY)
