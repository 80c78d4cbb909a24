"""Day 2, one client, one loan: questions and predictions."""

from course.checks.kit.predict import Guess, Prediction
from course.checks.kit.question import Option, Question
from course.language import _

INTEREST = Prediction(
    "interest",
    _("Zoya borrows 10 000 roubles at 9 % a month, for twelve weeks, in weekly instalments. How "
      "much interest will she pay in all?"),
    (
        Guess(_("about 900 roubles: nine of each hundred"), lambda kopecks: kopecks < 1_100_00),
        Guess(_("about 1 350 roubles"), lambda kopecks: kopecks < 1_800_00),
        Guess(_("about 2 700 roubles: three months "
                "at nine per cent"), lambda kopecks: kopecks < 4_000_00),
        Guess(_("about 10 800 roubles: 108 % a year"), lambda _kopecks: True),
    ),
    _("Interest runs on what is still owed, and that falls every week: on average she has little "
      "more than half of the money."),
    ("IND-1", "IND-2"),
)

READING = Question(
    "reading",
    _("A contract says “9 % a month, weekly instalments”, and nothing else. What is missing?"),
    (
        Option(_("Nothing: a week is a quarter of a month"),
               _("Then a year has 48 weeks, or the client pays 117 % in the 52 it really has.")),
        Option(_("What a week's share of a month is"),
               _("Yes. Read one way a year costs 108 %, by days 109.2 %, as a quarter 117 %. The "
                 "manual's own figure for groups, 108 % a year, "
                 "shows how it was meant."), right=True),
        Option(_("The yearly rate, which is always twelve times nine"),
               _("108 is what comes out of one reading. Another one gives 117.")),
    ),
    ("IND-1",),
)

LAST_WEEK = Question(
    "last_week",
    _("In Zoya's schedule the payments get smaller from week to week. Why?"),
    (
        Option(_("Because the officer gives a discount to those who pay on time"),
               _("Nobody was asked: the schedule was fixed on the first day.")),
        Option(_("Because the parts of principal are equal and the interest "
                 "falls with what is owed"),
               _("Yes. The equal parts are our assumption; that interest follows the balance is "
                 "the manual's."), right=True),
        Option(_("Because the rate falls every week"),
               _("The rate stays. What it is taken of becomes less.")),
    ),
    ("IND-2",),
)

PREFERENCE = Question(
    "preference",
    _("Who may be offered a better rate than the usual nine per cent?"),
    (
        Option(_("Whoever bargains well"),
               _("Then the quiet ones pay for the loud ones. A better rate needs a reason in "
                 "writing.")),
        Option(_("Clients with a good history, or whose trade and turnover make it fit"),
               _("Yes: history, kind of business, the natural cycle of its turnover."), right=True),
        Option(_("The officer's relatives"), _("That is the fourth promise, broken.")),
    ),
    ("IND-3",),
)

PLEDGE = Question(
    "pledge",
    _("Valentina offers her stitching machine as a pledge. At an auction it would bring next to "
      "nothing. May the officer take it?"),
    (
        Option(_("No: a pledge that cannot be sold secures nothing"),
               _("It secures nothing at an auction. But she cannot work "
                 "without it, and she knows.")),
        Option(_("Yes, if the business looks healthy: it counts for what it means to her"),
               _("Yes. The main security is the business, studied closely; the machine works "
                 "through its owner's mind."), right=True),
        Option(_("Yes, and then the business need not be studied"),
               _("The other way round: only when the business has "
                 "been studied and found healthy.")),
    ),
    ("IND-5",),
)

CONTRADICTION = Question(
    "contradiction",
    _("In one place the manual says that all loans are secured by a pledge, in another it praises "
      "loans “without collateral”. How do you put it to a client?"),
    (
        Option(_("“You need no security at all”"),
               _("Then she will be surprised when the contract asks for her machine.")),
        Option(_("“No flat and no rich guarantor; but something of your business, or somebody, "
                 "stands behind the loan”"),
               _("Yes. What the manual means is: not the security "
                 "a bank would ask for."), right=True),
        Option(_("“Without a pledge there is no loan”"),
               _("A guarantor will do as well; and the business itself comes first.")),
    ),
    ("IND-5",),
)

GAIN = Question(
    "gain",
    _("What does a single client gain that a bank would hardly offer her?"),
    (
        Option(_("A lower rate"),
               _("The rate is higher than a bank's. It can bend, which is another thing.")),
        Option(_("Security she can give, a rate that can bend, easier next loans, a credit line"),
               _("Yes. And a guarantor is welcome in place of a pledge."), right=True),
        Option(_("No questions about her business"),
               _("There are more questions than at a bank: her business is the security.")),
    ),
    ("IND-9",),
)

QUESTIONS = (INTEREST, READING, LAST_WEEK, PREFERENCE, PLEDGE, CONTRADICTION, GAIN)
