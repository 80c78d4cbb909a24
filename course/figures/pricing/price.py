"""A rate and what stands behind it: costs piled up, the market around it, growth it pays for."""

from collections.abc import Iterable
from itertools import chain
from typing import Any

from matplotlib.artist import Artist
from matplotlib.patches import Patch, Rectangle
from matplotlib.ticker import MaxNLocator

from course.cases.lender import Price
from course.figures.kit.drawing import Drawing
from course.figures.kit.picture import Picture
from course.figures.kit.scale import nice_end
from course.figures.kit.style import BLUE, GREEN, GREY, INK, ORANGE, PALE, SKY
from course.figures.pricing.price_words import STEPS, describe, steps, tabulate
from course.language import _

TITLE = _("A rate, its costs, its market and its growth")
_WIDE = 0.7
_MONTHS, _THOUSAND = 12, 100_000
SAND = "#f2a35e"  # light enough to be told from blue in grey, and quicker than a hatch
_COLOURS = (BLUE, SKY, PALE, ORANGE, SAND, GREEN)


class PriceDrawing(Drawing):
    """Left the costs as a waterfall, in the middle the market, right the growth."""

    def prepare(self) -> None:
        """Make the axes and all bars."""
        self.figure.set_size_inches(9.8, 3.5)
        self.costs, self.market, self.growth = self.figure.subplots(1, 3, width_ratios=(13, 6, 8))
        self.figure.subplots_adjust(left=0.045, right=0.985, bottom=0.155, top=0.915, wspace=0.24)
        self._prepare_costs()
        self._prepare_market()
        self._prepare_growth()
        for axes in self.figure.axes:
            axes.yaxis.set_major_locator(MaxNLocator(6, steps=(1, 2, 5, 10)))

    def _prepare_costs(self) -> None:
        """A step for each cost, then all of them, then what clients pay."""
        axes, names = self.costs, [*STEPS.values(), _("needed"), _("earned")]
        axes.set_title(_("Costs, % of the portfolio a year"))
        self.falls = [_bar(axes, place, colour) for place, colour in enumerate(_COLOURS)]
        self.needed, self.earned = _bar(axes, 6, GREY), _bar(axes, 7, BLUE)
        (self.join,) = axes.plot([], [], color=INK, linewidth=0.8, linestyle=":")
        axes.set_xticks(range(len(names)), names, fontsize=7.5)
        axes.set_xlim(-0.5, len(names) - 0.4)
        style = {"ha": "center", "va": "bottom", "fontsize": 8}
        self.labels = [axes.text(place, 0, "", **style) for place in range(len(names))]

    def _prepare_market(self) -> None:
        """What costs, we and the rivals take a month, and the room between."""
        self.market.set_title(_("Rates, % a month"))
        names = (_("costs"), _("we"), _("pawn-\nshop"), _("money-\nlender"))
        self.rates = [_bar(self.market, place, colour)
                      for place, colour in enumerate((GREY, BLUE, PALE, PALE))]
        self.room = Rectangle((-0.5, 0), 4, 0, facecolor=GREEN, alpha=0.3, linewidth=0)
        self.market.add_patch(self.room)
        self.market.set_xticks(range(4), names, fontsize=8)
        self.market.set_xlim(-0.5, 3.5)
        self.market.legend(handles=[Patch(facecolor=GREEN, alpha=0.3, label=_("room for us"))],
                           loc="upper left", fontsize=8, handlelength=1.5)

    def _prepare_growth(self) -> None:
        """New money that growth takes each month, and where it comes from."""
        self.growth.set_title(_("New money, 1 000 roubles"))
        self.own = [_bar(self.growth, place, BLUE) for place in range(_MONTHS)]
        self.outside = [_bar(self.growth, place, SAND) for place in range(_MONTHS)]
        self.growth.set_xticks(range(0, _MONTHS, 2), range(1, _MONTHS + 1, 2), fontsize=8)
        self.growth.set_xlim(-0.6, _MONTHS - 0.4)
        self.growth.set_xlabel(_("month"), fontsize=8)
        handles = [Patch(facecolor=BLUE, edgecolor=INK, label=_("from our income")),
                   Patch(facecolor=SAND, edgecolor=INK, label=_("from outside"))]
        self.growth.legend(handles=handles, loc="upper left", fontsize=8, handlelength=1.5)

    def moving(self) -> Iterable[Artist]:
        """All bars that have a height, and the labels."""
        bars = chain(self.falls, (self.needed, self.earned), self.rates, self.own, self.outside)
        seen = [bar for bar in bars if bar.get_height()]
        return [*seen, self.room, self.join, *self.labels]

    def update(self, data: Any) -> None:
        """Move the bars to a `Price`."""
        self._show_costs(data)
        self._show_market(data)
        self._show_growth(data)

    def _show_costs(self, price: Price) -> None:
        below, tops = 0.0, []
        for bar, label, share in zip(self.falls, self.labels, steps(price), strict=False):
            _move(bar, below, share)
            below += share
            tops.append(below)
            label.set_y(below)
            label.set_text(f"{share:.0f}" if share else "")
        earned = 1200 * float(price.charged)
        for bar, label, value in ((self.needed, self.labels[-2], below),
                                  (self.earned, self.labels[-1], earned)):
            _move(bar, 0, value)
            label.set_y(value)
            label.set_text(f"{value:.0f}")
        _colour(self.earned, fine=earned >= below)
        self.join.set_data([0.35, 7.4], [below, below])
        self.costs.set_ylim(0, nice_end(max(below, earned), 1.1))

    def _show_market(self, price: Price) -> None:
        lender, corridor = price.lender, price.corridor
        values = (100 * float(price.needed), float(lender.rate),
                  float(lender.pawnshop), float(lender.moneylender))
        for bar, value in zip(self.rates, values, strict=True):
            _move(bar, 0, value)
        _colour(self.rates[1], fine=corridor.place(price.charged) == "within")
        low, high = 100 * float(corridor.low), 100 * float(corridor.high)
        _move(self.room, low, max(0.0, high - low))
        self.market.set_ylim(0, nice_end(max(values), 1.25))

    def _show_growth(self, price: Price) -> None:
        for own, outside, month in zip(self.own, self.outside, price.months, strict=True):
            _move(own, 0, month.reinvested / _THOUSAND)
            _move(outside, month.reinvested / _THOUSAND, month.outside / _THOUSAND)
        highest = max(month.needed for month in price.months) / _THOUSAND
        self.growth.set_ylim(0, nice_end(highest, 1.35) or 1)


def price_picture(price: Price) -> Picture:
    """Draw a rate with its words and numbers."""
    return Picture(PriceDrawing().draw(price), TITLE, describe(price), tabulate(price))


def _bar(axes: Any, place: int, colour: str) -> Rectangle:
    bar = Rectangle((place - _WIDE / 2, 0), _WIDE, 0, facecolor=colour, edgecolor=INK,
                    linewidth=0.6)  # fmt: skip
    axes.add_patch(bar)
    return bar


def _move(bar: Rectangle, bottom: float, height: float) -> None:
    bar.set_y(bottom)
    bar.set_height(height)


def _colour(bar: Rectangle, *, fine: bool) -> None:
    """Blue where it is as it should be, else orange with a hatch."""
    bar.set_facecolor(BLUE if fine else ORANGE)
    bar.set_hatch("" if fine else "//")

