"""What pytest needs to know before it opens any file."""

import importlib
from pathlib import Path

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)  # a busy machine fails no test
settings.load_profile("unhurried")

PROJECT = Path(__file__).parent
PACKAGES = ("simulator", "course")


def pytest_collect_file(file_path: Path) -> None:
    """Import a module by its name before pytest loads it by its path.

    Else a module named on the command line ahead of the tests would be there twice, and what one
    copy makes would be strange to the other.
    """
    rooms = [PROJECT / name for name in PACKAGES]
    ours = any(file_path.is_relative_to(room) for room in rooms)
    if ours and file_path.suffix == ".py" and file_path.stem != "__main__":
        name = file_path.relative_to(PROJECT).with_suffix("").parts
        importlib.import_module(".".join(name).removesuffix(".__init__"))


LONG = (
    "tests/browser/",
    "tests/world/test_directions",
    "notebooks/day",
    "tests/world/",
    "notebooks/",
    "solutions/",
)


def pytest_collection_modifyitems(items: list) -> None:
    """Begin with the files that take longest, so that no worker is left with one at the end."""
    items.sort(key=_by_length)


def _by_length(item: object) -> int:
    place = item.nodeid  # type: ignore[attr-defined]
    return next((i for i, start in enumerate(LONG) if place.startswith(start)), len(LONG))
