"""Day 2, the client's path and papers: questions and predictions."""

from course.checks.kit.predict import Guess, Prediction
from course.checks.kit.question import Option, Question
from course.checks.kit.sorting import Item, Sorting
from course.language import _

DECISION = Prediction(
    "decision",
    _("Oksana came on a Monday, day 0. Everything is there by day 6, except the copy of her "
      "registration: it comes on day 11. It is her first loan. By which day should the committee "
      "have decided?"),
    (
        Guess(_("by day 3: first loans take two or three days"), lambda day: day <= 3),
        Guess(_("by day 9"), lambda day: day <= 9),
        Guess(_("by day 14"), lambda day: day <= 14),
        Guess(_("nobody can say"), lambda _day: True),
    ),
    _("The two or three days count from the last paper (our reading: collecting them may take a "
      "week). A promise of “three days” that starts at the first talk cannot be kept."),
    ("IND-7", "DOC-1"),
)

_ONE, _TWO = _("1 · information"), _("2 · analysis")
_THREE, _FOUR = _("3 · decision"), _("4 · the money")
_EARLY = _("this comes before anything is weighed: the client must know the terms, and we who she "
           "is.")
_WEIGH = _("this is where the officer weighs and writes: the analysis.")

STAGES = Sorting(
    "stages",
    _("In which of the four stages does it happen?"),
    (_ONE, _TWO, _THREE, _FOUR),
    (
        Item(_("The client is given the information sheet and decides whether "
               "she wants to go on."), _ONE,
             _EARLY),
        Item(_("Interview record, questionnaire, passport, "
               "registration, family budget."), _ONE, _EARLY),
        Item(_("The officer visits the client's home and her place of work."), _ONE,
             _("the visits check what she said at the first talks: they belong to the first stage, "
               "and the application is written meanwhile.")),
        Item(_("The cash flow, the analytical sheet and the "
               "financial plan are drawn up."), _TWO, _WEIGH),
        Item(_("The whole file goes to the programme director."), _TWO,
             _("that is how the analysis ends; the committee has not met yet.")),
        Item(_("The committee says yes, no, or another sum."), _THREE,
             _("that is the decision itself.")),
        Item(_("The contract with its schedule is signed."), _FOUR,
             _("nothing is signed before there is a decision.")),
    ),
    _("Right. Four stages, and each ends with something one can put on the table."),
    ("DOC-1", "DOC-7", "DOC-8"),
)

NINE = Question(
    "nine",
    _("Which of these does not belong to the nine papers of every client's file?"),
    (
        Option(_("The cash-flow statement"), _("It does: the fourth.")),
        Option(_("The expert opinion"), _("It does: the fifth, and the officer answers for it.")),
        Option(_("The delivery notes of the last year"),
               _("Right: they are second level, asked for where "
                 "the trade needs them."), right=True),
        Option(_("The loan contract with its schedule"), _("It does: the seventh.")),
    ),
    ("DOC-2", "DOC-3"),
)

DECIDES = Question(
    "decides",
    _("The manual says that the committee decides on the officer's recommendation. One sentence "
      "later the officer “decides on the loan”. How do we read it?"),
    (
        Option(_("The officer decides alone, the committee signs"),
               _("Then nobody but the officer looks at a loan, and "
                 "nobody asks the second question.")),
        Option(_("The officer decides what to recommend, with reasons; the committee decides on "
                 "the loan"),
               _("Yes. It is a reading, not the letter; it fits all other places of the manual."),
               right=True),
        Option(_("Whoever is first"), _("Then the client learns to look for the softer one.")),
    ),
    ("IND-4",),
)

UNREGISTERED = Question(
    "unregistered",
    _("Galina's kiosk earns well. She will register next spring. What can the officer offer her "
      "today?"),
    (
        Option(_("A loan, since the business is healthy"),
               _("The rule of the manual is clear: registered entrepreneurs only, with the right "
                 "to their trade.")),
        Option(_("Help with the registration, and a date to come back"),
               _("Yes. A no with a way forward keeps a client. (Our own questionnaire, by the way, "
                 "lists “not registered” among its answers: it wants to know.)"), right=True),
        Option(_("A loan in the name of her registered sister"),
               _("Then the borrower on paper is not the one who earns. That is where bad stories "
                 "begin.")),
    ),
    ("IND-6",),
)

ORDER = Question(
    "order",
    _("In which order does the officer work on a single client's loan?"),
    (
        Option(_("Value the pledge, study the business, write the recommendation, draw up the "
                 "schedule"),
               _("A pledge valued first tends to decide first. The business comes before it.")),
        Option(_("Study the business, set its turnover beside the schedule, value the security, "
                 "write the recommendation, and look after the loan"),
               _("Yes. The last step lasts longest."), right=True),
        Option(_("Write the recommendation, then collect what supports it"),
               _("That is the order of people who know the answer beforehand.")),
    ),
    ("IND-8",),
)

SPEED = Question(
    "speed",
    _("How long may the second loan of a good client take, once the papers are there?"),
    (
        Option(_("Two or three hours"),
               _("Yes. Two or three days for a first loan, two or three hours for the next: speed "
                 "is half of the help."), right=True),
        Option(_("Two or three days"), _("That is for a first loan.")),
        Option(_("As long as the first, for fairness"),
               _("Fairness is the same rule for all: who has shown how she repays need not show it "
                 "again from the start.")),
    ),
    ("IND-7",),
)

NOTARY = Question(
    "notary",
    _("Which of these contracts needs a notary?"),
    (
        Option(_("A pledge of goods in a stall"), _("No: and the way there would cost a day of "
                                                    "trade.")),
        Option(_("A pledge of a flat"),
               _("Yes: real estate, and only that. Tell the client what "
                 "it costs before she agrees."),
               right=True),
        Option(_("A guarantee"), _("No: it is signed in the office.")),
        Option(_("Every contract, to be on the safe side"),
               _("Safety that costs the client a week is paid for by the client. Weigh it, as you "
                 "would weigh insurance: what does it cost, how fast does it help?")),
    ),
    ("DOC-4",),
)

QUESTIONS = (DECISION, STAGES, NINE, DECIDES, UNREGISTERED, ORDER, SPEED, NOTARY)
