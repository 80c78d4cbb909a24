"""How a policy's limit grows with a client's history, beside what her business can bear."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd
from matplotlib.artist import Artist

from course.figures.kit.amounts import whole_roubles
from course.figures.kit.drawing import Drawing
from course.figures.kit.style import BLUE, ORANGE, PALE
from course.language import _

TITLE = _("What the policy allows, and what the business bears")
LOANS = 8


@dataclass(frozen=True)
class Limits:
    """The limit of each loan in turn and the sum that fits the business, kopecks.

    Examples
    --------
    >>> limits = Limits((1_500_000, 2_250_000, 3_000_000), fits=2_400_000)
    >>> limits.first_above, limits.lent[2]
    (3, 2400000)
    """

    allowed: tuple[int, ...]
    fits: int

    @property
    def first_above(self) -> int | None:
        """The first loan whose limit lies above what fits; None when none does."""
        return next((n for n, limit in enumerate(self.allowed, 1) if limit > self.fits), None)

    @property
    def lent(self) -> tuple[int, ...]:
        """The smaller of both, loan by loan."""
        return tuple(min(limit, self.fits) for limit in self.allowed)


class LimitsDrawing(Drawing):
    """A pale bar for what is allowed, a blue one for what is lent, a line for what fits."""

    def prepare(self) -> None:
        """Make the axes, the bars and the line."""
        self.axes = self.figure.add_subplot()
        self.figure.subplots_adjust(left=0.11, right=0.97, bottom=0.15, top=0.9)
        self.axes.set_title(TITLE)
        self.axes.set_xlabel(_("her first loan, her second, …"))
        self.axes.set_ylabel(_("thousand roubles"))
        self.axes.set_ylim(0, 62)
        numbers = range(1, LOANS + 1)
        self.allowed = self.axes.bar(numbers, [1] * LOANS, color=PALE, edgecolor="white",
                                     hatch="//", label=_("allowed by the policy")).patches
        self.lent = self.axes.bar(numbers, [1] * LOANS, color=BLUE, width=0.5,
                                  label=_("allowed, and it fits")).patches
        self.fits = self.axes.axhline(0, color=ORANGE, linewidth=2, linestyle="--",
                                      label=_("what her business bears"))
        self.axes.legend(loc="upper left")

    def moving(self) -> Iterable[Artist]:
        """The bars and the line."""
        return (*self.allowed, *self.lent, self.fits)

    def update(self, data: Any) -> None:
        """Show `Limits`."""
        for bars, sums in ((self.allowed, data.allowed), (self.lent, data.lent)):
            for bar, amount in zip(bars, sums, strict=True):
                bar.set_height(amount / 100_000)
        self.fits.set_ydata([data.fits / 100_000] * 2)


def describe(data: Limits) -> str:
    """Say from which loan on the limit protects nobody."""
    fits = whole_roubles(data.fits)
    if data.first_above is None:
        return _("The limit stays below the {fits} roubles that her business bears: she could use "
                 "more than we give.").format(fits=fits)
    if data.first_above == 1:
        return _("Even the first limit lies above the {fits} roubles that her business bears: only "
                 "the officer's study protects her.").format(fits=fits)
    return _("From loan {n} on the limit lies above the {fits} roubles that her business bears: "
             "there only the officer's study protects her.").format(
        n=data.first_above, fits=fits)


def tabulate(data: Limits) -> pd.DataFrame:
    """Give the limits in numbers."""
    return pd.DataFrame(
        {
            _("allowed, roubles"): [whole_roubles(limit) for limit in data.allowed],
            _("lent, roubles"): [whole_roubles(amount) for amount in data.lent],
        },
        index=pd.Index(range(1, len(data.allowed) + 1), name=_("loan")),
    )
