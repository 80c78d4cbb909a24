"""The ticks, grid and numbers of an axis, drawn in a tenth of the time matplotlib takes.

matplotlib draws each tick by itself and measures each number to find room for the axis's name.
Here ticks and grid are one line each, and a number that was written before is only put in place.
"""

# mypy: disable-error-code="no-untyped-call"
# matplotlib gives no types for ticks.

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.axis import Axis, Tick
from matplotlib.lines import Line2D
from matplotlib.ticker import NullLocator

from course.figures.kit.ink import Words

_ALMOST = 1e-6  # of an axis: what lies this little beyond its end is still on it


def is_plain(axes: Axes) -> bool:
    """Whether these axes are of the kind that a `Ruler` can draw: straight, with major ticks."""
    return axes.name == "rectilinear" and all(
        isinstance(axis.get_minor_locator(), NullLocator) for axis in (axes.xaxis, axes.yaxis)
    )


class Ruler:
    """Draws one axis of a figure, in the look that its ticks have.

    Parameters
    ----------
    upright
        Whether it is the axis that goes up.
    """

    def __init__(self, axis: Axis, *, upright: bool) -> None:
        self.axis, self.upright = axis, upright
        first = axis.get_major_ticks(1)[0]
        self.grid = _one_line(first.gridline)
        self.marks = _one_line(first.tick1line)

    def decided_by(self) -> tuple[object, ...]:
        """Give what decides the look: the limits, where ticks stand, and what they say."""
        axis = self.axis
        return *axis.get_view_interval(), axis.get_major_locator(), axis.get_major_formatter()

    def draw(self, renderer: Any, words: Words) -> None:
        """Draw the axis with the limits it has now."""
        if not self.axis.get_visible():
            return
        places = np.asarray(self.axis.get_majorticklocs(), float)
        formatter = self.axis.get_major_formatter()
        texts = formatter.format_ticks(places.tolist())
        if formatter.get_offset():  # numbers too large to be written out
            self.axis.draw(renderer)
            return
        seen = self._within(places)
        self._draw_lines(places[seen], renderer)
        ticks = self.axis.get_major_ticks(len(places))
        for number in np.flatnonzero(seen):
            self._write(ticks[number], texts[number], places[number], renderer, words)

    def _within(self, places: np.ndarray) -> np.ndarray:
        low, high = sorted(self.axis.get_view_interval())
        room = _ALMOST * (high - low)
        return (places >= low - room) & (places <= high + room)

    def _draw_lines(self, places: np.ndarray, renderer: Any) -> None:
        """Draw the grid from edge to edge, and a mark for each tick."""
        along = np.repeat(places, 3)
        across = np.tile([0.0, 1.0, np.nan], len(places))
        self.grid.set_data(*self._turned(across, along))
        self.marks.set_data(*self._turned(np.zeros(len(places)), places))
        for line in (self.grid, self.marks):
            if line.get_visible():
                line.draw(renderer)

    def _turned(self, across: np.ndarray, along: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return (across, along) if self.upright else (along, across)

    def _write(self, tick: Tick, text: str, place: float, renderer: Any, words: Words) -> None:
        label = tick.label1
        if label.get_visible():
            at = self._turned(np.zeros(1), np.array([place]))
            where = label.get_transform().transform(np.column_stack(at))[0]
            words.put(label, text, where, renderer)


def _one_line(like: Any) -> Line2D:
    """Make a line that looks like a tick's, for all ticks together."""
    line = Line2D([], [])
    line.update_from(like)
    line.set_transform(like.get_transform())
    line.set_figure(like.get_figure(root=True))
    line.axes = like.axes
    line.set_visible(like.get_visible())
    return line
