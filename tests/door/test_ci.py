"""The machine's way in: Chromium where it can be had, then the test command."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the script is for Linux")


def run(folder, tools, *words):
    """Run the script with nothing on PATH but a few real commands and these pretended ones."""
    for name in ("bash", "dirname", "id"):
        (folder / name).symlink_to(shutil.which(name))
    for name, text in tools.items():
        (folder / name).write_text(f"#!{shutil.which('bash')}\n{text}\n", encoding="ascii")
        (folder / name).chmod(0o755)
    return subprocess.run(
        [shutil.which("bash"), PROJECT / ".ci" / "run", *words],
        check=False,
        capture_output=True,
        text=True,
        env={"PATH": str(folder)},
    )


def test_words_and_exit_code_are_passed_on(tmp_path):
    ended = run(tmp_path, {"chromium": "", "python3": 'echo "$@"; exit 3'}, "-k", "money")

    assert ended.stdout == "-m course test -k money\n"
    assert ended.returncode == 3


def test_chromium_is_installed_where_it_is_missing(tmp_path):
    tools = {"apt-get": 'echo "$1"', "sudo": '"${@:2}"', "python3": "echo tests"}

    assert run(tmp_path, tools).stdout == "update\ninstall\ntests\n"


def test_without_chromium_the_tests_run_and_it_is_said(tmp_path):
    tools = {"apt-get": "exit 100", "sudo": '"${@:2}"', "python3": "echo tests"}

    ended = run(tmp_path, tools)

    assert ended.stdout == "tests\n"
    assert "the browser tests will skip" in ended.stderr
    assert ended.returncode == 0
