"""Read a lesson, a Python file in percent format, as a notebook without outputs."""

# mypy: disable-error-code="no-untyped-call"
# nbformat gives types for half of what it publishes.

from pathlib import Path
from typing import Any

import jupytext
from nbformat import NotebookNode
from nbformat.v4 import new_notebook

METADATA: dict[str, Any] = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
"""The metadata of every notebook: nothing of the machine that built it."""


def read_lesson(source: Path) -> NotebookNode:
    """Read the lesson at ``source``.

    Returns
    -------
    NotebookNode
        Its cells, with their tags and nothing else in their metadata.
    """
    raw = jupytext.reads(source.read_text(encoding="utf-8"), fmt="py:percent")
    return notebook([bare(cell) for cell in raw.cells])


def notebook(cells: list[NotebookNode]) -> NotebookNode:
    """Make a notebook of ``cells`` with the metadata all our notebooks have."""
    made = new_notebook(cells=cells, metadata=METADATA)
    made.nbformat_minor = 5
    return made


def bare(cell: NotebookNode) -> NotebookNode:
    """Keep of a cell its text and its tags."""
    kept = cell.copy()
    tags = cell.metadata.get("tags")
    kept.metadata = NotebookNode({"tags": list(tags)} if tags else {})
    if kept.cell_type == "code":
        kept.outputs, kept.execution_count = [], None
    return kept


def tags(cell: NotebookNode) -> list[str]:
    """List the tags of a cell."""
    return list(cell.metadata.get("tags", []))


def tagged(cell: NotebookNode, prefix: str) -> str | None:
    """Give what follows ``prefix:`` in the first tag that has it.

    Examples
    --------
    >>> from nbformat.v4 import new_markdown_cell
    >>> tagged(new_markdown_cell("", metadata={"tags": ["session:ladder"]}), "session")
    'ladder'
    """
    found = (tag.partition(":")[2] for tag in tags(cell) if tag.startswith(f"{prefix}:"))
    return next(found, None)
