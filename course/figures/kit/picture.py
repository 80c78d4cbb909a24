"""A picture with its words: what is seen, what it says, and the numbers behind it."""

import base64
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd
from matplotlib.figure import Figure

from course.display import html_table, paragraph
from course.figures.kit.png import png
from course.language import _


@dataclass(frozen=True)
class Picture:
    """A figure for the eyes, a summary for everyone, and the table behind both.

    Parameters
    ----------
    figure
        The drawing.
    title
        What it shows; the alternative text of the image.
    summary
        What one should see in it, in a sentence or two.
    table
        The numbers, shown on demand.
    """

    figure: Figure
    title: str
    summary: str
    table: pd.DataFrame | None = None

    @property
    def html(self) -> str:
        """The picture as one HTML figure."""
        width = round(self.figure.get_figwidth() * self.figure.dpi)
        image = base64.b64encode(png(self.figure)).decode("ascii")
        return (
            f'<figure style="margin:0"><img alt="{escape(self.title)}" width="{width}" '
            f'src="data:image/png;base64,{image}">'
            f"<figcaption>{paragraph(self.summary)}</figcaption>"
            f"{folded(self.table, self.title)}</figure>"
        )

    def __str__(self) -> str:
        return f"{self.title}\n{self.summary}"

    def __repr__(self) -> str:
        return str(self)

    def _repr_mimebundle_(self, **_wishes: Any) -> dict[str, str]:
        return {"text/html": self.html, "text/plain": str(self)}


def folded(table: pd.DataFrame | None, title: str) -> str:
    """Write a table that opens on demand, as HTML; nothing where there is no table."""
    if table is None:
        return ""
    return f"<details><summary>{_('The numbers')}</summary>{html_table(table, title)}</details>"
