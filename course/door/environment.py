"""The private Python of the course, in ``.venv`` inside the project folder."""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from course.door.machine import Machine
from course.door.trouble import TroubleError, explain
from course.language import _

_NEW_ENOUGH = "import sys; sys.exit(sys.version_info < (3, 11))"


@dataclass(frozen=True)
class Environment:
    """The project's ``.venv``: where it is, whether it works, and how it is made."""

    project: Path
    machine: Machine
    locked = True  # it holds exactly what the lock says

    @property
    def folder(self) -> Path:
        """Where the private Python lives."""
        return self.project / ".venv"

    @property
    def python(self) -> Path:
        """The private Python itself."""
        return self.folder / ("Scripts/python.exe" if self.machine.windows else "bin/python")

    def works(self) -> bool:
        """Whether the private Python starts and is new enough.

        It does not when the Python it was made from has gone, say after a system upgrade.
        """
        return self.runs("-I", "-S", "-c", _NEW_ENOUGH)

    def has_pip(self) -> bool:
        """Whether pip is in it; one made for uv has none."""
        return self.runs("-m", "pip", "--version")

    def runs(self, *arguments: str) -> bool:
        """Whether the private Python runs ``arguments`` to a good end."""
        try:
            answer = self.machine.listen(
                [str(self.python), *arguments], env=self.machine.clean_environ
            )
        except OSError:
            return False
        return answer.code == 0

    def make(self, *, pip: bool) -> None:
        """Make the private Python afresh; whatever stood there is broken."""
        self.machine.say(_("Making the course's own Python in .venv (once)."))
        options = ["--clear"] if pip else ["--clear", "--without-pip"]
        command = [sys.executable, "-m", "venv", *options, str(self.folder)]
        answer = self.machine.listen(command, env=self.machine.clean_environ)
        if answer.code:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise TroubleError(explain(answer.text))

    def link_course(self) -> None:
        """Let the private Python import the course from wherever it runs.

        A one-line ``.pth`` does what ``pip install --no-deps -e .`` would. pip builds an editable
        package with a setuptools that it downloads, which no lock pins, and writes the folder's
        full name, which Python 3.11 and 3.12 on Windows cannot read back when the name is not in
        the system's alphabet. A relative line is plain ASCII, and survives a move of the folder.
        """
        way_up = os.path.relpath(self.project, self._site_packages)
        (self._site_packages / "course.pth").write_text(f"{way_up}\n", encoding="ascii")

    @property
    def _site_packages(self) -> Path:
        if self.machine.windows:
            return self.folder / "Lib" / "site-packages"
        return next(self.folder.glob("lib/python3*/site-packages"))
