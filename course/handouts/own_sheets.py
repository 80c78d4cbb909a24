"""The sheets a day has for itself: what its sessions write on, cut out or lay on the floor."""

from collections.abc import Callable
from html import escape
from itertools import groupby

from course.cases import worked_examples
from course.cases.clients.long_form import long_form
from course.figures.arrears.self_assessment import blank_radar
from course.figures.study.form_paper import form_body
from course.handouts.sheet import (
    BOX,
    EACH,
    ONE,
    TABLE,
    Sheet,
    asked,
    empty,
    grid,
    heading,
    paragraphs,
)
from course.language import _
from course.widgets.context.skills_audit import LEVELS, statements
from course.widgets.kit.notes import PORTRAIT
from simulator.policies import load_policy
from simulator.rules.client.client_file import PAPERS, paper_title
from simulator.rules.ground.money import in_roubles

POLICY = "smolensk_individual"


def skills() -> Sheet:
    """Ask for the ten skills twice on one page: the first morning and the last afternoon."""
    levels = " &nbsp; ".join(f"{number} {escape(text)}" for number, text in enumerate(LEVELS))
    boxes = f"{BOX} {BOX} {BOX} {BOX}"
    rows = [(said, boxes, boxes) for said in statements().values()]
    heads = ("", _("first morning"), _("last afternoon"))
    told = paragraphs(_(
        "Tick one box of each four. On the first morning fold the last column back; the sheet "
        "comes out again on the last afternoon. It stays yours."))
    return Sheet(_("What can I do?"), EACH, f"{told}<p>{levels}</p>{grid(heads, rows, 'blank')}")


def portrait() -> Sheet:
    """Ask for the learner's own institution in four lines."""
    body = "".join(asked(line.asked, 5) for line in PORTRAIT)
    return Sheet(_("My institution in four lines"), EACH, body)


def schedule_by_hand() -> Sheet:
    """Give a schedule of twelve lines to fill in."""
    heads = (_("week"), _("due day"), _("principal"), _("interest"), _("payment"),
             _("left to pay"))
    rows = [(str(week), "", "", "", "", "") for week in range(1, 13)]
    head = asked(_("The loan: amount, rate, and which week is meant"), 2)
    table = grid(heads, rows, "blank", (8, 20, 18, 18, 18, 18))
    return Sheet(_("A schedule by hand"), EACH, head + table)


def papers_of_the_file() -> Sheet:
    """Give the nine papers of the client's file as slips (DOC-2)."""
    slips = "".join(
        f"<div>{escape(paper_title(paper.key))}</div>" for paper in PAPERS if paper.number
    )
    told = _("{copies}; cut along the dashes, shuffle").format(copies=ONE)
    return Sheet(_("Nine papers of one file"), told, f'<div class="slips">{slips}</div>')


def said_and_seen() -> Sheet:
    """Give a page for the visit: what the client said, and what was to be seen (APP-3, APP-4)."""
    heads = ("", _("what she said"), _("what I saw or counted"))
    rows = [
        (text, "", "") for text in (
            _("sales of a day or a month: good, average, poor"), _("goods on the shelf"),
            _("purchases: how often, how much"), _("mark-up"), _("who works there"),
            _("rent, tax, other costs"), _("debts elsewhere"), _("the family, and the home"),
            _("what the loan is for"), _("what she would do in a crisis"))
    ]  # fmt: skip
    return Sheet(_("Said and seen"), EACH, grid(heads, rows, "tall", (28, 36, 36)))


def cash_flow_by_hand() -> Sheet:
    """Give the statement, the corridor and the family for three months (DOC-6, APP-5 to APP-7)."""
    money = [
        (text, "", "", "") for text in (
            _("receipts (average sales × season)"), _("− purchases"), _("− transport"),
            _("− wages, the owner's included"), _("− rent"), _("− tax"), _("− other costs"),
            _("− spoiled goods"), _("− debts that fall due"), _("= net income"))
    ]  # fmt: skip
    rule = [
        (text, "", "", "") for text in (
            _("a third of it"), _("two thirds of it"), _("the repayment of the month"),
            _("what remains"), _("what the family needs of it"), _("does it fit? yes / no"))
    ]  # fmt: skip
    heads = (_("roubles"), _("month 1"), _("month 2"), _("month 3"))
    widths = (40, 20, 20, 20)
    body = (grid(heads, money, "blank", widths) + heading(_("And the loan"))
            + grid(heads, rule, "blank", widths))
    return Sheet(_("From a talk to a loan that fits"), EACH, body)


