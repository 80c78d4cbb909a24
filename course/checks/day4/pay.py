"""Day 4, last session: pay for good work."""

from collections.abc import Callable

from course.cases.four_officers import FOUR, OfficersMonth, paid
from course.checks.kit.predict import Guess, Prediction
from course.checks.kit.question import Option, Question
from course.language import _

DESIGN = Question(
    "design",
    _("You want to reward officers. Which question comes first?"),
    (
        Option(_("How much can we pay?"),
               _("How it is funded is one of the four, and the easiest to answer last.")),
        Option(_("Who is rewarded, for what, how often, and from which money?"),
               _("Yes, all four together; and all branches start level, in a scheme that everybody "
                 "can work out alone."), right=True),
        Option(_("Which software works it out?"),
               _("If it takes software to know one's pay, the scheme is not transparent.")),
    ),
    ("STA-4",),
)

BESIDES_MONEY = Question(
    "besides_money",
    _("There is no money for a bonus this year. What remains?"),
    (
        Option(_("Nothing: people work for money"),
               _("Also. The manual lists three other things, and two of them cost little.")),
        Option(_("Promotion, days off, paid training; and a word for who trains newcomers"),
               _("Yes. Size, quality, new and repeat clients, teaching others: all can be seen and "
                 "honoured."), right=True),
        Option(_("Dismissing the slowest"), _("Those who stay will learn to look fast.")),
    ),
    ("STA-4",),
)

ORDER = Question(
    "order",
    _("In the manual's pay rule, what weighs first?"),
    (
        Option(_("Growth: new loans"), _("It comes last, and each new client adds two per cent.")),
        Option(_("What had to be written off"),
               _("Yes: it lowers the base until the period ends. Then repayment, then growth."),
               right=True),
        Option(_("The size of the portfolio"),
               _("Write-offs are divided by it; it adds nothing by itself.")),
    ),
    ("STA-7",),
)

EXAMPLE = Question(
    "example",
    _("The manual's example lowers the base by 7 %, although only 2 % was written off. How can one "
      "read it, so that its own figure comes out?"),
    (
        Option(_("It is a misprint"), _("Perhaps. But one reading gives 1 841.40 to the kopeck.")),
        Option(_("2 % written off, and 5 points by which repayment misses the plan of 95 %"),
               _("Yes. It is a reading, not a certainty: two others give 1 940.40 and 1 885.45. "
                 "You will work out all three tomorrow."), right=True),
        Option(_("7 % is what is always taken off"), _("Then why would it name 2 % at all?")),
    ),
    ("STA-8",),
)

DOUBT = Question(
    "doubt",
    _("A client belongs to the target group, and every box of the policy is ticked. The officer "
      "has a doubt. What does the manual expect of her?"),
    (
        Option(_("To recommend: the policy is met"),
               _("Fitting the policy is where the work begins, not where it ends.")),
        Option(_("Not to recommend while the doubt is there; she answers for it with her pay"),
               _("Yes. No doubt about full and timely repayment: that is the test."), right=True),
        Option(_("To leave it to the committee"),
               _("It decides on what she writes. A doubt that is not written cannot be weighed.")),
    ),
    ("STA-9", "APP-16"),
)

YOUNG = Question(
    "young",
    _("A fund of three people copies the pay rule of a large one, norms and all. What goes wrong?"),
    (
        Option(_("Nothing: a good rule is a good rule"),
               _("The weights came from that programme's money, its equipment, its laws, its "
                 "year.")),
        Option(_("Its norms fit another money, other tools, another year; and its officer is also "
                 "its bookkeeper"),
               _("Yes. Young institutions combine administration with lending, and set their own "
                 "norms, period by period."), right=True),
        Option(_("Three people need no rule"),
               _("Three people quarrel about money as well as thirty.")),
    ),
    ("STA-10",),
)


def _best_paid(place: int) -> Callable[[tuple[OfficersMonth, ...]], bool]:
    """Tell whether this officer is paid most."""
    def holds(seen: tuple[OfficersMonth, ...]) -> bool:
        return max(seen, key=lambda each: paid(each).total) is seen[place]
    return holds


WHO = Prediction(
    "best_paid",
    _("Four officers, one month, the manual's rule. Lyuba visits everybody, and 98 % is repaid. "
      "Irina is a solid average. Kira took on 25 new clients, half an hour for each; 85 % is "
      "repaid. Svetlana took on nobody and had two write-offs put off. Who is paid most?"),
    tuple(Guess(each.name, _best_paid(place)) for place, each in enumerate(FOUR)),
    _("Two per cent for each new client, and nobody asks in which month they stop paying. Which "
      "weight would you change?"),
    ("STA-4", "STA-7"),
)

QUESTIONS = (DESIGN, BESIDES_MONEY, ORDER, EXAMPLE, DOUBT, YOUNG, WHO)
