"""Buttons that take a page to paper: print it at once, or keep it as a file."""

from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from typing import Any, ClassVar

import anywidget
import ipywidgets
import traitlets

from course.language import _
from course.paper import keep_page
from course.widgets.kit.controls import button
from course.widgets.kit.framing import live_text
from course.widgets.kit.grouped import errors_said_in, lines
from simulator.rules.ground.validation import InputError

PRINT, KEEP = "kit-print", "kit-keep-page"

_SCRIPT = """
// The page is printed from a frame of its own, so that nothing of the lab comes with it.
function print(title, page) {
  document.querySelectorAll("iframe.kit-paper").forEach((old) => old.remove());
  const frame = document.createElement("iframe");
  frame.className = "kit-paper";
  frame.title = title;
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  frame.style = "position:fixed;width:0;height:0;border:0;right:0;bottom:0";
  frame.onload = () => { frame.contentWindow.focus(); frame.contentWindow.print(); };
  frame.srcdoc = page;
  document.body.append(frame);
}

function render({ model, el }) {
  const button = document.createElement("button");
  button.className = "jupyter-widgets jupyter-button widget-button lm-Widget";
  button.textContent = model.get("label");
  button.style.width = "110px";
  button.addEventListener("click", () => model.send({ wanted: "page" }));
  const show = (told) => print(told.title, told.page);
  model.on("msg:custom", show);
  el.append(button);
  return () => model.off("msg:custom", show);
}

export default { render };
"""


class PrintButton(anywidget.AnyWidget):
    """A button that asks for a page and gives it to the browser's own print dialogue.

    Parameters
    ----------
    make
        Gives the page's title and the page, a whole HTML document; called at each press.
    """

    _esm: ClassVar[str] = _SCRIPT
    label = traitlets.Unicode("").tag(sync=True)

    def __init__(self, make: Callable[[], tuple[str, str]]) -> None:
        super().__init__(label=_("Print"))
        self._make = make
        self.on_msg(self.press)
        self.add_class(PRINT)

    def press(self, *_told: Any) -> None:
        """Make the page and send it to the browser."""
        with suppress(InputError):  # whoever makes the page says what is wrong
            title, page = self._make()
            self.send({"title": title, "page": page})


class ToPaper:
    """The two buttons side by side, and what became of the file.

    Parameters
    ----------
    make
        Gives the page's title, which also names the file, and the page, a whole HTML document.
    what
        What the page is, where several can be printed.
    """

    def __init__(self, make: Callable[[], tuple[str, str]], what: str = "") -> None:
        self._make, self._what = make, what

    names: ClassVar[dict[str, str]] = {
        PRINT: _("Print this page"), KEEP: _("Keep this page as a file"),
    }  # fmt: skip

    @cached_property
    def printer(self) -> PrintButton:
        """The button that prints."""
        return PrintButton(self.page)

    def page(self) -> tuple[str, str]:
        """Make the page, and say in words why it cannot be made."""
        self.said.value = ""
        try:
            return self._make()
        except InputError as error:
            self.said.value = lines(f"✗ {error}")
            raise

    @cached_property
    def keeper(self) -> ipywidgets.Button:
        """The button that writes the file."""
        return button(KEEP, _("Keep as a file"), self.keep, "140px")

    @cached_property
    def said(self) -> ipywidgets.HTML:
        """Where the file is."""
        return live_text()

    def keep(self, _button: object = None) -> None:
        """Write the page into the learner's folder, and say where it is."""
        text = _("✓ Kept as {folder}/{file}, in the folder of your course: any browser opens it.")
        with errors_said_in(self.said):
            kept = keep_page(*self._make())
            told = text.format(folder=kept.place.parent.name, file=kept.place.name)
            self.said.value = lines(f"{told}\n{kept.told}")

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The row."""
        said = [ipywidgets.Label(self._what)] if self._what else []
        row = ipywidgets.HBox([*said, self.printer, self.keeper])
        return ipywidgets.VBox([row, self.said])
