"""What holds still in a drawing, as two layers: paper under the data, frames and names above."""

# mypy: disable-error-code="no-untyped-call"
# matplotlib gives no types for the canvas.

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from course.figures.kit.bars import is_nothing
from course.figures.kit.ink import Words, ink_of
from course.figures.kit.ruler import Ruler, is_plain

_REMEMBERED = 12


class Layers:
    """The layers of a figure as it is now.

    Axes that are no plain ones (round, or with a logarithm's small ticks) are part of the paper.
    """

    def __init__(self, canvas: FigureCanvasAgg, moving: Iterable[Artist]) -> None:
        figure = canvas.figure
        canvas.draw()  # titles, names of axes and legends find their places
        renderer = canvas.get_renderer()
        across = [Ruler(axes.xaxis, upright=False) for axes in _plain(figure)]
        self.rulers = [*across, *(Ruler(axes.yaxis, upright=True) for axes in _plain(figure))]
        above = [artist for artist in _framing(figure) if artist.get_visible()]
        self.above = ink_of(sorted(above, key=Artist.get_zorder), renderer)
        self._ruled: dict[object, Any] = {}
        self.paper = self._draw_paper(figure, renderer, list(moving))

    @staticmethod
    def decided_by(figure: Figure) -> Iterator[object]:
        """Give what decides where names of axes stand, and how axes that are not plain look."""
        for axes in figure.axes:
            if not is_plain(axes):
                yield axes.get_xlim(), axes.get_ylim()
            elif axes.get_ylabel():
                yield axes.get_ylim()

    @staticmethod
    def _draw_paper(figure: Figure, renderer: Any, moving: list[Artist]) -> Any:
        renderer.clear()
        figure.patch.draw(renderer)
        seen = [artist for artist in moving if artist.get_visible()]
        for artist in seen:
            artist.set_visible(False)
        for axes in figure.axes:
            (axes.patch if is_plain(axes) else axes).draw(renderer)
        for artist in seen:
            artist.set_visible(True)
        return renderer.copy_from_bbox(figure.bbox)

    def lay_below(self, renderer: Any, words: Words) -> None:
        """Lay down the paper, with the axes as their limits are now."""
        key = tuple(ruler.decided_by() for ruler in self.rulers)
        if key in self._ruled:
            renderer.restore_region(self._ruled[key])
            return
        renderer.restore_region(self.paper)
        for ruler in self.rulers:
            ruler.draw(renderer, words)
        while len(self._ruled) >= _REMEMBERED:
            self._ruled.pop(next(iter(self._ruled)))
        self._ruled[key] = renderer.copy_from_bbox(renderer.bbox)

    def lay_above(self, renderer: Any) -> None:
        """Lay frames, titles and legends over all."""
        self.above.put(np.asarray(renderer.buffer_rgba()))


def resting(figure: Figure, moving: Iterable[Artist]) -> list[Artist]:
    """List the data of plain axes that does not move, from back to front."""
    moves = set(moving)
    found = [artist for axes in _plain(figure) for artist in _data(axes)]
    still = [artist for artist in found if artist not in moves and not is_nothing(artist)]
    return sorted(still, key=Artist.get_zorder)


def _plain(figure: Figure) -> Iterator[Axes]:
    return (axes for axes in figure.axes if axes.get_visible() and is_plain(axes))


def _data(axes: Axes) -> list[Artist]:
    return [*axes.images, *axes.collections, *axes.patches, *axes.lines, *axes.texts,
            *axes.tables, *axes.artists]  # fmt: skip


def _framing(figure: Figure) -> Iterator[Artist]:
    """List frames, titles, legends, names of axes and whatever stands beside the axes."""
    yield from (part for part in figure.get_children()
                if part is not figure.patch and not isinstance(part, Axes))  # fmt: skip
    for axes in _plain(figure):
        data = set(_data(axes))
        own = (axes.patch, axes.xaxis, axes.yaxis)
        yield from (part for part in axes.get_children() if part not in data and part not in own)
        yield from (axes.xaxis.label, axes.yaxis.label)
