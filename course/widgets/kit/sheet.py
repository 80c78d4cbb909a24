"""A panel with many controls: they stand in groups above the picture."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import ipywidgets

from course.display import html_table
from course.language import _
from course.widgets.kit.framing import PICTURE_CLASS, framed, live_text
from course.widgets.kit.grouped import Group, Grouped, lines, once_more
from course.widgets.kit.panel import Panel
from simulator.rules.client.answered import UnansweredError
from simulator.rules.ground.validation import InputError

_TABLES = "<style>.kit-panel td, .kit-panel th { padding: 2px 8px; line-height: 1.4; }</style>"


class Sheet(Grouped, Panel):
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
        super().__init__(title, controls=self.all_controls, **parts)

    @cached_property
    def words(self) -> ipywidgets.HTML:
        """The summary between controls and picture, where the eyes are while a handle moves."""
        return live_text(lines(self.view.summary), lines=3)

    @cached_property
    def numbers(self) -> ipywidgets.HTML:
        """The table behind the picture; it stands there only while it is wanted."""
        return ipywidgets.HTML()

    @cached_property
    def unfold(self) -> ipywidgets.ToggleButton:
        """The button that shows the table, and keeps it shown while the controls move."""
        made = ipywidgets.ToggleButton(description=_("The numbers"), layout={"width": "130px"})
        made.observe(self._control_moved, names="value")
        return made

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The whole panel, with its controls at work."""
        parts = [*self.above, self.chooser, *self.boxes, self.words, self.image, self.unfold,
                 self.numbers]  # fmt: skip
        box, _labels = framed(self.title, parts, self.names | {PICTURE_CLASS: self.title})
        return box

    def moved(self, _change: object = None) -> None:
        """Work out anew what the controls say, and show it; say in words what cannot be."""
        try:
            data = self._work_out(**self.values)
        except UnansweredError as error:
            self._show_nothing(str(error))
            return
        except InputError as error:
            self.words.value = once_more(error)
            return
        self._show_data(data)

    def _show_nothing(self, why: str) -> None:
        """Take picture and table away: they would be another form's, or made of noughts."""
        self.words.value = lines(f"? {why}")
        self.image.layout.display, self.numbers.value = "none", ""

    def _show_data(self, data: Any) -> None:
        """Send the picture first: nobody should wait for it until the table is laid out."""
        self.image.layout.display = None
        self.image.value = self._drawing.png(data)
        self.words.value = lines(self._describe(data))
        self.numbers.value = self._table_of(data) if self.unfold.value else ""

    def _table_of(self, data: Any) -> str:
        table = self._table(data)
        return "" if table is None else _TABLES + html_table(table, self.title)
