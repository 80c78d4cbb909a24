"""JupyterLab as the course opens it."""

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.request import urlopen

import pytest

from course.door import lab
from course.door.environment import Environment
from course.door.machine import Machine

PROJECT = Path(__file__).parent.parent.parent
NOTE = ".jupyter/data/runtime/jpserver-1.json"


@contextlib.contextmanager
def answering():
    """A server that answers everything, as an open lab would."""

    class Yes(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_words):
            pass

    server = HTTPServer(("127.0.0.1", 0), Yes)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def leave_note(folder, port):
    note = folder / NOTE
    note.parent.mkdir(parents=True)
    note.write_text(json.dumps({"port": port, "token": "abc"}))


def test_nothing_in_the_lab_reaches_out_of_this_computer():
    words = lab.command(Path("python"), Path("my_course"), 8888, browser=True)

    assert "--LabApp.news_url=None" in words
    assert "--LabApp.extension_manager=readonly" in words
    assert "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate" in words


def test_the_lab_writes_to_the_working_copy_and_never_to_the_home(place, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    env = lab.environ(place, Path("my_course"), "token")

    own = [value for name, value in env.items() if name.endswith("DIR")]
    assert own
    assert all(value.startswith(str(Path("my_course", ".jupyter"))) for value in own)
    assert "PYTHONPATH" not in env


def test_each_learner_draws_figures_of_their_own_unless_the_trainer_says_otherwise(
    place, recorder, tmp_path
):
    first, again = (lab.environ(place, tmp_path, "token")["COURSE_LEARNER"] for _time in range(2))
    recorder.machine.environ["COURSE_LEARNER"] = "class of May"

    assert first == again != "demo"
    assert lab.environ(place, tmp_path, "token")["COURSE_LEARNER"] == "class of May"


def test_a_lab_that_is_open_already_is_shown_again(place, recorder, tmp_path):
    with answering() as port:
        leave_note(tmp_path, port)
        address = lab.find_open(tmp_path)

    assert address == f"http://127.0.0.1:{port}/lab/tree/notebooks/start.ipynb?token=abc"
    assert lab.show_open(place, address, browser=True) == 0
    assert recorder.browsed == [address]


def test_a_note_left_by_a_lab_that_crashed_is_passed_over(tmp_path):
    with answering() as port:
        pass
    leave_note(tmp_path, port)

    assert lab.find_open(tmp_path) is None


def test_a_page_that_is_closed_or_seen_by_nobody_ends_its_kernel_and_an_open_one_never():
    words = lab.command(Path("python"), Path("my_course"), 8888, browser=True)
    settings = json.loads((PROJECT / "course/door/settings/overrides.json").read_text())

    assert settings["@jupyterlab/notebook-extension:tracker"] == {"kernelShutdown": True}
    assert "--MappingKernelManager.cull_idle_timeout=1800" in words
    assert "--MappingKernelManager.cull_connected=False" in words


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C cannot be sent to one program on Windows")
@pytest.mark.parametrize("seconds", [0.4, 1.0, 2.0])
def test_ctrl_c_while_the_lab_is_still_opening_ends_without_a_word(project, tmp_path, seconds):
    """JupyterLab listens to Ctrl-C only once it is open."""
    words = lab.command(Path(sys.executable), project, 0, browser=False)
    env = Machine().clean_environ | {"HOME": str(tmp_path), "PYTHONPATH": str(PROJECT)}
    call = (  # a shell that starts jobs in the background has them ignore Ctrl-C
        "import os, signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "os.execv(sys.argv[1], sys.argv[1:])"
    )
    with subprocess.Popen(
        [sys.executable, "-c", call, *words], env=env, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, encoding="utf-8", start_new_session=True,
    ) as door:  # fmt: skip
        time.sleep(seconds)
        os.killpg(door.pid, signal.SIGINT)
        try:
            last_words, _nothing = door.communicate(timeout=60)
        finally:
            kill_all(door)

    assert (door.returncode, last_words.count("Traceback")) == (0, 0), last_words


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C cannot be sent to one program on Windows")
def test_the_real_lab_opens_the_start_page_and_ends_cleanly_at_ctrl_c(project, tmp_path):
    """In a folder with a space and Cyrillic letters, and with an empty home."""
    (project / "course").symlink_to(PROJECT / "course")
    home = tmp_path / "home"
    home.mkdir()
    env = Machine().clean_environ | {"HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    call = (  # a shell that starts jobs in the background has them ignore Ctrl-C
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "import sys; from pathlib import Path; from course.door import commands; "
        "sys.exit(commands.main(['lab', '--here', '--no-browser'], project=Path.cwd()))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", call],
        cwd=project,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    ) as door:
        page = wait_for(address_in(door.stdout))
        os.killpg(door.pid, signal.SIGINT)
        try:
            last_words, _nothing = door.communicate(timeout=60)
        finally:
            kill_all(door)
        code = door.returncode

    assert "jupyter-config-data" in page
    assert code == 0, last_words
    assert "Traceback" not in last_words
    assert list(home.rglob("*jupyter*")) == []


def kill_all(door):
    """Whatever has not ended by now, so that no test waits for ever."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(door.pid, signal.SIGKILL)


def address_in(lines):
    for line in lines:
        found = re.search(r"http://\S+", line)
        if found:
            return found[0]
    raise AssertionError("the door named no address")


def wait_for(address):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            with urlopen(address, timeout=10) as answer:
                return answer.read().decode()
        except OSError:
            time.sleep(0.1)
    raise AssertionError("no answer")


def test_the_environment_of_another_python_is_left_at_the_door(project):
    foreign = dict.fromkeys(("PYTHONHOME", "JUPYTER_PATH", "PYTHONDONTWRITEBYTECODE"), "1")
    machine = Machine(environ=foreign | {"PATH": "/bin"})

    assert Environment(project, machine).machine.clean_environ == {"PATH": "/bin"}
