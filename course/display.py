"""What a cell shows: HTML for the notebook, plain text for every other reader."""

import re
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

_LOOK = """<style>
.kit-panel td, .kit-panel th { padding: 2px 8px; line-height: 1.4; vertical-align: top }
.kit-tables { display: flex; flex-flow: row wrap; gap: 2px 28px; align-items: flex-start }
.kit-tables caption { font-weight: 600; padding: 6px 8px 2px }
</style>"""
_IN_AMOUNTS = re.compile(r"(?<=\d) (?=\d{3}(?!\d)|roubles?\b|kopecks?\b|%|руб|р\.|₽)")
_NOTHING = ("", "–", "·", "?")
_LONGEST_AMOUNT = 14


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
    return "".join(f"<p>{written(line)}</p>" for line in text.splitlines() if line.strip())


def written(text: str) -> str:
    r"""Write a text as HTML in which no amount breaks across lines, nor its unit from it.

    Examples
    --------
    >>> written("1 750 roubles & more") == "1\u00a0750\u00a0roubles &amp; more"
    True
    """
    return _IN_AMOUNTS.sub("\u00a0", escape(text))


def html_table(frame: pd.DataFrame, caption: str = "") -> str:
    """Write a table that a screen reader can walk: a caption, and headers with their scope.

    Parameters
    ----------
    frame
        Values are shown as they are; the index becomes the row headers when it has a name.
    caption
        What the table shows.
    """
    sides = [_side(frame.iloc[:, place]) for place in range(frame.shape[1])]
    named = frame.index.name is not None
    heads = [_head("col", frame.index.name)] if named else []
    heads += [_head("col", name, side) for name, side in zip(frame.columns, sides, strict=True)]
    rows = "".join(
        _row(_head("row", index) if named else "", values, sides)
        for index, values in zip(frame.index, frame.to_numpy(object), strict=True)
    )
    title = f'<caption style="text-align:left">{escape(caption)}</caption>' if caption else ""
    return f"<table>{title}<thead><tr>{''.join(heads)}</tr></thead><tbody>{rows}</tbody></table>"


def _head(scope: str, text: Any, side: str = "left") -> str:
    return f'<th scope="{scope}" style="{_style(text, side)}">{written(str(text))}</th>'


def _row(head: str, values: Any, sides: list[str]) -> str:
    cells = "".join(
        f'<td style="{_style(value, side)}">{written(str(value))}</td>'
        for value, side in zip(values, sides, strict=True)
    )
    return f"<tr>{head}{cells}</tr>"


def _style(text: Any, side: str) -> str:
    """Align a cell, and keep a date or an amount on one line."""
    written = str(text)
    short = len(written) <= _LONGEST_AMOUNT and any(letter.isdigit() for letter in written)
    return f"text-align:{side}" + (";white-space:nowrap" if short else "")


def _side(column: pd.Series) -> str:
    """Align a column of numbers to the right, also when they are written as text."""
    texts = [str(value) for value in column if str(value) not in _NOTHING]
    bare = ["".join(letter for letter in text if letter not in " %,.−-+") for text in texts]
    return "right" if bare and all(text.isdigit() for text in bare) else "left"


def table(frame: pd.DataFrame, caption: str = "") -> Shown:
    """Show a table, with its caption."""
    text = frame.to_string(index=frame.index.name is not None)
    return Shown(html_table(frame, caption), f"{caption}\n{text}" if caption else text)


def side_by_side(*tables: str) -> str:
    """Put tables beside each other in a panel, as far as they fit.

    Examples
    --------
    >>> side_by_side("<table></table>")[-45:]
    '<div class="kit-tables"><table></table></div>'
    """
    return f'{_LOOK}<div class="kit-tables">{"".join(tables)}</div>'


def scrolled(table: str, label: str, height: str) -> str:
    """Let a long table scroll, with the keyboard too.

    Parameters
    ----------
    label
        What the table shows, for a screen reader.
    height
        From which height on it scrolls, as CSS.
    """
    return (f'<div style="max-height:{height};overflow-y:auto" tabindex="0" role="region" '
            f'aria-label="{escape(label)}">{table}</div>')