def questionnaire() -> Sheet:
    """Give the blank form of 45 items (DOC-5)."""
    return Sheet(_("Confidential questionnaire"), EACH, form_body(long_form(), {}))


def half_hours() -> Sheet:
    """Ask where a working day went."""
    rows = [(f"{8 + half // 2}:{'30' if half % 2 else '00'}", "", BOX) for half in range(22)]
    heads = (_("from"), _("what I did"), _("with a client"))
    body = grid(heads, rows, "blank", (10, 72, 18))
    return Sheet(_("My yesterday in half hours"), EACH, body)


def rate_by_hand() -> Sheet:
    """Give the build-up of a rate to fill in (PRI-1)."""
    rows = [
        (text, "", "") for text in (
            _("running the house: pay, rent, travel"), _("taxes"), _("borrowed money"),
            _("losses"), _("margin for growth"), _("together"),
            _("÷ (1 − losses) = rate a year"), _("÷ 12 = rate a month"))
    ]  # fmt: skip
    heads = (_("what interest must pay"), _("roubles a year"), _("share of the average portfolio"))
    body = asked(_("Average portfolio, roubles"), 1) + grid(heads, rows, "blank", (44, 28, 28))
    pay = asked(_("And our pay rule: how would I cheat it, and which line stops me?"), 7)
    return Sheet(_("What our loans must earn"), EACH, body + pay)


def steps_for_the_floor() -> Sheet:
    """Give the days of the ladder as large cards (COL-1 to COL-8)."""
    ladder = load_policy(POLICY).ladder
    cards = "".join(
        f'<div class="step"><strong>{day:+d}</strong><span>'
        f"{escape(', '.join(_(step.name) for step in steps))}</span></div>"
        for day, steps in groupby(ladder, key=lambda step: step.day)
    )
    return Sheet(_("The ladder for the floor"), _("{copies}; two paces apart").format(copies=ONE),
                 cards)


def ageing_by_hand() -> Sheet:
    """Give the manual's late loans (MON-9) without their reserve, and room for ours."""
    bands = load_policy(POLICY).ageing
    known = [
        (band.line, band.name, str(number), in_roubles(balance),
         f"{band.reserve_rate * 100:.0f} %", "")
        for band, number, balance in zip(
            bands, worked_examples.LATE_LOANS, worked_examples.LATE_BALANCES, strict=True)
    ]  # fmt: skip
    own = [(band.line, band.name, "", "", f"{band.reserve_rate * 100:.0f} %", "")
           for band in bands]
    heads = (_("line"), _("days late"), _("(A) loans"), _("(B) balance"), _("(C) rate"),
             _("(D) reserve"))
    total = [("P16", _("total"), "", "", "", "")]
    body = (heading(_("The manual's late loans")) + grid(heads, [*known, *total], "blank")
            + heading(_("Ours")) + grid(heads, [*own, *total], "blank"))
    ratios = asked(_("Arrears rate P6/P4, portfolio at risk P7/P4, loan loss ratio P8/P5"), 3)
    return Sheet(_("Late loans by age"), EACH, body + ratios)


def seven_axes() -> Sheet:
    """Give the empty chart of the self-assessment (CPP-4)."""
    told = paragraphs(_(
        "Put a dot on each axis, from 0 to 5, and join the dots. Score only what you could show "
        "to a stranger."))
    body = told + blank_radar().html + asked(_("My three weakest, and what I would show next "
                                               "time"), 6)
    return Sheet(_("Do we keep our promises?"), EACH, body)


def two_columns() -> Sheet:
    """Give the observer's sheet of the seventh day: respect and commitment (DIG-4)."""
    heads = (_("respect"), _("commitment"))
    return Sheet(_("The seventh day: the observer's sheet"), TABLE,
                 grid(heads, empty(6, 2), "tall") + asked(_("Promises only the committee can "
                                                            "make"), 3))


OWN: dict[str, tuple[Callable[[], Sheet], ...]] = {
    "day1": (skills, portrait),
    "day2": (schedule_by_hand, papers_of_the_file),
    "day3": (said_and_seen, cash_flow_by_hand, questionnaire),
    "day4": (half_hours, rate_by_hand),
    "day5": (steps_for_the_floor, ageing_by_hand, two_columns, seven_axes),
}
"""Each day's own sheets; the skills of day 1 serve on day 5 again."""
