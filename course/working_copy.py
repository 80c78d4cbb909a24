"""The learner's own copy of the course, in ``my_course/``, which no start ever overwrites.

Notebooks come with their outputs cleared, so that a prediction comes before the picture. Every
folder keeps its name, so that links between the pages work as they do in the project. Solutions
are copied as they are and marked read-only: the lab shows them, and refuses to save over them.
A small memory of what was written tells a page that still is as it came, and may be renewed when
the course is, from a page with somebody's work in it. Only the standard library is needed.
"""

import json
import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from course.beside import put_aside
from course.pages import NOTEBOOK, cleared, find, fingerprint, pages_in

FOLDER = "my_course"
OWN = ("notebooks", "exercises")
TO_LOOK_AT = "solutions"
_MEMORY = ".copied.json"
_LEARNER, _PROGRESS, _BEFORE_NAMES = ".learner", "progress.json", "demo"


@dataclass(frozen=True)
class WorkingCopy:
    """What preparing did; pages are named as ``"notebooks/day3.ipynb"``.

    ``kept`` is the new name of the page that a fresh one replaced; ``behind`` are pages with
    the learner's work in them whose original has changed since.
    """

    folder: Path
    made: tuple[str, ...] = ()
    renewed: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    kept: str | None = None


def prepare(project: Path, fresh: str | None = None, now: datetime | None = None) -> WorkingCopy:
    """Bring the learner's copy up to date without touching the learner's work.

    Parameters
    ----------
    project
        The folder that holds ``notebooks``, ``exercises`` and ``solutions``.
    fresh
        A page to start anew, as ``"day3"``; the old one is kept under another name.
    now
        The time that goes into that name; the clock's when left out.

    Raises
    ------
    UnknownPageError
        When no page is called ``fresh``.
    """
    folder = project / FOLDER
    folder.mkdir(exist_ok=True)
    kept = None
    if fresh is not None:
        kept = _keep(folder, find(pages_in(project, *OWN), fresh), now or datetime.now())
    memory = _recall(folder)
    done = {page: _bring(project, page, memory) for page in pages_in(project, *OWN, TO_LOOK_AT)}
    _write(folder / _MEMORY, json.dumps(memory, indent=1, sort_keys=True).encode())
    return WorkingCopy(
        folder,
        made=tuple(page for page, outcome in done.items() if outcome == "made"),
        renewed=tuple(page for page, outcome in done.items() if outcome == "renewed"),
        behind=tuple(page for page, outcome in done.items() if outcome == "behind"),
        kept=kept,
    )


def name_learner(folder: Path) -> str:
    """Give the name under which exercises draw figures of this learner's own.

    It is made once, at random, and says nothing about anybody. Who had begun before there were
    such names goes on with the figures there were.
    """
    try:
        return (folder / _LEARNER).read_text(encoding="ascii").strip() or _BEFORE_NAMES
    except (OSError, ValueError):
        begun = (folder / _PROGRESS).exists()
        name = _BEFORE_NAMES if begun else secrets.token_hex(4)
        _write(folder / _LEARNER, name.encode("ascii"))
        return name


def _bring(project: Path, page: str, memory: dict[str, str]) -> str:
    """Bring one page; say whether it was made, renewed, is behind, or is as it should be."""
    original = _original(project, page)
    target = project / FOLDER / page
    before = _fingerprint(target) if target.exists() else None
    after = fingerprint(page, original)
    if before == after:
        memory[page] = after
        return "same"
    if before is not None and memory.get(page) != before:
        return "worked on" if memory.get(page) == after else "behind"
    _write(target, original)
    if PurePosixPath(page).parts[0] == TO_LOOK_AT:
        target.chmod(0o444)
    memory[page] = after
    return "made" if before is None else "renewed"


def _original(project: Path, page: str) -> bytes:
    content = (project / page).read_bytes()
    to_clear = page.endswith(NOTEBOOK) and not page.startswith(TO_LOOK_AT)
    return cleared(content) if to_clear else content


def _keep(folder: Path, page: str, now: datetime) -> str | None:
    """Put a page aside under a name that says when; None when there is nothing to keep."""
    target = folder / page
    if not target.exists() or _recall(folder).get(page) == _fingerprint(target):
        return None
    aside = put_aside(target, now)
    return None if aside is None else aside.relative_to(folder).as_posix()


def _recall(folder: Path) -> dict[str, str]:
    """Read what was written before; an absent or damaged memory counts as none: all is work."""
    try:
        return dict(json.loads((folder / _MEMORY).read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def _write(target: Path, content: bytes) -> None:
    """Write beside and rename, so that a full disk leaves the old file whole."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f"{target.name}.part")
    beside.write_bytes(content)
    if target.exists():
        target.chmod(0o644)  # Windows replaces no read-only file
    beside.replace(target)


def _fingerprint(target: Path) -> str:
    return fingerprint(target.name, target.read_bytes())
