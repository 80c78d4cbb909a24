"""A number on the screen: a field to type into, with or without a slider, and a line under it."""

import re
from html import escape
from typing import Any

import ipywidgets
import traitlets

from course.widgets.kit.typed import Number, Typed

SAID_CLASS = "kit-said"
_JOINED = "\u00a0"


class NumberBox(ipywidgets.HBox):  # type: ignore[misc]  # ipywidgets has no types
    """A field whose text is read by `Typed`; ``value`` holds the exact number, or None.

    The widgets of ipywidgets for numbers are not used for typing: what they do not understand
    becomes another number without a word.

    Parameters
    ----------
    typed
        What may be typed.
    value
        Where it stands at first.
    text
        The line of text.
    slider
        A slider beside it; a value beyond its ends leaves its handle at the end.
    width
        Of all together, such as "360px".
    """

    value = traitlets.Any()

    def __init__(
        self, typed: Typed, value: Number | None, text: ipywidgets.Text, *,
        slider: ipywidgets.Widget | None = None, width: str,
    ) -> None:
        self.typed, self.text, self.slider, self._showing = typed, text, slider, False
        self._put: Any = None
        self.parts = [text] if slider is None else [slider, text]
        super().__init__(self.parts, layout={"width": width, "flex_flow": "row wrap"})
        self.observe(self._show, names="value")
        self.value = value
        text.observe(self._take, names="value")
        if slider is not None:
            slider.observe(self._slide, names="value")

    @traitlets.validate("value")
    def _exactly(self, proposal: Any) -> Number | None:
        return self.typed.exact(proposal["value"])

    @property
    def said(self) -> str:
        """What is said under the field; empty where nothing had to be."""
        if len(self.children) == len(self.parts):
            return ""
        return str(self.children[-1].value).replace(_JOINED, " ")

    def say(self, text: str) -> None:
        """Say something under the field, or no longer; a screen reader reads it out."""
        if not text:
            self.children = self.parts
            return
        whole = re.sub(r"(?<=\d) (?=\d)", _JOINED, escape(text))  # no number is broken in two
        line = ipywidgets.HTML(
            f'<div role="alert" style="line-height:1.3">{whole}</div>',
            layout={"width": "100%", "margin": "0 2px 6px"},
        )
        line.add_class(SAID_CLASS)
        self.children = [*self.parts, line]

    def _take(self, change: Any) -> None:
        if self._showing:
            return
        value, said = self.typed.take(change["new"], self.value)
        self.say(said)
        if value == self.value:
            self._show()
        else:
            self.value = value

    def _slide(self, change: Any) -> None:
        """Follow the handle; the browser may send back, in other digits, where we have put it."""
        if not self._showing and self.typed.exact(change["new"]) != self.typed.exact(self._put):
            self._put = change["new"]
            self.say("")
            self.value = change["new"]

    def _show(self, _change: object = None) -> None:
        """Let text and slider say what the value is."""
        self._showing = True
        try:
            self.text.value = self.typed.shown(self.value)
            if self.slider is not None and self.value is not None:
                self.slider.value = self._put = self._nearest(self.slider, self.value)
        finally:
            self._showing = False

    @staticmethod
    def _nearest(slider: ipywidgets.Widget, value: Number) -> float | int:
        """Find the handle's place: a browser would move it to a step by itself, and tell us so."""
        held = type(slider.value)
        steps = round((held(value) - slider.min) / slider.step)
        return min(max(held(slider.min + steps * slider.step), slider.min), slider.max)
