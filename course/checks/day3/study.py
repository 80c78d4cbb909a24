"""Day 3, first session: two questions, five blocks, four forms, and figures that are too small."""

from course.checks.kit.predict import Guess, Prediction
from course.checks.kit.question import Option, Question
from course.checks.kit.sorting import Item, Sorting
from course.language import _
from simulator.rules.client.appraisal import Appraisal

TWO = Question(
    "two_questions",
    _("A baker earns three times what the loan asks of her. “I shall pay,” she says, “if nothing "
      "better comes along.” What do you know now?"),
    (
        Option(_("That she can repay, so the loan is safe"),
               _("You know that she can. Money that is there is not yet money that comes.")),
        Option(_("That she can repay, and that her will is open"),
               _("Yes. Two questions, two answers; a loan needs both."), right=True),
        Option(_("That she cannot be trusted, so her figures do not matter"),
               _("One sentence is no verdict. Ask what she means, and why she would pay.")),
    ),
    ("APP-1",),
)

_ENTERPRISE, _FINANCE = _("the enterprise"), _("its finances")
_OBJECT, _MARKET, _PROJECT = _("what is financed"), _("the market"), _("the project's cash flow")

BLOCKS = Sorting(
    "blocks",
    _("Five blocks of study. Where does each question belong?"),
    (_ENTERPRISE, _FINANCE, _OBJECT, _MARKET, _PROJECT),
    (
        Item(_("How long has the workshop been there, and who runs it?"), _ENTERPRISE,
             _("Age, place, owner and management: that is the enterprise itself.")),
        Item(_("Who owes her money, and whom does she owe?"), _FINANCE,
             _("What is owed both ways, taxes, and money in and out are its finances.")),
        Item(_("Will the overlock machine sew the fabric she works with?"), _OBJECT,
             _("The thing that the loan buys has to work for this business.")),
        Item(_("How many others sew school uniforms in this town?"), _MARKET,
             _("Competitors, demand and prices outside the shop are the market.")),
        Item(_("Week by week: when does the machine bring money, and when are instalments due?"),
             _PROJECT, _("Money in and out because of the loan: the project's own cash flow.")),
        Item(_("Would her guarantor pass the same examination?"), _FINANCE,
             _("The guarantor is judged by the same criteria, among the finances.")),
    ),
    _("Enterprise, finances, object, market, project: none of them alone says yes."),
    ("APP-2",),
)

CRITICAL = Question(
    "critical",
    _("A client's sales look too small for what she buys. What is the most likely reason?"),
    (
        Option(_("She is a thief"), _("Think of what a tax form has taught her for years.")),
        Option(_("Habit: small figures have always been safer"),
               _("Yes. Explain what you need the true ones for: a loan of the right size."),
               right=True),
        Option(_("She wants a larger loan"), _("Then she would make them larger.")),
    ),
    ("APP-3",),
)

VISIT = Question(
    "visit_home",
    _("You have seen the shop, the goods and the notebook. Why go to the home as well?"),
    (
        Option(_("To see what could be seized"),
               _("That is a collector's eye. You are there to understand, not to threaten.")),
        Option(_("To see who lives on this money, and whether what was said is so"),
               _("Yes: how many eat at the table decides how much is left for us."), right=True),
        Option(_("It is only a formality for a good business"),
               _("A good business with seven at the table leaves less than a poor one with two.")),
    ),
    ("APP-4",),
)

FIRST_FORM = Question(
    "first_form",
    _("Ten minutes at the counter with somebody you have never seen. Which paper do you fill in?"),
    (
        Option(_("The record of the interview"),
               _("Yes: name, work, earlier loans, your impression. The rest comes when it is worth "
                 "her time and yours."), right=True),
        Option(_("The confidential questionnaire with its 45 items"),
               _("That takes an afternoon and a visit. Nobody tells a stranger her takings.")),
        Option(_("The guarantor's questionnaire"), _("There is no borrower yet to stand for.")),
    ),
    ("DOC-5",),
)

GUARANTOR = Question(
    "guarantor",
    _("A guarantor has filled in the whole form: dependants, debts, court decisions, suits, "
      "consent to checks. What do you still need, to judge him by the borrower's criteria?"),
    (
        Option(_("What he earns, with papers for it"),
               _("Yes. The form never asks for his income; it only wants papers on it attached."),
               right=True),
        Option(_("Nothing; the form is complete"),
               _("Read it again as a lender: could he pay an instalment next month?")),
        Option(_("How he likes the borrower"),
               _("Good to know, but liking repays nothing.")),
    ),
    ("DOC-9", "APP-2"),
)


def _too_small(seen: Appraisal) -> bool:
    return any(each.grade == "doubt" for each in seen.of("APP-3"))


UNDERSTATED = Prediction(
    "understated",
    _("Valentina says that her booth takes 6 600 roubles in an average month. She spends 3 120 on "
      "soles and heels, and asks two to three times what they cost her. What will a comparison "
      "with other booths say?"),
    (
        Guess(_("Her sales are too small to be true"), _too_small),
        Guess(_("Her sales are what one would expect"), lambda seen: not _too_small(seen)),
        Guess(_("Her sales are too large to be true"), lambda _seen: False),
    ),
    _("Two witnesses say the same: her own purchases, and the other booths."),
    ("APP-3",),
)

QUESTIONS = (TWO, BLOCKS, CRITICAL, VISIT, FIRST_FORM, GUARANTOR, UNDERSTATED)
