"""Day 2, the village bank: questions and predictions."""

from course.checks.kit.predict import Guess, Prediction
from course.checks.kit.question import Option, Question
from course.checks.kit.sorting import Item, Sorting
from course.language import _

SAME_RATE = Prediction(
    "same_rate",
    _("The same 10 000 roubles, the same rate, the same twelve weeks. Weekly instalments cost 1 "
      "350 roubles of interest. What does it cost when everything is repaid at the end?"),
    (
        Guess(_("the same: the rate is the same"), lambda times: times < 1.1),
        Guess(_("about a quarter more"), lambda times: times < 1.5),
        Guess(_("nearly twice as much"), lambda times: times < 2.1),
        Guess(_("three times as much"), lambda _times: True),
    ),
    _("She keeps the whole sum for the whole time. She pays more because she has more: look at the "
      "area under the line."),
    ("VIL-5",),
)

FUND_COVERS = Prediction(
    "fund_covers",
    _("Seven growers borrow 10 000 each for sixteen weeks; each puts 150 a week into the group's "
      "fund. At the end one of them has lost her harvest and pays nothing. Is the fund enough to "
      "pay for her?"),
    (
        Guess(_("yes, and something is left in it"), lambda seen: not seen.cover[0].short),
        Guess(_("no, the group is still short"), lambda _seen: True),
    ),
    _("Her share is principal and sixteen weeks of interest. Against it stand the savings of all "
      "seven, her own first: the order is our assumption."),
    ("VIL-8",),
)

_SINGLE, _SOLIDARITY, _VILLAGE = _("single loan"), _("solidarity group"), _("village bank")
_WHO = _("ask who signs the loan, and who decides.")

WHICH = Sorting(
    "which",
    _("Which of the three is it?"),
    (_SINGLE, _SOLIDARITY, _VILLAGE),
    (
        Item(_("Seven people sign for one loan of the group."), _VILLAGE, _WHO),
        Item(_("Four people sign for a loan each, and for each other."), _SOLIDARITY, _WHO),
        Item(_("The members go through each request and approve it; the officer gets a summary "
               "with everybody's savings."), _VILLAGE,
             _("only here do the borrowers judge the requests themselves.")),
        Item(_("The officer decides, after setting each request beside the group's quota and "
               "capacity."),
             _VILLAGE, _("in the other two it is the committee that decides.")),
        Item(_("A third person guarantees, who borrows nothing."), _SINGLE,
             _("in groups it is the borrowers who stand in for each other.")),
        Item(_("Everything is repaid when sixteen weeks are over."), _VILLAGE,
             _("the other two are repaid week by week.")),
    ),
    _("Right. Who signs, who decides, and when it is repaid: three questions tell them apart."),
    ("VIL-1", "VIL-2", "VIL-3"),
)

FIRST_LOAN = Question(
    "first_loan",
    _("Six members ask for 6 000, 8 000, 8 000, 9 000, 10 000 and 40 000. How much is the group's "
      "first loan?"),
    (
        Option(_("81 000: the sum of all requests"),
               _("One of them is far above the limit for one person, 5 000 to 15 000.")),
        Option(_("41 000 for five members, and a talk with the sixth"),
               _("Yes. The loan is the sum of the requests, none of them above the limit; a need "
                 "of 40 000 belongs to a loan of one's own."), right=True),
        Option(_("Six times 15 000"), _("The limit is not an invitation: people borrow what they "
                                        "need.")),
    ),
    ("VIL-4",),
)

END = Question(
    "end",
    _("When does a village bank's loan fall due?"),
    (
        Option(_("Every week, like the others"), _("That would be hard for people whose money "
                                                   "grows in the ground.")),
        Option(_("All of it at the end of a fixed cycle of 12, 16 or 20 weeks"),
               _("Yes. That the interest is due with it is our "
                 "assumption; the manual does not say."),
               right=True),
        Option(_("When the harvest is sold"), _("The cycle is fixed. Choose the one that ends "
                                                "after the harvest.")),
    ),
    ("VIL-5",),
)

NEXT = Question(
    "next",
    _("The first cycle went well. What decides how much a member may ask for in the second?"),
    (
        Option(_("Only how large her first loan was"), _("Her savings speak as well.")),
        Option(_("The group's new level, and as a rule what its members have saved"),
               _("Yes. By how much it grows, and how much savings it takes, the manual leaves "
                 "open: in our policy file these are assumptions."), right=True),
        Option(_("The officer's mood"), _("A level that rises by a rule is worth saving for.")),
    ),
    ("VIL-6",),
)

INNER = Question(
    "inner",
    _("A member needs 2 000 in the middle of the cycle. The group's own fund has 6 000. Who sets "
      "the terms of that loan?"),
    (
        Option(_("The officer"), _("It is not the institution's money.")),
        Option(_("The group itself"),
               _("Yes. Loans from the outer money usually run on its terms; over its own fund the "
                 "group decides. The interest stays in the fund."), right=True),
        Option(_("The member who has saved most"), _("Then she would own the fund. "
                                                     "All members do.")),
    ),
    ("VIL-7",),
)

RESERVE = Question(
    "reserve",
    _("Why do village banks usually manage without a pledge, and without the court?"),
    (
        Option(_("Because villagers always pay"), _("They do not, and the model expects it.")),
        Option(_("Because a debt is paid from the group's fund, which works like an insurance"),
               _("Yes. The reserve is there before the trouble, and "
                 "it is their own money."), right=True),
        Option(_("Because the sums are too small for a judge"), _("Together they are not small.")),
    ),
    ("VIL-8",),
)

SELF = Question(
    "self_government",
    _("Who admits a new member to a village bank?"),
    (
        Option(_("The institution that lends"), _("It helped to found the group. The door is not "
                                                  "its own.")),
        Option(_("The group, through its leader or committee, which also keeps its books"),
               _("Yes. Who has to stand in for somebody must have "
                 "a say in who it is."), right=True),
        Option(_("The village council"), _("“Village” is only the field's word for it.")),
    ),
    ("VIL-9",),
)

SLOWER = Question(
    "slower",
    _("The model is somewhat slower than lending to people directly. What is it slow for?"),
    (
        Option(_("For nothing: the officer has too much paper"),
               _("The officer has less of it. The time goes elsewhere.")),
        Option(_("For the members' own savings, which join the loan and make it more their own"),
               _("Yes. In the first cycles staff sit with the group and coach it; that takes "
                 "evenings."),
               right=True),
        Option(_("For the committee, which meets once a month"), _("Here the officer decides.")),
    ),
    ("VIL-10",),
)

QUESTIONS = (SAME_RATE, FUND_COVERS, WHICH, FIRST_LOAN, END, NEXT, INNER, RESERVE, SELF, SLOWER)
