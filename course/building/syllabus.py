"""The trainer's syllabus, a page made from the outline: ``python -m course.building.syllabus``."""

from collections.abc import Iterator
from pathlib import Path

from course.building.timetable import DAY_MINUTES, Slot, timetable
from course.language import _
from course.outline import DAYS, Day

PAGE = Path(__file__).parent.parent / "trainer" / "syllabus.md"
_NINE = 9 * 60


def clock(minutes: int) -> str:
    """Show minutes after midnight as a time of day.

    Examples
    --------
    >>> clock(575)
    '9:35'
    """
    return f"{minutes // 60}:{minutes % 60:02d}"


def render() -> str:
    """Draw the page as Markdown: what holds for the week, then each day minute by minute."""
    head = _(
        "# Syllabus: five days, minute by minute\n\n"
        "Made from the outline of the course (`python -m course.building.syllabus`); a test keeps "
        "it in step. Each day takes {hours} hours with its breaks. We begin at nine here; begin "
        "when you like, nothing hangs on the clock. Lunch takes what the day leaves it. If your "
        "house wants a longer one, look under *Short of time* in the guide of the day, and take "
        "away a part there rather than a little everywhere.\n"
    ).format(hours=DAY_MINUTES // 60)
    return "\n".join([head, *_week(), *(line for day in DAYS for line in _day(day))])


def _week() -> Iterator[str]:
    """List the days with what each promises and how much of it is work."""
    yield _("| Day | At its end one can | Sessions, min | On paper, min | Guide |")
    yield "|---|---|---:|---:|---|"
    for day in DAYS:
        sitting = sum(part.minutes for part in day.sessions)
        guide = f"[guide_{day.name}.md](guide_{day.name}.md)"
        yield (f"| {day.number} · {day.title} | {day.promise} | {sitting} | "
               f"{day.minutes - sitting} | {guide} |")
    yield ""


def _day(day: Day) -> Iterator[str]:
    slots = timetable(day)
    yield _("## Day {number} · {title}").format(number=day.number, title=day.title)
    yield ""
    yield _pages(day)
    yield ""
    yield _("| Time | Min | What | Afterwards one can |")
    yield "|---|---:|---|---|"
    begins = _NINE
    for slot in slots:
        yield _line(slot, begins)
        begins += slot.minutes
    yield ""
    yield from _in_hand(_NINE + DAY_MINUTES - begins)


def _pages(day: Day) -> str:
    """Name the notebooks of the day, for whoever prepares the laptops."""
    names = [f"`notebooks/{day.name}.ipynb`"]
    names += [f"`exercises/{each.name}.ipynb`" for each in day.exercises]
    return _("Pages: {names}").format(names=", ".join(names))


def _line(slot: Slot, begins: int) -> str:
    what = f"*{slot.what}*" if slot.kind == "break" else slot.what
    return (f"| {clock(begins)}–{clock(begins + slot.minutes)} | {slot.minutes} | {what} | "
            f"{slot.afterwards} |")


def _in_hand(minutes: int) -> Iterator[str]:
    if minutes > 0:
        yield _("{n} of the {all} minutes are in hand: for questions, or for going home.").format(
            n=minutes, all=DAY_MINUTES)
        yield ""


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8", newline="\n")
