"""A drawing that remembers several backgrounds, for controls that go to and fro."""

from typing import Any

from matplotlib.artist import Artist

from course.figures.drawing import Drawing

_REMEMBERED = 12


class PatientDrawing(Drawing):
    """A `Drawing` that keeps the backgrounds of the limits it has shown lately."""

    def _kept(self, moving: list[Artist]) -> Any:
        """Give the background for the limits of now, drawn only when it is not remembered."""
        backgrounds: dict[object, Any] = self.__dict__.setdefault("_backgrounds", {})
        limits = [(axes.get_xlim(), axes.get_ylim()) for axes in self.figure.axes]
        key = (tuple(limits), self.still())
        if key not in backgrounds:
            while len(backgrounds) >= _REMEMBERED:
                backgrounds.pop(next(iter(backgrounds)))
            self._background = (None, None)
            backgrounds[key] = super()._kept(moving)
        return backgrounds[key]
