"""Where somebody has stopped: said at the top of a day's page, and above the map."""

import re
from html import escape

from course import progress
from course.display import Shown
from course.language import _
from course.navigation import LESSONS, day_of, link_address, session, title
from course.outline import Day
from course.widgets.live_view import LiveView

_SESSION = re.compile(r'"session:(\w+)"')


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
    if address.startswith("#"):
        words, address = f"{title(page)}, {words}", link_address(page) + address
    return _said(_("You stopped at {place}."), words, address)


def _place(day: Day, key: str) -> tuple[str, str]:
    """Give the words and the address of the place where a question, guess or task stands."""
    for exercise in day.exercises:
        if key in exercise.tasks:
            return f"✎ {exercise.title}", link_address(exercise.name)
    found = session_with(day, key)
    if found is None:
        return _("the questions at its beginning"), "#"
    number, part = session(day.name, found)
    heading = f"{number} · {part.title}"
    return _("session {heading}").format(heading=heading), "#" + heading.replace(" ", "-")


def session_with(day: Day, key: str) -> str | None:
    """Find the session of a day whose cells name ``key``; None before the first session.

    Examples
    --------
    >>> session_with(day_of("day1"), "day1.galina")
    'credit_policy'
    """
    source = (LESSONS / f"{day.name}.py").read_text(encoding="utf-8")
    before = source.partition(f'"{key}"')[0]
    begun = _SESSION.findall(before) if before != source else []
    return begun[-1] if begun else None


def _said(sentence: str, place: str = "", address: str = "") -> Shown:
    link = f'<a href="{escape(address)}">{escape(place)}</a>' if address else escape(place)
    html = f'<p role="status">{escape(sentence).replace("{place}", link)}</p>'
    return Shown(html, sentence.replace("{place}", place))
