"""A drawing that can be drawn again fast, whatever its axes show.

Titles, legends and frames take most of the time. They are drawn once and kept as pixels; bars go
in one stroke, and numbers along an axis that were written before are only put in place. The rest
is matplotlib, and the picture is that of the whole figure, as ``test_redraw.py`` holds.
"""

# mypy: disable-error-code="no-untyped-call"
# matplotlib gives no types for the canvas.

from collections.abc import Iterable
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from course.figures.kit.bars import draw_all
from course.figures.kit.ink import Words
from course.figures.kit.layers import Layers, resting
from course.figures.kit.png import encode
from course.figures.kit.style import look, new_figure

_REMEMBERED = 12


class Drawing:
    """One figure whose artists are kept.

    A subclass makes its axes in ``prepare``, moves its artists in ``update`` and lists those that
    move in ``moving``, from back to front.
    """

    def __init__(self) -> None:
        with look():
            self.figure = new_figure()
            self.canvas = FigureCanvasAgg(self.figure)
            self.prepare()
        self._layers: dict[object, Layers] = {}
        self._words = Words()

    @property
    def pixels_wide(self) -> int:
        """Width of the picture on the screen."""
        return round(self.figure.get_figwidth() * self.figure.dpi)

    def prepare(self) -> None:
        """Make axes and artists."""
        raise NotImplementedError

    def update(self, data: Any) -> None:
        """Move the artists to show ``data``."""
        raise NotImplementedError

    def moving(self) -> Iterable[Artist]:
        """List the artists that show data; all that is not listed must hold still."""
        raise NotImplementedError

    def still(self) -> object:
        """Give what decides the look of titles and legends: when it changes, they are redrawn."""
        return None

    def draw(self, data: Any) -> Figure:
        """Show ``data`` and give the figure, to be drawn by whoever asked for it."""
        with look():
            self.update(data)
        return self.figure

    def png(self, data: Any) -> bytes:
        """Show ``data`` and give the picture as PNG, over the layers that were kept."""
        with look():
            self.update(data)
            moving = list(self.moving())
            layers = self._kept(moving)
            renderer = self.canvas.get_renderer()
            layers.lay_below(renderer, self._words)
            draw_all([*resting(self.figure, moving), *moving], renderer, self._words)
            layers.lay_above(renderer)
        return encode(np.asarray(renderer.buffer_rgba()))

    def _kept(self, moving: list[Artist]) -> Layers:
        """Give the layers that hold still, drawn only when they are not remembered."""
        key = (self.still(), *Layers.decided_by(self.figure))
        if key not in self._layers:
            while len(self._layers) >= _REMEMBERED:
                self._layers.pop(next(iter(self._layers)))
            self._layers[key] = Layers(self.canvas, moving)
        return self._layers[key]
