"""Two years of a branch side by side, before a change and after it, with the same luck."""

from collections.abc import Iterable
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.container import BarContainer
from matplotlib.ticker import MaxNLocator, PercentFormatter

from course.figures.arrears.portfolio import BANDS, late_shares, month_names, round_up
from course.figures.kit.drawing import Drawing
from course.figures.kit.style import AGEING_COLOURS, AGEING_HATCHES, BLUE, GREY, INK
from course.language import _
from simulator.books.reports.monthly import MonthlyTable

TITLE = _("The portfolio at each month's end, before and after")
_KOPECKS_IN_THOUSAND = 100_000
_BAR, _NARROW = 0.8, 0.4


class Beside(NamedTuple):
    """The year before the change and the year after it."""

    before: MonthlyTable
    after: MonthlyTable


class BesideDrawing(Drawing):
    """Late loans before, late loans after on the same scale, and both portfolios."""

    def prepare(self) -> None:
        """Make the three axes; the bars come with the first months."""
        late, after, lent = self.figure.subplots(1, 3, width_ratios=(5, 5, 4))
        self.late, self.lent = (late, after), lent
        late.set_title(_("Late, % of the portfolio: before"))
        after.set_title(_("and after"))
        lent.set_title(_("Portfolio, 1000 roubles"))
        for axes in self.late:
            axes.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
        for axes in (*self.late, lent):
            axes.yaxis.set_major_locator(MaxNLocator(5, steps=(1, 2, 5, 10)))
        self.figure.subplots_adjust(left=0.07, right=0.99, bottom=0.17, top=0.9, wspace=0.24)
        self.months = 0
        self.bands: list[list[BarContainer]] = []
        self.sums: list[BarContainer] = []

    def _make_bars(self, labels: list[str]) -> None:
        """Make one bar a month, year and band, of no height yet."""
        self.months = len(labels)
        places, nothing = np.arange(self.months), np.zeros(self.months)
        self.bands = [[
            axes.bar(places, nothing, _BAR, label=f"{band} {_('days')}", color=colour,
                     hatch=hatch, edgecolor=INK, linewidth=0.4)
            for band, colour, hatch in zip(BANDS, AGEING_COLOURS, AGEING_HATCHES, strict=True)
        ] for axes in self.late]
        self.sums = [
            self.lent.bar(places + side * _NARROW / 2, nothing, _NARROW, color=colour, label=label)
            for side, colour, label in ((-1, GREY, _("before")), (1, BLUE, _("after")))
        ]
        for axes in (*self.late, self.lent):
            axes.set_xticks(places[::3], labels[::3])
            axes.set_xlim(-0.6, self.months - 0.4)
        _legend(self.late[0], 1.1, len(BANDS))
        _legend(self.lent, 0.5, 2)

    def moving(self) -> Iterable[Artist]:
        """All bars."""
        return chain.from_iterable([*chain.from_iterable(self.bands), *self.sums])

    def still(self) -> object:
        """The number of months, which the ticks show."""
        return self.months

    def update(self, data: Any) -> None:
        """Move the bars to a `Beside`; both years have one scale."""
        if self.months != len(data.after.day):
            for bars in [*chain.from_iterable(self.bands), *self.sums]:
                bars.remove()
            self._make_bars(month_names(data.after))
        tops = []
        for year, bands, sums in zip(data, self.bands, self.sums, strict=True):
            shares = late_shares(year)
            floors = np.cumsum(shares, axis=0) - shares
            for bars, heights, bottoms in zip(bands, shares, floors, strict=True):
                _stand(bars, heights, bottoms)
            _stand(sums, year.outstanding / _KOPECKS_IN_THOUSAND, np.zeros(self.months))
            tops.append(shares.sum(axis=0).max(initial=0))
        for axes in self.late:
            axes.set_ylim(0, round_up(max(tops), 0.05))
        highest = max(year.outstanding.max(initial=0) for year in data) / _KOPECKS_IN_THOUSAND
        self.lent.set_ylim(0, round_up(highest, 100))


def _stand(bars: BarContainer, heights: np.ndarray, bottoms: np.ndarray) -> None:
    for bar, height, bottom in zip(bars, heights, bottoms, strict=True):
        bar.set_y(bottom)
        bar.set_height(height)


def _legend(axes: Axes, middle: float, columns: int) -> None:
    axes.legend(loc="upper center", bbox_to_anchor=(middle, -0.09), ncols=columns,
                fontsize=8, handlelength=1.5, columnspacing=1.2)  # fmt: skip


def describe(data: Beside) -> str:
    """Say what differs, and that one luck is not enough to believe it."""
    if _same(data):
        return _("Nothing is changed yet: both years are the same. Move a control. {year}").format(
            year=_year(data.after))  # fmt: skip
    more = 100 * (_mean_late(data.after) - _mean_late(data.before))
    return _(
        "Before: {before} After: {after} That makes {more:+.1f} percentage points of lateness on "
        "the average month-end. One luck says little: try others, and see whether it stays."
    ).format(before=_year(data.before), after=_year(data.after), more=more)


def _same(data: Beside) -> bool:
    """Whether both are one year."""
    pairs = zip(late_shares(data.before), late_shares(data.after), strict=True)
    lent = np.array_equal(data.before.outstanding, data.after.outstanding)
    return lent and all(np.array_equal(before, after) for before, after in pairs)


def _mean_late(year: MonthlyTable) -> float:
    return float(late_shares(year).sum(axis=0).mean())


def _year(year: MonthlyTable) -> str:
    serious = year.par30 / np.maximum(year.outstanding, 1)
    return _("{late:.1%} of the portfolio late on the average month-end, {serious:.1%} by more "
             "than 30 days; {sum:.0f} thousand roubles written off.").format(
        late=_mean_late(year), serious=float(serious.mean()),
        sum=year.written_off.sum() / _KOPECKS_IN_THOUSAND)  # fmt: skip


def tabulate(data: Beside) -> pd.DataFrame:
    """Lay out the numbers behind the picture, one row a month, before beside after."""
    columns: dict[str, list[str]] = {}
    for year, when in zip(data, (_("before"), _("after")), strict=True):
        late = late_shares(year)
        columns |= {
            _("late, {when}").format(when=when): [f"{share:.1%}" for share in late.sum(axis=0)],
            _("over 30 days, {when}").format(when=when):
                [f"{share:.1%}" for share in late[1:].sum(axis=0)],
            _("portfolio, 1000 roubles, {when}").format(when=when): _thousands(year.outstanding),
            _("written off, 1000 roubles, {when}").format(when=when): _thousands(year.written_off),
        }
    return pd.DataFrame(columns, index=pd.Index(month_names(data.after), name=_("month-end")))


def _thousands(kopecks: np.ndarray) -> list[str]:
    return [f"{each / _KOPECKS_IN_THOUSAND:,.1f}".replace(",", " ") for each in kopecks]
