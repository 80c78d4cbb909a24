"""Three ladders under each other: each step on its day, and the debt that grows behind them."""

from collections.abc import Iterable
from math import sqrt
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.patches import Patch
from matplotlib.ticker import FuncFormatter

from course.cases.worlds.late_loan import FIRST_DAY, LAST_DAY, Lane
from course.figures.arrears.ladder_words import NAMES, short
from course.figures.kit.amounts import whole_roubles
from course.figures.kit.drawing import Drawing
from course.figures.kit.scale import nice_end
from course.figures.kit.style import BLUE, INK, ORANGE, PALE
from course.language import _

TITLE = _("One late loan on three ladders")
TICKS = (FIRST_DAY, 1, 5, 7, 14, 30, 50, 60, 70, 80, 90, 120, LAST_DAY)
_LABELS, _LEVELS = 26, 3
_ROUBLE = 100
_HEIGHT, _MARKS = 2.1, 0.53
"""A lane is so many times as high as its debts' axis; at which part of it the marks stand."""


def place(day: float) -> float:
    """Give the place of a day on the axis: the first days, in which most happens, have more room.

    Examples
    --------
    >>> place(49), place(0), place(-4)
    (7.0, 0.0, -2.0)
    """
    return sqrt(day) if day >= 0 else -sqrt(-day)


class LadderDrawing(Drawing):
    """A lane for each ladder, over the days since the missed due day."""

    def prepare(self) -> None:
        """Make three lanes with room for their steps."""
        self.figure.set_size_inches(10.4, 5.6)
        self.lanes = self.figure.subplots(3, 1, sharex=True)
        self.figure.subplots_adjust(left=0.065, right=0.985, bottom=0.115, top=0.955, hspace=0.3)
        self.across = np.array([place(day) for day in range(LAST_DAY + 1)])
        self.parts = [_Lane(axes, name) for axes, name in zip(self.lanes, NAMES, strict=True)]
        last = self.lanes[-1]
        last.set_xticks([place(day) for day in TICKS], [f"{day:+d}" for day in TICKS], fontsize=8)
        last.set_xlim(place(FIRST_DAY) - 0.2, place(LAST_DAY) + 0.15)
        last.set_xlabel(_("days since the missed due day (the first days have more room)"),
                        fontsize=9)
        self._explain()

    def _explain(self) -> None:
        mark = {"linestyle": "", "markersize": 7, "markeredgecolor": INK}
        done, due, coming = (
            self.lanes[0].plot([], [], marker="o", markerfacecolor=colour, **mark)[0]
            for colour in (BLUE, ORANGE, "white")
        )
        debt, penalty = Patch(facecolor=PALE), Patch(facecolor=ORANGE, alpha=0.45)
        self.figure.legend(
            [done, due, coming, debt, penalty],
            [_("done"), _("today"), _("to come"), _("due and unpaid, roubles"), _("penalty")],
            loc="lower right", bbox_to_anchor=(0.985, -0.008), ncols=5, fontsize=8.5,
            handlelength=1.4, columnspacing=1.2)

    def moving(self) -> Iterable[Artist]:
        """Marks, words, debts and the line of today."""
        return [artist for part in self.parts for artist in part.moving]

    def update(self, data: Any) -> None:
        """Move everything to a `SideBySide`."""
        top = max(_debt(lane).sum(axis=0).max() for lane in data.lanes)
        for part, lane in zip(self.parts, data.lanes, strict=True):
            part.show(lane, data.loan.today, self.across, nice_end(top) or 1)


class _Lane:
    """One lane: its artists."""

    def __init__(self, axes: Any, name: str) -> None:
        self.axes = axes
        axes.set_title(name, fontsize=10)
        axes.yaxis.set_major_formatter(
            FuncFormatter(lambda value, _at: whole_roubles(value * _ROUBLE)))
        axes.tick_params(axis="y", labelsize=8)
        area = {"linewidth": 0, "step": "post"}
        self.debt = axes.fill_between([0, 1], [0, 0], color=PALE, **area)
        self.penalty = axes.fill_between([0, 1], [0, 0], color=ORANGE, alpha=0.45, **area)
        (self.now,) = axes.plot([], [], color=INK, linewidth=1.2, linestyle="--")
        mark = {"linestyle": "", "marker": "o", "markersize": 7, "markeredgecolor": INK}
        self.marks = {
            state: axes.plot([], [], markerfacecolor=colour, **mark)[0]
            for state, colour in (("done", BLUE), ("to_come", "white"), ("today", ORANGE))
        }
        self.words = [axes.text(0, 0, "", fontsize=8, color=INK, va="bottom", visible=False)
                      for _number in range(_LABELS)]  # fmt: skip

    @property
    def moving(self) -> list[Artist]:
        """The artists, from back to front."""
        seen = [word for word in self.words if word.get_visible()]
        return [self.debt, self.penalty, self.now, *self.marks.values(), *seen]

    def show(self, lane: Lane, today: int, across: np.ndarray, end: float) -> None:
        """Show a lane on a day, with debts up to ``end`` roubles; marks and words stand above."""
        top = _HEIGHT * end
        due, penalty = _debt(lane)
        past = across <= place(max(today, 0))
        self.debt.set_data(across, 0 * due, due, where=past)
        self.penalty.set_data(across, due, due + penalty, where=past)
        self.axes.set_ylim(0, top)
        self.axes.set_yticks([0, end / 2, end])
        self.now.set_data([place(today)] * 2, [0, _MARKS * top])
        self._mark(lane, today, top)
        self._write(lane, top)

    def _mark(self, lane: Lane, today: int, top: float) -> None:
        for state, line in self.marks.items():
            days = sorted({taken.day for taken in lane.steps if taken.state(today) == state})
            line.set_data([place(day) for day in days], [_MARKS * top] * len(days))

    def _write(self, lane: Lane, top: float) -> None:
        """Write the steps of each day above its mark, on three levels in turn."""
        days: dict[int, list[str]] = {}
        for taken in lane.steps:
            days.setdefault(taken.day, []).append(short(taken))
        for word in self.words:
            word.set_visible(False)
        for number, (word, (day, names)) in enumerate(zip(self.words, days.items(), strict=False)):
            word.set_visible(True)
            word.set_text(", ".join(names))
            word.set_ha("right" if day > 110 else "left")
            word.set_x(place(day) - (0.08 if day <= 110 else -0.08))
            word.set_y(top * (0.59 + 0.135 * (number % _LEVELS)))


def _debt(lane: Lane) -> np.ndarray:
    """Due and unpaid, and penalty, by day from day 0 on, roubles."""
    known = lane.owed[-FIRST_DAY:]
    return np.array([[now.due for now in known], [now.penalty for now in known]]) / _ROUBLE
