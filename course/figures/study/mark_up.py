"""What sales should follow from purchases and mark-up, beside what the client said (APP-3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd
from matplotlib.artist import Artist

from course.figures.kit.amounts import whole_roubles
from course.figures.kit.drawing import Drawing
from course.figures.kit.scale import nice_end
from course.figures.kit.style import BLUE, GREEN, INK, ORANGE
from course.language import _

TITLE = _("Three witnesses for one figure: sales of a month")


@dataclass(frozen=True)
class Witnesses:
    """What she says, what her own purchases say, and what others of the trade sell; kopecks.

    Parameters
    ----------
    said
        Sales of an average month, as told.
    purchases
        What she buys in a month.
    mark_up
        Her smallest and her largest mark-up, shares.
    norm
        From whom to whom the trade sells in a month.

    Examples
    --------
    >>> told = Witnesses(660_000, 312_000, (1.8, 2.6), (850_000, 1_300_000))
    >>> told.bought, told.too_small
    ((873600, 1123200), True)
    """

    said: int
    purchases: int
    mark_up: tuple[float, float]
    norm: tuple[int, int]

    @property
    def bought(self) -> tuple[int, int]:
        """The sales that her purchases lead to, with the smaller and the larger mark-up."""
        low, high = (round(self.purchases * (1 + share)) for share in self.mark_up)
        return low, high

    @property
    def too_small(self) -> bool:
        """Whether she says less than her purchases lead to."""
        return self.said < self.bought[0]

    @property
    def too_large(self) -> bool:
        """Whether she says more."""
        return self.said > self.bought[1]


class WitnessesDrawing(Drawing):
    """Three rows: the figure she said, the range of her purchases, the range of the trade."""

    def prepare(self) -> None:
        """Make the axes, two bars and a mark."""
        self.axes = self.figure.add_subplot()
        self.figure.subplots_adjust(left=0.24, right=0.97, bottom=0.17, top=0.9)
        rows = (_("she says"), _("her purchases say"), _("the trade says"))
        bars = self.axes.barh(rows, [1] * 3, height=0.45, edgecolor="white").patches
        for bar, colour, hatch in zip(bars, (ORANGE, BLUE, GREEN), ("", "//", ".."), strict=True):
            bar.set_facecolor(colour)
            bar.set_hatch(hatch)
        self.bars = bars
        self.line = self.axes.axvline(0, color=INK, linestyle=":", linewidth=1.5)
        self.axes.invert_yaxis()
        self.axes.grid(visible=False)
        self.axes.set_title(TITLE)
        self.axes.set_xlabel(_("thousand roubles a month"))

    def moving(self) -> Iterable[Artist]:
        """Bars and line."""
        return (*self.bars, self.line)

    def update(self, data: Any) -> None:
        """Show `Witnesses`."""
        ranges = ((0, data.said), data.bought, data.norm)
        self.axes.set_xlim(0, nice_end(max(high for _low, high in ranges) / 100_000) or 1.0)
        for bar, (low, high) in zip(self.bars, ranges, strict=True):
            bar.set_x(low / 100_000)
            bar.set_width((high - low) / 100_000)
        self.line.set_xdata([data.said / 100_000] * 2)


def describe(data: Witnesses) -> str:
    """Say what the comparison says."""
    low, high = (whole_roubles(each) for each in data.bought)
    told = _("She says {said} roubles. Her purchases lead to {low} – {high}: ").format(
        said=whole_roubles(data.said), low=low, high=high)
    if data.too_small:
        return told + _("the figure is too small to be true. Explain what it is for, and count.")
    if data.too_large:
        return told + _("the figure is too large. Some purchases may be missing, or it is a hope.")
    norm = data.norm[0] <= data.said <= data.norm[1]
    return told + (
        _("both agree, and so does the trade.") if norm
        else _("both agree, but the trade sells otherwise. Ask why: she may have a reason.")
    )


def tabulate(data: Witnesses) -> pd.DataFrame:
    """Give the three in numbers."""
    ranges = ((data.said, data.said), data.bought, data.norm)
    rows = (_("she says"), _("her purchases say"), _("the trade says"))
    return pd.DataFrame(
        {
            _("from, roubles"): [whole_roubles(low) for low, _high in ranges],
            _("to, roubles"): [whole_roubles(high) for _low, high in ranges],
        },
        index=pd.Index(rows, name=_("witness")),
    )
