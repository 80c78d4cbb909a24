"""A cheap loan late, or a dear one now: what the client has earned at the end of the season."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, log2
from typing import Any

import pandas as pd
from matplotlib.artist import Artist

from course.figures.kit.amounts import whole_roubles
from course.figures.kit.drawing import Drawing
from course.figures.kit.picture import Picture
from course.figures.kit.style import BLUE, INK, ORANGE
from course.language import _
from simulator.rules.ground.money import round_kopecks
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms

TITLE = _("Cheap and late, or dear and now")
SEASON = 12
"""Weeks of good trade in the panel, as many as a loan may last; another season can be given."""


@dataclass(frozen=True)
class Offer:
    """A loan that comes after some weeks of waiting, at a monthly rate (a share).

    Examples
    --------
    >>> Offer(0, Decimal("0.09")).interest(10_000_00, 12)
    135000
    """

    weeks_waiting: int
    rate: Decimal

    def interest(self, amount: int, season: int) -> int:
        """Give the interest of a loan repaid weekly until the season ends, kopecks."""
        weeks = season - self.weeks_waiting
        if weeks <= 0 or amount <= 0:
            return 0
        return schedule(LoanTerms(rate=self.rate, instalments=weeks), amount, 0).total_interest

    def gain(self, amount: int, earned_a_week: Fraction, season: int) -> int:
        """Give what the client keeps: what the goods earn in the weeks left, less interest.

        Parameters
        ----------
        amount
            Kopecks of goods bought with the loan, kept at that level while it is repaid.
        earned_a_week
            What a week's trade with those goods leaves, as a share of them.
        season
            Weeks of trade.
        """
        weeks = max(0, season - self.weeks_waiting)
        return round_kopecks(amount * earned_a_week * weeks) - self.interest(amount, season)


@dataclass(frozen=True)
class TwoOffers:
    """A quick and a cheap offer for the same goods and the same season."""

    amount: int
    earned_a_week: Fraction
    quick: Offer
    cheap: Offer
    season: int = SEASON

    def gains(self, offer: Offer) -> list[int]:
        """List what the client has gained after each week, 0 to the season's end; kopecks.

        Interest is spread over the weeks in which it is paid.
        """
        weeks = range(self.season + 1)
        running = [max(0, week - offer.weeks_waiting) for week in weeks]
        last = running[-1]
        interest = offer.interest(self.amount, self.season)
        return [
            round_kopecks(self.amount * self.earned_a_week * each - Fraction(interest * each, last))
            if last else 0
            for each in running
        ]

    @property
    def ends(self) -> tuple[int, int]:
        """What the quick and what the cheap loan leaves at the end, kopecks."""
        ends = [
            offer.gain(self.amount, self.earned_a_week, self.season)
            for offer in (self.quick, self.cheap)
        ]
        return ends[0], ends[1]


class WaitingDrawing(Drawing):
    """What has been gained, week by week, with either loan."""

    def prepare(self) -> None:
        """Make the axes and the two lines."""
        self.axes = self.figure.add_subplot()
        self.figure.subplots_adjust(left=0.11, right=0.97, bottom=0.15, top=0.9)
        self.axes.set_title(_("Earned with the goods, interest paid: roubles"))
        self.axes.set_xlabel(_("week of the season"))
        self.axes.set_xlim(0, SEASON)
        self.axes.set_ylim(-1_000, 20_000)
        self.axes.axhline(0, color=INK, linewidth=1)
        nothing = [0] * (SEASON + 1)
        (self.quick,) = self.axes.plot(nothing, color=BLUE, linewidth=2.5, label=_("quick"))
        (self.cheap,) = self.axes.plot(
            nothing, color=ORANGE, linewidth=2.5, linestyle="--", label=_("cheap"))
        self.axes.legend(loc="upper left")

    def moving(self) -> Iterable[Artist]:
        """Both lines."""
        return (self.quick, self.cheap)

    def update(self, data: Any) -> None:
        """Show `TwoOffers`."""
        for line, offer in ((self.quick, data.quick), (self.cheap, data.cheap)):
            gains = data.gains(offer)
            line.set_data(range(len(gains)), [each / 100 for each in gains])
        self.axes.set_xlim(0, data.season)
        top = max(*data.gains(data.quick), *data.gains(data.cheap), 100_000) / 100
        self.axes.set_ylim(-1_000, 2_500 * 2 ** max(0, ceil(log2(top / 2_500))))


def describe(data: TwoOffers) -> str:
    """Say which loan leaves the client more, and by how much."""
    quick, cheap = data.ends
    words = _("The quick loan leaves {quick} roubles at the end of the season, the cheap one "
              "{cheap}: ")
    if quick == cheap:
        last = _("for once it makes no difference.")
    elif quick > cheap:
        last = _("waiting {weeks} weeks for the lower rate costs {much} roubles.")
    else:
        last = _("here the lower rate is worth the wait, by {much} roubles.")
    return (words + last).format(
        quick=whole_roubles(quick), cheap=whole_roubles(cheap), weeks=data.cheap.weeks_waiting,
        much=whole_roubles(100 * abs(round(quick / 100) - round(cheap / 100))))


def tabulate(data: TwoOffers) -> pd.DataFrame:
    """Set both offers side by side."""
    offers = (data.quick, data.cheap)
    return pd.DataFrame(
        {
            _("rate a month"): [f"{float(offer.rate):.1%}" for offer in offers],
            _("weeks of waiting"): [offer.weeks_waiting for offer in offers],
            _("weeks of trade"): [data.season - offer.weeks_waiting for offer in offers],
            _("interest, roubles"): [
                whole_roubles(offer.interest(data.amount, data.season)) for offer in offers
            ],
            _("left at the end, roubles"): [whole_roubles(end) for end in data.ends],
        },
        index=pd.Index([_("quick"), _("cheap")], name=_("loan")),
    )


def waiting_picture(data: TwoOffers) -> Picture:
    """Draw both offers."""
    return Picture(WaitingDrawing().draw(data), TITLE, describe(data), tabulate(data))
