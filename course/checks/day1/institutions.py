"""Day 1, two institutions: questions and predictions."""

from course.checks.kit.predict import Guess, Prediction
from course.checks.kit.question import Option, Question
from course.checks.kit.sorting import Item, Sorting
from course.language import _

FILL_THE_GAP = Prediction(
    "fill_the_gap",
    _("The regional fund lives to 70 % from lending and to 20 % from state programmes. The "
      "programmes end. By how much must its lending grow to earn as much as before?"),
    (
        Guess(_("by 20 %"), lambda seen: abs(seen - 0.20) < 0.01),
        Guess(_("by about 29 %"), lambda seen: abs(seen - 0.286) < 0.01),
        Guess(_("by half"), lambda seen: abs(seen - 0.5) < 0.05),
    ),
    _("What is lost is 20 of 100; what must grow is 70 of 100."),
    ("CTX-5",),
)

_COOP, _FUND, _BOTH = _("the cooperative"), _("the regional fund"), _("both")

WHICH_ONE = Sorting(
    "which_one",
    _("Which of the two is it?"),
    (_COOP, _FUND, _BOTH),
    (
        Item(_("The money it lends belongs to the people who borrow it."), _COOP, hints={
            _FUND: _("The fund lends public money; nobody who borrows owns it."),
            _BOTH: _("Only members of a cooperative own what they borrow."),
        }),
        Item(_("A fifth of its income comes from carrying out state programmes."), _FUND, hints={
            _COOP: _("The manual names such income for the regional fund only."),
            _BOTH: _("The manual names such income for the regional fund only."),
        }),
        Item(_("It makes small loans to people whom banks turn away."), _BOTH, hints={
            _COOP: _("True, and the regional fund does it too."),
            _FUND: _("True, and the cooperative did it first."),
        }),
        Item(_("It speaks with lawmakers for small business."), _FUND, hints={
            _COOP: _("Perhaps it would like to; among the fund's tasks it stands in writing."),
            _BOTH: _("Among the tasks of the fund it stands in writing; "
                     "not so for the cooperative."),
        }),
    ),
    _("Right. Different owners, different money, different income: one kind of client."),
    ("CTX-5",),
)

TARGET = Question(
    "target",
    _("The manual chose women with small businesses and low incomes as its target group. Which of "
      "these is not one of its reasons?"),
    (
        Option(_("They were the first to be dismissed when the factories shrank"),
               _("That is one of its reasons: they need the income most.")),
        Option(_("They weigh their steps, and their businesses are steady"),
               _("That is one of its reasons: careful people make steady clients.")),
        Option(_("They can pay a higher rate than men"),
               _("Right: nowhere does it say so. The group was chosen for need and steadiness, not "
                 "for what can be taken from it."), right=True),
        Option(_("They find it easier to stand in for each other"),
               _("That is one of its reasons: among women groups came about more easily.")),
    ),
    ("CTX-7",),
)

COPY = Question(
    "copy",
    _("A neighbouring fund has a programme that works well. You bring it home exactly as it is. "
      "What does the manual say to that?"),
    (
        Option(_("Good: what has been proven need not be tried again"),
               _("It was proven there, with those people, in that market.")),
        Option(_("Careful: there is no best method, and none should be copied blindly"),
               _("Yes. Take what fits, test it, change it. That "
                 "goes for this course too."), right=True),
        Option(_("Never: every institution must invent its own"),
               _("That would waste what others learned. The warning is against copying blindly.")),
    ),
    ("CTX-4",),
)

AIMS = Question(
    "aims",
    _("Which of these is not among the four aims of the course?"),
    (
        Option(_("To say what microfinance is, and how it differs from banking"),
               _("It is the first of the four.")),
        Option(_("To build an organisation for it"), _("It is the second of the four.")),
        Option(_("To write a credit policy for the people you have chosen"),
               _("It is the third of the four.")),
        Option(_("To win grants for the loan fund"),
               _("Right: grants may start a fund, but what the course wants is one that lives from "
                 "its lending."), right=True),
        Option(_("To judge a client's ability to repay, and the project"),
               _("It is the fourth of the four.")),
    ),
    ("CTX-3",),
)

QUESTIONS = (FILL_THE_GAP, WHICH_ONE, TARGET, COPY, AIMS)
