"""Try it: one late loan, day by day, on three ladders side by side."""

from course.cases.worlds.late_loan import FIRST_DAY, LateLoan, side_by_side
from course.figures.arrears import ladder_words
from course.figures.arrears.ladder_lanes import TITLE, LadderDrawing
from course.language import _
from course.widgets.kit.controls import Choice, Money, Slider
from course.widgets.kit.grouped import Group
from course.widgets.kit.sheet import Sheet

CLIENT = (
    (_("brings nothing"), "nothing"), (_("comes and explains"), "explains"),
    (_("pays one instalment"), "pays_one"), (_("pays all that is due"), "pays_all"),
)  # fmt: skip
GROUP = ((_("refuses to pay for her"), "refuses"), (_("pays within the seven days"), "pays"))
_FURTHEST = 130


def ladder_panel() -> Sheet:
    """Make the panel: the day, what client and group do, the loan."""
    start = LateLoan()
    return Sheet(
        TITLE,
        groups=(
            Group(_("The days"), (
                Slider("today", _("Today is day"), FIRST_DAY, _FURTHEST, start.today, unit="days"),
                Choice("client", _("The client"), CLIENT, start.client),
                Slider("acts_on", _("… on day"), 1, 120, start.acts_on, unit="days"),
                Choice("group", _("Her group"), GROUP, start.group),
            )),
            Group(_("The loan"), (
                Money("amount", _("Loan, roubles"), 1_000, 30_000, start.amount, 500),
                Slider("weeks", _("Weekly instalments"), 2, 12, start.weeks, unit="weeks"),
                Slider("missed", _("Missed: number"), 1, 12, start.missed),
            )),
        ),
        inputs=LateLoan,
        compute=side_by_side,
        drawing=LadderDrawing,
        describe=ladder_words.describe,
        tabulate=ladder_words.tabulate,
    )  # fmt: skip
