"""Where something stands in a policy file: its place in words, and its line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from simulator.language import _

Place = tuple[str | int, ...]
Lines = Mapping[Place, int]

_HEADING = re.compile(r"\s*\[(\[?)\s*([\w\s.\-\"']+?)\s*\]")
_KEY = re.compile(r"\s*([\w\-\"']+(?:\s*\.\s*[\w\-\"']+)*)\s*=")
_LISTS = {"ladder": _("step of the ladder"), "ageing": _("line of the ageing table")}
_WHOLE = {"ladder": _("the ladder"), "ageing": _("the ageing table")}
_PATH = re.compile(r"([a-z]\w*(?:\.[a-z]\w*)*): ", re.ASCII)
_LINE = re.compile(r"ageing: line (\d+), ")
_ENTRY = re.compile(r"`([a-z_.]+)` \(entry (\d+)\): ")
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(11, 14)


def lines_of(text: str) -> dict[Place, int]:
    r"""Find the line, from 1, of each section and key of a TOML text.

    Examples
    --------
    >>> lines_of('name = "x"\n[[ladder]]\nday = 1\n[penalty]')
    {('name',): 1, ('ladder', 0): 2, ('ladder', 0, 'day'): 3, ('penalty',): 4}
    """
    found: dict[Place, int] = {}
    here: Place = ()
    met: Counter[str] = Counter()
    for number, line in enumerate(text.splitlines(), 1):
        if heading := _HEADING.match(line):
            here = tuple(_parts(heading[2]))
            if heading[1]:
                here = (*here, met[heading[2]])
                met[heading[2]] += 1
            found.setdefault(here, number)
        elif key := _KEY.match(line):
            found.setdefault((*here, *_parts(key[1])), number)
    return found


def _parts(dotted: str) -> list[str]:
    return [part.strip().strip("\"'") for part in dotted.split(".")]


class File(NamedTuple):
    """A policy file's name, and the line of each key in it."""

    name: str
    lines: Lines


def located(place: Place, files: Sequence[File]) -> str:
    """Begin a message: the file, the line where it can be known, and the place in words.

    Parameters
    ----------
    files : sequence of File
        The file that was asked for, then the files it is based on.

    Examples
    --------
    >>> located(("ladder", 5, "day"), [File("mine.toml", {("ladder", 5, "day"): 81})])
    'mine.toml, line 81: `day` in the 6th step of the ladder'
    >>> located(("penalty",), [File("mine.toml", {}), File("base.toml", {("penalty",): 7})])
    'mine.toml: [penalty] (base.toml, line 7)'
    """
    asked, *below = files
    if line := _line(place, asked.lines):
        return f"{asked.name}, {_('line {line}').format(line=line)}: {in_words(place)}"
    said = f"{asked.name}: {in_words(place)}"
    for each in below:
        if line := _line(place, each.lines):
            return f"{said} ({each.name}, {_('line {line}').format(line=line)})"
    return said


def _line(place: Place, lines: Lines) -> int | None:
    """Find the line of a place, or of what it stands in when that is no whole section."""
    if place in lines:
        return lines[place]
    inside = place[:-1]
    return _line(inside, lines) if len(inside) > 1 else None


def in_words(place: Place) -> str:
    """Name a place as people do.

    Examples
    --------
    >>> in_words(("product", "rate")), in_words(("ageing", 1)), in_words(("ladder",))
    ('`rate` in [product]', 'the 2nd line of the ageing table', 'the ladder')
    >>> in_words(("preferences", "rate_steps", 0, "rebate"))
    '`rebate` in the 1st of `rate_steps` in [preferences]'
    """
    if not place:
        return _("the file")
    *inside, last = place
    if isinstance(last, int):
        return _numbered(tuple(inside), last)
    if not inside:
        return _WHOLE.get(last, f"[{last}]")
    if last == "rules":
        return f"[{inside[0]}.rules]"
    return _("{key} in {place}").format(key=f"`{last}`", place=in_words(tuple(inside)))


def _numbered(inside: Place, place: int) -> str:
    ordinal = in_order(place + 1)
    if inside and (kind := _LISTS.get(str(inside[0]))) and len(inside) == 1:
        return _("the {ordinal} {kind}").format(ordinal=ordinal, kind=kind)
    return _("the {ordinal} of {list}").format(ordinal=ordinal, list=in_words(inside))


def in_order(number: int) -> str:
    """Write a place in a row.

    Examples
    --------
    >>> in_order(1), in_order(6), in_order(12), in_order(22)
    ('1st', '6th', '12th', '22nd')
    """
    ending = "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def said_at_head(message: str) -> tuple[Place, str]:
    """Cut a place such as ``penalty.from_day:`` off the head of a message.

    Examples
    --------
    >>> said_at_head("`ladder.day` (entry 6): 7 comes after 15")
    (('ladder', 5, 'day'), '7 comes after 15')
    """
    if in_table := _LINE.match(message):
        return ("ageing", int(in_table[1]) - 1), message[in_table.end() :]
    if entry := _ENTRY.match(message):
        section, *inside = entry[1].split(".")
        return (section, int(entry[2]) - 1, *inside), message[entry.end() :]
    found = _PATH.match(message)
    if not found:
        return (), message
    return tuple(found[1].split(".")), message[found.end() :]
