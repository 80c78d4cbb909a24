"""Day 5 begins with five questions on day 4."""

from course.checks.kit.question import Option, Question
from course.language import _

FIVE = Question(
    "recall_five",
    _("Running costs, taxes, borrowed money and a margin for growth. Which cost is missing?"),
    (
        Option(_("The loans that never come back"),
               _("Yes: those who pay carry those who do not."), right=True),
        Option(_("The officers' pay"), _("It is the largest of the running costs.")),
        Option(_("The pawnshop's rate"),
               _("That is what the market takes; it covers none of our costs.")),
    ),
    ("PRI-1",),
)

ROUBLES = Question(
    "recall_roubles",
    _("Zoya asks what 9 % a month means for her. What do you say first?"),
    (
        Option(_("The effective rate of a year"),
               _("She has a right to it, and it comes second. It pays no instalment.")),
        Option(_("How much less it is than at the pawnshop"),
               _("Let her compare. First she needs something to compare.")),
        Option(_("What she pays in roubles, each week and in all"),
               _("Yes. That is what she must find by Friday."), right=True),
    ),
    ("PRI-5",),
)

HUNDRED = Question(
    "recall_hundred",
    _("The manual gives an officer at most 100 clients. How do you read it?"),
    (
        Option(_("As the goal for everybody by the end of the year"),
               _("With a quarter of them late the hours run out long before.")),
        Option(_("As a ceiling: how many fit depends on hours, distances and late loans"),
               _("Yes. What does not fit into the day is done late, and clients notice."),
               right=True),
        Option(_("As a misprint: with groups they had reached 63"),
               _("63 is where they stood, 100 is where it must stop.")),
    ),
    ("STA-3",),
)

COST = Question(
    "recall_cost_per_loan",
    _("A branch makes fewer and larger loans. Costs stay. What happens to R1 and R2?"),
    (
        Option(_("Both fall"), _("Fewer loans carry the same costs: each of them costs more.")),
        Option(_("Cost per rouble may stay or fall, cost per loan rises"),
               _("Yes. That is why the two are read together: small clients are being left."),
               right=True),
        Option(_("Neither moves, since costs stay"),
               _("Costs are what is divided; the number of loans is what they are divided by.")),
    ),
    ("STA-5",),
)

CHEAT = Question(
    "recall_cheat",
    _("Two points are added to pay for each new client. What do you expect by spring?"),
    (
        Option(_("Nothing: officers do what is right"),
               _("Most of them. And most of them also have a family to feed.")),
        Option(_("Better repayment"), _("Nobody is paid for it here. It will be seen later.")),
        Option(_("More new clients, and among them some who should have been refused"),
               _("Yes. A rule gets what it pays for; what was lost has to weigh first."),
               right=True),
    ),
    ("STA-7",),
)

QUESTIONS = (FIVE, ROUBLES, HUNDRED, COST, CHEAT)
