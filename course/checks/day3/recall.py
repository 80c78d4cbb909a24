"""Day 3 begins with five questions on day 2."""

from course.checks.kit.question import Option, Question
from course.language import _

BALANCE = Question(
    "recall_balance",
    _("Equal parts of principal, interest on what is still owed. What do a client's weekly "
      "payments do over the term?"),
    (
        Option(_("They stay the same"),
               _("Then the principal parts would have to grow: that is an annuity, another "
                 "method.")),
        Option(_("They fall a little every week"),
               _("Yes: the same principal each time, and interest on less and less."), right=True),
        Option(_("They rise, because interest is added"),
               _("Interest is paid each week; nothing is added to the debt.")),
    ),
    ("IND-2",),
)

DAYS = Question(
    "recall_days",
    _("How fast is a first individual loan decided, once the papers are complete?"),
    (
        Option(_("In two to three hours"), _("That is the promise for a repeat loan.")),
        Option(_("In two to three days"), _("Yes. And two to three hours for the next one."),
               right=True),
        Option(_("Within one week"),
               _("A week is what collecting the papers may take. Then the clock starts.")),
    ),
    ("IND-7", "DOC-1"),
)

LIABILITY = Question(
    "recall_liability",
    _("What do the members of a solidarity group share?"),
    (
        Option(_("The loan"),
               _("Each borrows her own, for her own need. A shared loan is the village bank's.")),
        Option(_("Only the liability"),
               _("Yes: through guarantee contracts that every member signs."), right=True),
        Option(_("The profit of their businesses"), _("Nobody looks into a neighbour's purse.")),
    ),
    ("GRP-2",),
)

CYCLE = Question(
    "recall_cycle",
    _("When does a village bank pay back its loan?"),
    (
        Option(_("Every week, in parts"), _("So do individual and solidarity clients.")),
        Option(_("All of it at the end of its cycle"),
               _("Yes, after 12, 16 or 20 weeks; the members' savings stand behind "
                 "it."), right=True),
        Option(_("When the group's fund is full"),
               _("The fund covers a member who cannot pay; it sets no date.")),
    ),
    ("VIL-5",),
)

PAPERS = Question(
    "recall_papers",
    _("Two of the nine papers in a client's file are written by the officer. Which two?"),
    (
        Option(_("The application and the questionnaire"),
               _("Those are the client's own words, even when you hold the pen.")),
        Option(_("The cash-flow statement and the expert opinion"),
               _("Yes. Today you learn to write both."), right=True),
        Option(_("The passport copy and the registration certificate"),
               _("Those two come from the state.")),
    ),
    ("DOC-2",),
)

QUESTIONS = (BALANCE, DAYS, LIABILITY, CYCLE, PAPERS)
