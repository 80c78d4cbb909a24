"""A policy file laid over the file that it is based on, so that it holds only what differs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from simulator.language import _
from simulator.policies.files import parse_toml, read_text
from simulator.policies.places import File, lines_of
from simulator.rules.ground.validation import InputError

Find = Callable[[str | Path], Path]

# What the ladder says once and another section needs: (act, section, key).
_SAID_BY_THE_LADDER = (
    ("start_penalty", "penalty", "from_day"),
    ("stop_penalty", "penalty", "stop_day"),
    ("write_off_papers", "write_off", "papers_day"),
)


class Layers(NamedTuple):
    """The values of a file and of all below it, and where their keys stand."""

    values: dict[str, Any]
    files: tuple[File, ...]


def layered(path: Path, find: Find, above: tuple[Path, ...] = ()) -> Layers:
    """Read a file and all that it is based on.

    Parameters
    ----------
    find : callable
        From a policy's name or path to the path of its file.

    Raises
    ------
    InputError
        For a file that cannot be read, or is based on itself.
    """
    text = read_text(path)
    values, here = parse_toml(text, path.name), File(path.name, lines_of(text))
    base = values.pop("based_on", None)
    if base is None:
        return Layers(values, (here,))
    where = f"{path.name}: `based_on`"
    if not isinstance(base, str):
        raise InputError(_("{where}: should be a policy's name in quotes").format(where=where))
    below = find(path.parent / base if base.endswith(".toml") else base)
    if below in (path, *above):
        raise InputError(_("{where}: '{base}' is based on this file in turn").format(
            where=where, base=base))
    lower = layered(below, find, (path, *above))
    return Layers(_over(lower.values, values), (here, *lower.files))


def _over(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Merge tables key by key; a list, such as the ladder, is replaced whole."""
    merged = dict(below)
    for key, value in above.items():
        table = isinstance(value, dict) and isinstance(below.get(key), dict)
        merged[key] = _over(below[key], value) if table else value
    return merged


def take_from_ladder(values: dict[str, Any]) -> None:
    """Fill in the days that only the ladder states, so that a file says them once."""
    for act, section, key in _SAID_BY_THE_LADDER:
        _take(values, act, section, key)


def _take(values: dict[str, Any], act: str, section: str, key: str) -> None:
    ladder, table = values.get("ladder"), values.get(section)
    if not isinstance(ladder, list) or not isinstance(table, dict):
        return  # the whole file is about to be refused with the reason
    days = [step.get("day") for step in ladder if isinstance(step, dict) and step.get("act") == act]
    if days:
        table.setdefault(key, days[0])
    elif act == "stop_penalty":
        table.setdefault(key, None)  # a ladder on which it never stops
