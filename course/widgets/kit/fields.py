"""Boxes to type a number into: for forms, where a slider would be too coarse."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import ipywidgets

from course.widgets.kit.controls import css
from course.widgets.kit.number_box import NumberBox
from course.widgets.kit.typed import Number, Typed
from simulator.rules.ground.units import Unit


@dataclass(frozen=True)
class Field:
    """A number to be typed.

    Parameters
    ----------
    name
        The value of the panel's input that it sets.
    label
        What it is called on the screen, unit included.
    value, low, high, step
        Where it stands at first and its ends. With a Decimal step it takes fractions, to the
        digits of the step.
    width
        Of label and box together, in pixels; the box takes ``box`` of it.
    unit
        What the number counts.
    blank
        Whether it may be left empty, which is None: *not answered*, and not zero.
    """

    name: str
    label: str
    value: Number | None
    low: int = 0
    high: int = 100_000_000
    step: Number = 1
    width: int = 350
    box: int = 100
    unit: Unit = "roubles"
    blank: bool = False

    @property
    def typed(self) -> Typed:
        """What may be typed."""
        return Typed(self.unit, self.low, self.high, self.step, self.step, self.blank)

    def trials(self) -> tuple[Any, ...]:
        """Give both ends, what it stands at, the middle, and nothing if it may, for tests."""
        ends = (self.low, self.value, (self.low + self.high) // 2, self.high)
        return (*ends, None) if self.blank else ends

    def read(self, shown: float | Decimal | None) -> Number | None:
        """Turn what the box holds into an exact number.

        Examples
        --------
        >>> Field("days", "Days", 1).read(26.0)
        26
        >>> Field("trips", "Trips", 4, step=Decimal("0.5")).read(4.5)
        Decimal('4.5')
        """
        return self.typed.exact(shown)

    def widget(self) -> NumberBox:
        """Make the box; it reports when the typing is done, not at every key."""
        text = ipywidgets.Text(
            description=self.label, continuous_update=False,
            style={"description_width": f"{self.width - self.box - 12}px"},
            layout={"width": f"{self.width - 4}px"},
        )  # fmt: skip
        made = NumberBox(self.typed, self.value, text, width=f"{self.width + 4}px")
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
