"""Two institutions as case studies: who they are, whose money they lend, what they live from."""

import pandas as pd

from course.display import Shown, table
from course.figures.context import income
from course.figures.kit.picture import Picture
from course.language import _

LENDING, PROGRAMMES = 70, 20
"""Shares of the regional fund's income, per cent; the manual names no others."""


def institutions() -> Shown:
    """Show the cooperative and the regional fund of the manual, side by side (CTX-5)."""
    silent = _("the manual does not say")
    rows = [
        (_("what it is"), _("a women's consumer cooperative of mutual finance"),
         _("an independent fund, set up by the region's administration")),
        (_("who steers it"), _("its members"),
         _("a board of trustees from government and outside it")),
        (_("whose money"), _("its members' fund"), _("public money, also in municipal funds")),
        (_("small loans since"), _("1997"), _("the end of 1999")),
        (_("where"), _("two branches and one office"),
         _("the region; municipal funds in the districts")),
        (_("lives from"), silent,
         _("lending {lending} %, state programmes {programmes} %").format(
             lending=LENDING, programmes=PROGRAMMES)),
        (_("gives besides"), silent, _("advice, and a voice with lawmakers")),
    ]
    frame = pd.DataFrame(
        [row[1:] for row in rows], columns=[_("the women's cooperative"), _("the regional fund")],
        index=pd.Index([row[0] for row in rows], name=""),
    )
    return table(frame, _("Two institutions of one region, 2001"))


def growth_to_fill(lending: int = LENDING, lost: int = PROGRAMMES) -> float:
    """Say by which share lending must grow to earn what is lost.

    Examples
    --------
    >>> round(growth_to_fill(80, 20), 3)
    0.25
    """
    return lost / lending


def income_picture() -> Picture:
    """Draw the fund's income today, without the programmes, and with lending grown instead."""
    data = income.Income(LENDING, PROGRAMMES, ends=100)
    return Picture(income.IncomeDrawing().draw(data), income.TITLE, income.describe(data),
                   income.tabulate(data))
