"""The learner's progress: one plain JSON file that nobody has to be afraid of.

What a check says never depends on it; it only fills the map of the course. A file that cannot be
read is put aside under another name, and a folder that cannot be written to is left alone.
"""

import json
import os
from pathlib import Path
from typing import Any

DEMO = "demo"
SOLUTIONS = "solutions"
_FORMAT = 1


def progress_path() -> Path:
    """Find the progress file: ``COURSE_PROGRESS``, or ``my_course/progress.json``."""
    named = os.environ.get("COURSE_PROGRESS")
    if named:
        return Path(named)
    here = Path.cwd()
    copies = (folder for folder in (here, *here.parents) if folder.name == "my_course")
    default = Path(__file__).parent.parent / "my_course"
    return next(copies, default) / "progress.json"


def in_solutions() -> bool:
    """Tell whether the page that runs is a solution: a kernel stands in its page's folder."""
    return Path.cwd().name == SOLUTIONS


def learner() -> str:
    """Name the learner whose own figures an exercise draws.

    ``COURSE_LEARNER``, which the front door sets; ``demo`` without it, and in the solutions,
    whose answers are demo's.
    """
    return DEMO if in_solutions() else os.environ.get("COURSE_LEARNER") or DEMO


def load(path: Path | None = None) -> dict[str, Any]:
    """Read the progress file; an absent or damaged one counts as empty.

    Returns
    -------
    dict
        ``{"format": 1, "done": {id: {"status": "solved", "tries": 2}}}``.
    """
    try:
        kept = json.loads((path or progress_path()).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {"format": _FORMAT, "done": {}}
    if not isinstance(kept, dict) or not isinstance(kept.get("done"), dict):
        return {"format": _FORMAT, "done": {}}
    kept["done"] = {key: entry for key, entry in kept["done"].items() if isinstance(entry, dict)}
    return kept


def solved(path: Path | None = None) -> frozenset[str]:
    """List the ids of the tasks and questions that were answered rightly at least once."""
    done = load(path)["done"]
    return frozenset(key for key, entry in done.items() if entry.get("status") == "solved")


def note(key: str, status: str, path: Path | None = None) -> None:
    """Write down one try at a task or a question; what was solved once stays solved.

    Looking at a solution solves nothing.

    Parameters
    ----------
    key
        The id of the task or question, as ``"day5.mon9"``.
    status
        ``"solved"`` or ``"wrong"``.
    path
        The progress file; the learner's own when left out.
    """
    if in_solutions():
        return
    path = path or progress_path()
    _put_aside_if_damaged(path)
    kept = load(path)
    before = kept["done"].get(key, {})
    tries = before.get("tries", 0)
    kept["done"][key] = {
        "status": "solved" if "solved" in (status, before.get("status")) else status,
        "tries": (tries if isinstance(tries, int) else 0) + 1,
    }
    _write(path, kept)


def _put_aside_if_damaged(path: Path) -> None:
    try:
        json.loads(path.read_text(encoding="utf-8"))["done"].items()
    except OSError:
        return
    except (ValueError, TypeError, KeyError, AttributeError):
        try:
            path.replace(path.with_suffix(".damaged.json"))
        except OSError:
            return


def _write(path: Path, kept: dict[str, Any]) -> None:
    """Write beside and rename, so that a crash leaves the old file whole."""
    beside = path.with_suffix(f".{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        beside.replace(path)
    except OSError:
        return
