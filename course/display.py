"""What a cell shows: HTML for the notebook, plain text for every other reader."""

from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd


@dataclass(frozen=True)
class Shown:
    """Something to look at, in HTML and in plain text with the same content.

    Examples
    --------
    >>> Shown("<p>One client</p>", "One client")
    One client
    """

    html: str
    text: str

    def _repr_mimebundle_(self, **_wishes: Any) -> dict[str, str]:
        return {"text/html": self.html, "text/plain": self.text}

    def __repr__(self) -> str:
        return self.text


def paragraph(text: str) -> str:
    """Write a text as HTML, one paragraph for each of its lines.

    Examples
    --------
    >>> paragraph("a < b")
    '<p>a &lt; b</p>'
    """
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())


def html_table(frame: pd.DataFrame, caption: str = "") -> str:
    """Write a table that a screen reader can walk: a caption, and headers with their scope.

    Parameters
    ----------
    frame
        Values are shown as they are; the index becomes the row headers when it has a name.
    caption
        What the table shows.
    """
    named = frame.index.name is not None
    heads = [*([frame.index.name] if named else []), *frame.columns]
    top = "".join(_head("col", head) for head in heads)
    rows = "".join(
        _row(index if named else None, row)
        for index, row in zip(frame.index, frame.to_numpy(object), strict=True)
    )
    title = f'<caption style="text-align:left">{escape(caption)}</caption>' if caption else ""
    return f"<table>{title}<thead><tr>{top}</tr></thead><tbody>{rows}</tbody></table>"


def _head(scope: str, head: Any) -> str:
    return f'<th scope="{scope}" style="text-align:left">{escape(str(head))}</th>'


def _row(head: Any, values: Any) -> str:
    first = "" if head is None else _head("row", head)
    cells = "".join(
        f'<td style="text-align:{_side(value)}">{escape(str(value))}</td>' for value in values
    )
    return f"<tr>{first}{cells}</tr>"


def _side(value: Any) -> str:
    """Align numbers, also those written as text with spaces and a per cent sign, to the right."""
    bare = str(value).replace(" ", "").replace("%", "").replace(",", "").lstrip("-−+")
    return "right" if bare.replace(".", "", 1).isdigit() else "left"


def table(frame: pd.DataFrame, caption: str = "") -> Shown:
    """Show a table, with its caption."""
    text = frame.to_string(index=frame.index.name is not None)
    return Shown(html_table(frame, caption), f"{caption}\n{text}" if caption else text)
