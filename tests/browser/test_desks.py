"""The desks of days 3 and 5 in a real browser: all on one page, so that one visit is enough."""

import json

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

pytestmark = pytest.mark.slow

CELLS = (
    "import simulator as sim; from course.cases import branch",
    "result = sim.run(branch(clients=60, officers=1))",
    "from course.widgets.study.appraisal_panel import appraisal_panel\nappraisal_panel()",
    "from course.widgets.arrears.report_panel import report_panel\nreport_panel(result)",
    "from course.widgets.arrears.ladder_panel import ladder_panel\nladder_panel()",
    "from course.widgets.arrears.write_off_panel import write_off_panel\nwrite_off_panel(result)",
    "from course.widgets.study.form_panel import form_panel\nform_panel('interview')",
)
APPRAISAL, REPORT, LADDER, WRITE_OFF, FORM = range(5)


@pytest.fixture
def desks(opened, learners_copy):
    """A page with the five of them, run."""
    python = {"name": "python3", "display_name": "Python 3", "language": "python"}
    cells = [new_code_cell(source) for source in CELLS]
    page = new_notebook(cells=cells, metadata={"kernelspec": python})
    nbformat.write(page, learners_copy / "desks.ipynb")
    notebook = opened("desks.ipynb")
    notebook.run_all()
    return notebook


def test_the_desks_are_worked_with_the_keyboard_alone(desks, axe, learners_copy, screenshots):
    assert desks.errors() == []
    assert len(desks.cells_with_panels()) == FORM + 1
    panels, press = desks.page.locator(".kit-panel:visible"), desks.page.keyboard.press

    appraise(panels.nth(APPRAISAL), desks.page)
    drill_down(panels.nth(REPORT), press)
    move_the_day(panels.nth(LADDER), press)
    order(panels.nth(WRITE_OFF))
    fill_in(panels.nth(FORM), desks.page, learners_copy)

    found = desks.complaints(axe)
    for number in range(FORM + 1 if screenshots else 0):
        panels.nth(number).screenshot(path=screenshots / f"desk-{number}.png")

    assert found == [], json.dumps(found, indent=1)
    assert desks.outside == []


def appraise(panel, page):
    """Trust is denied; the opinion goes to the printer."""
    panel.locator(".kit-groups button", has_text="What you saw").focus()
    page.keyboard.press("Enter")
    panel.locator(".kit-control-trusted select").select_option(label="no")
    panel.locator(".kit-live", has_text="work ends").wait_for(timeout=20_000)
    panel.locator(".kit-print button").focus()
    page.keyboard.press("Enter")
    printed = page.frame_locator("iframe.kit-paper").locator("h1")

    assert printed.inner_text(timeout=20_000) == "Expert opinion: Zoya Mironova"


def drill_down(panel, press):
    """From a line to a loan, and its life."""
    panel.get_by_role("button", name="P4", exact=True).focus()
    press("Enter")
    panel.locator("caption", has_text="Behind P4").wait_for(timeout=20_000)
    panel.locator("table:has(caption:has-text('Behind P4')) tbody button").first.focus()
    press("Enter")
    panel.locator("img[alt^='The loan of']").wait_for(timeout=20_000)


def move_the_day(panel, press):
    """A step to the right is a day later."""
    panel.locator(".kit-control-today [role=slider]").focus()
    press("ArrowRight")
    panel.locator(".kit-live", has_text="15 days late").wait_for(timeout=20_000)


def order(panel):
    """The committee orders the write-off of its own example."""
    panel.locator(".kit-groups button", has_text="The decision").click()
    panel.locator(".kit-control-verdict select").select_option(label="order it")
    panel.locator(".kit-live", has_text="Ordered; the director signs").wait_for(timeout=20_000)


def fill_in(panel, page, learners_copy):
    """A line of the form is written and saved in the client's file."""
    panel.locator(".kit-control-work input").focus()
    page.keyboard.type("the covered market")
    page.keyboard.press("Enter")
    panel.locator(".kit-client-save").focus()
    page.keyboard.press("Enter")
    panel.locator(".kit-live", has_text="Saved as clients").wait_for(timeout=20_000)
    kept = json.loads((learners_copy / "clients" / "Zoya Mironova.json").read_text("utf-8"))

    assert kept["interview"]["work"] == "the covered market"
