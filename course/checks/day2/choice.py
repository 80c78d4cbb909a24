"""Day 2, group or alone: questions and predictions."""

from course.checks.kit.predict import Guess, Prediction
from course.checks.kit.question import Option, Question
from course.checks.kit.sorting import Item, Sorting
from course.language import _

EARLY = Prediction(
    "early",
    _("Raisa sells a large order and wants to repay everything after six of her twelve weeks. "
      "Which part of the loan's whole interest does she save?"),
    (
        Guess(_("half of it"), lambda share: share > 0.4),
        Guess(_("about a quarter"), lambda share: share > 0.15),
        Guess(_("next to nothing"), lambda _share: True),
    ),
    _("Half of the weeks are left, but only half of the money, and it would have fallen on: most "
      "interest is paid while much is owed."),
    ("GRP-9",),
)

SAME_PRICE = Question(
    "same_price",
    _("Single clients pay 9 % a month, groups 108 % a year. Who pays more?"),
    (
        Option(_("The groups: 108 is more than 9"), _("Mind the periods: a month there, a year "
                                                      "here.")),
        Option(_("Both the same, if a month's share is counted as twelve months over 52 weeks"),
               _("Yes. That agreement is why we read the nine per cent so."), right=True),
        Option(_("The single clients: the group has eight advantages"),
               _("A cheaper rate is not among the eight. For the lender a group costs less; "
                 "whether that is handed on is policy.")),
    ),
    ("GRP-8",),
)

DIFFER = Question(
    "differ",
    _("Two members of one group pay different rates. Can that be right?"),
    (
        Option(_("No: one group, one rate"),
               _("The manual lets the rate differ, for groups as for single clients.")),
        Option(_("Yes, where their trade, turnover or payback time differ"),
               _("Yes: the sewing room and the stall may have different prices, for a reason one "
                 "can say aloud."), right=True),
        Option(_("Yes, the leader always pays less"), _("No source says so.")),
    ),
    ("GRP-10",),
)

LOAD = Question(
    "load",
    _("With groups, an officer in Smolensk came to 63 active clients a month. What does the figure "
      "say?"),
    (
        Option(_("That nobody may look after more than 63"),
               _("63 is what was reached. The ceiling, a hundred, comes on day 4.")),
        Option(_("That neighbours save the officer time: they help to judge and to keep an eye"),
               _("Yes. Time saved on each client is time for another one."), right=True),
        Option(_("That groups have 63 members"), _("They have three or four.")),
    ),
    ("GRP-11",),
)

_GROUP, _ALONE, _TALK = _("a group"), _("alone"), _("neither today")

WHO = Sorting(
    "who",
    _("What would you speak about first with each of them?"),
    (_GROUP, _ALONE, _TALK),
    (
        Item(_("Raisa: 8 000 for cloth; knows two seamstresses in "
               "her street well; no pledge."), _GROUP, hints={
            _ALONE: _("it could be done, with a guarantor. But small need, good neighbours and no "
                      "pledge is what groups were made for."),
            _TALK: _("what speaks against it?"),
        }),
        Item(_("Nadezhda: 45 000 for a fourth stall, three healthy ones to show."), _ALONE, hints={
            _GROUP: _("groups suit 5 000 to 20 000; neighbours would not "
                      "wish to answer for 45 000."),
            _TALK: _("her business can be studied as it stands."),
        }),
        Item(_("Pavel: 18 000 for a gearbox; “I answer "
               "for myself and nobody else”."), _ALONE, hints={
            _GROUP: _("the sum would fit; the man would not. Men more often prefer a loan of their "
                      "own, and nobody should be talked into a signature."),
            _TALK: _("his minibus earns every day."),
        }),
        Item(_("Valentina: 6 000 for leather; three friends at the station trust her; writes "
               "nothing down."),
             _GROUP, hints={
                 _ALONE: _("without a line on paper her business is hard to study from outside. "
                           "Those who see it every day can help."),
                 _TALK: _("small, steady, known to her neighbours: why not?"),
             }),
        Item(_("Galina: 12 000 for a refrigerator; not registered yet."), _TALK, hints={
            _GROUP: _("the rule on registration does not bend because four sign."),
            _ALONE: _("registered entrepreneurs only. Give her the list of papers and a date."),
        }),
    ),
    _("Right. The need, the neighbours and the person decide, in this order."),
    ("GRP-12", "IND-6"),
)

ADVANTAGE = Question(
    "advantage",
    _("Which of these belongs to the eight advantages of a group?"),
    (
        Option(_("Less risk on both sides, because members know each other's business"),
               _("Yes. And lending to single clients costs the institution more."), right=True),
        Option(_("Nobody has to explain her business to the officer"),
               _("Everybody does, one by one.")),
        Option(_("Late payment is forgiven"),
               _("It is carried by others. That is the opposite of forgiven.")),
    ),
    ("GRP-13",),
)

FEAR = Question(
    "fear",
    _("Raisa says: “I am afraid to answer for others.” What does the officer say first?"),
    (
        Option(_("“It never happens, do not worry”"),
               _("It does happen. She will hear of it at the market, and remember who told her "
                 "otherwise.")),
        Option(_("“Most people feel so. A fellow member is easier to find than a guarantor, and "
                 "understands a bad week better. Let me tell you about a group that does well, and "
                 "one that did not”"),
               _("Yes. The fear is usual; take it seriously, and let her fill in her own form, "
                 "herself."),
               right=True),
        Option(_("“Then you cannot have a loan”"),
               _("She can have one of her own. The groups are an offer.")),
    ),
    ("GRP-14",),
)

REPAY_EARLY = Question(
    "repay_early",
    _("A member pays her loan off in the sixth week. The contract had fixed all twelve payments. "
      "What does she pay?"),
    (
        Option(_("All twelve, with all their interest: a contract is a contract"),
               _("The manual lets her repay early, within limits, and then works the sums out "
                 "anew.")),
        Option(_("What is still owed, with the interest up to that day"),
               _("Yes: that is our reading of “worked out anew”. Which limits there are, the "
                 "policy must say."), right=True),
        Option(_("What is still owed, and the whole interest back"),
               _("The interest of six weeks was earned: she had the money.")),
    ),
    ("GRP-9",),
)

QUESTIONS = (EARLY, REPAY_EARLY, SAME_PRICE, DIFFER, LOAD, WHO, ADVANTAGE, FEAR)
