"""A JupyterLab over a fresh working copy, as a learner opens it, and a browser to look at it."""

import json
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
    port = free_port()
    command = door.command(Path(sys.executable), learners_copy, port, browser=False)
    environment = door.environ(Here(PROJECT, Machine()), learners_copy, TOKEN)
    environment |= {"COURSE_LEARNER": "demo", "COURSE_PROGRESS": str(learners_copy / "p.json")}
    environment["PYTHONPATH"] = str(PROJECT)  # the course under test, whichever is installed
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
def chromium():
    """A headless browser, without any way out of this computer."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this computer: the browser tests were not run")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


class Notebook:
    """One notebook in the browser, in the lab that stays open for all tests."""

    def __init__(self, page, path):
        self.page, self.path = page, path
        self.outside = []
        self.page.on("request", self._note)
        self.page.set_viewport_size(VIEWPORT)
        self.command("docmanager:open", path=path)
        self.page.wait_for_selector(".jp-NotebookPanel:visible .jp-Cell", timeout=60_000)
        self.page.evaluate(f"async () => {{ await {CURRENT}.sessionContext.ready; }}")

    def _note(self, request):
        here = self.page.url.partition("/lab")[0]
        if not request.url.startswith((here, here.replace("http", "ws"), "data:", "blob:")):
            self.outside.append(request.url)

    def command(self, name, **arguments):
        return self.page.evaluate(
            "([name, args]) => window.jupyterapp.commands.execute(name, args).then(() => null)",
            [name, arguments],
        )

    def run_all(self, seconds=180):
        """Run every cell; a cell that fails stops the run, and `errors` says how."""
        self.page.evaluate(RUN_ALL, 1000 * seconds)

    def errors(self):
        """The error outputs of the notebook, and what was left behind a cell that failed."""
        return self.page.evaluate(
            f"() => {CODE}.flatMap(cell => ["
            "  ...cell.model.outputs.toJSON().filter(o => o.output_type === 'error')"
            "    .map(o => o.ename + ': ' + o.evalue),"
            "  ...(cell.model.sharedModel.source.trim() && cell.model.executionCount === null"
            "    ? ['not run: ' + cell.model.sharedModel.source] : [])])"
        )

    def set_source(self, holding, change):
        """Change the source of each cell that holds a text, as ``change`` does."""
        sources = self.page.evaluate(f"() => {CODE}.map(cell => cell.model.sharedModel.source)")
        changed = {i: change(text) for i, text in enumerate(sources) if holding in text}
        self.page.evaluate(
            f"changed => Object.entries(changed).forEach(([i, text]) =>"
            f" {CODE}[i].model.sharedModel.setSource(text))",
            changed,
        )
        return len(changed)

    def cells_with_panels(self):
        """The sources of the cells that show something to move or to answer, once all are there."""
        return self.page.evaluate(PANELS)

    def show_cell(self, holding):
        """Bring the first cell whose source holds a text on the screen, with what it shows."""
        self.page.evaluate(SHOW_CELL, holding)

    def complaints(self, axe, panel=".kit-panel", *, colours=True):
        """What axe-core finds wrong in the panels that are on the page.

        It judges colours only where they are on the screen, and takes long to find that most of a
        whole day is not: leave them out there.
        """
        self.page.evaluate(f"window.axe === undefined && eval({json.dumps(axe)})")
        return self.page.evaluate(AXE, [panel, colours])

    def sideways(self):
        """What scrolls sideways in the panels that are on the page: they should fit."""
        return self.page.evaluate(SIDEWAYS)

    def close(self):
        """End its kernel and take it from the screen, without asking to save."""
        self.page.remove_listener("request", self._note)
        self.page.evaluate(
            f"async () => {{ const notebook = {CURRENT};"
            " await notebook.sessionContext.shutdown(); notebook.dispose(); }"
        )


VIEWPORT = {"width": 1500, "height": 1000}
WIDGET = "application/vnd.jupyter.widget-view+json"
CURRENT = "window.jupyterapp.shell.currentWidget"
CODE = f"{CURRENT}.content.widgets.filter(cell => cell.model.type === 'code')"
RUN_ALL = """async (milliseconds) => {
  const late = new Promise((_done, fail) => setTimeout(
    () => fail(new Error('not all cells ran within ' + milliseconds + ' ms')), milliseconds));
  await Promise.race([window.jupyterapp.commands.execute('notebook:run-all-cells'), late]);
}"""
SHOW_CELL = f"""async (text) => {{
  const notebook = {CURRENT}.content;
  const place = notebook.widgets.findIndex(
    cell => cell.model.type === 'code' && cell.model.sharedModel.source.includes(text));
  const cell = notebook.widgets[place], outputs = cell.model.outputs.toJSON();
  const live = outputs.some(output => output.data && '{WIDGET}' in output.data);
  notebook.activeCellIndex = place;
  await notebook.scrollToItem(place, 'start');
  const shown = () => cell.node.isConnected
    && (!live || cell.node.querySelector('.kit-panel[role=group], .jupyter-widgets'));
  for (let tries = 0; tries < 200 && !shown(); tries++)
    await new Promise(done => setTimeout(done, 50));
  await new Promise(done => setTimeout(done, 100));
}}"""
PANELS = f"""async () => {{
  const live = cell => cell.model.outputs.toJSON().some(o => o.data && '{WIDGET}' in o.data);
  const cells = {CODE}.filter(live);
  const there = () => cells.every(cell => cell.node.querySelector('.kit-panel[role=group]'));
  for (let tries = 0; tries < 400 && !there(); tries++)
    await new Promise(done => setTimeout(done, 50));
  const missing = cells.filter(cell => !cell.node.querySelector('.kit-panel[role=group]'));
  if (missing.length) throw new Error('these panels never came: '
    + missing.map(cell => cell.model.sharedModel.source + ' -> '
                  + cell.node.innerText.slice(0, 300)).join(' | '));
  return cells.map(cell => cell.model.sharedModel.source);
}}"""
SIDEWAYS = """() => [...document.querySelectorAll('.kit-panel, .kit-panel *')]
  .filter(e => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX)
    && e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1)
  .map(e => e.className + ': ' + e.scrollWidth + ' in ' + e.clientWidth)"""
AXE = """async ([panel, colours]) => {
  const rules = { 'color-contrast': { enabled: colours } };
  const found = await axe.run({ include: [[panel]] }, { resultTypes: ['violations'], rules });
  return found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '));
}"""


@pytest.fixture(scope="session")
def lab_page(chromium, lab):
    """JupyterLab as the front door opens it: loading it once takes as long as a day's cells."""
    page = chromium.new_page(viewport=VIEWPORT)
    page.goto(f"{lab}{door.START}?token={TOKEN}&reset")
    page.wait_for_function("window.jupyterapp && window.jupyterapp.started", polling=100)
    page.evaluate("async () => { await window.jupyterapp.started; }")
    page.wait_for_selector(".jp-NotebookPanel .jp-Cell", timeout=60_000)
    # The lab gives its body no height; axe-core would take all on it for unseen, and judge no
    # colours.
    page.evaluate("() => { document.body.style.height = '100vh'; }")
    yield page
    page.close()


@pytest.fixture
def opened(lab_page):
    """Open notebooks of the learner's copy; they are closed after the test."""
    notebooks = []

    def open_notebook(path):
        notebooks.append(Notebook(lab_page, path))
        return notebooks[-1]

    yield open_notebook
    for notebook in notebooks:
        notebook.command("docmanager:open", path=notebook.path)
        notebook.close()


@pytest.fixture(scope="session")
def axe():
    """The source of axe-core, which finds what a screen reader would stumble over."""
    return Path(__file__).with_name("axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def screenshots():
    """A folder for pictures when one is asked for with COURSE_SCREENSHOTS, else None."""
    named = os.environ.get("COURSE_SCREENSHOTS")
    return Path(named) if named else None
