"""Day 1, why the bank says no: questions and predictions."""

from typing import Any

from course.checks.kit.predict import Guess, Prediction
from course.checks.kit.question import Option, Question
from course.language import _

_THOUSAND = 1_000_00


def _up_to(thousand: int) -> Any:
    return lambda seen: seen is not None and seen <= thousand * _THOUSAND


BREAK_EVEN = Prediction(
    "break_even",
    _("A bank's file costs 3 000 roubles to make, whatever the sum. It lends at 55 % a year, for "
      "twelve weeks, repaid every week. From which loan on does the interest pay for the file?"),
    (
        Guess(_("from about 5 000 roubles"), _up_to(10)),
        Guess(_("from about 20 000 roubles"), _up_to(30)),
        Guess(_("from about 45 000 roubles"), _up_to(60)),
        Guess(_("only above 60 000 roubles"), lambda _seen: True),
    ),
    _("Three months are a quarter of a year, and the balance falls every week: the loan earns far "
      "less than 55 roubles of a hundred. Not greed but arithmetic keeps the bank away."),
    ("CTX-1",),
)

REASON = Question(
    "reason",
    _("The bank tells Oksana: “Your balance sheet shows hardly any profit, so there is nothing to "
      "talk about.” Which of the five reasons is that?"),
    (
        Option(_("No pledge"),
               _("A pledge was not even mentioned. What she could offer stayed in her pocket.")),
        Option(_("An old way of judging"),
               _("Yes. An official balance sheet says what the tax office should see; the bakery "
                 "itself was never looked at."), right=True),
        Option(_("Cost"),
               _("Cost would sound like: “the file takes us as long as for a factory”. Here "
                 "somebody judged, but by the wrong paper.")),
        Option(_("No trained people"),
               _("Somebody did read her papers. The trouble is what they were trained to read.")),
    ),
    ("CTX-1",),
)

PURPOSE = Question(
    "purpose",
    _("A microfinance institution does well in the long run because …"),
    (
        Option(_("… its rates are higher than a bank's"),
               _("High rates on clients who fail bring nothing. They "
                 "only make the failure dearer.")),
        Option(_("… its clients do well, and its own stability follows from that"),
               _("Yes. A bank seeks its own success; here the way "
                 "to it leads through the clients'."),
               right=True),
        Option(_("… no law capped its rates in 2001"),
               _("That was so, and it left room to cover costs. But room is not yet a reason to "
                 "last.")),
        Option(_("… the state pays for what is lost"),
               _("Some funds have been paid for once. Nobody has been paid for year after year.")),
    ),
    ("CTX-9",),
)

PRODUCT = Question(
    "product",
    _("A colleague says: “We simply do what the bank does, with one zero less.” What goes wrong "
      "first?"),
    (
        Option(_("Nothing: a small loan is a small bank loan"),
               _("Then the file of a factory is filled in for a market stall, and costs more than "
                 "the stall will ever pay.")),
        Option(_("The work costs more than the loan earns, and the "
                 "clients cannot bring the papers"),
               _("Yes. A microloan is a product of its own: few papers, a look at the business, "
                 "weekly meetings."), right=True),
        Option(_("The clients borrow too much"),
               _("With a bank's papers most of them will not borrow at all.")),
    ),
    ("CTX-2",),
)

QUESTIONS = (BREAK_EVEN, REASON, PURPOSE, PRODUCT)
