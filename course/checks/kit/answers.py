"""A task's answer on its page: found by its name, and taken back when its cell fails.

A cell that stops with an error, or whose Python cannot even be read, leaves the names of its last
run behind. A check would then judge an answer that is no longer there.
"""

import re
from collections.abc import Mapping
from typing import Any

from IPython.core.getipython import get_ipython


class Missing:
    """Stands for an answer that the page does not hold."""


def find_answer(name: str, page: Mapping[str, Any]) -> object:
    """Give what the page calls ``name``, or `Missing`."""
    return page.get(name, Missing())


def watch(name: str) -> None:
    """From now on take the answer called ``name`` back whenever its cell is run and fails.

    Outside a kernel there is no cell that could fail.
    """
    shell = get_ipython()
    if shell is None:
        return
    watches = [hook for hook in shell.events.callbacks["pre_run_cell"] if isinstance(hook, Watch)]
    watching = watches[0] if watches else _begin(shell)
    watching.names.add(name)


def _begin(shell: Any) -> "Watch":
    made = Watch(shell.user_ns)
    shell.events.register("pre_run_cell", made)
    shell.events.register("post_run_cell", made.after)
    return made


class Watch:
    """Takes answers back: when a cell that gives one is begun, and again when it has failed."""

    def __init__(self, page: dict[str, Any]) -> None:
        self.page = page
        self.names: set[str] = set()

    def __call__(self, cell: Any) -> None:
        """Take back what the cell that begins is about to answer anew."""
        for name in self.names:
            if gives(name, cell.raw_cell or ""):
                self.page.pop(name, None)

    def after(self, result: Any) -> None:
        """Take back what a cell answered before it failed."""
        if not result.success:
            self(result.info)


def gives(name: str, source: str) -> bool:
    r"""Tell whether a cell gives the answer called ``name``; it need not be Python.

    Examples
    --------
    >>> gives("gap", "gap = {'left': 0.8,,"), gives("gap", "gaps = 1\ngap == 2")
    (True, False)
    """
    return re.search(rf"^[ \t]*{name}[ \t]*(:[^=\n]*)?=(?!=)", source, re.MULTILINE) is not None
