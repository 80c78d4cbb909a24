"""JupyterLab over the learner's working copy, with the course's settings and none of the user's."""

import json
import os
import secrets
from pathlib import Path
from urllib.parse import urlencode

from course.door.environment import Environment
from course.door.ports import HOST, answers
from course.language import _
from course.working_copy import name_learner

START_PAGE = "notebooks/start.ipynb"
START = f"/lab/tree/{START_PAGE}"
_OWN = ".jupyter"
_UNSEEN_SECONDS = 30 * 60
_SETTINGS = Path(__file__).parent / "settings"


def open_lab(place: Environment, folder: Path, port: int, *, browser: bool) -> int:
    """Open JupyterLab and stay until it is stopped; gives its exit code."""
    token = secrets.token_hex(16)
    say = place.machine.say
    say(_("Opening JupyterLab. If no page appears, open this address in your browser:"))
    say(f"  {address(port, token)}")
    say(_("To stop the course, save your pages and press Ctrl-C here."))
    quieten_kernels(folder)
    return place.machine.show(
        command(place.python, folder, port, browser=browser),
        env=environ(place, folder, token),
        folder=place.project,  # not the working copy, where a learner's file could pose as a module
    )


def address(port: int, token: str, page: str = START) -> str:
    """Write the address of a page of the lab, with the key to it.

    Examples
    --------
    >>> address(8888, "abc", "/lab")
    'http://127.0.0.1:8888/lab?token=abc'
    """
    return f"http://{HOST}:{port}{page}?{urlencode({'token': token})}"


def command(python: Path, folder: Path, port: int, *, browser: bool) -> list[str]:
    """Write the command that starts JupyterLab; nothing in it reaches out of this computer."""
    options = {
        "ServerApp.root_dir": folder,
        "ServerApp.ip": HOST,
        "ServerApp.port": port,
        "ServerApp.port_retries": 0,
        "ServerApp.open_browser": browser,
        # A browser in a sandbox may not read the file that would carry the address to it.
        "ServerApp.use_redirect_file": False,
        "ServerApp.answer_yes": True,
        # Each page is a Python of its own. Closing its tab ends it (see settings); one that no
        # browser shows any more ends by itself. A page that is open is never taken away.
        "MappingKernelManager.cull_idle_timeout": _UNSEEN_SECONDS,
        "MappingKernelManager.cull_interval": 60,
        "MappingKernelManager.cull_connected": False,
        "Application.log_level": "ERROR",
        # Looking for language servers starts other programs (npm), which write to the home.
        "LanguageServerManager.autodetect": False,
        "LabApp.default_url": START,
        "LabApp.app_settings_dir": _SETTINGS,
        "LabApp.extension_manager": "readonly",
        "LabApp.news_url": None,
        "LabApp.check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
    }
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options["ServerApp.allow_root"] = True  # a classroom's container knows no other user
    words = [f"--{name}={value}" for name, value in options.items()]
    return [str(python), "-m", "course.door.start_lab", *words]


def environ(place: Environment, folder: Path, token: str) -> dict[str, str]:
    """Give the lab an environment in which it writes to the working copy, never to the home.

    A trainer who sets ``COURSE_LEARNER`` gives a whole class the same figures.
    """
    own = folder / _OWN
    named = {"COURSE_LEARNER": name_learner(folder)}
    return named | place.machine.clean_environ | {
        "JUPYTER_CONFIG_DIR": str(own / "config"),
        "JUPYTER_DATA_DIR": str(own / "data"),
        "JUPYTER_PREFER_ENV_PATH": "1",
        "JUPYTER_TOKEN": token,
        "IPYTHONDIR": str(own / "ipython"),
        "MPLCONFIGDIR": str(own / "matplotlib"),
    }


def quieten_kernels(folder: Path) -> None:
    """Keep each page's kernel from warning of eavesdroppers: it talks within this computer."""
    profile = folder / _OWN / "ipython" / "profile_default"
    profile.mkdir(parents=True, exist_ok=True)
    (profile / "ipython_kernel_config.json").write_text(
        json.dumps({"IPKernelApp": {"log_level": "ERROR"}}), encoding="ascii"
    )


def find_open(folder: Path) -> str | None:
    """Find the address of a lab that is open over this working copy already, or None."""
    for note in sorted((folder / _OWN / "data" / "runtime").glob("jpserver-*.json")):
        try:
            server = json.loads(note.read_text(encoding="utf-8"))
            port, token = server["port"], server["token"]
        except (OSError, ValueError, KeyError):
            continue  # half written: by a lab that is just opening, or one that crashed
        if answers(address(port, token, "/api/status")):
            return address(port, token)
    return None


def show_open(place: Environment, address: str, *, browser: bool) -> int:
    """Lead the learner back to the lab that is open already."""
    place.machine.say(_("The course is open already, at this address:"))
    place.machine.say(f"  {address}")
    if browser:
        place.machine.browse(address)
    return 0
