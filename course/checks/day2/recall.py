"""Day 2 begins with five questions on day 1."""

from course.checks.kit.question import Option, Question
from course.language import _

FIVE = Question(
    "recall_reasons",
    _("Which of the bank's five reasons is arithmetic, and not habit?"),
    (
        Option(_("No pledge"), _("A pledge can be replaced: by the "
                                 "business itself, by neighbours.")),
        Option(_("Cost"), _("Yes. A file takes as long for a small loan as for a large one, and "
                            "the interest of the small one does not pay for it."), right=True),
        Option(_("No trained people"), _("People can be trained; you are proof of it.")),
    ),
    ("CTX-1",),
)

CHEAP = Question(
    "recall_cheap",
    _("Why is a price below cost no lasting help?"),
    (
        Option(_("Clients do not value what is cheap"),
               _("The manual did see worse repayment. But even if all repaid, something else would "
                 "happen first.")),
        Option(_("The costs are paid out of the fund, and there is less to lend each year"),
               _("Yes. Access and speed help without eating the fund."), right=True),
        Option(_("The law forbids it"), _("No law was needed: the cash box forbids it.")),
    ),
    ("CTX-6",),
)

FRAME = Question(
    "recall_policy",
    _("“The first loan is 15 000 roubles at most.” What is this?"),
    (
        Option(_("A policy"), _("Yes: it draws a frame. How one stays inside it, step by step, is "
                                "procedure."), right=True),
        Option(_("A procedure"), _("A procedure would say who does what, and when.")),
        Option(_("An aim"), _("An aim would say what the limit is good for.")),
    ),
    ("CTX-8",),
)

PROMISE = Question(
    "recall_promise",
    _("At the cash desk a client learns of a fee that nobody mentioned. Which promise is broken?"),
    (
        Option(_("Honest staff"), _("Nobody put anything into a pocket.")),
        Option(_("A clear, fair price"), _("Yes. The price was not known "
                                           "before she signed."), right=True),
        Option(_("An open ear"), _("She has not complained yet. Now she has reason to.")),
    ),
    ("CPP-1",),
)

COPY = Question(
    "recall_copy",
    _("Today you will meet three ways to lend. Which is the best one?"),
    (
        Option(_("The one with the highest repayment where it was tried"),
               _("There, yes. Other people, other markets, other neighbours: it has to be tried "
                 "again.")),
        Option(_("None is best everywhere; each fits some people and some needs"),
               _("Yes. Hold on to that until this evening."), right=True),
        Option(_("The newest"), _("New is not an argument, not even for a loan.")),
    ),
    ("CTX-4",),
)

QUESTIONS = (FIVE, CHEAP, FRAME, PROMISE, COPY)
