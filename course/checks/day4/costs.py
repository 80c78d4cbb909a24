"""Day 4, first session: what a loan must earn."""

from collections.abc import Callable

from course.cases.lender import Price
from course.checks.kit.predict import Guess, Prediction
from course.checks.kit.question import Option, Question
from course.language import _

FIVE_COSTS = Question(
    "five_costs",
    _("A fund lends at 5 % a month. Its staff, its office and its taxes are paid. What has it "
      "forgotten, if it wants to be here in five years?"),
    (
        Option(_("Nothing: the rest is profit, and it wants none"),
               _("Loans that never come back are paid out of that rest. So is every new client.")),
        Option(_("What borrowed money costs, what is lost, and a margin to grow with"),
               _("Yes. Five things, and the last one is not greed: without it next year's clients "
                 "find an empty cash box."), right=True),
        Option(_("Gifts for good clients"), _("Kind, but first the loans that do not come back.")),
    ),
    ("PRI-1",),
)

BREAK_EVEN = Question(
    "break_even",
    _("Our staff and our office cost the same whether we lend to 150 people or to 250. What does "
      "that mean for the rate?"),
    (
        Option(_("The fewer clients, the higher the rate has to be"),
               _("Yes: the same costs on fewer shoulders. Often the way to a lower rate is more "
                 "clients and not cheaper officers."), right=True),
        Option(_("Nothing: the rate follows the market"),
               _("The market says what we may take. Costs say what we must.")),
        Option(_("The more clients, the higher the rate"),
               _("More clients share the same rent. Turn it round.")),
    ),
    ("PRI-1",),
)

GROWTH = Question(
    "reinvest",
    _("We want ten per cent more clients every month. What does the manual's experience say?"),
    (
        Option(_("It costs nothing: instalments come back all the time"),
               _("They go out again to the old clients. New ones need new money.")),
        Option(_("It takes up to 30 to 40 % of the current income, put back into loans"),
               _("Yes. So the rate must carry that too, or somebody else has to pay for growth."),
               right=True),
        Option(_("It takes ten per cent of the income"),
               _("Ten per cent more clients need ten per cent more portfolio, if they borrow as "
                 "much as the old ones; and that is much more than ten per cent of a month's "
                 "income.")),
    ),
    ("PRI-2",),
)


def _largest(key: str) -> Callable[[Price], bool]:
    """Tell whether a part of the rate is the largest."""
    def holds(seen: Price) -> bool:
        return max(seen.built.parts, key=lambda part: part.share).key == key
    return holds


LARGEST_PART = Prediction(
    "largest_part",
    _("Our clients pay nine per cent a month. What is most of it for?"),
    (
        Guess(_("loans that do not come back"), _largest("losses")),
        Guess(_("people and office: running the branch"), _largest("operating_costs")),
        Guess(_("borrowed money"), _largest("borrowed_funds")),
        Guess(_("the margin to grow with"), _largest("margin")),
    ),
    _("A file takes as long for five thousand roubles as for fifty; and fifty bring ten times the "
      "interest."),
    ("PRI-1",),
)

QUESTIONS = (FIVE_COSTS, BREAK_EVEN, GROWTH, LARGEST_PART)
