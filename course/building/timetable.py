"""The minute plan of a day: sessions, paper, talk and breaks that together make six hours.

The outline says how long sessions and exercises are, the cards how long the talk. What is laid
down here is the rest: when the class opens and closes, where it breaks, and that lunch takes what
is left. Where a day is full, lunch is the first to suffer; :func:`timetable` refuses to make it
shorter than :data:`SHORTEST_LUNCH`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from course.cases.cards import role_play
from course.language import _
from course.outline import DAYS, Day
from simulator.rules.ground.validation import InputError

DAY_MINUTES = 6 * 60
OPENING, FIRST_OPENING = 10, 15
CLOSING, LAST_CLOSING = 5, 10
BREAK = 10
SHORTEST_LUNCH, LONGEST_LUNCH = 25, 45
_LUNCH_AFTER = 3


@dataclass(frozen=True)
class Slot:
    """One line of the plan: ``kind`` is session, paper, talk, break or frame."""

    kind: str
    what: str
    minutes: int
    afterwards: str = ""


def timetable(day: Day) -> tuple[Slot, ...]:
    """Lay out a day: a break after the first session, lunch after the third, one more break.

    More than 45 minutes of lunch are not taken: what is left then stands at the day's end.

    Raises
    ------
    InputError
        When sessions, exercises and talk leave less than 25 minutes for lunch.

    Examples
    --------
    >>> [slot.minutes for slot in timetable(DAYS[0])][:4]
    [15, 45, 10, 45]
    """
    sessions = tuple(_session(day, place) for place in range(len(day.sessions)))
    pause = Slot("break", _("Break"), BREAK)
    before = (_opening(day), sessions[0], pause, *sessions[1:_LUNCH_AFTER])
    after = (*sessions[_LUNCH_AFTER:], pause, *_papers(day), _talk(day), _closing(day))
    return (*before, _lunch(day, (*before, *after)), *after)


def _session(day: Day, place: int) -> Slot:
    part = day.sessions[place]
    return Slot("session", f"{place + 1} · {part.title}", part.minutes, part.objective)


def _papers(day: Day) -> tuple[Slot, ...]:
    return tuple(
        Slot("paper", _("On paper: {title}").format(title=each.title), each.minutes)
        for each in day.exercises
    )


def _talk(day: Day) -> Slot:
    play = role_play(day.name)
    return Slot("talk", _("Off the screen: {title}").format(title=play.title), play.minutes)


def _opening(day: Day) -> Slot:
    if day is DAYS[0]:
        return Slot("frame", _("Welcome, and where each of us stands"), FIRST_OPENING)
    return Slot("frame", _("Five questions on the day before"), OPENING)


def _closing(day: Day) -> Slot:
    if day is DAYS[-1]:
        return Slot("frame", _("Where each of us stands now, and Monday"), LAST_CLOSING)
    return Slot("frame", _("A page for the wall, a step of one's own"), CLOSING)


def _lunch(day: Day, others: Sequence[Slot]) -> Slot:
    """Give lunch what is left of six hours; more than 45 minutes are handed back at the end."""
    left = DAY_MINUTES - sum(slot.minutes for slot in others)
    if left < SHORTEST_LUNCH:
        raise InputError(
            _("{day}: only {left} minutes are left for lunch, and it takes {least} at least. "
              "Shorten a session or an exercise of this day in course/outline.py.").format(
                  day=day.name, left=left, least=SHORTEST_LUNCH)
        )
    return Slot("break", _("Lunch"), min(left, LONGEST_LUNCH))
