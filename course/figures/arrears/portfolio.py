"""The portfolio month by month: how much is lent, and how much of it is late, and for how long."""

from collections.abc import Iterable
from itertools import chain
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.artist import Artist
from matplotlib.container import BarContainer
from matplotlib.ticker import MaxNLocator, PercentFormatter

from course.figures.kit.drawing import Drawing
from course.figures.kit.months import month_name
from course.figures.kit.picture import Picture
from course.figures.kit.style import AGEING_COLOURS, AGEING_HATCHES, BLUE, INK
from course.language import _
from simulator.books.reports.monthly import MonthlyTable, monthly
from simulator.world.lived.result import Result

TITLE = _("The portfolio at each month's end")
BANDS = ("1-30", "31-60", "61-120", _("over 120"))
_KOPECKS_IN_THOUSAND = 100_000
_BAR = 0.8


def late_shares(months: MonthlyTable) -> np.ndarray:
    """Give the balance of late loans by days late, as shares of the outstanding principal.

    Returns
    -------
    ndarray of float, shape (4, months)
        1-30, 31-60, 61-120 and over 120 days; zeros where nothing is outstanding.
    """
    over = np.array([months.par, months.par30, months.par60, months.par120, 0 * months.par])
    outstanding = np.maximum(months.outstanding, 1)
    return (over[:-1] - over[1:]) / outstanding


class PortfolioDrawing(Drawing):
    """Left the late loans by age, as a share of the portfolio; right the portfolio itself."""

    def prepare(self) -> None:
        """Make both axes; the bars come with the first months."""
        self.late, self.lent = self.figure.subplots(1, 2, width_ratios=(3, 2))
        self.late.set_title(_("Late loans, % of the portfolio"))
        self.late.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
        for axes in (self.late, self.lent):
            axes.yaxis.set_major_locator(MaxNLocator(5, steps=(1, 2, 5, 10)))
        self.lent.set_title(_("Portfolio, thousand roubles"))
        self.figure.subplots_adjust(left=0.07, right=0.99, bottom=0.17, top=0.9, wspace=0.22)
        self.months = 0
        self.bars: list[BarContainer] = []

    def _make_bars(self, labels: list[str]) -> None:
        """Make one bar a month and band, of no height yet."""
        self.months = len(labels)
        places, nothing = np.arange(self.months), np.zeros(self.months)
        bands = [
            self.late.bar(places, nothing, _BAR, label=f"{band} {_('days')}", color=colour,
                          hatch=hatch, edgecolor=INK, linewidth=0.4)
            for band, colour, hatch in zip(BANDS, AGEING_COLOURS, AGEING_HATCHES, strict=True)
        ]
        self.bars = [*bands, self.lent.bar(places, nothing, _BAR, color=BLUE)]
        for axes in (self.late, self.lent):
            axes.set_xticks(places[::2], labels[::2])
            axes.set_xlim(-0.6, self.months - 0.4)
        self.late.legend(loc="upper center", bbox_to_anchor=(0.5, -0.09), ncols=len(BANDS),
                         fontsize=8, handlelength=1.5, columnspacing=1.2)

    def moving(self) -> Iterable[Artist]:
        """All bars."""
        return chain.from_iterable(self.bars)

    def still(self) -> object:
        """The number of months, which the ticks show."""
        return self.months

    def update(self, data: Any) -> None:
        """Move the bars to a `MonthlyTable`."""
        if self.months != len(data.day):
            for bars in self.bars:
                bars.remove()
            self._make_bars(month_names(data))
        below = np.zeros(self.months)
        for bars, shares in zip(self.bars, late_shares(data), strict=False):
            for bar, bottom, share in zip(bars, below, shares, strict=True):
                bar.set_y(bottom)
                bar.set_height(share)
            below = below + shares
        for bar, outstanding in zip(self.bars[-1], data.outstanding, strict=True):
            bar.set_height(outstanding / _KOPECKS_IN_THOUSAND)
        self.late.set_ylim(0, round_up(below.max(initial=0), 0.05))
        highest = data.outstanding.max(initial=0) / _KOPECKS_IN_THOUSAND
        self.lent.set_ylim(0, round_up(highest, 100))


def round_up(highest: float, step: float) -> float:
    """End an axis on a whole step, with room above, so that it does not tremble with the data."""
    return float(np.ceil(1.25 * highest / step) or 1) * step


def month_names(months: MonthlyTable) -> list[str]:
    """Name the months of a table, as "Jan"."""
    dates = np.datetime64(months.start, "D") + months.day
    since_1970 = dates.astype("datetime64[M]").astype(int)
    return [month_name(int(month) % 12 + 1) for month in since_1970]


def describe(months: MonthlyTable) -> str:
    """Say in two sentences what the picture shows."""
    late = late_shares(months).sum(axis=0)
    serious = months.par30 / np.maximum(months.outstanding, 1)
    said = _("At the end {late:.1%} of the portfolio is late, {serious:.1%} by more than 30 days.")
    return f"{said.format(late=late[-1], serious=serious[-1])} {describe_worst(months)}"


def describe_worst(months: MonthlyTable) -> str:
    """Name the worst month-end of the year, and what was written off."""
    late, names = late_shares(months).sum(axis=0), month_names(months)
    worst = int(late.argmax())
    return " ".join([
        _("The worst month-end is {month}, with {late:.1%} late.")
        .format(month=names[worst], late=late[worst]),
        _("Written off in the period: {sum:.0f} thousand roubles.")
        .format(sum=months.written_off.sum() / _KOPECKS_IN_THOUSAND),
    ])


def tabulate(months: MonthlyTable) -> pd.DataFrame:
    """Lay out the numbers behind the picture, one row a month."""
    shares = late_shares(months)
    thousands = {
        _("portfolio, thousand roubles"): months.outstanding,
        _("due and unpaid, thousand roubles"): months.arrears,
        _("written off, thousand roubles"): months.written_off,
    }
    return pd.DataFrame(
        {name: [f"{value / _KOPECKS_IN_THOUSAND:,.1f}".replace(",", " ") for value in values]
         for name, values in thousands.items()}
        | {f"{band} {_('days')}": [f"{share:.1%}" for share in row]
           for band, row in zip(BANDS, shares, strict=True)},
        index=pd.Index(month_names(months), name=_("month-end")),
    )


def portfolio_picture(months: MonthlyTable) -> Picture:
    """Draw the portfolio month by month, with its words and numbers."""
    return Picture(PortfolioDrawing().draw(months), TITLE, describe(months), tabulate(months))


def portfolio_year(result: Result) -> Picture:
    """Draw the portfolio of a run, month by month."""
    return portfolio_picture(monthly(result.log, result.scenario.policy.ageing))
