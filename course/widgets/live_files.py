"""Keep a year that is being lived in a file, and go on with a kept one."""

from collections.abc import Callable
from functools import cached_property

import ipywidgets

from course.cases.kept_years import keep_year, kept_years, open_year, years_folder
from course.cases.live_branch import LiveBranch
from course.display import paragraph
from course.language import _
from course.widgets.controls import button
from course.widgets.framing import live_text
from course.widgets.grouped import errors_said_in

_NAME, _SAVE, _KEPT, _OPEN = (f"kit-live-{each}" for each in ("name", "save", "kept", "open"))
_NAMES = {
    _NAME: _("A name for this year"), _SAVE: _("Save this year"),
    _KEPT: _("Years that were kept"), _OPEN: _("Go on with the kept year"),
}  # fmt: skip


class LiveFiles:
    """A name to save under, and a list of what was saved.

    Parameters
    ----------
    opened
        Called with a year that has been opened.
    """

    names = _NAMES

    def __init__(self, opened: Callable[[LiveBranch], None]) -> None:
        self._opened = opened
        self._live: LiveBranch | None = None

    def take(self, live: LiveBranch) -> None:
        """Save this branch from now on."""
        self._live, self.said.value, self.saver.disabled = live, "", False

    def save(self, _button: object = None) -> None:
        """Write the year to a file named after it."""
        if self._live is None:
            return
        if not self.name.value.strip():
            self.said.value = paragraph(_("✗ Give the year a name first: its file is called so."))
            return
        with errors_said_in(self.said):
            place = keep_year(self._live, self.name.value)
            self.kept.options, self.kept.value = kept_years(), place.name
            self.kept.disabled = self.opener.disabled = False
            text = _("✓ Saved as {folder}/{file}, in the folder of your course.")
            self.said.value = paragraph(text.format(folder=place.parent.name, file=place.name))

    def open(self, _button: object = None) -> None:
        """Live the chosen year again, up to where it was left."""
        self.said.value = paragraph(_("The kept year is being lived again …"))
        with errors_said_in(self.said):
            self._opened(open_year(years_folder() / self.kept.value))
            self.name.value = self.kept.value.rpartition(".")[0]

    @cached_property
    def name(self) -> ipywidgets.Text:
        """What the file is called."""
        made = ipywidgets.Text(description=_("Name"), placeholder=_("as: class of March"),
                               style={"description_width": "50px"}, layout={"width": "250px"})
        made.add_class(_NAME)
        return made

    @cached_property
    def kept(self) -> ipywidgets.Dropdown:
        """The years that were kept."""
        years = kept_years()
        made = ipywidgets.Dropdown(options=years or [_("no year is kept yet")],
                                   disabled=not years, layout={"width": "250px"})  # fmt: skip
        made.add_class(_KEPT)
        return made

    @cached_property
    def opener(self) -> ipywidgets.Button:
        """The button that opens a kept year."""
        return button(_OPEN, _("Open"), self.open, "90px", disabled=self.kept.disabled)

    @cached_property
    def saver(self) -> ipywidgets.Button:
        """The button that saves; there is nothing to save before a year has begun."""
        return button(_SAVE, _("Save"), self.save, "90px", icon="save", disabled=True)

    @cached_property
    def said(self) -> ipywidgets.HTML:
        """What happened to the file."""
        return live_text()

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The row, and the line under it."""
        row = ipywidgets.HBox([self.name, self.saver, self.kept, self.opener],
                              layout={"flex_flow": "row wrap"})  # fmt: skip
        return ipywidgets.VBox([row, self.said])
