"""Questions of day 5."""

from course.checks.kit.question import Option, Question
from course.language import _

POLISHED = Question(
    "polished",
    _("Since last month portfolio at risk has fallen from 18 % to 16 %. What do you ask first?"),
    (
        Option(_("Nothing: it is good news"),
               _("Perhaps. It falls when people pay, and it falls when loans are written off.")),
        Option(_("What was written off in the month, and how the loan loss ratio moved"),
               _("Yes: if nobody paid, what left one ratio has turned up in the other."),
               right=True),
        Option(_("Whether the reserve has grown"),
               _("Useful, but it falls in both cases: with paid loans as with written-off ones.")),
    ),
    ("MON-10", "MON-11"),
)

ALARM = Question(
    "alarm",
    _("Which of these should make an officer visit a client this week?"),
    (
        Option(_("She has asked for her next loan early"),
               _("A reason to look at her figures, and usually a good sign.")),
        Option(_("She pays on time, but her shelves have been half empty for two visits"),
               _("Yes: falling sales come weeks before a missed instalment."), right=True),
        Option(_("She sends her daughter with the instalment"),
               _("The money came on its day. Ask after her next time; no alarm.")),
    ),
    ("MON-6",),
)

OLDEST = Question(
    "oldest",
    _("A client missed the second instalment, paid the third on its day, and missed the fourth. "
      "Payments go to the oldest instalment first. From which due day do we count her days late?"),
    (
        Option(_("From the second: it was the first she missed"),
               _("The money she brought in the third week went to the second instalment: it is "
                 "paid.")),
        Option(_("From the third: the money of that week went to the second"),
               _("Yes. One instalment behind since the second week, her oldest unpaid is the "
                 "third."), right=True),
        Option(_("From the fourth: it is the one missed last"),
               _("The newest missed instalment makes arrears look young; the oldest unpaid "
                 "decides.")),
    ),
    ("COL-1", "MON-8"),
)

VISIT = Question(
    "visit",
    _("Day 7, no explanation yet. Zoya's mother opens, and a neighbour sits in the kitchen. What "
      "do you do?"),
    (
        Option(_("Tell them the sum and the days late: the family should know"),
               _("The manual speaks of family and colleagues; privacy and dignity speak against "
                 "it. The two sources disagree, and this is what you lose: her trust.")),
        Option(_("Leave your name and ask that she come by, without saying why"),
               _("Yes. You were there the day the ladder says, and her affairs stay hers."),
               right=True),
        Option(_("Go, and come back when she is sure to be alone"),
               _("Kind, but she does not learn that you were there: the day is lost.")),
    ),
    ("COL-4", "DIG-3", "CPP-1"),
)

FORGIVEN = Question(
    "forgiven",
    _("Half a year after the write-off a client brings 300 roubles. What happens in the books?"),
    (
        Option(_("The loan comes back to life, 300 roubles smaller"),
               _("A written-off loan stays out of the portfolio; reviving it would polish the "
                 "report.")),
        Option(_("The 300 roubles are income, and the rest is still owed"),
               _("Yes: written off is not forgiven, and what is recovered is income."), right=True),
        Option(_("We have to give it back: the debt is gone"),
               _("The books gave the loan up. The debt did not go anywhere.")),
    ),
    ("WOF-3",),
)

THE_SUM = Question(
    "the_sum",
    _("Penalty 0.5 % a day, the loan itself costs about 0.3 % a day. Why not a penalty of 0.2 %?"),
    (
        Option(_("Because penalties are a good income"),
               _("An institution that lives on penalties needs late clients. It is a price to be "
                 "avoided, not to be earned.")),
        Option(_("Because being late would then be cheaper than borrowing"),
               _("Yes: it would be a loan on better terms than ours, and the sum in her head would "
                 "come out against us."), right=True),
        Option(_("Because the manual says 0.5 %"),
               _("It does not: the rate is our assumption. The reason is yours to find.")),
    ),
    ("DEL-5", "COL-2"),
)

QUESTIONS = (POLISHED, ALARM, OLDEST, VISIT, FORGIVEN, THE_SUM)
