"""Two institutions as case studies: who they are, whose money they lend, what they live from."""

import pandas as pd

from course.display import Shown, table
from course.figures.picture import Picture
from course.figures.style import BLUE, GREY, INK, ORANGE, look, new_figure
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
    other = 100 - LENDING - PROGRAMMES
    bars = {
        _("today"): (LENDING, PROGRAMMES, other),
        _("programmes end"): (LENDING, 0, other),
        _("lending grown"): (LENDING + PROGRAMMES, 0, other),
    }
    names = (_("lending"), _("state programmes"), _("not named"))
    title = _("What the regional fund lives from, of 100 roubles today")
    frame = pd.DataFrame(bars, index=pd.Index(names, name=_("source")))
    with look():
        figure = new_figure(height=2.6)
        axes = figure.add_subplot()
        figure.subplots_adjust(left=0.2, right=0.97, bottom=0.24, top=0.88)
        left = pd.Series(0, index=frame.columns)
        styles = ((BLUE, ""), (ORANGE, "//"), (GREY, ".."))
        for (name, row), (colour, hatch) in zip(frame.iterrows(), styles, strict=True):
            axes.barh(frame.columns, row, left=left, label=name, color=colour, hatch=hatch,
                      edgecolor="white", height=0.6)
            left = left + row
        axes.invert_yaxis()
        axes.axvline(100, color=INK, linewidth=1, linestyle=":")
        axes.grid(visible=False)
        axes.set_title(title)
        axes.legend(loc="upper center", bbox_to_anchor=(0.45, -0.1), ncols=3, fontsize=9)
    said = _("When the programmes end, {lost} of 100 roubles go with them; to earn them, lending "
             "must grow by {growth:.1f} %, because only {lending} of the 100 come from it.").format(
        lost=PROGRAMMES, growth=100 * growth_to_fill(), lending=LENDING)
    return Picture(figure, title, said, frame)
