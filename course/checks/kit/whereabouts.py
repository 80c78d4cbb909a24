"""Where somebody has stopped: said at the top of a day's page, and above the map."""

import re
from html import escape

from course import progress
from course.display import Shown
from course.language import _
from course.navigation import LESSONS, day_of, link_address, session, title
from course.outline import Day
from course.widgets.worlds.live_view import LiveView

_SESSION = re.compile(r'"session:(\w+)"')
_CELL = re.compile(r"^# %%", re.MULTILINE)
_FRAME_CELLS = 2
"""What the build puts before a lesson: its opening, and the cell that says where one stopped."""


def whereabouts(page: str) -> LiveView:
    """Show where one has stopped on the page of a day, as ``"day1"``."""
    still = _("This line shows where you were when its cell was last run. Click it and press Shift "
              "and Enter: it is true again.")
    return LiveView(_("Where you have stopped"), lambda: stopped(page), still)


def stopped(page: str) -> Shown:
    """Say where one has stopped on a page, with a link to go on."""
    day, key = day_of(page), progress.latest(page)
    if day is None or key is None:
        return _said(_("Nothing answered here yet: begin with the first cells below."))
    return _said(_("You stopped at {place}. What you guessed and answered stands there again as "
                   "soon as you run its cells."), *_place(day, key))


def last_stop() -> Shown | None:
    """Say where one was last in the whole course; None for who has not begun."""
    page = progress.latest_page()
    day, key = day_of(page or ""), progress.latest(page or "")
    if page is None or day is None or key is None:
        return None
    words, address = _place(day, key)
    return _said(_("You stopped at {place}."), f"{title(page)}, {words}", address)


def _place(day: Day, key: str) -> tuple[str, str]:
    """Give the words and the address of the place where a question, guess or task stands."""
    for exercise in day.exercises:
        if key in exercise.tasks:
            return f"✎ {exercise.title}", link_address(exercise.name)
    found, cell = session_with(day, key)
    address = f"{link_address(day.name)}#cell-id={cell}"
    if found is None:
        return _("the questions at its beginning"), address
    number, part = session(day.name, found)
    heading = f"{number} · {part.title}"
    return _("session {heading}").format(heading=heading), address


def session_with(day: Day, key: str) -> tuple[str | None, str]:
    """Find the session of a day whose cells name ``key``, and the id of the cell that opens it.

    The session is None before the first one.

    Examples
    --------
    >>> session_with(day_of("day1"), "day1.galina")[0]
    'credit_policy'
    """
    source = (LESSONS / f"{day.name}.py").read_text(encoding="utf-8")
    before = source.partition(f'"{key}"')[0]
    begun = list(_SESSION.finditer(before)) if before != source else []
    place = _CELL.findall(source[: begun[-1].start()]) if begun else [""]
    number = _FRAME_CELLS + len(place) - 1
    return (begun[-1][1] if begun else None), f"{day.name}-{number:03d}"


def _said(sentence: str, place: str = "", address: str = "") -> Shown:
    link = f'<a href="{escape(address)}">{escape(place)}</a>' if address else escape(place)
    html = f'<p role="status">{escape(sentence).replace("{place}", link)}</p>'
    return Shown(html, sentence.replace("{place}", place))
