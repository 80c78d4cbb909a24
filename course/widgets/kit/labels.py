"""Names for what a screen reader meets in a panel: slider handles, pictures, live text.

ipywidgets leaves slider handles and pictures without a name. This small widget stands, unseen,
inside a panel and gives them one; axe-core then finds nothing to complain of.
"""

from typing import ClassVar

import anywidget
import traitlets

from course.language import _

PANEL_CLASS = "kit-panel"
LIVE_CLASS = "kit-live"
ROW_CLASS = "kit-row"
"""Panels under one another in one cell: the first says for all what to do without a kernel."""

_SCRIPT = """
const NAMED = "[role=slider], .noUi-handle, .noUi-touch-area, input, select, textarea, button, " +
  "[contenteditable], [role=progressbar], progress, fieldset";
const FOCUSED = "input, select, textarea, button, summary, [role=slider], [tabindex]";

function name(found, label) {
  const attribute = found.tagName === "IMG" ? "alt" : "aria-label";
  if (found.getAttribute(attribute) !== label) found.setAttribute(attribute, label);
  if (found.isContentEditable && !found.hasAttribute("role")) found.setAttribute("role", "textbox");
}

// Without a common name radio buttons are no group: Tab would stop at each of them.
function group(box, label) {
  box.dataset.kit ||= `kit-${Math.random().toString(36).slice(2)}`;
  box.setAttribute("role", "radiogroup");
  box.setAttribute("aria-label", label);
  box.querySelectorAll("input").forEach((radio) => radio.setAttribute("name", box.dataset.kit));
}

function apply(panel, names, title) {
  for (const [css, label] of Object.entries(names)) {
    for (const box of panel.querySelectorAll("." + css)) {
      if (box.tagName === "IMG") { name(box, label); continue; }
      box.querySelectorAll(NAMED).forEach((found) => {
        if (found.type !== "radio") name(found, label);
      });
    }
  }
  panel.querySelectorAll(".widget-radio-box").forEach((box) => group(box, title));
  // The lab's own keys (arrows move between cells) would take the panel's away.
  panel.querySelectorAll(FOCUSED).forEach((found) => {
    found.setAttribute("data-lm-suppress-shortcuts", "true");
  });
  panel.querySelectorAll(".kit-live").forEach((box) => box.setAttribute("aria-live", "polite"));
}

// The lab marks each part of a panel that has lost its kernel; the panel says once what to do.
function lost(panel, sentence) { panel.dataset.kitLost = sentence; }

function render({ model, el }) {
  el.style.display = "none";
  let observer = null;
  const start = () => {
    const panel = el.closest(".kit-panel");
    if (!panel) return requestAnimationFrame(start);
    const renew = () => apply(panel, model.get("names"), model.get("title"));
    panel.setAttribute("role", "group");
    panel.setAttribute("aria-label", model.get("title"));
    lost(panel, model.get("lost"));
    observer = new MutationObserver(renew);
    observer.observe(panel, { childList: true, subtree: true });
    model.on("change:names", renew);
    renew();
  };
  requestAnimationFrame(start);
  return () => observer && observer.disconnect();
}

export default { render };
"""

_LOOK = """
.kit-panel.jupyter-widgets-disconnected::before, .kit-panel .jupyter-widgets-disconnected::before {
  display: none; content: none;
}
.kit-panel.jupyter-widgets-disconnected:not(.kit-panel .kit-panel)::before {
  display: block; content: attr(data-kit-lost); position: static; font: inherit; color: #000;
  background: #fff3d6; border-left: 6px solid #b35c00; padding: 6px 12px; margin: 0 0 6px;
}
.kit-row.jupyter-widgets-disconnected::before,
.kit-row .kit-panel ~ .kit-panel.jupyter-widgets-disconnected:not(.kit-panel .kit-panel)::before {
  display: none; content: none;
}
/* A label that is longer than its place goes on below; the lab would cut it with three dots. */
.kit-panel .widget-label, .kit-panel .widget-label-basic {
  white-space: normal; overflow: visible; text-overflow: clip; max-height: none;
  height: auto; line-height: 1.15; align-self: center;
}
"""


class Labels(anywidget.AnyWidget):
    """Labels for the panel it stands in.

    Parameters
    ----------
    title
        The name of the whole panel.
    names
        For a CSS class inside the panel, the name of what carries it: the label of a control, or
        the alternative text of a picture.
    lost
        What the panel says when its kernel is gone, in place of the lab's broken links.
    """

    _esm: ClassVar[str] = _SCRIPT
    _css: ClassVar[str] = _LOOK
    title = traitlets.Unicode("").tag(sync=True)
    names = traitlets.Dict(value_trait=traitlets.Unicode()).tag(sync=True)
    lost = traitlets.Unicode(
        _("This panel stands still. Click beside it and press Shift and Enter: its cell runs, and "
          "it moves again.")
    ).tag(sync=True)
