"""A panel whose answer is words and tables: controls in groups, and what follows from them."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from html import escape
from typing import Any

import ipywidgets
import pandas as pd

from course.display import html_table, side_by_side
from course.language import _
from course.widgets.kit.framing import Framed, framed, live_text
from course.widgets.kit.grouped import Group, Grouped, lines, once_more
from course.widgets.kit.printing import ToPaper
from simulator.rules.ground.validation import InputError

Tables = Sequence[tuple[str, pd.DataFrame]]
"""Tables, each with its caption."""


class Desk(Grouped, Framed):
    """Controls in groups; under them words, tables, and a page for the printer.

    Parameters
    ----------
    title
        What is done here.
    groups
        The controls; the first group is open at first.
    inputs
        Makes of the controls' values what is asked; may raise InputError.
    compute
        From what is asked to the data that is shown.
    describe
        From the data to a sentence or two: what one should see. They are read out.
    tabulate
        From the data to the tables under them.
    page
        From the data to the title of a page and the page, for the printer; None for no page.
    """

    def __init__(
        self, title: str, *, groups: Sequence[Group], inputs: Callable[..., Any],
        compute: Callable[[Any], Any], describe: Callable[[Any], str],
        tabulate: Callable[[Any], Tables],
        page: Callable[[Any], tuple[str, str]] | None = None,
    ) -> None:
        self.title, self.groups = title, tuple(groups)
        self._inputs, self._compute, self._page = inputs, compute, page
        self._describe, self._tabulate = describe, tabulate

    @property
    def start(self) -> dict[str, Any]:
        """The values that the controls have at first."""
        return {control.name: control.value for control in self.all_controls}

    def trials(self) -> Iterator[dict[str, Any]]:
        """Give each control's ends and middle, the others at their start: for tests."""
        for control in self.all_controls:
            for value in control.trials():
                yield self.start | {control.name: value}

    def data(self, **values: Any) -> Any:
        """Work out what follows from these values; controls left out stand at their start."""
        return self._compute(self._inputs(**(self.start | values)))

    def show(self, **values: Any) -> tuple[str, str]:
        """Give the sentences for these values, and the tables as HTML."""
        data = self.data(**values)
        return self._describe(data), self._html(data)

    def _html(self, data: Any) -> str:
        made = (html_table(frame, caption) for caption, frame in self._tabulate(data))
        return side_by_side(*made)

    # -- on the screen ---------------------------------------------------------------------------

    @cached_property
    def words(self) -> ipywidgets.HTML:
        """The sentences."""
        return live_text(lines(self._describe(self.data())))

    @cached_property
    def tables(self) -> ipywidgets.HTML:
        """The tables."""
        return ipywidgets.HTML(self._html(self.data()))

    @cached_property
    def to_paper(self) -> ToPaper:
        """The buttons for the page."""
        return ToPaper(self.page_now)

    def page_now(self) -> tuple[str, str]:
        """Give the page as the controls stand."""
        if self._page is None:
            raise InputError(_("There is no page for this."))
        return self._page(self._compute(self._inputs(**self.values)))

    def moved(self, _change: object = None) -> None:
        """Work out anew what the controls say; say in words what cannot be."""
        try:
            data = self._compute(self._inputs(**self.values))
        except InputError as error:
            self.words.value = once_more(error)
            return
        self.words.value = lines(self._describe(data))
        self.tables.value = self._html(data)

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The whole desk, with its controls at work."""
        head = ipywidgets.HTML(f"<p><strong>{escape(self.title)}</strong></p>")
        paper = [self.to_paper.widget] if self._page else []
        parts = [head, *self.above, self.chooser, *self.boxes, self.words, self.tables, *paper]
        names = self.names | (self.to_paper.names if self._page else {})
        box, _labels = framed(self.title, parts, names)
        return box

    @property
    def text(self) -> str:
        """The desk in words: its title and what it shows at first."""
        data = self.data()
        told = [f"{caption}\n{frame.to_string()}" for caption, frame in self._tabulate(data)]
        return "\n".join([self.title, self._describe(data), *told])
