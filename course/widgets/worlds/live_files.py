"""Keep a year that is being lived in a file, and go on with a kept one."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

import ipywidgets

from course.cases.worlds.kept_years import (
    RUNNING,
    RunningYear,
    keep_year,
    kept_years,
    open_year,
    years_folder,
)
from course.cases.worlds.live_branch import LiveBranch
from course.display import paragraph
from course.language import _
from course.paper import Written, is_too_long
from course.widgets.kit.controls import button
from course.widgets.kit.framing import live_text
from course.widgets.kit.grouped import errors_said_in, lines
from simulator.rules.ground.validation import InputError
from simulator.world.lived.reliving import OtherScenarioError

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
        Called with a year that has been opened, and its file.

    Attributes
    ----------
    is_unsaved
        Whether something has happened that no file with a name of the learner's holds.
    """

    names = _NAMES

    def __init__(self, opened: Callable[[LiveBranch, Path], None]) -> None:
        self._opened, self.running = opened, RunningYear()
        self._live: LiveBranch | None = None
        self._anyway: str | None = None
        self.is_unsaved = False

    def take(self, live: LiveBranch, place: Path | None = None) -> None:
        """Keep this branch from now on; ``place`` is the file it was opened from."""
        self._live, self.said.value, self.saver.disabled = live, "", False
        self.running, self._anyway, self.is_unsaved = RunningYear(place), None, False

    def keep_running(self) -> None:
        """Keep the year as it stands in a file of its own, so that nothing is lost."""
        if self._live is None:
            return
        self.is_unsaved = True
        with errors_said_in(self.said):
            self.running.keep(self._live)
            self._list_anew(self.kept.value)

    def save(self, _button: object = None) -> None:
        """Write the year to a file named after it; another year of that name is kept beside."""
        name = self.name.value.strip()
        if self._live is None:
            return
        if not name:
            self.said.value = paragraph(_("✗ Give the year a name first: its file is called so."))
            return
        with errors_said_in(self.said):
            written = keep_year(self._live, name)
            self.running.leave()
            self.is_unsaved = False
            self._list_anew(written.place.name)
            self.said.value = lines("\n".join(_saved(written, name)))

    def open(self, _button: object = None) -> None:
        """Live the chosen year again, up to where it was left."""
        name, left = self.kept.value, self.running.place
        place = years_folder() / name
        self.said.value = paragraph(_("The kept year is being lived again …"))
        with errors_said_in(self.said):
            live = self._read(place, name)
            self._opened(live, place)
            if not name.startswith(RUNNING):
                self.name.value = name.rpartition(".")[0]
            told = list(live.session.notes)
            if left is not None and left != place:
                told.append(_("The year that you left is kept as {file}.").format(file=left.name))
            self.said.value = lines("\n".join(told))

    def _read(self, place: Path, name: str) -> LiveBranch:
        """A year that does not fit any more is opened when it is asked for once more."""
        try:
            return open_year(place, anyway=self._anyway == name)
        except OtherScenarioError as error:
            self._anyway = name
            more = _("Press Open once more to go on with it in the branch of today: then answers "
                     "that nobody asks for are left out, and counted. The file stays as it is.")
            raise InputError(*error.problems, more) from None

    def _list_anew(self, chosen: str) -> None:
        """List the kept years, if there are others than are listed."""
        years = kept_years()
        if years != self.kept.options:
            self.kept.options = years
        self.kept.value = chosen if chosen in years else years[0]
        self.kept.disabled = self.opener.disabled = False

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
                                   disabled=not years, layout={"width": "340px"})  # fmt: skip
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


def _saved(written: Written, name: str) -> list[str]:
    """Say where a year was saved, and what became of its name and of an older file."""
    place, text = written.place, _("✓ Saved as {folder}/{file}, in the folder of your course.")
    told = [text.format(folder=place.parent.name, file=place.name), written.told]
    cut = [_("The name was too long for a file and was cut.")] if is_too_long(name) else []
    return [*told, *cut]
