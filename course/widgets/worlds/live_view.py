"""Something to look at that is made anew whenever it comes before somebody's eyes.

What is shown stays plain HTML, with links that the lab knows how to follow. An unseen widget beside
it tells the kernel when it is looked at (its page is chosen again, scrolled to or woken up), and
when something was answered.
"""

# mypy: disable-error-code="no-untyped-call"
# IPython gives no types for what shows things.

from collections.abc import Callable
from functools import cached_property
from typing import Any, ClassVar

import anywidget
from IPython.display import DisplayHandle, display

from course.display import Shown
from course.widgets.kit.framing import framed
from course.widgets.kit.shown_again import note_shown

_SCRIPT = """
// Whatever is answered on a page may change what is true; so a page that is saved is up to date.
function initialize({ model }) {
  const answered = (event) => {
    if (event.target.closest && event.target.closest(".jupyter-button, input[type=radio]"))
      setTimeout(() => model.send({ answered: true }), 700);
  };
  document.addEventListener("click", answered);
  return () => document.removeEventListener("click", answered);
}

function render({ model, el }) {
  let last = 0;
  const look = () => {
    if (document.hidden || !el.isConnected || Date.now() - last < 400) return;
    last = Date.now();
    model.send({ looked: true });
  };
  // What is looked at is the whole output: this widget is a line without height under it.
  const eyes = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && look());
  const open = () => eyes.observe(el.closest(".jp-OutputArea") || el);
  requestAnimationFrame(open);
  document.addEventListener("visibilitychange", look);
  window.addEventListener("focus", look);
  return () => {
    eyes.disconnect();
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("focus", look);
  };
}
export default { initialize, render };
"""


class Eyes(anywidget.AnyWidget):
    """Tells when the place where it stands is looked at."""

    _esm: ClassVar[str] = _SCRIPT

    def __init__(self, on_look: Callable[[], None]) -> None:
        super().__init__()
        self.on_msg(lambda _widget, _message, _buffers: on_look())


class LiveView:
    """What ``make`` gives, made anew whenever it is looked at.

    Parameters
    ----------
    title
        What is shown, for a screen reader.
    make
        Makes it, from what is true now.
    still
        What it says when its kernel is gone, and it can no longer be made anew.
    """

    def __init__(self, title: str, make: Callable[[], Shown], still: str) -> None:
        self.title, self.make, self.still = title, make, still
        self._seen: Shown | None = None
        self._place: DisplayHandle | None = None

    @property
    def html(self) -> str:
        """What is true now, as HTML."""
        return self.make().html

    @property
    def text(self) -> str:
        """What is true now, in words."""
        return self.make().text

    @cached_property
    def widget(self) -> Any:
        """The unseen widget beside it."""
        box, labels = framed(self.title, [Eyes(self.renew)], {})
        labels.lost = self.still
        return box

    def renew(self) -> None:
        """Show what is true now, if that is another thing than what is shown."""
        now = self.make()
        if self._place is not None and now != self._seen:
            self._seen = now
            self._place.update(now)

    def _ipython_display_(self) -> None:
        note_shown(self.widget)
        self._seen = self.make()
        self._place = display(self._seen, display_id=True)
        bundle = {**self.widget._repr_mimebundle_(), "text/plain": ""}
        display(bundle, raw=True)

    def __repr__(self) -> str:
        return self.text
