"""Questions and predictions of day 5."""

from course.checks.predict import Guess, Prediction
from course.checks.question import Option, Question
from course.language import _

OLDEST = Question(
    "oldest",
    _("A client missed the second instalment, paid the third on its day, and missed the fourth. "
      "Payments go to the oldest instalment first. From which due day do we count her days late?"),
    (
        Option(_("From the second: it was the first she missed"),
               _("The money she brought in the third week went to the second instalment: it is paid.")),
        Option(_("From the third: the money of that week went to the second"),
               _("Yes. One instalment behind since the second week, her oldest unpaid is the third."),
               right=True),
        Option(_("From the fourth: it is the one missed last"),
               _("The newest missed instalment makes arrears look young; the oldest unpaid decides.")),
    ),
    ("COL-1", "MON-8"),
)

QUESTIONS: tuple[Question | Prediction, ...] = (OLDEST,)

__all__ = ["QUESTIONS", "Guess", "Prediction"]
