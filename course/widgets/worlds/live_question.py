"""The question that waits: what the file says, your choice, your reason."""

from collections.abc import Callable
from functools import cached_property

import ipywidgets

from course.cases.worlds.live_branch import LiveBranch
from course.display import paragraph
from course.figures.worlds import live_question as figures
from course.language import _
from course.widgets.kit.controls import NOT_CHOSEN, button, labelled
from course.widgets.kit.framing import live_text
from course.widgets.kit.grouped import errors_said_in

_CHOICE, _REASON, _DECIDE = "kit-live-choice", "kit-live-reason", "kit-live-decide"
_NAMES = {
    _CHOICE: _("Your decision"), _REASON: _("Your reason"), _DECIDE: _("Decide"),
}  # fmt: skip


class LiveQuestion:
    """Seen while a decision waits.

    Parameters
    ----------
    decided
        Called when a decision has been taken.
    """

    names = _NAMES

    def __init__(self, decided: Callable[[], None]) -> None:
        self._decided = decided
        self._live: LiveBranch | None = None

    def take(self, live: LiveBranch) -> None:
        """Ask the questions of this branch."""
        self._live, self.said.value = live, ""

    def show(self) -> None:
        """Ask what waits, if anything does."""
        asked = self._live.pending if self._live is not None else None
        self.asking.layout.display = "none" if asked is None else "flex"
        if self._live is None or asked is None:
            return
        question, file = figures.question(self._live, asked), figures.file_of(self._live, asked)
        self.paper.value = f"<strong>{paragraph(question)}</strong>{file.html}"
        open_ones = [(figures.choice_name(asked, choice), choice) for choice in asked.choices]
        self.choice.options = [(_("not decided yet"), NOT_CHOSEN), *open_ones]
        self.choice.index, self.reason.value = 0, ""

    def decide(self, _button: object = None) -> None:
        """Let the year go on with what was chosen, and tell what the policy would have said."""
        live, choice = self._live, self.choice.value
        if live is None or live.pending is None:
            return
        if choice == NOT_CHOSEN:
            self.said.value = paragraph(_("Choose what you decide first."))
            return
        with errors_said_in(self.said):
            asked = live.pending
            live.decide(choice, self.reason.value.strip())
            self.said.value = paragraph(figures.answered(live, asked, choice))
            self._decided()

    @cached_property
    def paper(self) -> ipywidgets.HTML:
        """The question and the file, read out by a screen reader."""
        return live_text()

    @cached_property
    def choice(self) -> ipywidgets.Dropdown:
        """What can be decided."""
        return labelled(ipywidgets.Dropdown, _CHOICE, _NAMES[_CHOICE], "420px")

    @cached_property
    def reason(self) -> ipywidgets.Text:
        """Why; it is kept with the decision."""
        return labelled(ipywidgets.Text, _REASON, _NAMES[_REASON], "560px")

    @cached_property
    def asking(self) -> ipywidgets.VBox:
        """The question with what is needed to answer it."""
        decide = button(_DECIDE, _NAMES[_DECIDE], self.decide, button_style="primary")
        return ipywidgets.VBox([self.paper, self.choice, self.reason, decide])

    @cached_property
    def said(self) -> ipywidgets.HTML:
        """What the policy would have answered to the last question."""
        return live_text()

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The answer to the last question, and the one that waits."""
        return ipywidgets.VBox([self.said, self.asking])
