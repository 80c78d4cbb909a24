"""Day 4 begins with five questions on day 3."""

from course.checks.kit.question import Option, Question
from course.language import _

INCOME = Question(
    "recall_income",
    _("What is net income?"),
    (
        Option(_("Sales less what the goods cost"),
               _("That is the margin. Rent and wages follow.")),
        Option(_("What came in less what really went out"),
               _("Yes, month by month, as far as it can be shown."), right=True),
        Option(_("The profit of the tax return"),
               _("That is what somebody wrote for the tax office.")),
    ),
    ("APP-5",),
)

CORRIDOR = Question(
    "recall_corridor",
    _("Net income 6 000, family needs 2 000. How much may a month's repayment be at most?"),
    (
        Option(_("6 000"), _("Then nobody eats.")),
        Option(_("4 000"), _("Yes: two thirds, and what the family leaves, happen to be the same."),
               right=True),
        Option(_("2 667"), _("Two thirds of what the family leaves: one rule upon the other.")),
    ),
    ("APP-6", "APP-7"),
)

HEAVIEST = Question(
    "recall_heaviest",
    _("Which month decides how large a loan may be?"),
    (
        Option(_("The average one"), _("No instalment is due in an average month.")),
        Option(_("The tightest one of the loan"),
               _("Yes: where income is low, or the repayment high."), right=True),
        Option(_("The last one"), _("By then the instalments are the lightest.")),
    ),
    ("APP-6", "APP-9"),
)

STEADY = Question(
    "recall_steady",
    _("Why did you hesitate over Raisa, whose loan fitted every month?"),
    (
        Option(_("She works at home"), _("So do many who never missed a week.")),
        Option(_("Six of ten roubles come from one school"),
               _("Yes: one buyer is one signature away from none."), right=True),
        Option(_("Her mark-up is too high"), _("160 % is usual where the work is the goods.")),
    ),
    ("APP-11",),
)

SMALL_FIGURES = Question(
    "recall_small",
    _("Valentina's figures were too small. What did you do?"),
    (
        Option(_("Refused: she had not told the truth"),
               _("She had told what was safe for years. It was for us to find out.")),
        Option(_("Explained what the true ones are for, and counted"),
               _("Yes, and there was a loan she could carry."), right=True),
        Option(_("Added a third to them"), _("A guess in place of a guess.")),
    ),
    ("APP-3", "APP-4"),
)

QUESTIONS = (INCOME, CORRIDOR, HEAVIEST, STEADY, SMALL_FIGURES)
