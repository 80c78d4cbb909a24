"""The kit's own pages, opened in JupyterLab before anything is run."""

import json

import nbformat
import pytest
from nbformat.sign import NotebookNotary

from tests.browser.conftest import CURRENT, PROJECT

pytestmark = pytest.mark.slow

BROKEN = f"""() => {CURRENT}.content.node.querySelectorAll(
  '.jupyter-widgets-error-widget, .jupyter-widgets-error-msg').length"""
SAYS = f"""() => getComputedStyle(
  {CURRENT}.content.node.querySelector('.kit-panel'), '::before').content"""


@pytest.fixture
def trusted(learners_copy):
    """Lay a page of the kit into the lab, signed as one that was run here: panels are shown."""
    notary = NotebookNotary(data_dir=str(learners_copy / ".jupyter" / "data"))

    def lay(name):
        page = nbformat.read(PROJECT / "notebooks" / f"{name}.ipynb", as_version=4)
        place = learners_copy / f"stored_{name}.ipynb"
        place.write_text(json.dumps(page), encoding="utf-8")
        notary.sign(page)
        return place.name

    yield lay
    notary.store.close()


@pytest.mark.parametrize("name", ["panel_schedule", "panel_forms", "start"])
def test_a_stored_page_shows_its_panels_before_anything_is_run(name, opened, trusted, screenshots):
    notebook = opened(trusted(name))
    sources = notebook.cells_with_panels()
    if screenshots:
        notebook.page.screenshot(path=screenshots / f"stored_{name}.png")

    assert sources
    assert notebook.page.evaluate(BROKEN) == 0


def test_a_panel_whose_kernel_was_started_anew_says_what_to_do(opened, screenshots):
    notebook = opened("notebooks/panel_schedule.ipynb")
    notebook.run_all()
    notebook.cells_with_panels()
    moving = notebook.page.evaluate(SAYS)
    notebook.page.evaluate(f"() => {CURRENT}.sessionContext.session.kernel.restart()")
    notebook.page.wait_for_function(f"({SAYS})().includes('Shift')", timeout=20_000)
    if screenshots:
        notebook.page.screenshot(path=screenshots / "kernel_gone.png")
    notebook.run_all()
    notebook.cells_with_panels()

    assert moving == "none"
    assert notebook.page.evaluate(SAYS) == "none"
