"""A client's year and a loan in it: net income, corridor, repayment, and what the family needs."""

from collections.abc import Iterable
from itertools import chain
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.patches import Patch, Rectangle
from matplotlib.ticker import FuncFormatter, MaxNLocator

from course.figures.kit.amounts import whole_roubles
from course.figures.kit.drawing import Drawing
from course.figures.kit.months import month_name
from course.figures.kit.scale import nice_end
from course.figures.kit.style import BLUE, GREEN, GREY, INK, ORANGE
from course.language import _
from simulator.rules.client.capacity import Fit
from simulator.rules.client.what_if import Trial

TITLE = _("A client's year, and the loan in it")
YEAR = 12
_WIDE, _NARROW = 0.84, 0.4
_SKY, SHADE = "#d6e8f5", "#a3a3a3"
_ROUBLE = 100


class CashFlowDrawing(Drawing):
    """Left the months: income, corridor, repayment and family; right the amounts that fit."""

    def prepare(self) -> None:
        """Make both axes and all bars; they move with the first trial."""
        self.figure.set_size_inches(9.4, 3.5)
        self.year, self.sizes = self.figure.subplots(1, 2, width_ratios=(7, 2))
        self.figure.subplots_adjust(left=0.065, right=0.985, bottom=0.165, top=0.915, wspace=0.2)
        self.months: tuple[int, ...] = ()
        self.terms: tuple[int, ...] = ()
        thin = FuncFormatter(lambda value, _place: whole_roubles(value * _ROUBLE))
        for axes in (self.year, self.sizes):
            axes.yaxis.set_major_formatter(thin)
            axes.yaxis.set_major_locator(MaxNLocator(6, steps=(1, 2, 5, 10)))
        self.year.set_title(_("Each month, roubles"))
        self.year.axhline(0, color=INK, linewidth=0.8)
        self.year.set_xlim(-0.6, YEAR - 0.4)
        self.sizes.set_title(_("Loans that fit, roubles"))
        self._make_bars()
        self._explain()

    def _make_bars(self) -> None:
        """Make the bars of twelve months and of up to four terms, of no height yet."""
        style = {"linewidth": 0.6, "edgecolor": INK}
        self.income = _bars(self.year, YEAR, _WIDE, facecolor=_SKY, edgecolor=BLUE, linewidth=1.0)
        self.band = _bars(self.year, YEAR, _WIDE, facecolor=GREEN, alpha=0.45, linewidth=0)
        self.family = _bars(self.year, YEAR, _NARROW, facecolor=SHADE, **style)
        self.repayment = _bars(self.year, YEAR, _NARROW, facecolor=BLUE, **style)
        self.ranges = _bars(self.sizes, 4, _WIDE, facecolor=GREEN, alpha=0.5, linewidth=0)
        (self.limit,) = self.sizes.plot([], [], color=GREY, linewidth=1.2, linestyle="--")
        (self.asked,) = self.sizes.plot(
            [], [], linestyle="", marker="D", markersize=8, color=BLUE, markeredgecolor="white")

    def _explain(self) -> None:
        shown = (
            Patch(facecolor=_SKY, edgecolor=BLUE, label=_("net income")),
            Patch(facecolor=GREEN, alpha=0.45, label=_("a third to two thirds of it")),
            Patch(facecolor=BLUE, edgecolor=INK, label=_("repayment")),
            Patch(facecolor=ORANGE, edgecolor=INK, hatch="//", label=_("repayment outside")),
            Patch(facecolor=SHADE, edgecolor=INK, label=_("family, above it")),
        )
        self.year.legend(handles=shown, loc="upper center", bbox_to_anchor=(0.5, -0.09), ncols=5,
                         fontsize=8.5, handlelength=1.5, columnspacing=1.1)
        loan = (self.asked, Patch(facecolor=GREEN, alpha=0.5), self.limit)
        self.sizes.legend(loan, (_("asked"), _("fits"), _("limit")), loc="upper center",
                          bbox_to_anchor=(0.45, -0.09), ncols=3, fontsize=8.5, handlelength=1.2,
                          columnspacing=0.8, handletextpad=0.4)

    def moving(self) -> Iterable[Artist]:
        """All bars that have a height, and the loan asked for."""
        bars = chain(self.income, self.band, self.family, self.repayment, self.ranges)
        return [*(bar for bar in bars if bar.get_height()), self.limit, self.asked]

    def update(self, data: Any) -> None:
        """Move the bars to a `Trial`."""
        self._show_year(data)
        self._show_sizes(data)

    def _show_year(self, trial: Trial) -> None:
        months = tuple(flow.month for flow in trial.year.months)
        if months != self.months:
            self.months = months
            self.year.set_xticks(range(YEAR), [month_name(month) for month in months])
        net = [flow.net_income / _ROUBLE for flow in trial.year.months]
        paid = _padded(load.repayment / _ROUBLE for load in trial.case.months)
        need = trial.year.family_need / _ROUBLE
        low, high = (float(share) for share in trial.corridor)
        for place in range(YEAR):
            earned = max(0.0, net[place]) if paid[place] else 0.0
            _move(self.income[place], 0, net[place])
            _move(self.band[place], low * earned, (high - low) * earned)
            _move(self.repayment[place], 0, paid[place])
            _move(self.family[place], paid[place], need)
        self._mark_outside(trial)
        top = max(*net, max(paid) + need)
        self.year.set_ylim(-nice_end(-min(0.0, *net)), nice_end(top))

    def _mark_outside(self, trial: Trial) -> None:
        """Show repayments above the corridor in another colour, with a hatch."""
        for bar, load in zip(self.repayment, trial.case.months, strict=False):
            outside = load.share is None or load.share > trial.corridor.high
            bar.set_facecolor(ORANGE if outside else BLUE)
            bar.set_hatch("//" if outside else "")

    def _show_sizes(self, trial: Trial) -> None:
        fits = trial.case.fits
        terms = tuple(each.instalments for each in fits)
        if terms != self.terms:
            self.terms = terms
            self.sizes.set_xticks(range(len(terms)), [weeks(each) for each in fits])
            self.sizes.set_xlim(-0.6, len(terms) - 0.4)
        for place, bar in enumerate(self.ranges):
            fitting = fits[place] if place < len(fits) else Fit(0, 0, 0, 0)
            _move(bar, fitting.smallest / _ROUBLE,
                  max(0, fitting.largest - fitting.smallest) / _ROUBLE)
        amount = trial.case.application.amount / _ROUBLE
        self.asked.set_data([terms.index(trial.case.plan.terms.instalments)], [amount])
        self.limit.set_data([-0.6, len(terms) - 0.4], [trial.limit / _ROUBLE] * 2)
        largest = max(each.largest for each in fits) / _ROUBLE
        self.sizes.set_ylim(0, nice_end(max(largest, amount, trial.limit / _ROUBLE)))


def weeks(fitting: Fit) -> str:
    """Name a term on an axis.

    Examples
    --------
    >>> weeks(Fit(12, 3, 0, 0))
    '12 w.'
    """
    return _("{n} w.").format(n=fitting.instalments)


def _bars(axes: Any, number: int, width: float, **style: Any) -> list[Rectangle]:
    """Put rectangles of no height side by side, at 0, 1, 2 and so on."""
    made = [Rectangle((place - width / 2, 0), width, 0, **style) for place in range(number)]
    for bar in made:
        axes.add_patch(bar)
    return made


def _move(bar: Rectangle, bottom: float, height: float) -> None:
    bar.set_y(bottom)
    bar.set_height(height)


def _padded(amounts: Iterable[float]) -> np.ndarray:
    """Fill up to a year with nothing."""
    given = list(amounts)[:YEAR]
    return np.array(given + [0.0] * (YEAR - len(given)))
