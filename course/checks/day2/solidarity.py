"""Day 2, neighbours who answer for each other: questions and predictions."""

from course.checks.kit.predict import Guess, Prediction
from course.checks.kit.question import Option, Question
from course.checks.kit.sorting import Item, Sorting
from course.language import _

GROUP_REPAYS = Prediction(
    "group_repays",
    _("Four neighbours answer for each other. In a quiet year one in ten is in trouble, in a hard "
      "year three in ten. If three of the four can pay, they carry the fourth; if fewer can, the "
      "group breaks and all stop paying. Does the lender get more back than from the same four "
      "alone?"),
    (
        Guess(_("more, in both years"), lambda seen: min(each.gain for each in seen) > 0),
        Guess(_("more in the quiet year, less in the hard one"),
              lambda seen: seen[0].gain > 0 > seen[1].gain),
        Guess(_("less, in both years"), lambda seen: max(each.gain for each in seen) < 0),
        Guess(_("less in the quiet year, more in the hard one"), lambda _seen: True),
    ),
    _("The same promise that carries one member pulls down three when it cannot be kept. That all "
      "of them stop is the hardest case; ease it on the panel."),
    ("GRP-2", "GRP-6"),
)

_TRUE, _FALSE = _("true"), _("not so")

HOW_IT_WORKS = Sorting(
    "how_it_works",
    _("A solidarity group in Smolensk: true, or not so?"),
    (_TRUE, _FALSE),
    (
        Item(_("Three or four people who know each other by business or as neighbours."), _TRUE,
             _("that is the usual group: small, and near.")),
        Item(_("The group takes one loan and shares it out."), _FALSE,
             _("each member has a loan of her own, for her own need. One loan for all is the "
               "village bank.")),
        Item(_("Every member signs a contract of guarantee for the others."), _TRUE,
             _("that signature is what is shared, and all that is shared.")),
        Item(_("The officer speaks with the leader only; the leader speaks with the rest."), _FALSE,
             _("the officer works with each member, one by one. The others come in when somebody "
               "breaks her word, though they help to judge and to keep an eye, and the leader gets "
               "the reminder.")),
        Item(_("The members vote on each other's loans, and the committee follows."), _FALSE,
             _("the committee decides without the group.")),
        Item(_("With each loan well repaid, the group may borrow more, and faster."), _TRUE,
             _("limits and terms grow with the group's history; "
               "a repeat application takes hours.")),
        Item(_("Whether all borrow at once or in turn is settled by the institution."), _TRUE,
             _("some do it one way, some the other: it is a choice of the credit policy.")),
    ),
    _("Right. Own loans, own talks, one shared signature."),
    ("GRP-1", "GRP-2", "GRP-3", "GRP-4", "GRP-5", "GRP-7"),
)

STRONGEST = Question(
    "strongest",
    _("What, says the manual, makes members of a group pay on time more than anything else?"),
    (
        Option(_("The penalty"), _("It counts, but it is the same for single clients.")),
        Option(_("That all of them would lose access to further loans"),
               _("Yes: if the group does not stand in, nobody in it borrows again."), right=True),
        Option(_("The court"), _("Courts are slow, cost more than they bring, and come last.")),
    ),
    ("GRP-6",),
)

HURTS = Question(
    "hurts",
    _("Four neighbours sell on the same market, and the market burns down. What is their joint "
      "guarantee worth on that day?"),
    (
        Option(_("As much as ever: four signatures are four signatures"),
               _("Four people without income cannot carry each other. Signatures do not sell "
                 "clothes.")),
        Option(_("Very little: what strikes one strikes all"),
               _("Yes. Neighbours know each other best and share most of their risks. Both are "
                 "true of the same street."), right=True),
        Option(_("More: trouble brings people together"),
               _("It may bring them together in the office, to say that none of them can pay.")),
    ),
    ("GRP-2", "GRP-6"),
)

HISTORY = Question(
    "history",
    _("A group of four has repaid two rounds without a late day. Now each asks for more. Who is "
      "looked at?"),
    (
        Option(_("Nobody: the group has earned it"),
               _("It has earned trust and speed. Each need and each business is still looked at.")),
        Option(_("Each member and her business; the group's history widens the limit and shortens "
                 "the wait"),
               _("Yes: the limit grows with the group, the loan with the member."), right=True),
        Option(_("Only the leader"), _("The leader is a voice, not a guarantee.")),
    ),
    ("GRP-5", "GRP-3"),
)

QUESTIONS = (GROUP_REPAYS, HOW_IT_WORKS, STRONGEST, HURTS, HISTORY)
