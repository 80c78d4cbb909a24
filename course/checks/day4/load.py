"""Day 4, third session: an officer's day."""

from collections.abc import Callable, Mapping

from course.checks.kit.predict import Guess, Prediction
from course.checks.kit.question import Option, Question
from course.language import _
from simulator.books.reports.report import Report

NORMS = Question(
    "norms",
    _("Which two norms tell a director why loans have become dearer to make?"),
    (
        Option(_("Minutes for a new client, and minutes for a client one already has"),
               _("Yes: if both grow, officers are slower; if only the mix has changed, there are "
                 "more new clients."), right=True),
        Option(_("Cost per loan, and cost per rouble lent"),
               _("These say that it is so. They do not say why.")),
        Option(_("Officers, and directors"),
               _("Productive to administrative staff: worth watching, and slower to change.")),
    ),
    ("STA-1",),
)

HIRE = Question(
    "hire",
    _("Four people apply. Whom does the manual want first of all?"),
    (
        Option(_("The one with a diploma in banking"),
               _("Useful. But can she tell a good stall from a full one?")),
        Option(_("The one who understands how a small business lives"),
               _("Yes. Then values, a hand for people, and being able to work without a clear "
                 "order."),
               right=True),
        Option(_("The one who feels with every client"),
               _("Kind, and dangerous: an officer speaks for the institution, to clients, and not "
                 "the other way round.")),
    ),
    ("STA-2",),
)

OPTIMUM = Question(
    "optimum",
    _("An officer with 60 clients asks for 30 more, and for more pay. What do you look at first?"),
    (
        Option(_("Whether her portfolio has grown: larger loans or more clients both count"),
               _("Growth is welcome. But what did her late clients hear last week, and when?")),
        Option(_("Whether her hours can hold them, and how her portfolio is paid now"),
               _("Yes: there is an optimum. Beyond it, service and quality pay for the growth."),
               right=True),
        Option(_("The ceiling: a hundred is allowed"),
               _("A ceiling is not a target. The manual's group officers were at 63.")),
    ),
    ("STA-3", "STA-6"),
)

TOGETHER = Question(
    "read_together",
    _("Cost per rouble lent has fallen, cost per loan has risen. What has happened?"),
    (
        Option(_("The branch has become cheaper"),
               _("Per rouble, yes. Per loan it has become dearer.")),
        Option(_("Loans have become larger, and fewer for the same costs"),
               _("Yes. Ask who no longer gets one. That is why both are read "
                 "together."), right=True),
        Option(_("Somebody has made a mistake"), _("Both can be true. Try it with larger loans.")),
    ),
    ("STA-5",),
)

NINETY_FIVE = Question(
    "ninety_five",
    _("Planned repayment is 95 %. An officer reaches 97. What counts?"),
    (
        Option(_("97 %: more is better"),
               _("In the formula 95 counts as full: more earns no more.")),
        Option(_("It counts as 1"), _("Yes: the plan is met. And nobody is pushed to press the "
                                      "last five."), right=True),
        Option(_("Nothing: it is above the plan"), _("Meeting the plan is what is paid for.")),
    ),
    ("STA-6", "STA-7"),
)

Years = Mapping[int, Report]


def _moves(low: float, high: float) -> Callable[[Years], bool]:
    """Tell by which factor the cost of a loan moves with two officers in place of four."""
    def holds(seen: Years) -> bool:
        factor = seen[2].ratios["cost_per_loan"] / seen[4].ratios["cost_per_loan"]
        return low <= factor < high
    return holds


HALF = Prediction(
    "half_officers",
    _("Two officers in place of four save 14 000 roubles a month, a fifth of all running costs. "
      "What happens to the cost of making one loan?"),
    (
        Guess(_("it falls by a fifth or more"), _moves(0, 0.81)),
        Guess(_("it falls a little"), _moves(0.81, 0.97)),
        Guess(_("it stays the same"), _moves(0.97, 1.03)),
        Guess(_("it rises"), _moves(1.03, 1e9)),
    ),
    _("Two officers have two officers' hours. Look at how many loans were made at all."),
    ("STA-3", "STA-5"),
)

QUESTIONS = (NORMS, HIRE, OPTIMUM, TOGETHER, NINETY_FIVE, HALF)
