"""One client's year as a strip of days: what she paid and missed, who came, what befell her."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.artist import Artist

from course.figures.kit.drawing import Drawing
from course.figures.kit.months import month_name
from course.figures.kit.style import BLUE, GREEN, GREY, INK, ORANGE, PALE
from course.language import _
from simulator.books.log.events import Kind
from simulator.world.lived.result import Result

TITLE = _("One client's year, day by day")
LAST = 364
_ROWS = (
    (Kind.SHOCK, _("a blow"), INK, "X"),
    (Kind.ALARMED, _("alarm at a meeting"), ORANGE, "^"),
    (Kind.MET, _("monthly meeting"), GREY, "s"),
    (Kind.PAID_LATE, _("paid late"), GREEN, "D"),
    (Kind.MISSED, _("missed"), ORANGE, "v"),
    (Kind.PAID, _("paid on time"), BLUE, "o"),
    (Kind.DISBURSED, _("loan paid out"), INK, "P"),
)


@dataclass(frozen=True)
class ClientYear:
    """The days of the year on which each kind of event happened to a client, up to a day.

    ``days`` is in the order of the strip's rows; days count from ``opening``, day 0.
    """

    name: str
    opening: date
    until: int
    days: tuple[tuple[int, ...], ...]

    def on(self, kind: Kind) -> tuple[int, ...]:
        """The days of one kind of event."""
        return self.days[[row[0] for row in _ROWS].index(kind)]

    def told(self, day: int) -> str:
        """Write a day as a date.

        Examples
        --------
        >>> ClientYear("Pavel", date(2001, 1, 1), 9, ()).told(31)
        '2001-02-01'
        """
        return (self.opening + timedelta(day)).isoformat()


def year_of(result: Result, client: int, until: int = LAST) -> ClientYear:
    """Gather a client's year from the log, up to a day."""
    log = result.log
    hers = log.where((log.client == client) & (log.day >= 0) & (log.day <= until))
    days = tuple(
        tuple(np.unique(hers.day[hers.kind == kind]).tolist()) for kind, *_look in _ROWS
    )
    return ClientYear(str(result.clients[client]), result.scenario.opening, until, days)


def days_to_first_miss(year: ClientYear) -> int | None:
    """Give the days from the first blow to the first instalment missed after it; None for none."""
    blows = year.on(Kind.SHOCK)
    missed = [day for day in year.on(Kind.MISSED) if blows and day >= blows[0]]
    return missed[0] - blows[0] if missed else None


class YearDrawing(Drawing):
    """Seven rows of marks over the days of the year; what is not told yet is shaded."""

    def prepare(self) -> None:
        """Make the rows, the months and the shade."""
        self.axes = self.figure.add_subplot()
        self.figure.subplots_adjust(left=0.21, right=0.98, bottom=0.1, top=0.9)
        self.axes.set_title(TITLE)
        self.axes.set_yticks(range(len(_ROWS)), [name for _kind, name, *_look in _ROWS])
        starts = [(date(2001, month, 1) - date(2001, 1, 1)).days for month in range(1, 13)]
        self.axes.set_xticks(starts, [month_name(month) for month in range(1, 13)], ha="left")
        self.axes.set_xlim(-3, LAST + 3)
        self.axes.set_ylim(-0.6, len(_ROWS) - 0.4)
        self.axes.grid(axis="x")
        self.later = self.axes.axvspan(0, 1, color=PALE, alpha=0.7, linewidth=0)
        self.rows = [
            self.axes.plot([], [], marker, color=colour, markersize=6, linestyle="none")[0]
            for _kind, _name, colour, marker in _ROWS
        ]

    def moving(self) -> Iterable[Artist]:
        """The shade and the marks."""
        return (self.later, *self.rows)

    def update(self, data: Any) -> None:
        """Show `ClientYear`."""
        self.later.set_x(data.until + 0.5)
        self.later.set_width(max(0.0, LAST + 3 - data.until))
        for place, (row, days) in enumerate(zip(self.rows, data.days, strict=True)):
            row.set_data(days, [place] * len(days))


def describe(data: ClientYear) -> str:
    """Say in a sentence how it stands up to that day."""
    paid, missed = len(data.on(Kind.PAID)), len(data.on(Kind.MISSED))
    said = _("{name}, up to {day}: paid on time {paid} times, missed {missed} times, met "
             "{met} times.").format(name=data.name, day=data.told(data.until), paid=paid,
                                    missed=missed, met=len(data.on(Kind.MET)))
    alarms = data.on(Kind.ALARMED)
    if not alarms:
        return said
    return said + " " + _("At the meeting on {day} the officer saw that sales were "
                          "falling.").format(day=data.told(alarms[0]))


def tabulate(data: ClientYear) -> pd.DataFrame:
    """Give the number of each, and the first day."""
    return pd.DataFrame(
        {
            _("times"): [len(days) for days in data.days],
            _("first"): [data.told(days[0]) if days else "–" for days in data.days],
            _("last"): [data.told(days[-1]) if days else "–" for days in data.days],
        },
        index=pd.Index([name for _kind, name, *_look in _ROWS], name=_("what")),
    )
