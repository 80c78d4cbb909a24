"""Panels that are one client's: the row of clients above them, and the name that follows it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

import ipywidgets

from course.widgets.kit.grouped import Grouped
from course.widgets.study.client_bar import ClientBar
from simulator.rules.client.questionnaire import Questionnaire


class OfAClient(Grouped):
    """A panel whose ``form`` is that of the client named in its ``bar_of_clients``."""

    form: Questionnaire
    bar_of_clients: ClientBar

    @property
    def above(self) -> Sequence[ipywidgets.Widget]:
        """The row that says whose form this is."""
        self.bar_of_clients.watch(self.widgets.values())
        self.bar_of_clients.name.observe(self._renamed, names="value")
        return self.bar_of_clients.widgets

    def _renamed(self, _change: object) -> None:
        client = self.bar_of_clients.name.value.strip()
        if client != self.form.client:
            self.form = replace(self.form, client=client)
            self.moved()

    @cached_property
    def more_names(self) -> Mapping[str, str]:
        """Labels of the row of clients."""
        return self.bar_of_clients.names
