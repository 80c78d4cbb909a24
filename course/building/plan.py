"""What is to be built: for each lesson its notebooks, and where they go."""

# mypy: disable-error-code="no-untyped-call"
# nbformat gives types for half of what it publishes.

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from course.building.answers import as_exercise, mark_for_grading
from course.building.frame import framed
from course.building.outputs import execute, is_executed, with_outputs_of
from course.building.source import read_lesson, tags
from course.navigation import LESSONS, is_exercise, written


@dataclass(frozen=True)
class Page:
    """One notebook to be written: ``folder/name.ipynb``, executed or bare."""

    name: str
    folder: str
    notebook: NotebookNode
    executed: bool

    @property
    def strict(self) -> bool:
        """Whether a wrong answer stops the build: in solutions it does."""
        return self.folder == "solutions"

    def place(self, root: Path) -> Path:
        """Give the notebook's file under ``root``."""
        return root / self.folder / f"{self.name}.ipynb"


def pages(lessons: Path = LESSONS) -> Iterator[Page]:
    """Make the notebooks of every lesson in ``lessons``, not executed."""
    present = written(lessons)
    for name in present:
        made = numbered(name, framed(name, read_lesson(lessons / f"{name}.py"), present))
        if is_exercise(name):
            yield Page(name, "exercises", as_exercise(made), executed=False)
            yield Page(name, "solutions", made, executed=True)
        else:
            yield Page(name, "notebooks", made, executed=True)


def numbered(name: str, lesson: NotebookNode) -> NotebookNode:
    """Give every cell an id from the lesson's name and its place, and its marks for grading."""
    for place, cell in enumerate(lesson.cells):
        cell.id = f"{name}-{place:03d}"
        mark_for_grading(cell, cell.id)
    return lesson


def with_outputs(page: Page, root: Path, *, afresh: bool) -> NotebookNode:
    """Give a page its outputs: those that stand if the code is the same, or new ones.

    A cell tagged ``afresh`` shows what other pages decide, so its page is always executed.
    """
    anew = afresh or any("afresh" in tags(cell) for cell in page.notebook.cells)
    old = None if anew else read_notebook(page.place(root))
    kept = with_outputs_of(page.notebook, old)
    if kept is not None and is_executed(kept):
        return kept
    place = page.place(root)
    place.parent.mkdir(parents=True, exist_ok=True)
    return execute(page.name, page.notebook, place.parent, strict=page.strict)


def read_notebook(place: Path) -> NotebookNode | None:
    """Read a notebook; None where there is none that can be read."""
    try:
        return nbformat.reads(place.read_text(encoding="utf-8"), as_version=4)
    except (OSError, ValueError):
        return None


def as_text(notebook: NotebookNode) -> str:
    """Write a notebook as the text of its file."""
    return nbformat.writes(notebook, version=4).rstrip("\n") + "\n"


def strangers(root: Path, known: list[Page]) -> list[Path]:
    """List the notebooks under ``root`` that no lesson makes."""
    places = {page.place(root) for page in known}
    found = (path for folder in ("notebooks", "exercises", "solutions")
             for path in (root / folder).glob("*.ipynb"))
    return sorted(path for path in found if path not in places)
