"""What a legend tells apart, grey paper and colour-blind eyes tell apart too."""

from itertools import combinations

import numpy as np
import pytest
from matplotlib.colors import to_rgb
from matplotlib.legend import Legend
from matplotlib.patches import Patch

from tests.course.widgets.test_redraw import PANELS

GREY = np.array([[0.2126, 0.7152, 0.0722]] * 3)
RED_BLIND = np.array(
    [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ]
)
GREEN_BLIND = np.array(
    [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ]
)
"""Machado, Oliveira and Fernandes (2009), whole loss of one kind of cone."""
EYES = {"grey": GREY, "red-blind": RED_BLIND, "green-blind": GREEN_BLIND}
APART = 0.1


def seen(colour, eyes):
    """A colour as these eyes see it, on a scale even to the eye, 0 to 1 for each channel."""
    linear = np.array(to_rgb(colour)) ** 2.2
    return np.clip(eyes @ linear, 0, 1) ** (1 / 2.2)


def signs(figure):
    """The signs that each legend explains."""
    for legend in figure.findobj(Legend):
        yield legend.legend_handles


def look(sign):
    """Colour, and whatever else tells a sign from others: hatch, dash, marker."""
    if isinstance(sign, Patch):
        return sign.get_facecolor()[:3], (sign.get_hatch() or "", "patch")
    if hasattr(sign, "get_marker"):
        alone = sign.get_linestyle() == "None"
        colour = sign.get_markerfacecolor() if alone else sign.get_color()
        return to_rgb(colour), (sign.get_linestyle(), sign.get_marker())
    return tuple(sign.get_facecolor()[0][:3]), ("", type(sign).__name__)


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("name", PANELS)
def test_signs_of_one_legend_are_told_apart(name, eyes):
    panel = PANELS[name]
    panel.show()
    alike = [
        (a.get_label(), b.get_label())
        for handles in signs(panel._drawing.figure)
        for a, b in combinations(handles, 2)
        if look(a)[1] == look(b)[1]
        and np.linalg.norm(seen(look(a)[0], EYES[eyes]) - seen(look(b)[0], EYES[eyes])) < APART
    ]

    assert alike == []
