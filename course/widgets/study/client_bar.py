"""Whose form it is: choose a client, open a file, give a name, save."""

from collections.abc import Callable, Iterable
from functools import cached_property

import ipywidgets

from course.cases.clients.form_files import (
    ClientRecord,
    blank_form,
    clients_folder,
    load_record,
    read_record,
    saved_clients,
)
from course.cases.clients.form_saving import save_record
from course.cases.clients.forms import filled_in, form_of
from course.language import _
from course.widgets.kit.controls import button
from course.widgets.kit.framing import live_text
from course.widgets.kit.grouped import errors_said_in, lines

_CLASSES = {
    "kit-client": _("Whose form"),
    "kit-client-name": _("The client's name"),
    "kit-client-open": _("Open a client's file"),
    "kit-client-save": _("Save this client in a file"),
    "kit-client-look": _("Look for saved clients again"),
}
_SAVED, _NEW = "saved:", "new"


class ClientBar:
    """A row of widgets; it tells ``on_client`` whose file is to be shown.

    Parameters
    ----------
    first
        The client shown at first.
    on_client
        Called with the file of the client chosen or opened.
    current
        Gives the file as it stands now, to be saved; parts that are left out stay as they are.
    """

    def __init__(
        self, first: str, on_client: Callable[[ClientRecord], None],
        current: Callable[[], ClientRecord],
    ) -> None:
        self.first, self._on_client, self._current = first, on_client, current
        self._seen: ClientRecord | None = None

    names = _CLASSES

    def options(self) -> list[tuple[str, str]]:
        """List the clients to choose from: the cast, a blank form, the learner's own files."""
        own = [(name.removesuffix(".json"), _SAVED + name) for name in saved_clients()]
        cast = [(form_of(name).client, name) for name in filled_in()]
        return [*cast, (_("a blank form: my own client"), _NEW), *own]

    def record(self, key: str) -> ClientRecord:
        """Give the file that an option stands for.

        Raises
        ------
        InputError
            For a damaged file.
        """
        if key == _NEW:
            return ClientRecord(blank_form())
        if key.startswith(_SAVED):
            return load_record(clients_folder() / key.removeprefix(_SAVED))
        return ClientRecord(form_of(key))

    @cached_property
    def choice(self) -> ipywidgets.Dropdown:
        """The list of clients."""
        made = ipywidgets.Dropdown(
            options=self.options(), value=self.first, description=_("Client"),
            style={"description_width": "50px"}, layout={"width": "300px"},
        )
        made.add_class("kit-client")
        made.observe(self._choose, names="value")
        return made

    @cached_property
    def name(self) -> ipywidgets.Text:
        """The client's name, which is also the file's."""
        made = ipywidgets.Text(
            value=form_of(self.first).client, description=_("Name"), continuous_update=False,
            style={"description_width": "50px"}, layout={"width": "270px"},
        )
        made.add_class("kit-client-name")
        return made

    @cached_property
    def opener(self) -> ipywidgets.FileUpload:
        """The button that opens a file from anywhere on the computer."""
        made = ipywidgets.FileUpload(
            accept=".json", description=_("Open a file"), layout={"width": "160px"})
        made.add_class("kit-client-open")
        made.observe(self._open, names="value")
        return made

    @cached_property
    def saver(self) -> ipywidgets.Button:
        """The button that saves."""
        return button("kit-client-save", _("Save"), self._save, "90px", icon="save")

    @cached_property
    def said(self) -> ipywidgets.HTML:
        """What happened to the file."""
        return live_text()

    @cached_property
    def widgets(self) -> tuple[ipywidgets.Widget, ...]:
        """The row, and the line under it."""
        row = ipywidgets.HBox([self.choice, self.looker, self.name, self.saver, self.opener],
                              layout={"flex_flow": "row wrap"})
        return row, self.said

    @cached_property
    def looker(self) -> ipywidgets.Button:
        """The button that looks for files that other panels have saved meanwhile."""
        name = "kit-client-look"
        return button(name, "↻", self.look_again, "40px", tooltip=_CLASSES[name])

    def watch(self, answers: Iterable[ipywidgets.Widget]) -> None:
        """Say no longer that she is saved once an answer has changed."""
        for widget in (self.name, *answers):
            widget.observe(self._unsay, names="value")

    def _unsay(self, _change: object) -> None:
        self.said.value = ""

    def look_again(self, _button: object = None) -> None:
        """List the clients anew; the one that is shown stays."""
        self._list_anew(self.choice.value)

    def _list_anew(self, chosen: str) -> None:
        """List the clients, and choose one without showing her anew."""
        self.choice.unobserve(self._choose, names="value")
        self.choice.options = options = self.options()
        if chosen in [key for _shown, key in options]:
            self.choice.value = chosen
        self.choice.observe(self._choose, names="value")

    def _choose(self, _change: object) -> None:
        self._show(lambda: self.record(self.choice.value))

    def _open(self, _change: object) -> None:
        files = self.opener.value
        if files:
            self.opener.value = ()  # so that the same file, mended, can be opened again
            self._show(lambda: read_record(bytes(files[0]["content"]), files[0]["name"]))

    def _show(self, read: Callable[[], ClientRecord]) -> None:
        with errors_said_in(self.said):
            record = self._seen = read()
            self._on_client(record)
            self.said.value = ""
            self.name.value = record.form.client

    def _save(self, _button: object) -> None:
        if not self.name.value.strip():
            self.said.value = lines(_("✗ Give the client a name first: the file is called by it."))
            return
        text = _("✓ Saved as {folder}/{file}, in the folder of your course.")
        with errors_said_in(self.said):
            kept = save_record(self._current(), seen=self._seen)
            path, self._seen = kept.place, load_record(kept.place)
            self._list_anew(_SAVED + path.name)
            told = text.format(folder=path.parent.name, file=path.name)
            self.said.value = lines(f"{told}\n{kept.told}")
