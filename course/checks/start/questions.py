"""The question of the start page."""

from course.checks.kit.question import Option, Question
from course.language import _

WHAT_IS_IT = Question(
    "what_is_it",
    _("What is a microloan?"),
    (
        Option(_("A bank loan with a smaller sum"),
               _("The sum is smaller, but so is everything else: no balance sheet to read, no flat "
                 "to pledge, a few weeks to repay. A bank's way of working costs more than such a "
                 "loan can earn.")),
        Option(_("A product of its own, with its own way of judging and looking after a client"),
               _("Yes. That is why it takes five days to learn."), right=True),
        Option(_("Help for the poor that need not be paid back"),
               _("Help it is, but by access and speed. A loan that is not repaid is the last one "
                 "that anybody gets from that fund.")),
    ),
    ("CTX-2",),
)

QUESTIONS = (WHAT_IS_IT,)
