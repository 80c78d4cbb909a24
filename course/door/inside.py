"""The parts of the check-up that only the private Python can answer for, each run on its own.

``python -m course.door.inside kernel`` prints one line about the part and exits with 1 when the
part fails. What a part needs is imported inside it, so that one broken package fails one part.
"""

import importlib
import importlib.metadata
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from course.door import lab, ports
from course.door.environment import Environment
from course.door.install import RUN
from course.door.machine import Machine

PROJECT = Path(__file__).absolute().parent.parent.parent
_PIN = re.compile(r"^([\w.-]+)==([\w.!+-]+)(?: ; (.+?))? \\$", re.MULTILINE)
_PATIENCE_SECONDS = 60


def packages(project: Path = PROJECT) -> str:
    """Compare what is installed with the lock, package by package."""
    from packaging.markers import Marker

    wanted = {
        name: version
        for name, version, marker in _PIN.findall((project / RUN).read_text(encoding="utf-8"))
        if not marker or Marker(marker).evaluate()
    }
    wrong = [
        f"{name} {installed(name) or 'missing'} instead of {version}"
        for name, version in wanted.items()
        if installed(name) != version
    ]
    if wrong:
        raise RuntimeError(", ".join(wrong))
    return f"{len(wanted)} at the versions the course was tested with"


def installed(package: str) -> str | None:
    """Give the installed version of a package, or None."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def code() -> str:
    """Import the rooms of the kit."""
    rooms = ("simulator", "course")
    for room in rooms:
        importlib.import_module(room)
    return f"{' and '.join(rooms)} can be imported"


def kernel() -> str:
    """Let a kernel, as a notebook uses it, import the simulator."""
    from jupyter_client.manager import start_new_kernel

    manager, client = start_new_kernel(startup_timeout=_PATIENCE_SECONDS)
    try:
        reply = client.execute("import simulator", reply=True, timeout=_PATIENCE_SECONDS)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    content = reply["content"]
    if content["status"] != "ok":
        raise RuntimeError(f"{content['ename']}: {content['evalue']}")
    return "starts and imports the simulator"


def open_lab() -> str:
    """Start JupyterLab on an empty folder, and wait until it answers."""
    place = Environment(PROJECT, Machine())
    port = ports.choose_port(None, place.machine)
    before = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="course-check-") as folder:
        words = lab.command(Path(sys.executable), Path(folder), port, browser=False)
        env = lab.environ(place, Path(folder), token="check")  # noqa: S106  # an empty folder's
        with subprocess.Popen(words, env=env, stderr=subprocess.PIPE, text=True) as process:
            try:
                _wait_for(lab.address(port, "check", "/lab"), process)
            finally:
                process.terminate()
    return f"answers after {time.monotonic() - before:.1f} s"


def _wait_for(address: str, process: "subprocess.Popen[str]") -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        if ports.answers(address):
            return
        time.sleep(0.1)
    process.terminate()
    raise RuntimeError((process.stderr.read() if process.stderr else "")[-300:] or "no answer")


def widgets() -> str:
    """See that the widgets and their half in the browser are both there."""
    for module in ("ipywidgets", "anywidget"):
        importlib.import_module(module)
    home = Path(sys.prefix, "share/jupyter/labextensions")
    for part in ("@jupyter-widgets/jupyterlab-manager", "anywidget"):
        if not (home / part / "package.json").exists():
            raise RuntimeError(f"{part} is missing in {home}")
    return f"ipywidgets {installed('ipywidgets')}, with its half in the browser"


def fonts() -> str:
    """See that pictures can show Russian and Azerbaijani letters and the rouble."""
    from matplotlib.font_manager import findfont, get_font

    font = get_font(findfont("DejaVu Sans", fallback_to_default=False))
    missing = [letter for letter in "Жяəğ₽" if not font.get_char_index(ord(letter))]
    if missing:
        raise RuntimeError(f"cannot draw {' '.join(missing)}")
    return "DejaVu Sans, with Cyrillic, Azerbaijani and the rouble sign"


PARTS = {
    "packages": packages,
    "code": code,
    "kernel": kernel,
    "lab": open_lab,
    "widgets": widgets,
    "fonts": fonts,
}


def main(part: str) -> int:
    """Look at one part; gives 1 when it fails."""
    try:
        print(PARTS[part]())
    except Exception as error:  # noqa: BLE001  # whatever is wrong with a part is its finding
        print(f"{type(error).__name__}: {error}".splitlines()[0])
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
