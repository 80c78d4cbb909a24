"""Predictions of day 5: what a run of the branch will show."""

from collections.abc import Callable

from course.checks.kit.predict import Guess, Prediction
from course.language import _
from simulator.books.reports.report import Report
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

FIRST_MISS = Prediction(
    "first_miss",
    _("On 21 May Pavel's gearbox goes, for three weeks. So far he has paid every Saturday. When "
      "does he miss his first instalment?"),
    (
        Guess(_("in the same week"), lambda days: days is not None and days <= 7),
        Guess(_("one to four weeks later"), lambda days: days is not None and days <= 28),
        Guess(_("later"), lambda days: days is not None),
        Guess(_("never: he has something put by"), lambda _days: True),
    ),
    _("Money put by is what lies between a blow and a missed instalment; an officer who meets him "
      "knows how much that is."),
    ("MON-6",),
)

CAME_BACK = Prediction(
    "came_back",
    _("Of the loans that our branch writes off in the year, from how many does any money still "
      "come in before the year is over?"),
    (
        Guess(_("from none: written off is written off"), lambda seen: seen[1] == 0),
        Guess(_("from a few"), lambda seen: 2 * seen[1] < seen[0]),
        Guess(_("from half of them or more"), lambda _seen: True),
    ),
    _("The ladder ends, the work does not. Whatever comes in is income."),
    ("WOF-3",),
)

LIVED = Prediction(
    "lived",
    _("Warning on day 1, letter on day 5, visit on day 7, guarantors on day 14, the penalty's end "
      "on day 90. Of ten such steps in our branch, how many are done on their very day?"),
    (
        Guess(_("all ten"), lambda share: share > 0.99),
        Guess(_("nine"), lambda share: share > 0.85),
        Guess(_("seven or eight"), lambda share: share > 0.65),
        Guess(_("fewer"), lambda _share: True),
    ),
    _("A ladder needs hands. What an institution says of itself is its rule; what its log says is "
      "its habit."),
    ("CPP-4", "COL-9"),
)

QUESTIONS = (LARGEST_RESERVE, NEXT_DAY, FIRST_MISS, CAME_BACK, LIVED)
