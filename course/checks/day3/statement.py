"""Day 3, second session: from a questionnaire to a cash flow."""

from collections.abc import Callable

from course.checks.kit.predict import Guess, Prediction
from course.checks.kit.question import Option, Question
from course.language import _
from simulator.rules.client.what_if import Trial

NET_INCOME = Question(
    "net_income",
    _("Which figure goes into the cash-flow statement?"),
    (
        Option(_("The profit from her tax return"),
               _("That is what the tax office was told. We ask what came in and what went out.")),
        Option(_("What she takes in, less what she really pays out, for the months of the loan"),
               _("Yes: receipts less actual outlays, and only as far as she can show them."),
               right=True),
        Option(_("What she will take in once she has the new goods"),
               _("Hope is not income. If the goods sell, the next loan can be larger.")),
    ),
    ("APP-5",),
)

OWNER = Question(
    "owner_wage",
    _("Oksana's wages are 3 500 roubles a month, and 1 000 of them are her own. The family spends "
      "4 500 and has 1 050 from elsewhere. How much does it still need from the bakery's net "
      "income?"),
    (
        Option(_("2 450"), _("Yes: 4 500 − 1 050 − 1 000. Her wage has been paid out already."),
               right=True),
        Option(_("3 450"), _("You took her wage out of the bakery and forgot that it arrived at "
                             "home: it would be counted twice.")),
        Option(_("4 500"), _("The other income and her own wage both reach the same kitchen.")),
    ),
    ("DOC-6", "APP-7"),
)

SEASON = Question(
    "season",
    _("Tamara earns little from January to April and much from June to September. What do you do?"),
    (
        Option(_("Use her average month: it evens out over the year"),
               _("The instalment is due in February, and in February there is no average.")),
        Option(_("Let size, term and start follow her months"),
               _("Yes: little in winter, and more when the tomatoes are red."), right=True),
        Option(_("Refuse: her income is unsteady"),
               _("It is as steady as the sun. Only the schedule has to know it.")),
    ),
    ("APP-9",),
)


def _times(low: float, high: float) -> Callable[[Trial], bool]:
    """Tell whether the best month leaves so many times what the weakest does."""
    def holds(seen: Trial) -> bool:
        flows = [month.net_income for month in seen.year.months]
        return low <= max(flows) / max(1, min(flows)) < high
    return holds


BEST_MONTH = Prediction(
    "best_month",
    _("Tamara's greenhouses sell two and a half times as much in August as in February. How many "
      "times as much do they leave her?"),
    (
        Guess(_("less than twice"), _times(0, 2)),
        Guess(_("two to three times"), _times(2, 3)),
        Guess(_("three to five times"), _times(3, 5)),
        Guess(_("more than five times"), _times(5, 1e9)),
    ),
    _("Seeds and film follow sales; wages, rent and tax do not. What is left swings more than what "
      "is sold."),
    ("APP-9",),
)

QUESTIONS = (NET_INCOME, OWNER, SEASON, BEST_MONTH)
