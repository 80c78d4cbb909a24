"""Day 3, third session: between a third and two thirds."""

from collections.abc import Callable

from course.checks.kit.predict import Guess, Prediction
from course.checks.kit.question import Option, Question
from course.language import _
from simulator.experiments import Comparison
from simulator.rules.client.what_if import Trial

LOWER_END = Question(
    "lower_end",
    _("A repayment takes one fifth of a client's net income. Too little, says the rule. Why should "
      "that bother anybody?"),
    (
        Option(_("Because we earn less"), _("We do, but that is not what the rule is for.")),
        Option(_("She could be free of the debt sooner, or do more with a larger one"),
               _("Yes: a loan too small or too long wastes her time and ours."), right=True),
        Option(_("Because she will not take it seriously"),
               _("People take small debts as seriously as large ones, if somebody notices.")),
    ),
    ("APP-6",),
)

FAMILY = Question(
    "family",
    _("Net income 6 000, repayment 3 800, which is less than two thirds. The family needs 2 600. "
      "What do you say?"),
    (
        Option(_("It fits: 63 % is inside the corridor"),
               _("The corridor is passed, the kitchen is not: 400 roubles are missing at the "
                 "table.")),
        Option(_("It does not fit: 2 200 are left, and they need 2 600"),
               _("Yes. Both must hold, and here the family is the narrower door."), right=True),
        Option(_("It fits if they save a little"),
               _("A plan that begins with hunger ends with a missed instalment.")),
    ),
    ("APP-7", "APP-6"),
)

MAXIMUM = Question(
    "maximum",
    _("The policy allows a first loan of 15 000 roubles. You found that 11 500 fits. She asks for "
      "15 000. What do you recommend?"),
    (
        Option(_("15 000: it is allowed"),
               _("The policy draws a frame; it does not know this client.")),
        Option(_("11 500, and you show her why"),
               _("Yes. The size that fits, and the page that shows it."), right=True),
        Option(_("Half of it, to be safe"),
               _("Safe for whom? With too little she buys the same goods at a worse price.")),
    ),
    ("APP-8",),
)

FORECAST = Question(
    "forecast",
    _("“With the better corner my sales will double, so the instalment is nothing!” What do you "
      "reckon with?"),
    (
        Option(_("Double sales: she knows her market"),
               _("If they come, fine. If not, you have made a bad loan out of a good borrower.")),
        Option(_("The sales she can show today"),
               _("Yes. There are no bad borrowers, only bad loans; and forecasts make them."),
               right=True),
        Option(_("The middle between both"), _("Half a hope is still a hope.")),
    ),
    ("APP-14", "APP-5"),
)

REVENUE = Question(
    "revenue_share",
    _("Interest will be 14 % of what a client sells for the borrowed money. What does that tell "
      "you?"),
    (
        Option(_("It passes the test: less than 20 %"),
               _("It is no test. A client at 14 % can still be unable to pay in February.")),
        Option(_("That the price is of the usual size; whether she can pay, the cash flow says"),
               _("Yes: 10 to 20 % is what is usually seen. An observation, useful when a client "
                 "asks whether the loan is dear."), right=True),
        Option(_("That the loan is too dear"), _("More than 20 % would be unusual. This is not.")),
    ),
    ("APP-15",),
)


def _between(low: int, high: int) -> Callable[[Trial], bool]:
    """Tell whether the nearest loan that fits lies in a range of roubles."""
    def holds(seen: Trial) -> bool:
        return seen.offer is not None and low * 100 <= seen.offer.amount < high * 100
    return holds


ZOYA = Prediction(
    "zoya_size",
    _("Zoya asks for 15 000 roubles over twelve weeks. Her stall leaves about 7 000 a month, and "
      "the family needs 2 250 of it. Which loan will fit?"),
    (
        Guess(_("less than 8 000"), _between(0, 8_000)),
        Guess(_("8 000 to 10 900"), _between(8_000, 11_000)),
        Guess(_("11 000 to 13 900"), _between(11_000, 14_000)),
        Guess(_("14 000 or more"), _between(14_000, 10**9)),
    ),
    _("The first month decides: interest is highest then, and the month is an ordinary one."),
    ("APP-6", "APP-8"),
)


def _grows(low: float, high: float) -> Callable[[Comparison], bool]:
    """Tell whether what is written off grows by a factor in a range."""
    def holds(seen: Comparison) -> bool:
        row = seen.effect("written_off")
        return low <= float(row.b) / max(1.0, float(row.a)) < high
    return holds


NO_CORRIDOR = Prediction(
    "no_corridor",
    _("Suppose our branch let a repayment take all of a month's net income. The same clients, "
      "the same luck, larger loans. What happens to the sum that is written off in a year?"),
    (
        Guess(_("hardly anything"), _grows(0, 1.2)),
        Guess(_("it grows by a fifth to a half"), _grows(1.2, 1.5)),
        Guess(_("it grows by a half to two and a half times"), _grows(1.5, 2.5)),
        Guess(_("it grows even more"), _grows(2.5, 1e9)),
    ),
    _("More is lent to the same people, and every blow finds a household with nothing left over. "
      "Lateness shows it first; losses take longer than a year."),
    ("APP-6",),
)

QUESTIONS = (LOWER_END, FAMILY, MAXIMUM, FORECAST, REVENUE, ZOYA, NO_CORRIDOR)
