"""How far many worlds have come: told to whoever asked, or shown as a bar where one is seen."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from IPython.display import display
from tqdm import tqdm

from simulator.language import _

Progress = Callable[[int, int], None]

SOON = 2
"""What takes fewer seconds needs no bar."""


@contextmanager
def told(progress: Progress | None, of: int) -> Iterator[Progress]:
    """Give what is to be called with (done, of): the caller's own, or a bar's.

    The bar is seen in a terminal or a notebook; with ``TQDM_DISABLE=1`` in the environment nowhere.
    """
    if progress is not None:
        progress(0, of)
        yield progress
        return
    if not _is_seen():
        yield lambda _done, _of: None
        return
    line = _OutputLine() if _in_kernel() else None
    how: dict[str, Any] = {"delay": SOON, "leave": False, "file": line, "disable": False}
    with tqdm(total=of, unit=_(" worlds"), **how) as bar:
        yield lambda done, _of: bar.update(done - bar.n) and None


def _is_seen() -> bool:
    if os.environ.get("TQDM_DISABLE", "0") not in ("", "0"):
        return False
    return _in_kernel() or (sys.stderr is not None and sys.stderr.isatty())


def _in_kernel() -> bool:
    return type(sys.stderr).__module__.startswith("ipykernel")


class _OutputLine:
    """A line of text in a cell's output, written over and empty in the end.

    A widget would be closed in the end, and leave a page that is stored with a view of nothing.
    """

    def __init__(self) -> None:
        self._shown: Any = None

    def write(self, text: str) -> None:
        """Show this text in the place of the last."""
        line = {"text/plain": text.replace("\r", "").strip()}
        if self._shown is not None:
            self._shown.update(line, raw=True)
        elif line["text/plain"]:
            shown = display(line, raw=True, display_id=True)  # type: ignore[no-untyped-call]
            self._shown = shown

    def flush(self) -> None:
        """All that is written is shown."""
