"""What has been drawn once, kept as pixels, and put on a picture again without drawing it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.text import Text
from matplotlib.transforms import Bbox, IdentityTransform

_MARGIN = 2
_REMEMBERED = 2_000


@dataclass(frozen=True, eq=False)
class Ink:
    """The pixels that a drawing leaves on an empty sheet.

    Parameters
    ----------
    rows, columns : ndarray of int, shape (n,)
        Where there is any colour; rows from the top.
    colour : ndarray of float, shape (n, 3)
        Red, green and blue, 0 to 255.
    cover : ndarray of float, shape (n, 1)
        How much of what lies below is hidden, 0 to 1.
    """

    rows: np.ndarray
    columns: np.ndarray
    colour: np.ndarray
    cover: np.ndarray

    @classmethod
    def of(cls, pixels: np.ndarray) -> "Ink":
        """Take up what stands on a transparent sheet, an array (high, wide, 4)."""
        rows, columns = np.nonzero(pixels[:, :, 3])
        found = pixels[rows, columns].astype(np.float32)
        return cls(rows, columns, found[:, :3], found[:, 3:] / 255)

    def put(self, pixels: np.ndarray, down: int = 0, right: int = 0) -> None:
        """Put it on a picture, an array (high, wide, 4), moved by whole pixels."""
        rows, columns = self.rows + down, self.columns + right
        high, wide = pixels.shape[:2]
        seen = (rows >= 0) & (rows < high) & (columns >= 0) & (columns < wide)
        if not seen.all():
            Ink(rows[seen], columns[seen], self.colour[seen], self.cover[seen]).put(pixels)
            return
        below = pixels[rows, columns, :3]
        pixels[rows, columns, :3] = np.rint(below + (self.colour - below) * self.cover)


def ink_of(artists: Iterable[Artist], renderer: RendererAgg) -> Ink:
    """Draw artists on the renderer's sheet, emptied before, and take them up."""
    renderer.clear()
    for artist in artists:
        artist.draw(renderer)
    return Ink.of(np.asarray(renderer.buffer_rgba()))


class Words:
    """Texts drawn once each: letters take most of a drawing's time, and come again and again."""

    def __init__(self) -> None:
        self._known: dict[object, tuple[Ink, int, int]] = {}

    def put(self, like: Text, text: str, place: Iterable[float], renderer: RendererAgg) -> None:
        """Write ``text`` in the style of ``like`` at a place in pixels from the lower left."""
        if not text:
            return
        key = (text, *_style(like))
        if key not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[key] = _written(like, text, renderer)
        ink, left, top = self._known[key]
        across, up = place
        pixels = np.asarray(renderer.buffer_rgba())
        ink.put(pixels, round(renderer.height - up) - top, round(across) + left)


def _style(text: Text) -> tuple[object, ...]:
    """Everything that decides how a text looks, but its place."""
    font = text.get_fontproperties()
    return (
        *font.get_family(), font.get_size_in_points(), font.get_weight(), font.get_style(),
        text.get_color(), text.get_alpha(), text.get_rotation(), text.get_rotation_mode(),
        text.get_horizontalalignment(), text.get_verticalalignment(), *_box_style(text),
    )  # fmt: skip


def _written(like: Any, text: str, renderer: RendererAgg) -> tuple[Ink, int, int]:
    """Draw a text on a sheet of its own; gives it, and where it begins from its place."""
    word = Text(0, 0, text)
    word.update_from(like)
    word.set_transform(IdentityTransform())
    word.set_figure(like.get_figure(root=True))
    behind = like.get_bbox_patch()
    if behind is not None:
        word.set_bbox(dict(zip(_BOX, _box_style(like), strict=True)))
    box = _extent(word, renderer)
    left, bottom = int(np.floor(box.x0)) - _MARGIN, int(np.floor(box.y0)) - _MARGIN
    wide = int(np.ceil(box.x1)) + _MARGIN - left
    high = int(np.ceil(box.y1)) + _MARGIN - bottom
    word.set_position((-left, -bottom))
    return ink_of([word], RendererAgg(wide, high, renderer.dpi)), left, high + bottom


_BOX = ("boxstyle", "facecolor", "edgecolor", "linewidth", "alpha")


def _box_style(text: Text) -> tuple[Any, ...]:
    """Give how the box behind a text looks; nothing where there is none."""
    box = text.get_bbox_patch()
    return () if box is None else tuple(getattr(box, f"get_{name}")() for name in _BOX)


def _extent(word: Text, renderer: RendererAgg) -> Bbox:
    """Measure a text with the box behind it, in pixels from its place."""
    box = word.get_bbox_patch()
    if box is None:
        return word.get_window_extent(renderer)
    word.update_bbox_position_size(renderer)
    return box.get_window_extent(renderer)
