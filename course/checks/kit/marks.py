"""The marks of an outcome, drawn: a machine may lack the signs that a font would bring.

The word that says the same stands beside each mark, so that a screen reader passes it over.
"""

from typing import Literal

Status = Literal["solved", "wrong", "blank"]
COLOURS: dict[Status, str] = {"solved": "#00694b", "wrong": "#a63603", "blank": "#525252"}
SIGNS: dict[Status, str] = {"solved": "✅", "wrong": "❌", "blank": "⏳"}
"""For plain text, where nothing can be drawn."""

_LINES: dict[Status, str] = {
    "solved": "M5 10.5 8.5 14 15 6.5",
    "wrong": "M6 6 14 14M14 6 6 14",
    "blank": "M10 5V10.5L13.5 12.5",
}


def mark(status: Status) -> str:
    """Draw a tick, a cross, or the hands of a clock, white in a round field, as HTML.

    Examples
    --------
    >>> mark("wrong")[:41], "M6 6 14 14" in mark("wrong")
    ('<svg width="20" height="20" viewBox="0 0 ', True)
    """
    return (
        '<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" '
        'style="vertical-align:-4px;margin-right:6px">'
        f'<circle cx="10" cy="10" r="9.5" fill="{COLOURS[status]}"/>'
        f'<path d="{_LINES[status]}" fill="none" stroke="#fff" stroke-width="2.2" '
        'stroke-linecap="round" stroke-linejoin="round"/></svg>'
    )
