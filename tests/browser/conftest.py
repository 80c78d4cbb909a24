"""A JupyterLab over a fresh working copy, as a learner opens it, and a browser to look at it."""

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest

from course import working_copy
from course.door import lab as door
from course.door.commands import Here
from course.door.machine import Machine

PROJECT = Path(__file__).parent.parent.parent
TOKEN = "browser-test"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(address, seconds=90):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            with urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.3)
    pytest.fail(f"JupyterLab did not answer within {seconds} s")


@pytest.fixture(scope="session")
def learners_copy(tmp_path_factory):
    """The working copy that `course lab` would make."""
    project = tmp_path_factory.mktemp("kit")
    for room in (*working_copy.OWN, working_copy.TO_LOOK_AT):
        shutil.copytree(PROJECT / room, project / room)
    return working_copy.prepare(project).folder


@pytest.fixture(scope="session")
def lab(learners_copy):
    """The address of a JupyterLab started with the front door's own command."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this computer: the browser tests were not run")
    port = free_port()
    command = door.command(Path(sys.executable), learners_copy, port, browser=False)
    environment = door.environ(Here(PROJECT, Machine()), learners_copy, TOKEN)
    environment |= {"COURSE_LEARNER": "demo", "COURSE_PROGRESS": str(learners_copy / "p.json")}
    door.quieten_kernels(learners_copy)
    server = subprocess.Popen(
        [*command, "--LabApp.expose_app_in_browser=True"],
        env=environment, cwd=learners_copy, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        wait_for(f"http://127.0.0.1:{port}/api/status?token={TOKEN}")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(30)


@pytest.fixture(scope="session")
def chromium(lab):
    """A headless browser, without any way out of this computer."""
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


class Notebook:
    """One notebook in the browser."""

    def __init__(self, browser, lab, path):
        self.outside = []
        self.page = browser.new_page(viewport={"width": 1500, "height": 1000})
        self.page.on("request", self._note)
        self.lab = lab
        self.page.goto(f"{lab}/lab/tree/{path}?token={TOKEN}&reset")
        self.page.wait_for_function("window.jupyterapp && window.jupyterapp.started")
        self.page.evaluate("async () => { await window.jupyterapp.started; }")
        self.page.wait_for_selector(".jp-NotebookPanel .jp-Cell", timeout=60_000)

    def _note(self, request):
        if not request.url.startswith((self.lab, self.lab.replace("http", "ws"), "data:", "blob:")):
            self.outside.append(request.url)

    def command(self, name, **arguments):
        return self.page.evaluate(
            "([name, args]) => window.jupyterapp.commands.execute(name, args).then(() => null)",
            [name, arguments],
        )

    def run_all(self, seconds=180):
        """Run every cell, and wait until the kernel has nothing left to do."""
        self.page.wait_for_function(
            "() => { const s = window.jupyterapp.shell.currentWidget.sessionContext.session;"
            " return s && s.kernel && s.kernel.status === 'idle'; }", timeout=60_000,
        )
        self.command("notebook:run-all-cells")
        self.page.wait_for_function(
            "() => { const w = window.jupyterapp.shell.currentWidget;"
            " const code = w.content.widgets.filter("
            "   c => c.model.type === 'code' && c.model.sharedModel.source.trim());"
            " return w.sessionContext.session.kernel.status === 'idle'"
            "   && code.every(c => c.model.executionCount !== null); }",
            timeout=1000 * seconds,
        )
        self.page.wait_for_timeout(2000)

    def errors(self):
        """The error outputs of the notebook."""
        return self.page.evaluate(
            "() => window.jupyterapp.shell.currentWidget.content.widgets"
            ".filter(c => c.model.type === 'code')"
            ".flatMap(c => c.model.outputs.toJSON())"
            ".filter(o => o.output_type === 'error').map(o => o.ename + ': ' + o.evalue)"
        )

    def show_cell(self, holding):
        """Bring the first cell whose source holds a text on the screen."""
        self.page.evaluate(
            "async (text) => { const n = window.jupyterapp.shell.currentWidget.content;"
            " const i = n.widgets.findIndex(c => c.model.sharedModel.source.includes(text));"
            " n.activeCellIndex = i; await n.scrollToItem(i, 'start'); }",
            holding,
        )
        self.page.wait_for_timeout(1000)

    def close(self):
        self.page.close()


@pytest.fixture
def opened(chromium, lab):
    """Open notebooks of the learner's copy; they are closed after the test."""
    pages = []

    def open_notebook(path):
        pages.append(Notebook(chromium, lab, path))
        return pages[-1]

    yield open_notebook
    for page in pages:
        page.close()


@pytest.fixture(scope="session")
def axe():
    """The source of axe-core, which finds what a screen reader would stumble over."""
    return Path(__file__).with_name("axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def screenshots():
    """A folder for pictures when one is asked for with COURSE_SCREENSHOTS, else None."""
    named = os.environ.get("COURSE_SCREENSHOTS")
    return Path(named) if named else None
