"""Day 1, quick beats cheap: questions and predictions."""

from course.checks.kit.predict import Guess, Prediction
from course.checks.kit.question import Option, Question
from course.language import _

CHEAP_FUND = Prediction(
    "cheap_fund",
    _("Two branches with the same people, the same officers and the same capital. One lends at 9 % "
      "a month, the other at 2 %. In the third year, how many loans does the cheap branch make?"),
    (
        Guess(_("more than the other: cheap loans "
                "are in demand"), lambda seen: seen.loans[1] > seen.loans[0]),
        Guess(_("about as many"), lambda seen: seen.loans[1] > 0.9 * seen.loans[0]),
        Guess(_("clearly fewer"), lambda seen: seen.loans[1] > 0.4 * seen.loans[0]),
        Guess(_("hardly any: the fund is gone"), lambda _seen: True),
    ),
    _("The costs of both branches are the same. Where the interest does not cover them, they are "
      "paid out of the capital, month by month, and what is gone cannot be lent again."),
    ("CTX-6",),
)

WAIT = Question(
    "wait",
    _("Zoya could have a loan at 2 % a month in six weeks, or one at 9 % on Monday. Her goods "
      "sell from now until the end of May. What decides?"),
    (
        Option(_("The rate: 2 is less than 9"),
               _("The rate is what she pays. She also loses what the goods would have earned in "
                 "six weeks, and no contract mentions that.")),
        Option(_("What the goods earn in the weeks of waiting, beside the difference in interest"),
               _("Yes. Put both in roubles and the answer is on the table."), right=True),
        Option(_("Always the quick one: time is money"),
               _("Not always. Where the goods earn little, or nothing is to be sold yet, waiting "
                 "may pay. Try it on the panel.")),
    ),
    ("CTX-6",),
)

SUBSIDY = Question(
    "subsidy",
    _("A donor offers your fund a million, if you lend it at 1 % a month. Which question comes "
      "first?"),
    (
        Option(_("How do we choose the lucky ones among so many who ask?"),
               _("You will need that answer too, and it will not make friends. But the fund melts "
                 "first.")),
        Option(_("What will be left to lend in two years?"),
               _("Yes. If costs eat the fund, a few are helped much and the next ones not at all."),
               right=True),
        Option(_("Will the clients be grateful?"),
               _("Perhaps. The manual found that cheap money comes back less well, not better.")),
    ),
    ("CTX-6",),
)

QUESTIONS = (CHEAP_FUND, WAIT, SUBSIDY)
