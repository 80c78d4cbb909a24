"""Whose life is different, and why: a list of names, and the reasons in both years."""

from functools import cached_property

import ipywidgets

from course.display import paragraph
from course.figures import partings
from course.language import _
from course.widgets.controls import css, labelled
from course.widgets.framing import live_text
from simulator.experiments import Comparison

_NAME = "whose"
_LABEL = _("Whose life, and why?")


class WhyParted:
    """The list and the two reasons; nothing is seen of it before there is somebody to ask about."""

    def __init__(self) -> None:
        self._comparison: Comparison | None = None

    @property
    def names(self) -> dict[str, str]:
        """The label of the list, by its CSS class."""
        return {css(_NAME): _LABEL}

    @cached_property
    def whose(self) -> ipywidgets.Dropdown:
        """The list of all whose lives part."""
        made = labelled(ipywidgets.Dropdown, css(_NAME), _LABEL, "560px")
        made.layout.max_width = "100%"
        made.observe(self._chosen, names="value")
        return made

    @cached_property
    def said(self) -> ipywidgets.HTML:
        """The reasons, read out by a screen reader."""
        return live_text()

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The list above the reasons."""
        return ipywidgets.VBox([self.whose, self.said], layout={"display": "none"})

    def show(self, comparison: Comparison) -> None:
        """Offer the names of a comparison."""
        self._comparison, everybody = comparison, partings.everybody(comparison)
        self.whose.options = [(_("choose a name"), None), *everybody]
        self.whose.index = 0
        self.said.value = ""
        self.widget.layout.display = "flex" if everybody else "none"

    def _chosen(self, _change: object) -> None:
        """Live both years again up to the day their lives part, and give the reasons."""
        parted = self.whose.value
        if parted is None or self._comparison is None:
            return
        self.said.value = paragraph(_("Living up to that day once more …"))
        self.said.value = partings.why_parted(self._comparison, parted).html
