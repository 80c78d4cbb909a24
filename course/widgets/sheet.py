"""A panel with many controls: they stand in groups, one group on the screen at a time."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import Any

import ipywidgets

from course.display import html_table
from course.language import _
from course.widgets.framing import framed, live_text
from course.widgets.panel import Panel
from simulator.rules.validation import InputError

_CHOOSER_CLASS = "kit-groups"
_TABLES = "<style>.kit-panel td, .kit-panel th { padding: 2px 8px; line-height: 1.4; }</style>"


def lines(text: str) -> str:
    """Write a text as HTML, its lines close together.

    Examples
    --------
    >>> lines("a < b")
    '<div style="line-height:1.5"><div>a &lt; b</div></div>'
    """
    each = "".join(f"<div>{escape(line)}</div>" for line in text.splitlines() if line.strip())
    return f'<div style="line-height:1.5">{each}</div>'


@dataclass(frozen=True)
class Group:
    """Controls that belong together, under a heading; ``note`` says what to know of them."""

    title: str
    controls: tuple[Any, ...]
    note: str = ""


class Sheet(Panel):
    """A panel whose controls stand in groups above the picture.

    Parameters
    ----------
    groups
        The groups, in order; the first is open at first.
    **parts
        All else a `Panel` is made of.
    """

    def __init__(self, title: str, *, groups: Sequence[Group], **parts: Any) -> None:
        self.groups = tuple(groups)
        controls = [control for group in groups for control in group.controls]
        super().__init__(title, controls=controls, **parts)
        self._quiet = False

    @property
    def above(self) -> Sequence[ipywidgets.Widget]:
        """What stands above the groups: nothing, unless a kind of sheet has something."""
        return ()

    @property
    def more_names(self) -> Mapping[str, str]:
        """Labels of what stands above the groups, by CSS class."""
        return {}

    @cached_property
    def words(self) -> ipywidgets.HTML:
        """The summary under the picture."""
        return live_text(lines(self.view.summary))

    @cached_property
    def numbers(self) -> ipywidgets.HTML:
        """The table behind the picture; it stands there only while it is wanted."""
        return ipywidgets.HTML()

    @cached_property
    def unfold(self) -> ipywidgets.ToggleButton:
        """The button that shows the table, and keeps it shown while the controls move."""
        made = ipywidgets.ToggleButton(description=_("The numbers"), layout={"width": "130px"})
        made.observe(self._moved, names="value")
        return made

    @cached_property
    def chooser(self) -> ipywidgets.ToggleButtons:
        """The buttons that say which group is open."""
        made = ipywidgets.ToggleButtons(
            options=[(group.title, place) for place, group in enumerate(self.groups)],
            style={"button_width": "auto"},
        )
        made.add_class(_CHOOSER_CLASS)
        return made

    @cached_property
    def boxes(self) -> tuple[ipywidgets.Widget, ...]:
        """The box of each group."""
        return tuple(self._box(group) for group in self.groups)

    def _box(self, group: Group) -> ipywidgets.Widget:
        grid = ipywidgets.HBox(
            [self.widgets[control.name] for control in group.controls],
            layout={"flex_flow": "row wrap", "max_width": "1090px"},
        )
        note = [ipywidgets.HTML(lines(group.note))] if group.note else []
        return ipywidgets.VBox([*note, grid])

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The whole panel, with its controls at work."""
        for widget in self.widgets.values():
            widget.observe(self._moved, names="value")
        self.chooser.observe(self._open, names="value")
        self._open()
        parts = [*self.above, self.chooser, *self.boxes, self.image, self.words, self.unfold,
                 self.numbers]  # fmt: skip
        names = self._control_names | dict(self.more_names) | {"kit-picture": self.title}
        box, _labels = framed(self.title, parts, names)
        return box

    def _open(self, _change: object = None) -> None:
        for place, box in enumerate(self.boxes):
            box.layout.display = "flex" if place == self.chooser.value else "none"

    @property
    def values(self) -> dict[str, Any]:
        """What the controls hold now."""
        return {
            control.name: control.read(self.widgets[control.name].value)
            for control in self.controls
        }

    @contextmanager
    def _together(self) -> Iterator[None]:
        """Set several controls and draw once."""
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False
        self._moved(None)

    def fill(self, **values: Any) -> None:
        """Put values into controls, and draw once."""
        with self._together():
            for name, value in values.items():
                self.widgets[name].value = value

    def _moved(self, _change: object) -> None:
        if self._quiet:
            return
        try:
            data = self._compute(self._inputs(**self.values))
        except InputError as error:
            self.words.value = lines(_("Please look at this once more: {what}").format(what=error))
            return
        self._show_data(data)

    def _show_data(self, data: Any) -> None:
        """Send the picture first: nobody should wait for it until the table is laid out."""
        self.image.value = self._drawing.png(data)
        self.words.value = lines(self._describe(data))
        self.numbers.value = self._table_of(data) if self.unfold.value else ""

    def _table_of(self, data: Any) -> str:
        table = self._tabulate(data) if self._tabulate else None
        return "" if table is None else _TABLES + html_table(table, self.title)
