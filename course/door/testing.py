"""The whole test run in one call of pytest, so that its last line counts everything."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from course.door.environment import Environment

_SANITIZE = "tests/nbval_sanitize.cfg"


def run_tests(place: Environment, wishes: Sequence[str]) -> int:
    """Run tests, doctests and every notebook's stored outputs; ``wishes`` go on to pytest."""
    with tempfile.TemporaryDirectory(prefix="course-test-") as scratch:
        return place.machine.show(
            [*command(place), *wishes], env=environ(place, Path(scratch)), folder=place.project
        )


def command(place: Environment) -> list[str]:
    """Write the call of pytest; which folders hold tests stands in pyproject.toml."""
    words = ["-m", "pytest", "-n", "2", "--dist", "loadfile", "--no-loadscope-reorder"]
    words += ["--nbval", "--nbval-current-env", "--nbval-sanitize-with", _SANITIZE]
    return [str(place.python), *words]


def environ(place: Environment, scratch: Path) -> dict[str, str]:
    """Give the tests an environment without the user's Jupyter settings and course progress.

    Notebooks run side by side, so each keeps its progress, and the files it writes, in a folder
    of its own, as when it is built.
    """
    return place.machine.clean_environ | {
        "COURSE_LEARNER": "demo",
        "COURSE_PROGRESS": str(scratch / "{process}" / "progress.json"),
        "IPYTHONDIR": str(scratch / "ipython"),
        "JUPYTER_CONFIG_DIR": str(scratch / "jupyter"),
        "JUPYTER_DATA_DIR": str(scratch / "jupyter"),
        "TQDM_DISABLE": "1",
    }
