"""An officer's month in hours, load by load, and her pay read three ways."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.patches import Patch, Rectangle
from matplotlib.ticker import MaxNLocator

from course.cases.officer import LOADS, READINGS, OfficerView
from course.cases.tricks import TRICKS, Gamed
from course.figures.kit.amounts import exact_roubles, percent
from course.figures.kit.drawing import Drawing
from course.figures.kit.scale import nice_end
from course.figures.kit.style import BLUE, GREEN, INK, ORANGE, PALE, SKY
from course.language import _

TITLE = _("An officer's month and pay")
WORK = (
    (_("meetings"), BLUE, ""),
    (_("reminders"), PALE, ""),
    (_("repeat loans"), SKY, ""),
    (_("new clients"), GREEN, ""),
    (_("late loans"), ORANGE, "//"),
)
PAID_FOR = ((_("base"), BLUE, ""), (_("repayment"), SKY, ""), (_("growth"), GREEN, ""))
_WIDE = 0.72
_MINUTES = 60


class OfficerDrawing(Drawing):
    """Left the hours of several loads against the hours there are; right the pay."""

    def prepare(self) -> None:
        """Make both axes and their bars."""
        self.figure.set_size_inches(9.4, 3.5)
        self.hours, self.pay = self.figure.subplots(1, 2, width_ratios=(3, 2))
        self.figure.subplots_adjust(left=0.06, right=0.985, bottom=0.235, top=0.915, wspace=0.2)
        self.hours.set_title(_("Hours a month, by number of clients"))
        self.pay.set_title(_("Pay, roubles: three readings of one rule"))
        for axes in (self.hours, self.pay):
            axes.yaxis.set_major_locator(MaxNLocator(6, steps=(1, 2, 5, 10)))
        loads = len(LOADS) - 1
        self.work = _stacks(self.hours, loads, WORK)
        self.paid = _stacks(self.pay, len(READINGS), PAID_FOR)
        (self.there,) = self.hours.plot([], [], color=INK, linewidth=2)
        (self.hers,) = self.hours.plot([], [], marker="v", markersize=10, color=INK, linestyle="")
        (self.gamed,) = self.pay.plot([], [], marker="D", markersize=8, color=ORANGE,
                                      markeredgecolor=INK, linestyle="")
        (self.after,) = self.pay.plot([], [], marker="v", markersize=8, color="white",
                                      markeredgecolor=INK, linestyle="")
        self.totals = [self.pay.text(place, 0, "", ha="center", va="bottom", fontsize=9)
                       for place in range(len(READINGS))]  # fmt: skip
        self.hours.set_xticks(range(loads), LOADS[1:])
        self.hours.set_xlim(-0.6, loads - 0.4)
        self.pay.set_xticks(range(len(READINGS)), READINGS)
        self.pay.set_xlim(-0.5, len(READINGS) - 0.4)
        self._explain()

    def _explain(self) -> None:
        under = {"loc": "upper center", "fontsize": 8.5, "handlelength": 1.4, "columnspacing": 0.9}
        handles = [_patch(*each) for each in WORK]
        self.hours.legend(
            [*handles, self.there, self.hers],
            [*(name for name, _colour, _hatch in WORK), _("hours there are"), _("her load")],
            bbox_to_anchor=(0.5, -0.08), ncols=4, **under)
        paid = [_patch(*each) for each in PAID_FOR]
        self.pay.legend(
            [*paid, self.gamed, self.after],
            [*(name for name, _colour, _hatch in PAID_FOR), _("with the trick"),
             _("a month later")],
            bbox_to_anchor=(0.5, -0.08), ncols=3, **under)

    def moving(self) -> Iterable[Artist]:
        """All bars that have a height, the line of hours, the marks."""
        bars = [bar for stack in (*self.work, *self.paid) for bar in stack if bar.get_height()]
        return [*bars, self.there, self.hers, self.gamed, self.after, *self.totals]

    def update(self, data: Any) -> None:
        """Move the bars to a `Gamed`."""
        played, data = data, data.honest
        hours = np.array([[float(part) for part in month[:-1]] for month in data.months[1:]])
        _pile(self.work, hours.T / _MINUTES)
        there = data.month.available / _MINUTES
        self.there.set_data([-0.6, len(LOADS) - 1.4], [there, there])
        top = max(hours.sum(axis=1).max() / _MINUTES, there)
        place = data.case.clients / (LOADS[1] - LOADS[0]) - 1
        self.hers.set_data([place], [float(data.month.needed) / _MINUTES + 0.04 * top])
        self.hours.set_ylim(0, nice_end(top))
        self._show_pay(data, played)

    def _show_pay(self, seen: OfficerView, played: Gamed) -> None:
        parts = np.array([[part / 100 for part in seen.pay[name][:-1]] for name in READINGS])
        _pile(self.paid, parts.T)
        for label, name in zip(self.totals, READINGS, strict=True):
            label.set_y(seen.pay[name].total / 100)
            label.set_text(exact_roubles(seen.pay[name].total))
        tricks = ([played.now[name].total / 100 for name in READINGS],
                  [played.later[name].total / 100 for name in READINGS])  # fmt: skip
        for marks, totals in zip((self.gamed, self.after), tricks, strict=True):
            marks.set_data(np.arange(len(READINGS)) + 0.44, totals)
            marks.set_visible(played.trick != "none")
        highest = max(parts.sum(axis=1).max(), *tricks[0], *tricks[1])
        self.pay.set_ylim(0, nice_end(highest, 1.12) or 1)


def _stacks(axes: Any, places: int, kinds: Any) -> list[list[Rectangle]]:
    """Make a row of bars of no height for each kind."""
    made = []
    for _name, colour, hatch in kinds:
        row = [Rectangle((place - _WIDE / 2, 0), _WIDE, 0, facecolor=colour, hatch=hatch,
                         edgecolor=INK, linewidth=0.5) for place in range(places)]  # fmt: skip
        for bar in row:
            axes.add_patch(bar)
        made.append(row)
    return made


def _pile(stacks: list[list[Rectangle]], heights: np.ndarray) -> None:
    """Set the heights, kind by kind, each row upon the one before."""
    below = np.zeros(heights.shape[1])
    for row, values in zip(stacks, heights, strict=True):
        for bar, bottom, value in zip(row, below, values, strict=True):
            bar.set_y(bottom)
            bar.set_height(value)
        below = below + values


def _patch(name: str, colour: str, hatch: str) -> Patch:
    return Patch(facecolor=colour, hatch=hatch, edgecolor=INK, linewidth=0.5, label=name)


def describe(played: Gamed) -> str:
    """Say whether the load fits, what the pay is, and what a trick would bring."""
    seen = played.honest
    month, case = seen.month, seen.case
    fits = month.share <= 1
    text = (
        _("✓ {clients} clients take {needed:.0f} of the {there:.0f} hours a month.") if fits
        else _("✗ {clients} clients take {needed:.0f} hours; there are {there:.0f}. What does not "
               "fit is done late.")
    )
    lines = [text.format(clients=case.clients, needed=float(month.needed) / _MINUTES,
                         there=month.available / _MINUTES)]  # fmt: skip
    room = _("→ Her time has room for {room} clients; the manual's ceiling is {ceiling}.")
    lines.append(room.format(room=seen.room, ceiling=seen.ceiling))
    paid = _("→ Growth that counts: {old} loans to old clients, {new} to new ones. Pay: a {a}, "
             "b {b}, c {c} roubles.")
    totals = {name: exact_roubles(pay.total) for name, pay in seen.pay.items()}
    lines.append(paid.format(old=seen.growth.old_clients, new=seen.growth.new_clients, **totals))
    return "\n".join([*lines, *_trick(played)])


def _trick(played: Gamed) -> list[str]:
    """Say what a trick brings and costs, and what would stop it; nothing where there is none."""
    if played.trick == "none":
        return []
    told = TRICKS[played.trick]
    text = _("! She might {name}: {done}. Now it brings a {a}, b {b}, c {c} roubles; a month later "
             "it costs a {a2}, b {b2}, c {c2}.")
    gains = {name: exact_roubles(played.gain(name)) for name in READINGS}
    prices = {f"{name}2": exact_roubles(played.price(name)) for name in READINGS}
    return [text.format(name=told.name, done=told.done, **gains, **prices),
            _("→ What would stop it: {rule}.").format(rule=told.stopped_by)]


def tabulate(played: Gamed) -> pd.DataFrame:
    """Lay out her month's hours, and the parts of her pay."""
    seen = played.honest
    rows = {name: f"{float(part) / _MINUTES:.1f} h"
            for (name, _colour, _hatch), part in zip(WORK, seen.month[:-1], strict=True)}
    rows[_("share of the hours there are")] = percent(float(seen.month.share))
    for name in READINGS:
        for (part, _colour, _hatch), amount in zip(PAID_FOR, seen.pay[name], strict=False):
            rows[_("pay {reading}: {part}").format(reading=name, part=part)] = exact_roubles(amount)
        if played.trick != "none":
            rows[_("pay {reading}: with the trick").format(reading=name)] = exact_roubles(
                played.now[name].total)
            rows[_("pay {reading}: a month later").format(reading=name)] = exact_roubles(
                played.later[name].total)
    return pd.DataFrame({_("figure"): rows.values()}, index=pd.Index(rows, name=_("what")))
