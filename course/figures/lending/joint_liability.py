"""The map of joint liability: where groups bring more back than single borrowers, or less."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from math import comb
from typing import Any

import numpy as np
import pandas as pd
from matplotlib import colormaps
from matplotlib.artist import Artist

from course.display import Shown, table
from course.figures.kit.drawing import Drawing
from course.figures.kit.picture import Picture
from course.figures.kit.style import INK
from course.figures.lending.group_odds import Neighbours, Odds, odds
from course.language import _

TITLE = _("Where a group repays more than its members alone, and where less")
TROUBLE = np.linspace(0.005, 0.5, 100)
SPARE = np.linspace(0.02, 2.0, 100)
_ROWS, _COLUMNS = np.arange(8, 100, 17), np.arange(5, 100, 15)
_EVEN = 0.005
_FULL = 0.6
"""A difference of 60 points has the fullest colour."""


def gain_map(group: Neighbours) -> np.ndarray:
    """Give what joint liability adds for every chance of trouble and every spare share.

    Returns
    -------
    ndarray of float, shape (100, 100)
        Rows are spare shares, columns chances of trouble, as ``SPARE`` and ``TROUBLE``; the
        group's own ``trouble`` and ``spare`` are not used.
    """
    members, together = group.members, float(group.same_luck)
    needed = np.ceil(members / (1 + SPARE))[:, None]
    back = np.zeros((len(SPARE), len(TROUBLE)))
    for able in range(members + 1):
        alone = comb(members, able) * (1 - TROUBLE) ** able * TROUBLE ** (members - able)
        both = (1 - TROUBLE) * (able == members) + TROUBLE * (able == 0)
        broken = able / members * (1 - float(group.give_up))
        back += ((1 - together) * alone + together * both) * np.where(able >= needed, 1.0, broken)
    return back - (1 - TROUBLE)


def colours(gains: np.ndarray) -> np.ndarray:
    """Colour a map: orange where groups bring less, violet where they bring more.

    Coloured before it is stretched over its axes, which have ten times as many points.

    Returns
    -------
    ndarray of uint8, shape (*gains.shape, 4)
    """
    return colormaps["PuOr"]((gains + _FULL) / (2 * _FULL), bytes=True)


class JointLiabilityDrawing(Drawing):
    """Chance of trouble across, spare money up; violet and + where the group helps."""

    def prepare(self) -> None:
        """Make the map, its signs and the mark of the group at hand."""
        self.axes = self.figure.add_subplot()
        self.figure.subplots_adjust(left=0.1, right=0.97, bottom=0.16, top=0.9)
        self.axes.set_title(_("+ the group repays more than its members alone, – it repays less"))
        self.axes.set_xlabel(_("chance that a member cannot pay, %"))
        self.axes.set_ylabel(_("spare money, % of own debt"))
        self.axes.grid(visible=False)
        self.image = self.axes.imshow(
            colours(np.zeros((len(SPARE), len(TROUBLE)))), origin="lower", aspect="auto",
            interpolation="nearest", extent=(0, 50, 0, 200))
        marks: dict[str, Any] = {
            "color": INK, "markersize": 9, "markeredgewidth": 2, "linestyle": "none",
        }  # fmt: skip
        (self.helps,) = self.axes.plot([], [], marker="+", **marks)
        (self.hurts,) = self.axes.plot([], [], marker="_", **marks)
        (self.here,) = self.axes.plot([0], [0], marker="o", markersize=12, markerfacecolor="white",
                                      markeredgecolor=INK, markeredgewidth=2.5, linestyle="none")

    def moving(self) -> Iterable[Artist]:
        """The map, the signs, the mark."""
        return (self.image, self.helps, self.hurts, self.here)

    def update(self, data: Any) -> None:
        """Show a group of `Neighbours`."""
        gains = gain_map(data)
        self.image.set_data(colours(gains))
        at = gains[np.ix_(_ROWS, _COLUMNS)]
        for line, holds in ((self.helps, at > _EVEN), (self.hurts, at < -_EVEN)):
            rows, columns = np.nonzero(holds)
            line.set_data(100 * TROUBLE[_COLUMNS[columns]], 100 * SPARE[_ROWS[rows]])
        self.here.set_data([100 * float(data.trouble)], [100 * float(data.spare)])


def describe(data: Neighbours) -> str:
    """Say what comes back with and without joint liability."""
    found = odds(data)
    words = _("{members} members, each in trouble {trouble} times in 100: alone they bring back "
              "{alone} % of their debt, as a group {group} %. At least {needed} must be able to "
              "pay, or the group breaks; it stands {stands} times in 100. ")
    if abs(found.gain) < Fraction(1, 200):
        last = _("Here joint liability changes next to nothing.")
    elif found.gain > 0:
        last = _("Here joint liability helps.")
    else:
        last = _("Here joint liability hurts: the broken group takes those who could have paid "
                 "with it.")
    return (words + last).format(
        members=data.members, trouble=_points(data.trouble), alone=_points(found.alone),
        group=_points(found.group), needed=data.needed, stands=_points(found.stands))


def _points(share: Fraction) -> str:
    return f"{float(100 * share):.1f}".removesuffix(".0")


def tabulate(data: Neighbours) -> pd.DataFrame:
    """List what can happen: how many can pay, how likely, and what comes back."""
    cases = range(data.members, -1, -1)
    return pd.DataFrame(
        {
            _("how likely, %"): [_points(data.odds(able)) for able in cases],
            _("alone comes back, %"): [_points(Fraction(able, data.members)) for able in cases],
            _("as a group, %"): [_points(data.repaid(able)) for able in cases],
        },
        index=pd.Index(list(cases), name=_("members who can pay")),
    )


def odds_picture(data: Neighbours) -> Picture:
    """Draw the map, with the group at hand on it."""
    return Picture(JointLiabilityDrawing().draw(data), TITLE, describe(data), tabulate(data))


CALM, HARD = Neighbours(), replace(Neighbours(), trouble=Fraction(3, 10))
"""The same four neighbours in a quiet year and in a hard one."""


def two_years() -> tuple[Odds, Odds]:
    """Give what comes back from the four neighbours in a quiet and in a hard year."""
    return odds(CALM), odds(HARD)


def years_table() -> Shown:
    """Set the quiet year beside the hard one."""
    found = two_years()
    frame = pd.DataFrame(
        {
            _("in trouble, %"): [_points(each.trouble) for each in (CALM, HARD)],
            _("alone comes back, %"): [_points(each.alone) for each in found],
            _("as a group, %"): [_points(each.group) for each in found],
            _("difference, points"): [_points(each.gain) for each in found],
        },
        index=pd.Index([_("quiet"), _("hard")], name=_("year")),
    )
    caption = _("Four neighbours; three must be able to pay, or all stop")
    return table(frame, caption)
