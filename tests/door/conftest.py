"""A small course on disk, and a computer that runs nothing but notes what it is asked to run."""

import json
from pathlib import Path

import pytest

from course.door.environment import Environment
from course.door.machine import Answer, Machine


def notebook(source="print('hello')", output="hello\n"):
    """A page with one cell that has been run."""
    cell = {
        "cell_type": "code",
        "id": "a",
        "metadata": {},
        "execution_count": 1,
        "source": [source],
        "outputs": [{"output_type": "stream", "name": "stdout", "text": [output]}],
    }
    page = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(page)


@pytest.fixture
def project(tmp_path):
    """A course in a folder with a space and Cyrillic letters in its name."""
    folder = tmp_path / "папка с пробелом"
    for page in ("notebooks/start", "notebooks/day3", "exercises/day3_size", "solutions/day3_size"):
        path = folder / f"{page}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(notebook(), encoding="utf-8")
    (folder / "README.md").write_text("no table here", encoding="ascii")
    (folder / "requirements.lock").write_text("simpy==4.1.2\n", encoding="ascii")
    (folder / "requirements-test.lock").write_text("simpy==4.1.2\npytest==9\n", encoding="ascii")
    return folder


class Recorder:
    """Stands in for the computer: notes each command, and answers as the test says.

    ``answers`` maps a piece of a command to the answer; ``venv`` really makes the folders.
    """

    def __init__(self, *, uv=None, free=10**10, windows=False):
        self.commands = []
        self.said = []
        self.browsed = []
        self.answers = {}
        self.environments = []
        self.machine = Machine(
            listen=self.listen,
            show=self.show,
            which={"uv": uv}.get,
            free_bytes=lambda _folder: free,
            say=self.said.append,
            browse=self.browsed.append,
            environ={"PATH": "/usr/bin", "PYTHONPATH": "/mine", "JUPYTER_CONFIG_DIR": "/mine"},
            windows=windows,
        )

    def listen(self, command, env, on_line=lambda _line: None):
        self._note(command, env)
        answer = self._answer(" ".join(command))
        if "venv" in command and answer.code == 0:
            self._make(Path(command[-1]), pip="--without-pip" not in command)
        for line in answer.text.splitlines():
            on_line(line)
        return answer

    def show(self, command, env, folder):
        self._note(command, env)
        return self._answer(" ".join(command)).code

    def of(self, *words):
        """The commands noted so far that hold all these words."""
        return [command for command in self.commands if all(word in command for word in words)]

    def _note(self, command, env):
        if "venv" not in command and not Path(command[0]).exists() and command[0] != "uv":
            raise FileNotFoundError(command[0])
        self.commands.append(list(command))
        self.environments.append(env)

    def _answer(self, command):
        for piece, answer in self.answers.items():
            if piece in command:
                return answer
        return Answer(0, "")

    def _make(self, folder, *, pip):
        home = "Scripts" if self.machine.windows else "bin"
        packages = "Lib/site-packages" if self.machine.windows else "lib/python3.11/site-packages"
        (folder / home).mkdir(parents=True)
        (folder / packages).mkdir(parents=True)
        (folder / home / ("python.exe" if self.machine.windows else "python")).touch()
        self.answers["pip --version"] = Answer(0 if pip else 1, "")


@pytest.fixture
def recorder():
    """A computer with nothing on it but Python."""
    return Recorder()


@pytest.fixture
def place(project, recorder):
    """The course's private Python, not made yet, on that computer."""
    return Environment(project, recorder.machine)
