"""The door says that a Python is too old, whichever Python that is."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent.parent
SENTENCE = "The course needs Python 3.11 or newer, and this is Python 3."
PRETEND = (
    "import runpy, sys; sys.version_info = (3, 6, 15, 'final', 0); "
    "sys.argv = ['course', 'lab']; runpy.run_module('course', run_name='__main__')"
)


@pytest.mark.parametrize("name", ["__main__.py", "__init__.py"])
def test_the_first_files_read_are_words_an_old_python_understands(name):
    source = (PROJECT / "course" / name).read_text(encoding="ascii")

    assert ast.parse(source, feature_version=(3, 6))
    assert not [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.JoinedStr)]


def test_an_old_python_is_told_which_one_to_install():
    ended = subprocess.run(
        [sys.executable, "-c", PRETEND], cwd=PROJECT, check=False, capture_output=True, text=True
    )

    assert ended.returncode == 1
    assert ended.stderr.startswith(SENTENCE + "6. Install a newer one")
    assert ended.stderr.count("\n") == 1


def runs(python):
    """Whether a command is a Python that starts; a version manager's empty shim is none."""
    found = shutil.which(python)
    return found and not subprocess.run([found, "-V"], check=False, capture_output=True).returncode


def test_a_real_old_python_says_the_same():
    old = next(filter(runs, [f"python3.{minor}" for minor in range(6, 11)]), None)
    if old is None:
        pytest.skip("no Python older than 3.11 on this computer")

    ended = subprocess.run(
        [old, "-m", "course", "lab"],
        check=False,
        cwd=PROJECT,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )

    assert ended.stderr.startswith(SENTENCE)


def test_the_door_needs_nothing_but_the_standard_library():
    """-S leaves out everything that was ever installed."""
    say_help = f"import sys; sys.path.insert(0, {str(PROJECT)!r}); import course.door.commands"

    ended = subprocess.run(
        [sys.executable, "-I", "-S", "-c", say_help], check=False, capture_output=True, text=True
    )

    assert ended.returncode == 0, ended.stderr
