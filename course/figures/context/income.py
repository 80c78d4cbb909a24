"""What an institution lives from, and what must grow when a part of it ends."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd
from matplotlib.artist import Artist

from course.figures.kit.drawing import Drawing
from course.figures.kit.style import BLUE, GREY, INK, ORANGE
from course.language import _

TITLE = _("What an institution lives from, of 100 roubles today")
NAMES = (_("lending"), _("programmes"), _("all else"))
_STYLES = ((BLUE, ""), (ORANGE, "//"), (GREY, ".."))
_MOST = 200


@dataclass(frozen=True)
class Income:
    """Per cent of today's income: from lending, from programmes, and what ends of the latter.

    Examples
    --------
    >>> fund = Income(lending=70, programmes=20, ends=100)
    >>> fund.lost, f"{fund.growth:.3f}"
    (20.0, '0.286')
    """

    lending: int
    programmes: int
    ends: int

    @property
    def rest(self) -> int:
        """Per cent from all else."""
        return 100 - self.lending - self.programmes

    @property
    def lost(self) -> float:
        """Per cent of today's income that ends."""
        return self.programmes * self.ends / 100

    @property
    def growth(self) -> float:
        """The share by which lending must grow to earn it instead."""
        return self.lost / self.lending

    @property
    def bars(self) -> tuple[tuple[float, float, float], ...]:
        """Lending, programmes and the rest: today, afterwards, and with lending grown."""
        left = self.programmes - self.lost
        return ((self.lending, self.programmes, self.rest), (self.lending, left, self.rest),
                (self.lending + self.lost, left, self.rest))


class IncomeDrawing(Drawing):
    """Three bars: today, when it has ended, and what lending must become."""

    def prepare(self) -> None:
        """Make the axes, and nine pieces of bar."""
        self.axes = self.figure.add_subplot()
        self.figure.subplots_adjust(left=0.2, right=0.97, bottom=0.24, top=0.9)
        rows = (_("today"), _("it ends"), _("lending grown"))
        self.pieces = [
            self.axes.barh(rows, [1] * 3, label=name, color=colour, hatch=hatch,
                           edgecolor="white", height=0.6).patches
            for name, (colour, hatch) in zip(NAMES, _STYLES, strict=True)
        ]  # fmt: skip
        self.axes.invert_yaxis()
        self.axes.set_xlim(0, 110)
        self.axes.axvline(100, color=INK, linewidth=1, linestyle=":")
        self.axes.grid(visible=False)
        self.axes.set_title(TITLE)
        self.axes.legend(loc="upper center", bbox_to_anchor=(0.45, -0.1), ncols=3, fontsize=9)

    def moving(self) -> Iterable[Artist]:
        """All pieces."""
        return [piece for pieces in self.pieces for piece in pieces]

    def update(self, data: Any) -> None:
        """Show `Income`."""
        for row, bar in enumerate(data.bars):
            left = 0.0
            for pieces, wide in zip(self.pieces, bar, strict=True):
                pieces[row].set_x(left)
                pieces[row].set_width(wide)
                left += wide


def describe(data: Income) -> str:
    """Say what must grow, and by how much."""
    if not data.lost:
        return _("Nothing ends, and nothing has to grow.")
    return _("{lost:.0f} of 100 roubles end. Lending earns {lending} of them today; to earn those "
             "as well it must grow by {growth:.0f} %.").format(
        lost=data.lost, lending=data.lending, growth=100 * data.growth)


def tabulate(data: Income) -> pd.DataFrame:
    """Give the bars in numbers."""
    rows = (_("today"), _("it ends"), _("lending grown"))
    frame = pd.DataFrame(
        [[f"{part:.0f}" for part in bar] for bar in data.bars], columns=list(NAMES),
        index=pd.Index(rows, name=_("roubles")),
    )
    frame[_("together")] = [f"{sum(bar):.0f}" for bar in data.bars]
    return frame
