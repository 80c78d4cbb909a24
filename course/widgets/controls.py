"""What a learner can move: sliders, choices and switches, described before they are drawn."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import ipywidgets

_STYLE = {"description_width": "150px"}
_LAYOUT = {"width": "360px"}
_READOUT_CLASS = "kit-control"


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
    """A number between two ends.

    Parameters
    ----------
    name
        The field of the panel's input that it sets.
    label
        What it is called on the screen, unit included.
    low, high, step, value
        The ends, the step and where it stands at first. Decimals are given to the input exactly
        as shown.
    live
        Whether the picture follows while the handle moves, or waits until it rests.
    """

    name: str
    label: str
    low: int | Decimal
    high: int | Decimal
    value: int | Decimal
    step: int | Decimal = 1
    live: bool = True

    @property
    def _places(self) -> int:
        exponent = Decimal(self.step).normalize().as_tuple().exponent
        return max(0, -int(exponent))

    def trials(self) -> tuple[Any, ...]:
        """Give both ends and the middle, for tests."""
        steps = int((self.high - self.low) / self.step)
        return (self.low, self.low + steps // 2 * self.step, self.low + steps * self.step)

    def read(self, shown: float) -> int | Decimal:
        """Turn what the widget holds into an exact number of steps.

        Examples
        --------
        >>> rate = Slider("rate", "Rate", Decimal(0), Decimal(1), Decimal(0), Decimal("0.1"))
        >>> rate.read(0.30000004)
        Decimal('0.3')
        """
        if isinstance(self.step, int):
            return round(shown)
        return Decimal(f"{shown:.{self._places}f}")

    def widget(self) -> ipywidgets.Widget:
        """Make the slider."""
        common = {"description": self.label, "continuous_update": self.live,
                  "style": _STYLE, "layout": _LAYOUT}
        if isinstance(self.step, int):
            made = ipywidgets.IntSlider(
                value=self.value, min=self.low, max=self.high, step=self.step, **common)
        else:
            made = ipywidgets.FloatSlider(
                value=float(self.value), min=float(self.low), max=float(self.high),
                step=float(self.step), readout_format=f".{self._places}f", **common)
        made.add_class(css(self.name))
        return made


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
