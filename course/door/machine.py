"""What the door needs from the computer, in one place, so that a test can hand in its own."""

import os
import shutil
import signal
import subprocess
import webbrowser
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

# Settings of the user's own Python and Jupyter, which would reach into the course.
_FOREIGN = ("PYTHONPATH", "PYTHONHOME", "IPYTHONDIR", "MPLCONFIGDIR", "VIRTUAL_ENV")
# Without what Python keeps of each module it has read, every page of the lab would begin by
# compiling pandas and matplotlib anew, which takes longer than the rest of its start.
_SLOW = ("PYTHONDONTWRITEBYTECODE",)


@dataclass(frozen=True)
class Answer:
    """How a program ended: its exit code and everything it printed."""

    code: int
    text: str


def listen(
    command: Sequence[str],
    env: Mapping[str, str],
    on_line: Callable[[str], None] = lambda _line: None,
) -> Answer:
    """Run a program, hand each line it prints to ``on_line``, and keep them all."""
    lines = []
    with subprocess.Popen(
        command,
        env={**env, "PYTHONIOENCODING": "utf-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            lines.append(line)
            on_line(line)
    return Answer(process.returncode, "".join(lines))


def show(command: Sequence[str], env: Mapping[str, str], folder: Path) -> int:
    """Run a program in this terminal until it ends, and give its exit code.

    ``os.exec`` would be shorter, but on Windows it lets the terminal go before the program ends.
    """
    with (
        subprocess.Popen(command, env=dict(env), cwd=folder) as process,
        _passing_on_a_stop(process),
    ):
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue  # Ctrl-C reached the program too: it ends in its own way


@contextmanager
def _passing_on_a_stop(process: "subprocess.Popen[bytes]") -> Iterator[None]:
    """End the program when the door itself is told to end, so that nothing is left behind."""
    before = signal.signal(signal.SIGTERM, lambda _number, _frame: process.terminate())
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def free_bytes(folder: Path) -> int:
    """Bytes free on the disk of ``folder``."""
    return shutil.disk_usage(folder).free


def say(text: str) -> None:
    """Tell the person at the terminal, at once."""
    print(text, flush=True)


@dataclass(frozen=True)
class Machine:
    """The computer: programs to run, the disk, the terminal."""

    listen: Callable[..., Answer] = listen
    show: Callable[..., int] = show
    which: Callable[[str], str | None] = shutil.which
    free_bytes: Callable[[Path], int] = free_bytes
    say: Callable[[str], None] = say
    browse: Callable[[str], bool] = webbrowser.open
    environ: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    windows: bool = os.name == "nt"

    @property
    def clean_environ(self) -> dict[str, str]:
        """The environment without what the user set for other Pythons and Jupyters."""
        return {
            name: value
            for name, value in self.environ.items()
            if name not in (*_FOREIGN, *_SLOW) and not name.startswith("JUPYTER")
        }

    def command(self, words: str) -> str:
        """Give a command of the door as it is typed here.

        Examples
        --------
        >>> Machine(windows=False).command("lab --port 8899")
        'python3 -m course lab --port 8899'
        >>> Machine(windows=True).command("check")
        'py -m course check'
        """
        return f"{'py' if self.windows else 'python3'} -m course {words}"
