"""Nothing a person made is replaced unasked: what stands in the way is kept beside, with a date.

Only the standard library is needed: the front door uses it too.
"""

from datetime import datetime
from pathlib import Path

from course.language import _


def dated(place: Path, now: datetime | None = None) -> Path:
    """Give a name beside ``place`` that says when it was kept, and that nothing has yet.

    Parameters
    ----------
    now
        The time that goes into the name; the clock's when left out.

    Examples
    --------
    >>> dated(Path("no such folder", "year.json"), datetime(2026, 12, 1, 9, 30)).name
    'year (kept 2026-12-01 09.30).json'
    """
    name = f"{place.stem} ({_('kept')} {now or datetime.now():%Y-%m-%d %H.%M})"
    found, number = place.with_name(f"{name}{place.suffix}"), 2
    while found.exists():
        found = place.with_name(f"{name} {number}{place.suffix}")
        number += 1
    return found


def put_aside(place: Path, now: datetime | None = None) -> Path | None:
    """Rename a file that is there to its dated name; give that, or None where there is no file."""
    if not place.exists():
        return None
    return place.rename(dated(place, now))


def differs(place: Path, text: str) -> bool:
    """Tell whether a file is there and holds something else than ``text``."""
    try:
        return place.read_bytes() != text.encode("utf-8")
    except FileNotFoundError:
        return False
    except OSError:
        return True
