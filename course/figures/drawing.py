"""A drawing that can be drawn again fast: what stands still is drawn once and kept.

Axes, ticks and titles take most of the time. They are kept as a background for as long as the
axes have the same limits; only the artists that show data are drawn anew, which makes a redraw
several times as fast and is still the same figure.
"""

# mypy: disable-error-code="no-untyped-call"
# matplotlib gives no types for the canvas.

from collections.abc import Iterable
from typing import Any

from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from course.figures.png import encode
from course.figures.style import look, new_figure


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
        self._background: tuple[object, Any] = (None, None)

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
        """Give what decides the look of the background besides the limits of the axes."""
        return None

    def draw(self, data: Any) -> Figure:
        """Show ``data`` and give the figure, to be drawn by whoever asked for it."""
        with look():
            self.update(data)
        return self.figure

    def png(self, data: Any) -> bytes:
        """Show ``data`` and give the picture as PNG, over the background that was kept."""
        with look():
            self.update(data)
            moving = list(self.moving())
            self.canvas.restore_region(self._kept(moving))
            for artist in moving:
                artist.draw(self.canvas.get_renderer())
        return encode(self.canvas.buffer_rgba())

    def _kept(self, moving: list[Artist]) -> Any:
        """Give the background, drawn anew when an axis has other limits."""
        limits = [(axes.get_xlim(), axes.get_ylim()) for axes in self.figure.axes]
        key = (limits, self.still())
        if self._background[0] != key:
            for artist in moving:
                artist.set_visible(False)
            self.canvas.draw()
            self._background = (key, self.canvas.copy_from_bbox(self.figure.bbox))
            for artist in moving:
                artist.set_visible(True)
        return self._background[1]
