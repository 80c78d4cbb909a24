"""The learner's progress: one plain JSON file that nobody has to be afraid of.

What a check says never depends on it; it fills the map of the course, and tells a page the next
morning what was guessed and answered. A file that cannot be read is put aside under another name,
and a folder that cannot be written to is left alone.
"""

import os
from pathlib import Path
from typing import Any

from course import store

DEMO = "demo"
SOLUTIONS = "solutions"
_FORMAT = 1


def progress_path() -> Path:
    """Find the progress file: ``COURSE_PROGRESS``, or ``my_course/progress.json``.

    With ``{process}`` in its name each page, a program of its own, has a file of its own.
    """
    named = os.environ.get("COURSE_PROGRESS")
    if named:
        return Path(named.replace("{process}", str(os.getpid())))
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
        ``{"format": 1, "done": {id: {"status": "solved", "tries": 2, "answer": "no"}},
        "guesses": {id: "twice as dear"}, "latest": {"day1": id}}``; an answer stands there where
        it was chosen among others, guesses and latest once there are any.
    """
    kept = store.read(path or progress_path())
    if not _whole(kept):
        return {"format": _FORMAT, "done": {}}
    kept["done"] = {key: entry for key, entry in kept["done"].items() if isinstance(entry, dict)}
    return kept


def solved(path: Path | None = None) -> frozenset[str]:
    """List the ids of the tasks and questions that were answered rightly at least once."""
    done = load(path)["done"]
    return frozenset(key for key, entry in done.items() if entry.get("status") == "solved")


def answered(key: str) -> Any:
    """Give what was last answered to the question called ``key``, None before there is anything.

    In the solutions nobody has answered.
    """
    return None if in_solutions() else load()["done"].get(key, {}).get("answer")


def guessed(key: str) -> Any:
    """Give the guess that is kept for the prediction called ``key``, None before there is one."""
    return None if in_solutions() else _part(load(), "guesses").get(key)


def latest(page: str) -> str | None:
    """Give the id last answered or guessed among those of a day, as ``"day1.galina"``."""
    found = None if in_solutions() else _part(load(), "latest").get(page)
    return found if isinstance(found, str) else None


def latest_page() -> str | None:
    """Give the day on which something was last answered or guessed, as ``"day1"``."""
    pages = [] if in_solutions() else list(_part(load(), "latest"))
    return pages[-1] if pages else None


def note(key: str, status: str, path: Path | None = None, answer: Any = None) -> bool:
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
    answer
        What was chosen, to be shown again; a text, or a list of them.

    Returns
    -------
    bool
        Whether it stands in the file now.
    """
    def tried(kept: dict[str, Any]) -> None:
        before = kept["done"].get(key)
        kept["done"][key] = _one_more(before if isinstance(before, dict) else {}, status, answer)

    return _change(key, tried, path)


def keep_guess(key: str, guess: str) -> bool:
    """Keep the guess at the prediction called ``key``; False where it cannot be written."""
    return _change(key, lambda kept: kept.update(guesses=_part(kept, "guesses") | {key: guess}))


def _one_more(before: dict[str, Any], status: str, answer: Any) -> dict[str, Any]:
    tries = before.get("tries", 0)
    now = {
        "status": "solved" if "solved" in (status, before.get("status")) else status,
        "tries": (tries if isinstance(tries, int) else 0) + 1,
    }
    return now if answer is None else now | {"answer": answer}


def _change(key: str, how: Any, path: Path | None = None) -> bool:
    """Change the file for one id, which is the latest of its day from now on."""
    if in_solutions():
        return False

    def changed(kept: dict[str, Any]) -> None:
        kept.setdefault("format", _FORMAT)
        kept.setdefault("done", {})
        how(kept)
        page = key.partition(".")[0]
        others = {day: each for day, each in _part(kept, "latest").items() if day != page}
        kept["latest"] = others | {page: key}

    return store.change(path or progress_path(), changed, _whole)


def _part(kept: dict[str, Any], name: str) -> dict[str, Any]:
    part = kept.get(name)
    return part if isinstance(part, dict) else {}


def _whole(kept: dict[str, Any]) -> bool:
    return isinstance(kept.get("done"), dict)
