"""Building blocks for panels: controls on the left, a picture and its words on the right."""

from course.widgets.kit.controls import Choice, Slider, Switch
from course.widgets.kit.panel import Panel

__all__ = ["Choice", "Panel", "Slider", "Switch"]
