"""One sheet of a handout, and what paper is made of: lines to write on, boxes to tick, tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from course.language import _

LOOK = """
.sheet { break-after: page } .sheet:last-child { break-after: auto }
.for { color: #555; font-size: 9pt; margin: -2mm 0 4mm }
.line { border-bottom: 0.3mm solid #777; height: 8.5mm }
.box { display: inline-block; width: 3.6mm; height: 3.6mm; border: 0.4mm solid #333;
  vertical-align: -0.4mm }
.card { border: 0.5mm dashed #555; padding: 4mm 6mm; margin: 0 0 5mm; break-inside: avoid }
.card h2 { margin-top: 0 } .large { font-size: 14pt; line-height: 1.5 }
.large li { margin-bottom: 3.2mm }
.blank td { height: 8mm } .tall td { height: 17mm }
.slips { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 0 }
.slips div { border: 0.4mm dashed #555; height: 68mm; padding: 6mm; font-size: 17pt;
  display: flex; align-items: center; justify-content: center; text-align: center }
.step { border: 0.5mm dashed #555; height: 118mm; margin-bottom: 8mm; text-align: center;
  break-inside: avoid; display: flex; flex-direction: column; justify-content: center }
.step strong { font-size: 84pt; line-height: 1.1 } .step span { font-size: 24pt }
img { max-width: 100% }
@media screen { .sheet { border-bottom: 1px solid #bbb; padding: 6mm 0 } }
"""
BOX = '<span class="box"></span>'
EACH, TABLE, ONE = _("one for each person"), _("one for each table"), _("one for the room")


@dataclass(frozen=True)
class Sheet:
    """A title, for whom it is printed, and what stands on it, as HTML."""

    title: str
    copies: str
    body: str

    @property
    def html(self) -> str:
        """The sheet, which begins a page of its own."""
        return (
            f'<section class="sheet"><h1>{escape(self.title)}</h1>'
            f'<p class="for">{escape(self.copies)}</p>{self.body}</section>'
        )


def paragraphs(*texts: str) -> str:
    """Write texts as paragraphs.

    Examples
    --------
    >>> paragraphs("a < b")
    '<p>a &lt; b</p>'
    """
    return "".join(f"<p>{escape(text)}</p>" for text in texts)


def heading(text: str) -> str:
    """Write a heading within a sheet."""
    return f"<h2>{escape(text)}</h2>"


def lines(count: int) -> str:
    """Draw lines to write on."""
    return '<div class="line"></div>' * count


def asked(question: str, count: int) -> str:
    """Write a question with lines for the answer."""
    return f'<div class="whole">{heading(question)}{lines(count)}</div>'


def listed(texts: Iterable[str], tag: str = "ul") -> str:
    """Write a list: ``ul``, or ``ol`` with numbers."""
    return f"<{tag}>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</{tag}>"


def grid(
    heads: Sequence[str], rows: Iterable[Sequence[str]], look: str = "", widths: Sequence[int] = ()
) -> str:
    """Draw a table; what is empty is to be written on.

    Parameters
    ----------
    heads, rows
        Texts.
    look : {"", "blank", "tall"}
        How high a row is.
    widths
        Of the columns, per cent of the page.

    Examples
    --------
    >>> grid(["day", ""], [["+1", ""]])[:48]
    '<table class=""><thead><tr><th>day</th><th></th>'
    """
    columns = "".join(f'<col style="width:{width}%">' for width in widths)
    top = "".join(f"<th>{escape(head)}</th>" for head in heads)
    body = "".join(
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in map(_cell, row))}</tr>" for row in rows
    )
    return (
        f'<table class="{look}">{columns}<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>'
    )


def _cell(text: str) -> str:
    return text if text.startswith(BOX) else escape(text)


def empty(rows: int, columns: int) -> list[list[str]]:
    """Give so many empty rows."""
    return [[""] * columns for _row in range(rows)]
