"""What is wrong with a file that is not TOML, said without the words of its reader."""

from __future__ import annotations

import re
from typing import NamedTuple

from simulator.language import _

_PLACE = re.compile(r"\(at line (\d+), column \d+\)")
_VALUE = _(
    'what stands after "=" cannot be read; a value is a number (0.09), true or false, text in '
    'quotes ("9 %", "1/3", "3 000"), or a list in [ ]'
)
_QUOTE = _("a quotation mark is missing; text stands between two of the same")
_TWICE = _("stands twice in the file; keep one of them")
_KINDS = (
    (r"Cannot declare|Cannot mutate", _("this section {twice}").format(twice=_TWICE)),
    (r"Cannot overwrite|Duplicate|redefine", _("this key {twice}").format(twice=_TWICE)),
    (r"Expected '=' after a key", _('a line should read key = value; the "=" is missing')),
    (r"Expected '\]|key part", _("a section's name stands in [ ], a step of the ladder in [[ ]]")),
    (r"Unterminated|Expected \"|Expected '|Illegal character '\\n'", _QUOTE),
    (r"Unescaped|escape", _("a backslash in text should be written twice, or as /")),
    (r"Unclosed", _("a bracket is not closed")),
    (r"Exceeds the limit", _("a number is far too long")),
    (r"Illegal character|control", _("there is a character that no text has; type the line anew")),
    (r"Invalid value|Expected newline|Invalid|date", _VALUE),
)
_ELSE = _("this line cannot be read; a line is key = value, or a section's name in [ ]")


class NotToml(NamedTuple):
    """Where a file cannot be read, and why; `line` counts from 1, None when it is not known."""

    line: int | None
    what: str


def in_words(message: str, text: str) -> NotToml:
    """Turn a parser's message into a line and a sentence.

    Parameters
    ----------
    message : str
        What `tomllib` says.
    text : str
        The whole file.

    Examples
    --------
    >>> in_words("Cannot overwrite a value (at line 4, column 9)", "").line
    4
    """
    found = _PLACE.search(message)
    line = int(found[1]) if found else _last_line(message, text)
    what = next((said for pattern, said in _KINDS if re.search(pattern, message)), _ELSE)
    return NotToml(line, what)


def _last_line(message: str, text: str) -> int | None:
    """Give the last line in which something stands, for what is found at the end only."""
    return len(text.rstrip().splitlines()) or None if "end of document" in message else None
