"""The sheets that every day has: plan, five questions, cards, job aid, next step."""

from html import escape

from course.building.timetable import timetable
from course.cases import cards
from course.checks.kit.finding import questions
from course.checks.kit.question import Question
from course.handouts.sheet import (
    BOX,
    EACH,
    ONE,
    TABLE,
    Sheet,
    asked,
    grid,
    heading,
    listed,
    paragraphs,
)
from course.language import _
from course.outline import Day
from course.widgets.kit.notes import PLAN


def plan_of_the_day(day: Day) -> Sheet:
    """Lay out the day with its minutes, and no times: the trainer writes them in."""
    rows = [("", str(slot.minutes), slot.what, "") for slot in timetable(day)]
    heads = (_("begins at"), _("min"), _("what"), _("who leads, and where"))
    return Sheet(_("Plan of the day"), ONE, grid(heads, rows, "blank", (14, 8, 50, 28)))


def recalled(day: Day) -> tuple[Question, ...]:
    """Give the five questions on the day before; none on the first day."""
    return tuple(
        found for key, found in questions().items() if key.startswith(f"{day.name}.recall_")
    )


def recall_sheet(day: Day) -> Sheet:
    """Ask them on paper."""
    body = "".join(
        f'<div class="whole">{heading(f"{number}. {each.text}")}'
        + "".join(f"<p>{BOX} &nbsp;{escape(option.text)}</p>" for option in each.options)
        + "</div>"
        for number, each in enumerate(recalled(day), 1)
    )
    told = paragraphs(_("Alone, and without looking anything up. Ten minutes."))
    return Sheet(_("What has stayed from yesterday?"), EACH, told + body)


def answers(day: Day) -> str:
    """Give the right options, with what the page says of them, for the trainer."""
    right = [
        f"{option.text} – {option.feedback}"
        for each in recalled(day) for option in each.options if option.right
    ]
    if not right:
        return ""
    return heading(_("Answers to the five questions")) + listed(right, "ol")


def role_play(day: Day) -> Sheet:
    """Draw the cards of the talk, to be cut along the dashes."""
    play = cards.role_play(day.name)
    boxes = "".join(
        f'<div class="card">{heading(card.role)}<p>{escape(card.text)}</p></div>'
        for card in play.cards
    )
    after = heading(_("Afterwards, together")) + listed(play.after)
    title = _("{title} · {minutes} minutes").format(title=play.title, minutes=play.minutes)
    told = _("{copies}; cut along the dashes, a card for each player").format(copies=TABLE)
    return Sheet(title, told, paragraphs(play.scene) + boxes + after)


def job_aid(day: Day) -> Sheet:
    """Write the page to take to work, large enough for a wall."""
    aid = cards.job_aid(day.name)
    body = f'<div class="large">{listed(aid.lines, "ol")}</div>'
    return Sheet(aid.title, _("{copies}, to take to work").format(copies=EACH), body)


def next_step(day: Day) -> Sheet:
    """Ask for the learner's own next step."""
    body = "".join(asked(line.asked, 4) for line in PLAN)
    title = _("Day {number}: my next step at home").format(number=day.number)
    return Sheet(title, EACH, body)
