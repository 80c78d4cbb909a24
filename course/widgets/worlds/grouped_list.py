"""A list to choose one line from, with its lines in groups under their headings."""

from collections.abc import Sequence
from typing import Any, ClassVar

import anywidget
import traitlets

_SCRIPT = """
let made = 0;

function render({ model, el }) {
  const box = document.createElement("div");
  const label = document.createElement("label"), list = document.createElement("select");
  box.style = "display:flex;flex-flow:row wrap;gap:4px;margin:2px";
  label.style = "width:150px;text-align:right;line-height:28px";
  list.style = "flex:1;min-width:200px;font:inherit;border:1px solid #767676;padding:2px";
  list.id = label.htmlFor = "kit-grouped-list-" + (made += 1);
  list.size = model.get("lines");
  box.append(label, list);
  el.append(box);

  const option = ([text, key]) => {
    const line = document.createElement("option");
    line.textContent = text;
    line.value = key;
    return line;
  };
  const mark = () => { list.value = model.get("picked"); };
  const draw = () => {
    label.textContent = model.get("label");
    list.replaceChildren(...model.get("groups").map(([heading, rows]) => {
      const group = document.createElement("optgroup");
      group.label = heading;
      group.append(...rows.map(option));
      return group;
    }));
    mark();
  };
  list.addEventListener("change", () => {
    model.set("picked", list.value);
    model.save_changes();
  });
  model.on("change:groups change:label", draw);
  model.on("change:picked", mark);
  draw();
  return () => { model.off("change:groups change:label", draw);
                 model.off("change:picked", mark); };
}

export default { render };
"""

Group = tuple[str, Sequence[tuple[str, str]]]


class GroupedList(anywidget.AnyWidget):
    """Lines under headings; one of them is picked.

    Attributes
    ----------
    picked : str
        The key of the picked line; it may be one that is not listed just now.
    """

    _esm: ClassVar[str] = _SCRIPT
    label = traitlets.Unicode("").tag(sync=True)
    groups: Any = traitlets.List().tag(sync=True)
    picked = traitlets.Unicode("").tag(sync=True)
    lines = traitlets.Int(9).tag(sync=True)

    def fill(self, groups: Sequence[Group]) -> None:
        """Show other lines; what is picked stays picked."""
        self.groups = [[heading, [list(line) for line in lines]] for heading, lines in groups]

    @property
    def keys_shown(self) -> tuple[str, ...]:
        """The keys of all lines, from top to bottom."""
        return tuple(key for _heading, lines in self.groups for _shown, key in lines)
