"""A cell that is run again closes what it showed before, or the kernel would fill with panels.

What was shown where is noted on the kernel's shell: it belongs to this kernel, and ends with it.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import ipywidgets
from IPython import get_ipython

_NOTES = "kit_shown"


def note_shown(widget: ipywidgets.Widget) -> None:
    """Note that the cell which runs shows ``widget``; close what its earlier runs showed.

    What another cell shows too stays open. Where no cell has a name (outside JupyterLab) nothing
    is noted and nothing closed.
    """
    shell = get_ipython()
    cell, run = _running(shell)
    if not cell:
        return
    notes: dict[str, tuple[str, list[ipywidgets.Widget]]]
    notes = shell.__dict__.setdefault(_NOTES, {})
    last_run, before = notes.get(cell, ("", []))
    if last_run == run:
        before.append(widget)
        return
    notes[cell] = run, [widget]
    still = {id(each) for _run, shown in notes.values() for each in shown}
    for old in before:
        if id(old) not in still:
            close_whole(old)


def _running(shell: Any) -> tuple[str, str]:
    """Name the cell that runs, and this run of it; empty where there is none."""
    message = getattr(shell, "parent_header", None) or {}
    metadata, header = message.get("metadata", {}), message.get("header", {})
    return metadata.get("cellId", ""), header.get("msg_id", "")


def close_whole(widget: ipywidgets.Widget) -> None:
    """Close a widget with all that it is made of: children, layouts, styles, links."""
    for part in list(parts_of(widget)):
        part.close()


def parts_of(widget: ipywidgets.Widget) -> Iterator[ipywidgets.Widget]:
    """Give a widget and all that it is made of, each once."""
    found, waiting = {}, [widget]
    while waiting:
        part = waiting.pop()
        if id(part) not in found and part.comm is not None:
            found[id(part)] = part
            waiting.extend(_held(getattr(part, name) for name in part.keys))
    yield from found.values()


def _held(values: Iterable[Any]) -> Iterator[ipywidgets.Widget]:
    for value in values:
        if isinstance(value, ipywidgets.Widget):
            yield value
        elif isinstance(value, (list, tuple)):
            yield from _held(value)
        elif isinstance(value, dict):
            yield from _held(value.values())
