"""The frame every panel and question stands in: a box with labels, a picture, text beside it."""

from collections.abc import Mapping, Sequence
from typing import Any

import ipywidgets

from course.widgets.kit.labels import LIVE_CLASS, PANEL_CLASS, Labels
from course.widgets.kit.shown_again import note_shown

PICTURE_CLASS = "kit-picture"


def framed(
    title: str, parts: Sequence[ipywidgets.Widget], names: Mapping[str, str]
) -> tuple[ipywidgets.VBox, Labels]:
    """Put widgets in one labelled box.

    Parameters
    ----------
    title
        The name of the box, for a screen reader.
    parts
        What stands in it, from top to bottom.
    names
        Labels by CSS class; see `Labels`.
    """
    labels = Labels(title=title, names=dict(names))
    box = ipywidgets.VBox([*parts, labels])
    box.add_class(PANEL_CLASS)
    return box, labels


def live_text(html: str = "", lines: int = 0) -> ipywidgets.HTML:
    """Make a text that a screen reader reads out when it changes.

    Parameters
    ----------
    lines
        For how many lines there is always room, so that what stands below does not jump.
    """
    room = {"min_height": f"{1.5 * lines}em"} if lines else {}
    text = ipywidgets.HTML(html, layout=room)
    text.add_class(LIVE_CLASS)
    return text


def picture_box(pixels_wide: int, png: bytes = b"") -> ipywidgets.Image:
    """Make the place of a picture, which shrinks with the screen and keeps its shape."""
    image = ipywidgets.Image(
        value=png, format="png", width=str(pixels_wide),
        layout={"max_width": "100%", "object_fit": "contain", "margin": "0"},
    )  # fmt: skip
    image.add_class(PICTURE_CLASS)
    return image


class Framed:
    """Something shown as a widget where there is a kernel, and as plain text elsewhere.

    A subclass gives ``widget``, made when first shown, and ``text``.
    """

    @property
    def widget(self) -> ipywidgets.Widget:
        """The widget itself."""
        raise NotImplementedError

    @property
    def text(self) -> str:
        """The same in words."""
        raise NotImplementedError

    def _repr_mimebundle_(self, **_wishes: Any) -> dict[str, Any]:
        widget = self.widget
        note_shown(widget)
        bundle = dict(widget._repr_mimebundle_())
        return bundle | {"text/plain": self.text}
