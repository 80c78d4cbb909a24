"""Many controls in groups, one group on the screen at a time."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import ipywidgets

from course.display import written
from course.language import _
from course.widgets.kit.controls import css
from simulator.rules.ground.validation import InputError

_CHOOSER_CLASS = "kit-groups"
_WIDEST = "1090px"


def once_more(error: InputError) -> str:
    """What cannot be, in words, with the wish to look again."""
    return lines(_("Please look at this once more: {what}").format(what=error))


def lines(text: str) -> str:
    """Write a text as HTML, its lines close together.

    Examples
    --------
    >>> lines("a < b")
    '<div style="line-height:1.5"><div>a &lt; b</div></div>'
    """
    each = "".join(f"<div>{written(line)}</div>" for line in text.splitlines() if line.strip())
    return f'<div style="line-height:1.5">{each}</div>'


@contextmanager
def errors_said_in(said: ipywidgets.HTML) -> Iterator[None]:
    """Leave off at what cannot be, and say in ``said`` why."""
    try:
        yield
    except InputError as error:
        said.value = lines(f"✗ {error}")


@dataclass(frozen=True)
class Group:
    """Controls that belong together, under a heading.

    Parameters
    ----------
    note
        What to know of them.
    columns
        How many stand in a row, so that pairs stay pairs; as many as fit when left out.
    """

    title: str
    controls: tuple[Any, ...]
    note: str = ""
    columns: int = 0


def _in_rows(widgets: Sequence[ipywidgets.Widget], columns: int) -> list[ipywidgets.Widget]:
    """Set what belongs together side by side; what is left over in front stands alone."""
    alone = len(widgets) % columns
    rows = [widgets[at : at + columns] for at in range(alone, len(widgets), columns)]
    return [*widgets[:alone], *(ipywidgets.HBox(row) for row in rows)]


class Grouped:
    """Controls in groups: a part of a panel that has many.

    A panel that uses it gives ``groups`` and ``moved``, which is called when a control moves.
    """

    groups: tuple[Group, ...]
    _quiet = False

    def moved(self, _change: object = None) -> None:
        """Follow the controls."""
        raise NotImplementedError

    @property
    def above(self) -> Sequence[ipywidgets.Widget]:
        """What stands above the groups: nothing, unless a kind of panel has something."""
        return ()

    @property
    def more_names(self) -> Mapping[str, str]:
        """Labels of what stands beside the controls, by CSS class."""
        return {}

    @property
    def all_controls(self) -> tuple[Any, ...]:
        """The controls of all groups, in order."""
        return tuple(control for group in self.groups for control in group.controls)

    @property
    def names(self) -> dict[str, str]:
        """Labels for a screen reader, by CSS class."""
        labels = {css(control.name): control.label for control in self.all_controls}
        return labels | dict(self.more_names)

    @cached_property
    def widgets(self) -> dict[str, ipywidgets.Widget]:
        """The widget of each control, at work."""
        made = {control.name: control.widget() for control in self.all_controls}
        for widget in made.values():
            widget.observe(self._control_moved, names="value")
        return made

    @cached_property
    def chooser(self) -> ipywidgets.ToggleButtons:
        """The buttons that say which group is open."""
        made = ipywidgets.ToggleButtons(
            options=[(group.title, place) for place, group in enumerate(self.groups)],
            style={"button_width": "auto"},
        )
        made.add_class(_CHOOSER_CLASS)
        made.observe(self._open, names="value")
        return made

    @cached_property
    def boxes(self) -> tuple[ipywidgets.Widget, ...]:
        """The box of each group; the first is open."""
        made = tuple(self._box(group) for group in self.groups)
        for place, box in enumerate(made):
            box.layout.display = "none" if place else "flex"
        return made

    def _box(self, group: Group) -> ipywidgets.Widget:
        widgets = [self.widgets[control.name] for control in group.controls]
        rows = _in_rows(widgets, group.columns) if group.columns else widgets
        flow = "column" if group.columns else "row wrap"
        grid = ipywidgets.HBox(rows, layout={"flex_flow": flow, "max_width": _WIDEST})
        note = [ipywidgets.HTML(lines(group.note))] if group.note else []
        return ipywidgets.VBox([*note, grid])

    def _open(self, _change: object = None) -> None:
        for place, box in enumerate(self.boxes):
            box.layout.display = "flex" if place == self.chooser.value else "none"

    @property
    def values(self) -> dict[str, Any]:
        """What the controls hold now."""
        return {
            control.name: control.read(self.widgets[control.name].value)
            for control in self.all_controls
        }

    @contextmanager
    def together(self) -> Iterator[None]:
        """Set several controls and follow them once."""
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False
        self.moved()

    def fill(self, **values: Any) -> None:
        """Put values into controls, and follow them once."""
        with self.together():
            for name, value in values.items():
                self.widgets[name].value = value

    def _control_moved(self, _change: object) -> None:
        if not self._quiet:
            self.moved()
