"""How every picture of the course looks: one place for colours, hatches and letters.

The colours differ in lightness as well as in hue, so that they hold in grey and for colour-blind
eyes; bands carry a hatch besides, and lines a dash pattern.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure

INK, GREY, PALE = "#1b1b1b", "#6e6e6e", "#d9d9d9"
BLUE, ORANGE, GREEN, SKY = "#0072b2", "#d55e00", "#004d38", "#56b4e9"

AGEING_COLOURS = ("#fdd49e", "#fc8d59", "#d7301f", "#7f0000")
AGEING_HATCHES = ("", "//", "xx", "")
WORLD_COLOURS = (BLUE, ORANGE)
WORLD_DASHES = ("-", "--")

WIDTH, HEIGHT, DOTS = 7.6, 3.6, 100
"""Inches wide and high, and dots per inch: 760 by 360 in the notebook."""

_LOOK: dict[Any, Any] = {
    "font.family": "DejaVu Sans",
    "font.size": 10,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": GREY,
    "axes.titlesize": 11,
    "axes.titlelocation": "left",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.grid.axis": "y",
    "axes.axisbelow": True,
    "grid.color": PALE,
    "grid.linewidth": 0.8,
    "xtick.color": INK,
    "ytick.color": INK,
    "hatch.linewidth": 0.6,
    "legend.frameon": False,
    "figure.facecolor": "white",
    "savefig.facecolor": "white",
    "svg.hashsalt": "course",
}


@contextmanager
def look() -> Iterator[None]:
    """Draw in the course's style, and leave matplotlib's settings as they were."""
    with mpl.rc_context(_LOOK):
        yield


def new_figure(width: float = WIDTH, height: float = HEIGHT) -> Figure:
    """Make an empty figure, ``width`` by ``height`` inches, outside pyplot's keeping."""
    return Figure(figsize=(width, height), dpi=DOTS)
