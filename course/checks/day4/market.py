"""Day 4, second session: the market, the rouble and the client."""

from collections.abc import Callable
from fractions import Fraction

from course.cases.lender import Price
from course.checks.kit.predict import Guess, Prediction
from course.checks.kit.question import Option, Question
from course.language import _

NO_ROOM = Question(
    "no_room",
    _("Costs come to 16 % a month. The pawnshop round the corner takes 14. What now?"),
    (
        Option(_("Charge 16: costs have to be covered"),
               _("Who would come? The pawnshop is cheaper and asks no questions.")),
        Option(_("Charge 12.6 and hope for a donor"),
               _("Then the fund shrinks every month. Hope is not a price.")),
        Option(_("Bring the costs down, or do not lend here"),
               _("Yes: more clients per officer, larger loans, less office. If there is no room "
                 "between costs and market, no rate will make any."), right=True),
    ),
    ("PRI-3",),
)

CURRENCY = Question(
    "currency",
    _("A bank offers us dollars at 17 % a year. Should we lend to Zoya in dollars, and take 20?"),
    (
        Option(_("Yes: dollars are cheaper than roubles"),
               _("In per cent. Zoya earns roubles; her debt rises with the dollar.")),
        Option(_("No: lend roubles, and look at the rate often"),
               _("Yes. She understands her debt, exchange gains are not taxed away, and short "
                 "loans let us change the rate within weeks."), right=True),
        Option(_("Lend roubles, but let the debt follow the dollar"),
               _("The same risk in other clothes. People fear it, and rightly.")),
    ),
    ("PRI-4",),
)

BEARABLE = Question(
    "bearable",
    _("How can somebody with a stall bear a rate that would ruin a factory?"),
    (
        Option(_("She does not understand what it means"),
               _("Ask her what the wholesaler takes for a week's credit. She understands.")),
        Option(_("The loan is small, short, and turns over several times"),
               _("Yes: a few dozen roubles a week, for goods that are sold long before the next "
                 "instalment."), right=True),
        Option(_("She cannot; she pays and goes under"),
               _("Some do, if the loan is too large. With a loan that fits, the manual's lenders "
                 "saw clients come back for years.")),
    ),
    ("PRI-5", "APP-15"),
)

TELL_HER = Question(
    "tell_her",
    _("“What does it cost?” asks Zoya. What do you say first?"),
    (
        Option(_("“Nine per cent a month.”"),
               _("Per cent of what? Of the whole sum, of what is left? She has to guess.")),
        Option(_("“1 350 roubles for ten thousand over twelve weeks; the first week 1 041.”"),
               _("Yes, and then the nine per cent, and what it makes in a year."), right=True),
        Option(_("“Less than the pawnshop.”"), _("True, perhaps. It is no price.")),
    ),
    ("PRI-5",),
)


def _saves(low: int, high: int) -> Callable[[tuple[Price, Price]], bool]:
    """Tell whether the cheaper rate saves so many roubles a week."""
    def holds(seen: tuple[Price, Price]) -> bool:
        dear, cheap = seen
        saved = Fraction(dear.burden.each_instalment - cheap.burden.each_instalment, 100)
        return low <= saved < high
    return holds


CUT_RATE = Prediction(
    "cut_rate",
    _("Suppose we took 6 % a month and not 9. How much less would a client pay each week, for 10 "
      "000 roubles over twelve weeks?"),
    (
        Guess(_("less than 20 roubles"), _saves(0, 20)),
        Guess(_("20 to 60 roubles"), _saves(20, 60)),
        Guess(_("60 to 150 roubles"), _saves(60, 150)),
        Guess(_("more than 150 roubles"), _saves(150, 10**6)),
    ),
    _("Small and short: a third off the rate is the price of a lunch a week. For us it is a third "
      "of all income."),
    ("PRI-5",),
)

QUESTIONS = (NO_ROOM, CURRENCY, BEARABLE, TELL_HER, CUT_RATE)
