"""What a learner wrote, kept in small plain files beside the progress file.

A file that is missing or damaged counts as empty, and a folder that cannot be written to is left
alone: a note is never worth a traceback.
"""

import json
from pathlib import Path
from typing import Any

from course.progress import progress_path


def kept_path(name: str) -> Path:
    """Give the file called ``name`` in the learner's folder, as ``my_course/notes.json``."""
    return progress_path().with_name(f"{name}.json")


def load_kept(name: str) -> dict[str, Any]:
    """Read what is kept under ``name``; nothing where there is nothing to read."""
    try:
        kept = json.loads(kept_path(name).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def keep(name: str, key: str, value: Any) -> bool:
    """Keep ``value`` under ``key`` in the file called ``name``; False where that fails."""
    path = kept_path(name)
    text = json.dumps(load_kept(name) | {key: value}, indent=2, ensure_ascii=False) + "\n"
    beside = path.with_suffix(".tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)
    except OSError:
        return False
    return True
