"""Many bars drawn in one stroke: matplotlib takes longer to prepare a bar than to draw it."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.collections import PolyCollection
from matplotlib.colors import to_rgba
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import IdentityTransform

from course.figures.kit.ink import Words


def draw_all(artists: Iterable[Artist], renderer: Any, words: Words) -> None:
    """Draw artists from back to front; bars that follow each other go together."""
    for kind, together in groupby(artists, _kind):
        found = list(together)
        if kind is not None and len(found) > 1:
            _stroke(found).draw(renderer)
            continue
        for artist in found:
            if isinstance(artist, Text) and _is_bare(artist):
                _write(artist, renderer, words)
            else:
                artist.draw(renderer)


def is_nothing(artist: Artist) -> bool:
    """Whether there is nothing to see of an artist: unseen, or a bar of no height."""
    flat = isinstance(artist, Rectangle) and not (artist.get_height() and artist.get_width())
    return flat or not artist.get_visible()


def _kind(artist: Artist) -> object:
    """Give what bars of one stroke have in common, or None for what is drawn by itself."""
    if type(artist) is not Rectangle or artist.angle or artist.get_path_effects():
        return None
    if artist.axes is None or artist.get_data_transform() is not artist.axes.transData:
        return None
    return artist.axes, artist.get_hatch(), artist.get_visible()


def _stroke(bars: list[Any]) -> PolyCollection:
    """Make one artist of bars with one hatch in the same axes."""
    first = bars[0]
    stroke = PolyCollection(
        list(_corners(bars)), transform=IdentityTransform(),
        facecolors=[bar.get_facecolor() for bar in bars],
        edgecolors=[bar.get_edgecolor() for bar in bars],
        linewidths=[_edge_width(bar) for bar in bars],
        linestyles=[bar.get_linestyle() for bar in bars],
        hatch=first.get_hatch(), visible=first.get_visible(),
    )  # fmt: skip
    stroke.set_figure(first.axes.figure)
    stroke.set_clip_box(first.axes.bbox)
    return stroke


def _edge_width(bar: Rectangle) -> float:
    """Give the width of an edge; an edge that nobody sees must not shift the bar either."""
    return bar.get_linewidth() if to_rgba(bar.get_edgecolor())[3] else 0


def _corners(bars: list[Any]) -> Iterator[np.ndarray]:
    """Give the four corners of each bar, in pixels."""
    sides = np.array([(*bar.get_xy(), bar.get_width(), bar.get_height()) for bar in bars])
    left, below, wide, high = sides.T
    right, above = left + wide, below + high
    across = np.column_stack([left, right, right, left])
    up = np.column_stack([below, below, above, above])
    points = bars[0].axes.transData.transform(np.column_stack([across.ravel(), up.ravel()]))
    yield from points.reshape(len(bars), 4, 2)


def _is_bare(text: Text) -> bool:
    """Whether a text is nothing but letters and a box: no arrow, no clipping."""
    return type(text) is Text and not text.get_clip_on()


def _write(text: Text, renderer: Any, words: Words) -> None:
    if text.get_visible():
        place = text.get_transform().transform(text.get_unitless_position())
        words.put(text, text.get_text(), place, renderer)
