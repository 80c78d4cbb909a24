"""A table whose rows can be chosen, with the mouse or with the keyboard."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

import anywidget
import traitlets

NOTHING = -1

_SCRIPT = """
const NUMBER = /^[-+−]?[\\d ,.]+ ?%?$|^–$|^$/;
const SHORT = /^.{0,14}$/;  // a date or an amount stays on one line, as in other tables

function cell(tag, text, side) {
  const made = document.createElement(tag);
  made.textContent = text;
  made.style.textAlign = side;
  if (tag === "td" && /\\d/.test(text) && SHORT.test(text)) made.style.whiteSpace = "nowrap";
  return made;
}

function render({ model, el }) {
  const box = document.createElement("div");
  box.style = "max-height:" + model.get("height") + ";overflow-y:auto";
  el.append(box);
  let buttons = [];

  const mark = () => buttons.forEach((button, place) => {
    const chosen = place === model.get("picked");
    button.setAttribute("aria-pressed", chosen);
    button.style.background = chosen ? "#0072b2" : "#eee";
    button.style.color = chosen ? "#fff" : "#111";
  });

  const sides = (rows, columns) => columns.map((_, place) =>
    rows.every((row) => NUMBER.test(row[place])) && place > 0 ? "right" : "left");

  const draw = () => {
    const rows = model.get("rows"), heads = model.get("heads"), side = sides(rows, heads);
    const focused = buttons.indexOf(document.activeElement);
    const table = document.createElement("table");
    table.createCaption().textContent = model.get("caption");
    table.caption.style = "text-align:left;font-weight:600;padding:6px 8px 2px";
    const top = table.createTHead().insertRow();
    heads.forEach((head, place) => {
      const made = cell("th", head, side[place]);
      made.scope = "col";
      top.append(made);
    });
    const body = table.createTBody();
    buttons = rows.map((row, place) => {
      const line = body.insertRow(), head = cell("th", "", "left");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = row[0];
      button.style = "border:1px solid #767676;border-radius:3px;padding:0 8px;cursor:pointer;" +
        "font:inherit;font-weight:400;white-space:nowrap";
      button.dataset.lmSuppressShortcuts = "true";
      button.addEventListener("click", () => { model.set("picked", place); model.save_changes(); });
      head.scope = "row";
      head.append(button);
      line.append(head, ...row.slice(1).map((text, at) => cell("td", text, side[at + 1])));
      return button;
    });
    if (!rows.length) { top.remove(); table.style.width = "100%"; }
    box.replaceChildren(table);
    mark();
    if (focused >= 0 && buttons[focused]) buttons[focused].focus();
  };

  model.on("change:rows change:heads change:caption", draw);
  model.on("change:picked", mark);
  draw();
  return () => { model.off("change:rows change:heads change:caption", draw);
                 model.off("change:picked", mark); };
}

export default { render };
"""


class PickTable(anywidget.AnyWidget):
    """Rows of text; the first cell of each is a button that chooses the row.

    Parameters
    ----------
    on_pick
        Called with the key of the row that a person chose.
    height
        From which height on it scrolls, as CSS.

    Attributes
    ----------
    picked : int
        The place of the chosen row; `NOTHING` for none.
    """

    _esm: ClassVar[str] = _SCRIPT
    caption = traitlets.Unicode("").tag(sync=True)
    heads = traitlets.List(traitlets.Unicode()).tag(sync=True)
    rows = traitlets.List(traitlets.List(traitlets.Unicode())).tag(sync=True)
    picked = traitlets.Int(NOTHING).tag(sync=True)
    height = traitlets.Unicode("none").tag(sync=True)

    def __init__(self, on_pick: Callable[[str], None], height: str = "none") -> None:
        super().__init__(height=height)
        self.row_keys: tuple[str, ...] = ()
        self._on_pick, self._quiet = on_pick, False
        self.observe(self._picked, names="picked")

    def fill(
        self, caption: str, heads: Sequence[str], keys: Sequence[str],
        cells: Sequence[Sequence[str]], chosen: str | None = None,
    ) -> None:
        """Show other rows, with the row of the key ``chosen`` marked; nobody is told."""
        self.row_keys, self._quiet = tuple(keys), True
        try:
            with self.hold_sync():
                self.picked = self.row_keys.index(chosen) if chosen in self.row_keys else NOTHING
                self.caption, self.heads = caption, list(heads)
                self.rows = [list(row) for row in cells]
        finally:
            self._quiet = False

    def _picked(self, change: Any) -> None:
        if not self._quiet and change["new"] != NOTHING:
            self._on_pick(self.row_keys[change["new"]])
