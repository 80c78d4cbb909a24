"""What is derived from the outline: the order of the pages, links between them, tables of them."""

from pathlib import Path

from course.language import _
from course.outline import DAYS, Day, Exercise, Session

LESSONS = Path(__file__).parent / "lessons"
START = "start"
PANEL = "panel_"
OWN_POLICY = "own_policy"


def exercises() -> tuple[Exercise, ...]:
    """List every exercise of the course, in order."""
    return tuple(exercise for day in DAYS for exercise in day.exercises)


def is_exercise(name: str) -> bool:
    """Tell whether the lesson called ``name`` is an exercise.

    Examples
    --------
    >>> is_exercise("day5_arrears"), is_exercise("day5")
    (True, False)
    """
    return any(exercise.name == name for exercise in exercises())


def written(lessons: Path = LESSONS) -> tuple[str, ...]:
    """List the lessons that stand in ``lessons``, by name."""
    return tuple(sorted(path.stem for path in lessons.glob("*.py")))


def panels(lessons: Path = LESSONS) -> tuple[str, ...]:
    """List the pages that hold one panel each, to be used alone: ``panel_cash_flow``."""
    return tuple(name for name in written(lessons) if name.startswith(PANEL))


def day_of(name: str) -> Day | None:
    """Find the day a page belongs to; the start page belongs to none.

    Examples
    --------
    >>> day_of("day5_arrears").number
    5
    """
    return next((day for day in DAYS if day.name == name.partition("_")[0]), None)


def session(name: str, key: str) -> tuple[int, Session]:
    """Find a day's session by its key, with its number in the day.

    Raises
    ------
    LookupError
        When the day has no such session; the message lists those it has.

    Examples
    --------
    >>> session("day5", "ladder")[0]
    3
    """
    day = day_of(name)
    sessions = day.sessions if day else ()
    for number, candidate in enumerate(sessions, 1):
        if candidate.key == key:
            return number, candidate
    known = ", ".join(candidate.key for candidate in sessions)
    raise LookupError(f"{name} has no session {key!r} in course/outline.py; it has: {known}")


def path(name: str) -> str:
    """Give the place of a page in the kit and in the learner's copy of it.

    Examples
    --------
    >>> path("day5"), path("day5_arrears")
    ('notebooks/day5.ipynb', 'exercises/day5_arrears.ipynb')
    """
    return f"{'exercises' if is_exercise(name) else 'notebooks'}/{name}.ipynb"


def title(name: str) -> str:
    """Give the title of a page.

    Examples
    --------
    >>> title("day5")
    'Day 5 · Keep the portfolio alive'
    """
    if name in (START, OWN_POLICY):
        return _("Start") if name == START else _("Your own policy")
    for exercise in exercises():
        if exercise.name == name:
            return exercise.title
    day = day_of(name)
    if day is not None and day.name == name:
        return f"{_('Day')} {day.number} · {day.title}"
    return name.partition("_")[2].replace("_", " ").capitalize()


def link(name: str, text: str | None = None) -> str:
    """Write a Markdown link to a page, from any page of the course.

    Examples
    --------
    >>> link("start")
    '[Start](../notebooks/start.ipynb)'
    """
    return f"[{text or title(name)}]({link_address(name)})"


def link_address(name: str) -> str:
    """Give the address of a page, from any page of the course.

    Examples
    --------
    >>> link_address("day5_arrears")
    '../exercises/day5_arrears.ipynb'
    """
    return f"../{path(name)}"


def reading_order() -> tuple[str, ...]:
    """List the pages in order: the start page, then each day and its exercises."""
    pages = [START]
    for day in DAYS:
        pages += [day.name, *(exercise.name for exercise in day.exercises)]
    return tuple(pages)


def neighbours(name: str, present: tuple[str, ...]) -> tuple[str | None, str | None]:
    """Find the pages before and after ``name`` among those ``present``.

    Examples
    --------
    >>> neighbours("day5", ("start", "day5", "day5_arrears"))
    ('start', 'day5_arrears')
    >>> neighbours("start", ("start", "day5"))
    (None, 'day5')
    """
    order = [page for page in reading_order() if page in present or page == name]
    if name not in order:
        day = day_of(name)
        return (day.name if day and day.name in present else None), None
    place = order.index(name)
    before = order[place - 1] if place else None
    after = order[place + 1] if place + 1 < len(order) else None
    return before, after


def readme_table() -> str:
    """Write the table of the days for the README.

    Returns
    -------
    str
        A Markdown table: day, what one can do at its end, sessions, minutes.
    """
    head = f"| {_('Day')} | {_('At its end you can')} | {_('Sessions')} | {_('Minutes')} |"
    rows = [
        f"| {day.number} · {day.title} | {day.promise} "
        f"| {'; '.join(part.title for part in day.sessions)} | {day.minutes} |"
        for day in DAYS
    ]
    return "\n".join([head, "|---|---|---|---|", *rows])
