"""What a learner can move: sliders, choices and switches, described before they are drawn."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import ipywidgets

from course.widgets.kit.number_box import NumberBox
from course.widgets.kit.typed import Number, Typed, grain_of
from simulator.rules.ground.units import Unit

_STYLE = {"description_width": "150px"}
_LAYOUT = {"width": "360px"}
_SLIDER_WIDTH, _TEXT_WIDTH = "264px", "84px"
_READOUT_CLASS = "kit-control"
NOT_CHOSEN = ""
"""The value of a list's first line, that nothing is chosen: a list whose value is None is drawn
empty, whatever its first line says."""


def css(name: str) -> str:
    """Name the CSS class of a control.

    Examples
    --------
    >>> css("days_late")
    'kit-control-days-late'
    """
    return f"{_READOUT_CLASS}-{name.replace('_', '-')}"


def labelled(kind: type, name: str, label: str, width: str, **more: Any) -> ipywidgets.Widget:
    """Make a list or a line of text whose label is as wide as the controls' own.

    Parameters
    ----------
    name
        Its CSS class.
    more
        What else this kind of widget knows, as ``options``.
    """
    made = kind(description=label, style=_STYLE, layout={"width": width}, **more)
    made.add_class(name)
    return made


def button(
    name: str, label: str, press: Callable[[Any], object], width: str | None = None, **more: Any
) -> ipywidgets.Button:
    """Make a button at work; see `labelled`."""
    made = ipywidgets.Button(description=label, layout={"width": width}, **more)
    made.add_class(name)
    made.on_click(press)
    return made


@dataclass(frozen=True)
class Slider:
    """A number between two ends, with a field beside it to type it into.

    Parameters
    ----------
    name
        The field of the panel's input that it sets.
    label
        What it is called on the screen, unit included.
    low, high, step, value
        The slider's ends, its step and where it stands at first. Decimals are given to the input
        exactly as shown.
    live
        Whether the picture follows while the handle moves, or waits until it rests.
    unit
        What the number counts; `Money` and `PerCent` have theirs.
    least, most, grain
        What may be typed: the ends, those of the slider when left out, and the finest.
    """

    name: str
    label: str
    low: Number
    high: Number
    value: Number
    step: Number = 1
    live: bool = True
    unit: Unit = "count"
    least: Number | None = None
    most: Number | None = None
    grain: Number | None = None

    @property
    def typed(self) -> Typed:
        """What may be typed."""
        least = self.low if self.least is None else self.least
        most = self.high if self.most is None else self.most
        return Typed(self.unit, least, most, self.step, self.grain or grain_of(self.step))

    def trials(self) -> tuple[Any, ...]:
        """Give both ends and the middle, and the ends of what may be typed, for tests."""
        steps = int((self.high - self.low) / self.step)
        slid = (self.low, self.low + steps // 2 * self.step, self.low + steps * self.step)
        return (*slid, *(end for end in (self.least, self.most) if end is not None))

    def read(self, shown: float | Decimal) -> Number | None:
        """Turn what the widget holds into an exact number.

        Examples
        --------
        >>> rate = Slider("rate", "Rate", Decimal(0), Decimal(1), Decimal(0), Decimal("0.1"))
        >>> rate.read(0.30000004)
        Decimal('0.3')
        """
        return self.typed.exact(shown)

    def widget(self) -> NumberBox:
        """Make the slider and its field."""
        kind = ipywidgets.IntSlider if isinstance(self.step, int) else ipywidgets.FloatSlider
        held = int if isinstance(self.step, int) else float
        slider = kind(
            min=held(self.low), max=held(self.high), step=held(self.step), readout=False,
            description=self.label, continuous_update=self.live, style=_STYLE,
            layout={"width": _SLIDER_WIDTH})  # fmt: skip
        text = ipywidgets.Text(continuous_update=False, layout={"width": _TEXT_WIDTH})
        made = NumberBox(self.typed, self.value, text, slider=slider, width=_LAYOUT["width"])
        made.add_class(css(self.name))
        return made


@dataclass(frozen=True)
class Money(Slider):
    """An amount of roubles; see `Slider`."""

    unit: Unit = "roubles"


@dataclass(frozen=True)
class PerCent(Slider):
    """A number of per cent; see `Slider`."""

    unit: Unit = "per cent"


@dataclass(frozen=True)
class Choice:
    """One of a few: ``options`` pairs what is shown with the value it stands for."""

    name: str
    label: str
    options: tuple[tuple[str, Any], ...]
    value: Any

    def trials(self) -> tuple[Any, ...]:
        """Give every value, for tests."""
        return tuple(value for _shown, value in self.options)

    def read(self, shown: Any) -> Any:
        """Give the value as it is."""
        return shown

    def widget(self) -> ipywidgets.Widget:
        """Make the list to choose from."""
        made = ipywidgets.Dropdown(
            options=list(self.options), value=self.value, description=self.label,
            style=_STYLE, layout=_LAYOUT,
        )
        made.add_class(css(self.name))
        return made


@dataclass(frozen=True)
class Switch:
    """On or off."""

    name: str
    label: str
    value: bool = True

    def trials(self) -> tuple[Any, ...]:
        """Give both values, for tests."""
        return (False, True)

    def read(self, shown: Any) -> bool:
        """Give the value as it is."""
        return bool(shown)

    def widget(self) -> ipywidgets.Widget:
        """Make the box to tick."""
        made = ipywidgets.Checkbox(
            value=self.value, description=self.label, indent=False, layout=_LAYOUT
        )
        made.add_class(css(self.name))
        return made


Control = Slider | Choice | Switch
