"""Boxes to type a number into: for forms, where a slider would be too coarse."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import ipywidgets

from course.widgets.controls import css


@dataclass(frozen=True)
class Field:
    """A number to be typed, or stepped with the arrow keys.

    Parameters
    ----------
    name
        The value of the panel's input that it sets.
    label
        What it is called on the screen, unit included.
    value, low, high, step
        Where it stands at first, its ends, and what an arrow key adds. With a Decimal step it
        takes fractions, to the digits of the step.
    width
        Of label and box together, in pixels; the box takes ``box`` of it.
    """

    name: str
    label: str
    value: int | Decimal
    low: int = 0
    high: int = 1_000_000
    step: int | Decimal = 100
    width: int = 350
    box: int = 90

    def trials(self) -> tuple[Any, ...]:
        """Give both ends, what it stands at, and the middle, for tests."""
        return (self.low, self.value, (self.low + self.high) // 2, self.high)

    def read(self, shown: float) -> int | Decimal:
        """Turn what the box holds into an exact number.

        Examples
        --------
        >>> Field("days", "Days", 1).read(26.0)
        26
        >>> Field("trips", "Trips", 4, step=Decimal("0.5")).read(4.5)
        Decimal('4.5')
        """
        if isinstance(self.step, int):
            return round(shown)
        places = max(0, -int(self.step.as_tuple().exponent))
        return Decimal(f"{shown:.{places}f}")

    def widget(self) -> ipywidgets.Widget:
        """Make the box; it reports when the typing is done, not at every key."""
        common = {
            "description": self.label, "continuous_update": False,
            "style": {"description_width": f"{self.width - self.box - 12}px"},
            "layout": {"width": f"{self.width}px"},
        }  # fmt: skip
        if isinstance(self.step, int):
            made = ipywidgets.BoundedIntText(
                value=int(self.value), min=self.low, max=self.high, step=self.step, **common)
        else:
            made = ipywidgets.BoundedFloatText(
                value=float(self.value), min=self.low, max=self.high, step=float(self.step),
                **common)
        made.add_class(css(self.name))
        return made


@dataclass(frozen=True)
class Words:
    """A line of text."""

    name: str
    label: str
    value: str = ""
    width: int = 320
    label_width: int = 60

    def trials(self) -> tuple[Any, ...]:
        """Give nothing, what stands there and something longer, for tests."""
        return ("", self.value, "Анна-Мария Константинопольская")

    def read(self, shown: str) -> str:
        """Take away the blanks around the text."""
        return shown.strip()

    def widget(self) -> ipywidgets.Widget:
        """Make the line; it reports when the typing is done."""
        made = ipywidgets.Text(
            value=self.value, description=self.label, continuous_update=False,
            style={"description_width": f"{self.label_width}px"},
            layout={"width": f"{self.width}px"},
        )
        made.add_class(css(self.name))
        return made
