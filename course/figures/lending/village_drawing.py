"""The picture of a village bank's cycle: the debt, who pays it, and the fund."""

from collections.abc import Iterable
from typing import Any

from matplotlib.artist import Artist

from course.figures.kit.drawing import Drawing
from course.figures.kit.picture import Picture
from course.figures.kit.style import BLUE, GREEN, INK, ORANGE, SKY
from course.figures.lending.village import TITLE, Cycle, describe, tabulate
from course.language import _


class VillageDrawing(Drawing):
    """Left what is owed at the end and who pays it; right the fund before and after."""

    def prepare(self) -> None:
        """Make both axes and their bars."""
        self.debt, self.fund = self.figure.subplots(1, 2, width_ratios=(3, 2))
        self.figure.subplots_adjust(left=0.09, right=0.98, bottom=0.12, top=0.76, wspace=0.25)
        self.debt.set_title(_("The group's debt, thousand roubles"), y=1.16)
        self.fund.set_title(_("The fund, thousand roubles"), y=1.16)
        self.debt.set_xticks((0, 1), (_("due at the end"), _("who pays it")))
        self.fund.set_xticks((0, 1), (_("before"), _("after")))
        parts = (
            (0, BLUE, "", _("principal")), (0, ORANGE, "//", _("interest")),
            (1, GREEN, "", _("members")), (1, SKY, "..", _("the fund")), (1, INK, "", _("nobody")),
        )
        self.parts = [
            self.debt.bar([place], [0], color=colour, hatch=hatch, edgecolor="white", label=name,
                          width=0.62)[0]
            for place, colour, hatch, name in parts
        ]
        self.debt.legend(loc="lower left", bbox_to_anchor=(-0.12, 0.985), ncols=5, fontsize=8,
                         handlelength=1.3, columnspacing=0.9)
        self.funds = self.fund.bar([0, 1], [0, 0], color=SKY, hatch="..", edgecolor="white",
                                   width=0.62)
        self.debt.set_xlim(-0.6, 1.6)
        self.fund.set_xlim(-0.6, 1.6)

    def moving(self) -> Iterable[Artist]:
        """All bars."""
        return (*self.parts, *self.funds)

    def update(self, data: Any) -> None:
        """Show a `Cycle`."""
        paid, after = data.cover
        from_fund = paid.own_savings + paid.income + paid.others_savings
        principal, interest = data.loan, data.due - data.loan
        heights = (principal, interest, data.due - data.debt, from_fund, paid.short)
        below = (0, principal, 0, data.due - data.debt, data.due - paid.short)
        for bar, height, bottom in zip(self.parts, heights, below, strict=True):
            bar.set_y(bottom / 100_000)
            bar.set_height(height / 100_000)
        self.funds[0].set_height(data.fund.total / 100_000)
        self.funds[1].set_height(after.total / 100_000)
        self.debt.set_ylim(0, _ceiling(data.due))
        self.fund.set_ylim(0, _ceiling(data.fund.total))


def _ceiling(kopecks: int) -> float:
    """Round up to one of a few ends, in thousand roubles, so that the axes hold still."""
    thousand = kopecks / 100_000
    return next((end for end in (20.0, 60.0, 120.0, 250.0) if end >= thousand), 500.0)


def cycle_picture(data: Cycle) -> Picture:
    """Draw one cycle."""
    return Picture(VillageDrawing().draw(data), TITLE, describe(data), tabulate(data))
