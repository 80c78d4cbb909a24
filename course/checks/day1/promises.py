"""Day 1, six promises to the client: questions and predictions."""

from course.checks.kit.predict import Guess, Prediction
from course.checks.kit.question import Option, Question
from course.checks.kit.sorting import Item, Sorting
from course.language import _

SIX_PRICES = Prediction(
    "six_prices",
    _("Six lenders say the same sentence: “Three per cent a month, four months.” Each means "
      "something else. How much dearer is the dearest of them than the cheapest, by its yearly "
      "rate?"),
    (
        Guess(_("about the same: three is three"), lambda seen: seen < 1.1),
        Guess(_("half as dear again"), lambda seen: seen < 1.75),
        Guess(_("more than twice as dear"), lambda seen: seen < 3),
        Guess(_("five times as dear"), lambda _seen: True),
    ),
    _("On which sum is the interest counted, when is it taken, is there a fee? Three small words, "
      "and the price is another."),
    ("CPP-1",),
)

_DEBT, _PRICE, _COLLECT = _("not too much debt"), _("a clear, fair price"), _("decent collection")
_STAFF, _EAR, _DATA = _("honest staff"), _("an open ear"), _("your data stay here")
SCENES = Sorting(
    "scenes",
    _("Six small scenes from one market. Which promise is broken in each?"),
    (_DEBT, _PRICE, _COLLECT, _STAFF, _EAR, _DATA),
    (
        Item(_("“Of course you can have another loan. What you owe the other fund is not our "
               "business.”"), _DEBT,
             _("nobody was loud or dishonest, and nothing was hidden. But she is about to lose "
               "sight of what she can carry.")),
        Item(_("Oksana signs for 10 000 and receives 9 700: “the rest is the fee, did nobody "
               "say?”"), _PRICE,
             _("nobody put the fee into a pocket, and it may even stand in the contract. What was "
               "missing is the price, beforehand.")),
        Item(_("The officer reads Pavel's debt aloud at the bus stop, where all drivers can hear "
               "it."), _COLLECT,
             _("ask why it was read aloud. To press him, before his own people."), {
                 _DATA: _("his data are spread too, yes. But why was it read aloud? To press him: "
                          "that is how not to collect."),
             }),
        Item(_("The officer mends his shoes at Valentina's booth and never pays; her loan goes "
               "fast."), _STAFF,
             _("her price, her debt and her secrets are untouched. What she gives is a favour, and "
               "he takes it.")),
        Item(_("Raisa says her receipt is wrong. “Tell the officer who wrote it. That is the way "
               "here.”"), _EAR,
             _("perhaps it was only a slip of the pen. The trouble is that there is nobody else "
               "to turn to.")),
        Item(_("“Your neighbour Tamara? She has borrowed 12 000. You could have as much!”"), _DATA,
             _("the one who loses here is not in the room. What was given away is Tamara's.")),
    ),
    _("Right. None of these people meant harm. That is why promises need rules, and ears."),
    ("CPP-1",),
)

WHY_NOW = Question(
    "why_now",
    _("Why did client protection become a movement of its own, years after microfinance began?"),
    (
        Option(_("Because clients had become less honest"),
               _("Nothing suggests it. What changed is the lenders' side: more of them, growing "
                 "fast.")),
        Option(_("Because of fast growth, new lenders and competition, crises in several "
                 "countries, bad press, and anger at high rates"),
               _("Yes. And because people asked lenders to show what they do: accounts and "
                 "openness."),
               right=True),
        Option(_("Because a law demanded it"),
               _("Laws came in places. The movement asked lenders to join of their own will.")),
    ),
    ("CPP-2",),
)

PATH = Question(
    "path",
    _("Your director reads about the six promises and says: “Good, we put the logo on our door.” "
      "Which step of the path comes right after joining?"),
    (
        Option(_("To be certified"),
               _("That is the end of the path: report and certify. Nobody can certify what has not "
                 "been looked at.")),
        Option(_("To learn, to teach it, and to assess oneself"),
               _("Yes. Then somebody from outside looks; then one changes things with the tools "
                 "there are, tries them in pilots and shares what "
                 "was learnt; then one reports."), right=True),
        Option(_("To invite assessors from outside"),
               _("They come second: an honest look at oneself comes before.")),
    ),
    ("CPP-3",),
)

QUESTIONS = (SIX_PRICES, SCENES, WHY_NOW, PATH)
