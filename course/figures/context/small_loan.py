"""What a loan earns, beside what it costs to make."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pandas as pd
from matplotlib.artist import Artist

from course.figures.kit.amounts import whole_roubles
from course.figures.kit.drawing import Drawing
from course.figures.kit.picture import Picture
from course.figures.kit.style import BLUE, INK, ORANGE, PALE
from course.language import _
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms

TITLE = _("What a loan earns, and what it costs to make")
STEP, LARGEST = 500_00, 100_000_00
AMOUNTS = tuple(range(STEP, LARGEST + STEP, STEP))
_SHOWN = tuple(amount * 100 for amount in (2_000, 5_000, 10_000, 20_000, 50_000, 100_000))


@dataclass(frozen=True)
class Earnings:
    """The interest that loans of all sizes earn, and the cost of making one; kopecks.

    Attributes
    ----------
    interest : tuple of int
        For each of ``AMOUNTS``.
    """

    terms: LoanTerms
    cost: int
    interest: tuple[int, ...]

    @property
    def break_even(self) -> int | None:
        """The smallest of the amounts whose interest covers the cost; None when none does."""
        pairs = zip(AMOUNTS, self.interest, strict=True)
        return next((amount for amount, earned in pairs if earned >= self.cost), None)

    def earned(self, amount: int) -> int:
        """Give the interest on one of the amounts."""
        return self.interest[AMOUNTS.index(amount)]


def earnings(rate_per_year: Fraction, weeks: int, cost: int) -> Earnings:
    """Work out what weekly loans of all sizes earn, beside the cost of making one.

    Parameters
    ----------
    rate_per_year
        Nominal, on the outstanding balance.
    weeks
        Weekly instalments with equal parts of principal.
    cost
        Kopecks for one loan, whatever its size.

    Examples
    --------
    >>> earnings(Fraction(108, 100), 12, 300_00).break_even
    250000
    """
    rate = Decimal(rate_per_year.numerator) / Decimal(rate_per_year.denominator)
    terms = LoanTerms(rate=rate, rate_period="year", instalments=weeks)
    interest = tuple(schedule(terms, amount, 0).total_interest for amount in AMOUNTS)
    return Earnings(terms, cost, interest)


class SmallLoanDrawing(Drawing):
    """Interest by amount, the cost of making a loan, and where the two meet."""

    def prepare(self) -> None:
        """Make the axes and the artists."""
        self.axes = self.figure.add_subplot()
        self.figure.subplots_adjust(left=0.11, right=0.97, bottom=0.15, top=0.9)
        self.axes.set_title(TITLE)
        self.axes.set_xlabel(_("amount lent, thousand roubles"))
        self.axes.set_ylabel(_("roubles"))
        self.axes.set_xlim(0, 100)
        self.axes.set_ylim(0, 8_000)
        amounts = [amount / 100_000 for amount in AMOUNTS]
        (self.line,) = self.axes.plot(amounts, [0] * len(amounts), color=BLUE, linewidth=2)
        self.cost = self.axes.axhline(0, color=ORANGE, linewidth=2, linestyle="--")
        self.mark = self.axes.axvline(0, color=INK, linewidth=1, linestyle=":")
        self.loss = self.axes.axvspan(0, 1, color=PALE, alpha=0.6, linewidth=0)
        box = {"facecolor": "white", "edgecolor": "none", "pad": 1.5}
        self.said = self.axes.text(2, 7_300, "", color=INK, bbox=box)
        right: dict[str, Any] = {"color": INK, "bbox": box, "ha": "right", "va": "bottom"}
        self.earned_word = self.axes.text(72, 0, _("interest earned"), **right)
        self.cost_word = self.axes.text(99, 0, _("cost of making one"), **right)

    def moving(self) -> Iterable[Artist]:
        """The shade, the lines and the word."""
        words = (self.earned_word, self.cost_word, self.said)
        return (self.loss, self.line, self.cost, self.mark, *words)

    def update(self, data: Any) -> None:
        """Show `Earnings`."""
        self.line.set_ydata([earned / 100 for earned in data.interest])
        self.cost.set_ydata([data.cost / 100] * 2)
        edge = (data.break_even or LARGEST) / 100_000
        self.mark.set_xdata([edge, edge])
        self.loss.set_width(edge)
        self.earned_word.set_y(min(data.earned(70_000_00) / 100 + 150, 7_400))
        self.cost_word.set_y(data.cost / 100 + 100)
        self.said.set_text(_("grey: the loan does not pay for its own making"))


def describe(data: Earnings) -> str:
    """Say from which amount on a loan pays for its own making."""
    if data.break_even is None:
        return _("No loan up to {most} roubles earns back the {cost} "
                 "roubles it costs to make.").format(
            most=whole_roubles(LARGEST), cost=whole_roubles(data.cost))
    return _("Making a loan costs {cost} roubles. At {rate} a year over {weeks} weeks the first "
             "loan to earn that back is one of {amount} roubles; below it the lender pays for the "
             "client.").format(
        cost=whole_roubles(data.cost), rate=f"{float(100 * data.terms.rate):.0f} %",
        weeks=data.terms.instalments, amount=whole_roubles(data.break_even))


def tabulate(data: Earnings) -> pd.DataFrame:
    """Give a few of the amounts with interest, cost and what is left."""
    earned = [data.earned(amount) for amount in _SHOWN]
    return pd.DataFrame(
        {
            _("interest earned, roubles"): [whole_roubles(each) for each in earned],
            _("cost of making, roubles"): [whole_roubles(data.cost)] * len(earned),
            _("left, roubles"): [whole_roubles(each - data.cost) for each in earned],
        },
        index=pd.Index([whole_roubles(amount) for amount in _SHOWN], name=_("amount, roubles")),
    )


def earnings_picture(data: Earnings) -> Picture:
    """Draw what loans earn beside what one costs to make."""
    return Picture(SmallLoanDrawing().draw(data), TITLE, describe(data), tabulate(data))


BANK_COST, BANK_RATE = 3_000_00, Fraction(55, 100)
"""A bank's file and a rouble rate of 2001: the rate lies between the manual's 50 and 60 % a year,
the cost of the file is our assumption."""


def bank_loans(weeks: int = 12) -> Earnings:
    """Give what small loans would earn for a bank that works as it does with large ones."""
    return earnings(BANK_RATE, weeks, BANK_COST)
