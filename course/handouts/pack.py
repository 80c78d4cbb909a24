"""Write the handouts: an HTML file a day, and one for each blank form, that print on A4.

``python3 -m course handouts`` calls this; the files go to ``my_course/handouts``.
"""

import argparse
from html import escape
from pathlib import Path

from course.cases.clients.long_form import forms
from course.figures.study import form_paper
from course.handouts import every_day
from course.handouts.own_sheets import OWN
from course.handouts.sheet import LOOK, Sheet, listed, paragraphs
from course.language import _
from course.outline import DAYS, Day
from course.paper import Written, a4, write_whole
from simulator.rules.ground.validation import InputError

FOLDER = Path(__file__).parent.parent.parent / "my_course" / "handouts"


def sheets(day: Day) -> tuple[Sheet, ...]:
    """List the sheets of a day, in the order in which they are needed."""
    recall = (every_day.recall_sheet(day),) if every_day.recalled(day) else ()
    return (
        every_day.plan_of_the_day(day), *recall, *(make() for make in OWN[day.name]),
        every_day.role_play(day), every_day.job_aid(day), every_day.next_step(day),
    )  # fmt: skip


def document(day: Day) -> str:
    """Write the handout of a day: what to print and how often, then the sheets."""
    title = _("Day {number} · {title}: handouts").format(number=day.number, title=day.title)
    made = sheets(day)
    return a4(title, "\n".join([_for_the_trainer(day, made), *(each.html for each in made)]),
              look=LOOK + form_paper.LOOK)


def _for_the_trainer(day: Day, made: tuple[Sheet, ...]) -> str:
    told = paragraphs(_(
        "This page is for the trainer. Print it once, the others as often as they say; the guide "
        "of the day says when each is needed. Everything is invented or the manual's: no real "
        "client stands in it."))
    body = told + listed(f"{sheet.title}: {sheet.copies}" for sheet in made)
    title = _("Day {number} · {title}").format(number=day.number, title=day.title)
    return (f'<section class="sheet"><h1>{escape(title)}</h1>{body}'
            f"{every_day.answers(day)}</section>")


def write(folder: Path = FOLDER) -> tuple[Written, ...]:
    """Write a file for each day and each blank form of DOC-5, and say where they are.

    What stands there and is different is kept beside: it may have been changed by hand.

    Raises
    ------
    InputError
        When the folder cannot be written to.
    """
    files = {day.name: document(day) for day in DAYS}
    files |= {f"form_{key}": form_paper.form_paper(form)[1] for key, form in forms().items()}
    return tuple(write_whole(folder / f"{name}.html", page) for name, page in files.items())


def main(words: list[str] | None = None) -> int:
    """Write the handouts, and tell how to print them."""
    parser = argparse.ArgumentParser(prog="course handouts", description=_(
        "Write the handouts of the five days: pages for the printer."))
    parser.add_argument("--to", type=Path, default=FOLDER, metavar="FOLDER",
                        help=_("the folder to write to; my_course/handouts when left out"))
    try:
        places = write(parser.parse_args(words).to)
    except InputError as error:
        print(error)
        return 1
    for place, older in places:
        print(place)
        if older is not None:
            print(_("  (another one stood there: it is kept beside, as {file})").format(
                file=older.name))
    print(_("Open one in a browser and print it: A4, no scaling, background graphics on."))
    return 0
