"""Day 3, fourth session: other debts, one buyer, a bad month."""

from collections.abc import Callable

from course.checks.kit.predict import Guess, Prediction
from course.checks.kit.question import Option, Question
from course.language import _
from simulator.rules.client.stress import StressResult

DEBT = Question(
    "hidden_debt",
    _("Item 28, debts at present: “none”. In the parts shop you learn of 6 000 roubles that are "
      "not paid. It is his first loan with us. And now?"),
    (
        Option(_("Lend him less, so that he can pay both"),
               _("The rule knows no less: no other debt before the first loan. And why did he not "
                 "say so?")),
        Option(_("No loan now. Ask him openly, and let him come back when it is paid"),
               _("Yes. A debt he did not name is two findings: one in the figures, one in the "
                 "person."), right=True),
        Option(_("Lend: he is honest otherwise"),
               _("Perhaps. But his first instalment would go to the parts shop.")),
    ),
    ("APP-10",),
)

BUYER = Question(
    "one_buyer",
    _("Who is the steadiest client?"),
    (
        Option(_("A dressmaker with one school as her customer: the order is signed"),
               _("One signature more, and she has no customer. She depends on a headmistress.")),
        Option(_("A kiosk with two hundred small sales a day, all the year"),
               _("Yes: many small deals, no season. No single buyer can bring it "
                 "down."), right=True),
        Option(_("A stall that earns half its money in December"),
               _("Many buyers, true. But most of them come in one month.")),
    ),
    ("APP-11",),
)

CRISIS = Question(
    "crisis_plan",
    _("When is the best moment to talk about what happens if she cannot pay?"),
    (
        Option(_("When she has missed an instalment"),
               _("Then it sounds like a threat, and the ways out are fewer.")),
        Option(_("Before she signs"),
               _("Yes: in peace, with her own ideas, and it stands in the file. In doubtful cases "
                 "somebody else may stand in for her too."), right=True),
        Option(_("Never: it frightens good clients away"),
               _("Good clients have thought of it already. Ask, and you will hear.")),
    ),
    ("APP-12",),
)

OUTSIDE = Question(
    "outside",
    _("Which of these would make you take a minibus driver's cash flow up again, although he did "
      "nothing?"),
    (
        Option(_("The dollar rose by a tenth, and his spare parts are imported"),
               _("Yes. Currency, wholesale prices, demand and laws come from outside, and land in "
                 "his outlays."), right=True),
        Option(_("His neighbour bought a car"), _("Unless it is a second minibus on line 7, no.")),
        Option(_("He has paid every instalment"),
               _("Good. But paying is his doing, not the world's.")),
    ),
    ("APP-17",),
)

Blows = tuple[StressResult, ...]


def _broken_by(name: str) -> Callable[[Blows], bool]:
    """Tell whether one blow leaves the largest gap."""
    def holds(seen: Blows) -> bool:
        worst = max(seen, key=lambda each: each.unpaid)
        return worst.unpaid > 0 and worst.shock.name == name
    return holds


RAISA = Prediction(
    "raisa_blow",
    _("Raisa's loan of 9 000 fits well. Sixty per cent of her sales go to one school. Which of "
      "three blows leaves the largest gap?"),
    (
        Guess(_("a poor month"), _broken_by("a poor month")),
        Guess(_("wholesale prices up by a tenth"), _broken_by("wholesale prices rise")),
        Guess(_("the school takes its uniforms elsewhere"), _broken_by("the largest buyer leaves")),
        Guess(_("none of them leaves a gap"),
              lambda seen: all(each.holds for each in seen)),
    ),
    _("A loan can fit every month of the plan and still hang on one customer."),
    ("APP-11",),
)

QUESTIONS = (DEBT, BUYER, CRISIS, OUTSIDE, RAISA)
