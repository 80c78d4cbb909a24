"""What pytest needs to know before it opens any file."""

import importlib
from pathlib import Path

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
