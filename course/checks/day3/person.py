"""Day 3, last session: the person, and an opinion one answers for."""

from collections.abc import Callable

from course.checks.kit.predict import Guess, Prediction
from course.checks.kit.question import Option, Question
from course.language import _
from simulator.rules.client.appraisal import Appraisal

TRUST = Question(
    "trust",
    _("All figures are fine. You ask yourself whether you believe that she will repay, and "
      "something in you says no. What now?"),
    (
        Option(_("Count again until the figures show why"),
               _("They may never show it. The question comes first, before the figures.")),
        Option(_("The work ends here"),
               _("Yes. But say to yourself why; a no because of a headscarf or an accent is no "
                 "finding."), right=True),
        Option(_("Recommend a smaller loan"),
               _("A small loan to somebody you do not believe is a small bad loan.")),
    ),
    ("APP-13",),
)

MOTIVE = Question(
    "motive",
    _("“Why would you repay?” Which answer tells you most?"),
    (
        Option(_("“Because the law says so.”"), _("So it does. Few repay because of it.")),
        Option(_("“The depot gives goods only to those who pay, and I want the next loan.”"),
               _("Yes: a reason of her own, that will still be there in week ten."), right=True),
        Option(_("“I always do.”"), _("Perhaps. Ask for the last time she did.")),
    ),
    ("APP-13",),
)

ANSWERS = Question(
    "who_answers",
    _("The committee follows your opinion and lends. The loan goes bad, because you never visited "
      "the home. Who answers for it?"),
    (
        Option(_("The committee: it decided"),
               _("It decided on what you wrote. What you wrote is yours.")),
        Option(_("You"),
               _("Yes. The key question is yours: can she earn the repayment without endangering "
                 "the business? Capacity, security and surroundings, person: each needs its "
                 "answer."),
               right=True),
        Option(_("The client: she signed"),
               _("She owes the money. The judgement was ours.")),
    ),
    ("APP-16",),
)

Judged = tuple[Appraisal, ...]


def _as_asked(low: int, high: int) -> Callable[[Judged], bool]:
    """Tell how many may be recommended just as they ask."""
    def holds(seen: Judged) -> bool:
        return low <= sum(each.recommendation == "approve" for each in seen) <= high
    return holds


EIGHT = Prediction(
    "eight",
    _("Eight clients ask for eight loans. For how many do the rules let you recommend the loan "
      "just as it is asked for?"),
    (
        Guess(_("for six or more"), _as_asked(6, 8)),
        Guess(_("for three to five"), _as_asked(3, 5)),
        Guess(_("for one or two"), _as_asked(1, 2)),
        Guess(_("for none"), _as_asked(0, 0)),
    ),
    _("Look at the table below: how many could have another loan, or the same one later?"),
    ("APP-16", "APP-14"),
)

QUESTIONS = (TRUST, MOTIVE, ANSWERS, EIGHT)
