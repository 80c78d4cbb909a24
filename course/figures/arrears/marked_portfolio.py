"""The portfolio month by month, with the month one looks at marked."""

from collections.abc import Iterable
from typing import Any

from matplotlib.artist import Artist

from course.figures.arrears.portfolio import (
    PortfolioDrawing,
    describe_worst,
    late_shares,
    month_names,
)
from course.figures.kit.style import INK
from course.language import _
from simulator.books.reports.monthly import MonthlyTable

TITLE = _("Portfolio report and ageing")
_UNDER_THE_TOP = 0.955


class MarkedPortfolioDrawing(PortfolioDrawing):
    """The year's bars, and a mark above one month in each half; shows (months, month)."""

    def prepare(self) -> None:
        """Make the bars' axes, and the marks."""
        super().prepare()
        self.marks = [axes.plot([], [], "v", color=INK, markersize=9)[0]
                      for axes in (self.late, self.lent)]  # fmt: skip

    def moving(self) -> Iterable[Artist]:
        """All bars and the marks."""
        return [*super().moving(), *self.marks]

    def update(self, data: Any) -> None:
        """Move the bars to a `MonthlyTable`, and the marks to a month, 1 for the first."""
        months, month = data
        super().update(months)
        for axes, mark in zip((self.late, self.lent), self.marks, strict=True):
            mark.set_data([month - 1], [axes.get_ylim()[1] * _UNDER_THE_TOP])


def describe_year(data: tuple[MonthlyTable, int]) -> str:
    """Say how the portfolio stands at the end of the month, and in the year."""
    months, month = data
    late = late_shares(months)[:, month - 1]
    text = _("At the end of {month} {late:.1%} of the portfolio is late, {serious:.1%} by more "
             "than 30 days.")
    said = text.format(
        month=month_names(months)[month - 1], late=late.sum(), serious=late[1:].sum())
    return f"{said} {describe_worst(months)}"
