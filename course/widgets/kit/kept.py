"""What a learner wrote, kept in small plain files beside the progress file.

A file that is missing counts as empty, a damaged one is put aside before a new one is begun, and a
folder that cannot be written to is left alone: a note is never worth a traceback.
"""

from pathlib import Path
from typing import Any

from course import store
from course.progress import progress_path


def kept_path(name: str) -> Path:
    """Give the file called ``name`` in the learner's folder, as ``my_course/notes.json``."""
    return progress_path().with_name(f"{name}.json")


def load_kept(name: str) -> dict[str, Any]:
    """Read what is kept under ``name``; nothing where there is nothing to read."""
    return store.read(kept_path(name))


def keep(name: str, key: str, value: Any) -> bool:
    """Keep ``value`` under ``key`` in the file called ``name``; False where that fails."""
    return store.change(kept_path(name), lambda kept: kept.update({key: value}))
