"""Day 1, from a mission to a credit policy: questions and predictions."""

from course.checks.kit.predict import Guess, Prediction
from course.checks.kit.question import Option, Question
from course.checks.kit.sorting import Item, Sorting
from course.language import _

ASSUMED = Prediction(
    "assumed",
    _("You will now see the policy of the branch, figure by figure. Which part of its figures does "
      "no source give, so that we had to assume them?"),
    (
        Guess(_("hardly any: a manual is a manual"), lambda seen: seen < 0.15),
        Guess(_("about a quarter"), lambda seen: seen < 0.35),
        Guess(_("about half"), lambda seen: seen < 0.65),
        Guess(_("nearly all"), lambda _seen: True),
    ),
    _("A policy settles more than any book can say. What is assumed must be written down as "
      "assumed, or next year it will be quoted as law."),
    ("CTX-8",),
)

_POLICY, _PROCEDURE = _("policy"), _("procedure")
_HOW = _("this says how something is done, step by step: a procedure.")
_WHAT = _("this sets a frame (what, for whom, how much), not a way of doing it: policy.")

POLICY_OR_PROCEDURE = Sorting(
    "policy_or_procedure",
    _("Policy or procedure?"),
    (_POLICY, _PROCEDURE),
    (
        Item(_("First loans are 15 000 roubles at most."), _POLICY, _WHAT),
        Item(_("At the first meeting the officer hands "
               "over the information sheet."), _PROCEDURE, _HOW),
        Item(_("We lend to registered entrepreneurs only."), _POLICY, _WHAT),
        Item(_("On the first day late the officer telephones "
               "and notes the answer."), _PROCEDURE, _HOW),
        Item(_("Loans are secured by the business or by guarantors."), _POLICY, _WHAT),
        Item(_("When all papers are there, the file goes to the director."), _PROCEDURE, _HOW),
    ),
    _("Right. Policies draw the frame; procedures lead through it, from the first meeting to the "
      "last instalment."),
    ("CTX-8",),
)

GALINA = Question(
    "galina",
    _("Galina's kiosk runs well, but she means to register only next spring. The new officer wants "
      "to make an exception “because she is honest”. What is the trouble with that?"),
    (
        Option(_("None: policies are only recommendations"),
               _("Then the next client is refused by one officer and welcomed by another, and both "
                 "are right.")),
        Option(_("An officer's exception is a new policy that nobody decided on"),
               _("Yes. If the rule is wrong, change the rule, "
                 "for everybody, in the open."), right=True),
        Option(_("Unregistered people do not repay"),
               _("Galina may well repay. The trouble is who decides, and that it should be the "
                 "same for all.")),
    ),
    ("CTX-8",),
)

CLASH = Question(
    "clash",
    _("The manual's own credit policy ends with: entrepreneurs are the same everywhere, so we make "
      "no allowance for local differences. What do you do with that sentence?"),
    (
        Option(_("Follow it: it stands in the manual"),
               _("So does the opposite: there is no best method, and none should be copied "
                 "blindly. You have to choose, and to say why.")),
        Option(_("Set it beside “never copy blindly”, see that they clash, and decide for your "
                 "place"),
               _("Yes. Sources may disagree with themselves. Noticing it "
                 "is half the craft."), right=True),
        Option(_("Leave out the whole section"),
               _("Its seven aims are worth keeping. One sentence is not.")),
    ),
    ("CTX-10", "CTX-4"),
)

SEVEN = Question(
    "seven",
    _("Which pair of the seven aims pulls in two directions, so that "
      "a policy must find the middle?"),
    (
        Option(_("Every loan back on time, and reaching as many people as possible"),
               _("Yes. Reach farther and you meet riskier loans; refuse every doubt and you reach "
                 "few. The corridor and the first-loan limit of "
                 "day 3 are such middles."), right=True),
        Option(_("Knowing the clients' motives, and long relations with repeat loans"),
               _("These two help each other: one learns motives over several loans.")),
        Option(_("Growing the fund, and income that covers the costs"),
               _("These two go together: a fund that does not cover its costs shrinks.")),
    ),
    ("CTX-10",),
)

QUESTIONS = (ASSUMED, POLICY_OR_PROCEDURE, GALINA, CLASH, SEVEN)
