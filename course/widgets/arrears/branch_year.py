"""The year that a panel looks at: one that was given, or that of a branch one chooses."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import ipywidgets

from course.cases.worlds.branches import METHODS, branch_by
from course.language import _
from course.widgets.kit.branch_choice import branch_choice, remarks_below
from course.widgets.kit.controls import css
from course.widgets.kit.framing import live_text
from course.widgets.kit.grouped import errors_said_in, lines
from simulator.world.lived.result import Result
from simulator.world.lived.run import run


class BranchYear:
    """A year of a branch; where none was given there is a list of branches, one's own among them.

    Parameters
    ----------
    result
        A run that was given, and stays; None for a year of the course's branch, to begin with.
    follow
        Called when another branch has been lived.
    methods
        Those of the kit's branches that are offered; all when left out.

    Attributes
    ----------
    method
        The branch whose year is shown.
    """

    def __init__(
        self, result: Result | None, follow: Callable[[], object],
        methods: Sequence[str] = METHODS,
    ) -> None:
        self._lived, self._follow, self.chosen = result, follow, result is None
        self._methods, self.method = methods, "single"

    @property
    def result(self) -> Result:
        """The run; lived when it is first asked for."""
        if self._lived is None:
            self._lived = run(branch_by("single"))
        return self._lived

    @cached_property
    def chooser(self) -> ipywidgets.Dropdown:
        """The list of branches."""
        made = branch_choice(methods=self._methods).widget()
        made.layout.width, made.layout.max_width = "560px", "100%"
        made.observe(self._live, names="value")
        return made

    @cached_property
    def said(self) -> ipywidgets.HTML:
        """A sentence on the year that is shown."""
        return live_text()

    @cached_property
    def parts(self) -> tuple[ipywidgets.Widget, ...]:
        """What stands on the screen: nothing, when the year was given."""
        return (self.chooser, remarks_below(self.chooser), self.said) if self.chosen else ()

    @property
    def names(self) -> dict[str, str]:
        """The label of the list, by CSS class."""
        return {css("method"): _("The branch")} if self.chosen else {}

    def _live(self, change: Any) -> None:
        """Live a year of the branch that was chosen; one that cannot be leaves the last."""
        self.said.value = lines(_("A year is being lived …"))
        self.chooser.disabled = True
        try:
            with errors_said_in(self.said):
                self._lived, self.method = run(branch_by(change.new)), change.new
                self._follow()
                self.said.value = ""
                return
            kept = _("Below stands the year lived before.")
            self.said.value = lines(kept)
        finally:
            self.chooser.disabled = False
