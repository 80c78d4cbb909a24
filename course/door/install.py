"""The locked packages in the private Python, and the memory of what was installed."""

import hashlib
import json
import re
from pathlib import Path

from course.door.environment import Environment
from course.door.machine import Answer
from course.door.trouble import TroubleError, disk_full, explain
from course.language import _

RUN = "requirements.lock"
TEST = "requirements-test.lock"

# What a lock's packages bring along: the test lock holds every line of the other.
_HOLDS = {RUN: (RUN,), TEST: (RUN, TEST)}
_BYTES_NEEDED = 1_000_000_000
# Wheels only: building from source would download tools that no lock pins.
_EXACTLY = ("--require-hashes", "--only-binary=:all:")


def install(place: Environment, lock: str) -> None:
    """Bring the private Python to what ``lock`` says; nothing to do and no network if it is."""
    if remembers(place, lock) and place.works():
        return
    if not remembered(place) and place.machine.free_bytes(place.project) < _BYTES_NEEDED:
        raise TroubleError(disk_full())
    if not _install_with_uv(place, lock):
        _install_with_pip(place, lock)
    place.link_course()
    _remember(place, lock)


def remembers(place: Environment, lock: str) -> bool:
    """Whether exactly this lock is what was installed last."""
    return remembered(place).get(lock) == _fingerprint(place.project / lock)


def remembered(place: Environment) -> dict[str, str]:
    """Give the locks installed so far, each with its fingerprint."""
    try:
        memory = json.loads(_memory(place).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return dict(memory)


def _install_with_uv(place: Environment, lock: str) -> bool:
    """Try uv, which is several times faster; False where it is absent or fails."""
    uv = place.machine.which("uv")
    if uv is None:
        return False
    if not place.works():
        place.make(pip=False)
    place.machine.say(_("Installing the course's packages with uv."))
    command = [uv, "pip", "install", "--python", str(place.python), *_EXACTLY]
    answer = _run(place, [*command, "-r", str(place.project / lock)])
    if answer.code:
        place.machine.say(_("uv could not do it; trying with pip."))
    return answer.code == 0


def _install_with_pip(place: Environment, lock: str) -> None:
    if not (place.works() and place.has_pip()):
        place.make(pip=True)
    place.machine.say(
        _(
            "Installing the course's packages: about 110 MB to download this first time, "
            "a minute or more. Later starts need no network."
        )
    )
    # --no-compile: Python compiles what a start needs, a fifth of what is installed.
    command = [str(place.python), "-m", "pip", "install", "--no-input", "--no-compile", *_EXACTLY]
    command += ["--progress-bar=off", "--disable-pip-version-check"]
    answer = _run(place, [*command, "-r", str(place.project / lock)])
    if answer.code:
        raise TroubleError(explain(answer.text))


def _run(place: Environment, command: list[str]) -> Answer:
    return place.machine.listen(
        command,
        env=place.machine.clean_environ,
        on_line=lambda line: _tell_progress(place, line),
    )


def _tell_progress(place: Environment, line: str) -> None:
    """Pass on the few lines of pip that show it is alive."""
    large = re.match(r"\s*Downloading (\S+?)-\d\S* \((\d+\.\d MB)\)", line)
    if large:
        place.machine.say(f"  {large[1]} ({large[2]})")
    elif line.startswith("Installing collected packages"):
        place.machine.say(_("  all downloaded, now unpacking"))


def _remember(place: Environment, lock: str) -> None:
    memory = {name: _fingerprint(place.project / name) for name in _HOLDS[lock]}
    _memory(place).write_text(json.dumps(memory), encoding="utf-8")


def _memory(place: Environment) -> Path:
    return place.folder / "course-installed.json"


def _fingerprint(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()
