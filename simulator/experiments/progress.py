"""How far many worlds have come: told to whoever asked, or shown as a bar where one is seen."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tqdm.auto import tqdm

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
    with tqdm(total=of, unit=_(" worlds"), delay=SOON, leave=False) as bar:
        yield lambda done, _of: bar.update(done - bar.n) and None


def _is_seen() -> bool:
    if os.environ.get("TQDM_DISABLE", "0") not in ("", "0"):
        return False
    in_kernel = type(sys.stderr).__module__.startswith("ipykernel")
    return in_kernel or (sys.stderr is not None and sys.stderr.isatty())
