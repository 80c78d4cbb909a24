"""Whose life is different, and why: rows to choose from, and the reasons in both years."""

from functools import cached_property
from typing import Any

import ipywidgets

from course.display import paragraph
from course.figures.worlds import hardest, partings
from course.language import _
from course.widgets.kit.controls import css, labelled
from course.widgets.kit.framing import live_text
from course.widgets.kit.pick_table import NOTHING, PickTable
from simulator.experiments import Comparison

_KINDS = tuple((shown, kind) for kind, (shown, _holds) in hardest.KINDS.items())
_GROUPS_TOO = (*_KINDS, (_("groups alone"), hardest.GROUPS))
_KIND, _WORD = "whom", "whose"
_WIDTH, _HIGHEST = "560px", "330px"


class WhyParted:
    """Two tables that can be narrowed; nothing is seen of them before there is somebody in them."""

    def __init__(self) -> None:
        self._comparison: Comparison | None = None
        self._hit: dict[str, partings.Parted] = {}

    @property
    def names(self) -> dict[str, str]:
        """The labels of list and box, by CSS class."""
        return {css(_KIND): _("Whom to list"), css(_WORD): _("Name or business")}

    @cached_property
    def kind(self) -> ipywidgets.Dropdown:
        """Whom to list."""
        made = labelled(ipywidgets.Dropdown, css(_KIND), _("Whose life, and why?"), _WIDTH,
                        options=_KINDS)
        made.observe(self._narrow, names="value")
        return made

    @cached_property
    def word(self) -> ipywidgets.Text:
        """A part of a name or a business."""
        made = labelled(ipywidgets.Text, css(_WORD), _("Name or business"), _WIDTH)
        made.observe(self._narrow, names="value")
        return made

    @cached_property
    def clients(self) -> PickTable:
        """The clients, those hit hardest first."""
        return PickTable(lambda key: self._chosen(self.clients, key), height=_HIGHEST)

    @cached_property
    def groups(self) -> PickTable:
        """The groups, where there are any."""
        return PickTable(lambda key: self._chosen(self.groups, key), height=_HIGHEST)

    @cached_property
    def said(self) -> ipywidgets.HTML:
        """The reasons, read out by a screen reader."""
        return live_text()

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The tables above the reasons."""
        for each in (self.kind, self.word):
            each.layout.max_width = "100%"
        parts = [self.kind, self.word, self.clients, self.groups, self.said]
        return ipywidgets.VBox(parts, layout={"display": "none"})

    def show(self, comparison: Comparison) -> None:
        """Offer the names of a comparison."""
        self._comparison = None  # nothing is listed while the controls are set back
        self.word.value, self.said.value = "", ""
        self.kind.options = _GROUPS_TOO if comparison.groups else _KINDS
        self.kind.value = hardest.EVERYBODY
        self._comparison = comparison
        self._narrow()
        anybody = comparison.divergent or comparison.groups
        self.widget.layout.display = "flex" if anybody else "none"

    def _narrow(self, _change: Any = None) -> None:
        """List those whom the controls leave; what was told of somebody else goes."""
        lived = self._comparison
        if lived is None:
            return
        asked = self.kind.value or hardest.EVERYBODY, self.word.value
        clients, groups = hardest.clients_hit(lived, *asked), hardest.groups_hit(lived, *asked)
        by_client = {f"client {one.client.number}": one for one in clients}
        by_group = {f"group {one.group.number}": one for one in groups}
        self._hit = {**by_client, **by_group}
        self._fill(self.clients, hardest.clients_caption(len(clients), lived), [*by_client],
                   hardest.client_table(clients, lived))
        self._fill(self.groups, hardest.groups_caption(len(groups), lived), [*by_group],
                   hardest.group_table(groups, lived))
        self.clients.layout.display = "none" if asked[0] == hardest.GROUPS else None
        self.groups.layout.display = None if lived.groups else "none"
        self.said.value = ""

    @staticmethod
    def _fill(shown: PickTable, caption: str, keys: list[str], frame: Any) -> None:
        heads = [frame.index.name, *frame.columns]
        rows = [[name, *row] for name, row in zip(frame.index, frame.to_numpy(), strict=True)]
        shown.fill(caption, heads, keys, rows)

    def _chosen(self, where: PickTable, key: str) -> None:
        """Live both years again up to the day their lives part, and give the reasons."""
        if self._comparison is None:
            return
        other = self.groups if where is self.clients else self.clients
        other.picked = NOTHING
        self.said.value = paragraph(_("Living up to that day once more …"))
        self.said.value = partings.why_parted(self._comparison, self._hit[key]).html
