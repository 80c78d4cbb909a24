"""A plain JSON file that several pages may change at once, and that never loses what it held.

Each open page is a program of its own. A change is read, made and written in one step that no
other page can come between. A file that cannot be read is put aside under a name of its own before
a new one is begun. Only the standard library is needed.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

Kept = dict[str, Any]


def read(path: Path) -> Kept:
    """Read a file; one that is absent or damaged counts as empty."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def change(
    path: Path, how: Callable[[Kept], object], whole: Callable[[Kept], bool] = lambda _kept: True
) -> bool:
    """Change a file in one step; False where it cannot be written, and nothing is changed then.

    Parameters
    ----------
    path
        The file; its folder is made when there is none.
    how
        Changes what was read, in place.
    whole
        Tells whether what was read is such a file; if not, it is put aside as damaged.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _alone(path):
            kept = _read_or_put_aside(path, whole)
            how(kept)
            _write(path, kept)
    except OSError:
        return False
    return True


def _read_or_put_aside(path: Path, whole: Callable[[Kept], bool]) -> Kept:
    """Read what stands there; a file that may not be read stops the change (an OSError)."""
    if not path.exists():
        return {}
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        kept = None
    if isinstance(kept, dict) and whole(kept):
        return kept
    _put_aside(path)
    return {}


def _put_aside(path: Path) -> None:
    """Give a damaged file a name that nothing has yet."""
    aside, number = path.with_suffix(f".damaged{path.suffix}"), 2
    while aside.exists():
        aside = path.with_suffix(f".damaged {number}{path.suffix}")
        number += 1
    path.rename(aside)


def _write(path: Path, kept: Kept) -> None:
    """Write beside and rename, so that a crash leaves the old file whole."""
    beside = path.with_suffix(f".{os.getpid()}.tmp")
    beside.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    beside.replace(path)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Wait until no other page changes this file; the system lets go if a page dies meanwhile."""
    with path.with_name(f".{path.name}.lock").open("a", encoding="ascii") as door:
        _close(door)
        yield


if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _close(door: IO[str]) -> None:
        door.seek(0)
        msvcrt.locking(door.fileno(), msvcrt.LK_LOCK, 1)
else:
    import fcntl

    def _close(door: IO[str]) -> None:
        try:
            fcntl.flock(door, fcntl.LOCK_EX)
        except OSError:
            return  # some network folders know no locks: better written than not at all
