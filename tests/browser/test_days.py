"""Each day in a real JupyterLab: every cell runs, everything has a name, nothing goes out."""

import json
import re

import pytest

from course.outline import DAYS

pytestmark = pytest.mark.slow


def small(source):
    """The same with as few people and years as there can be: it is looked at, not judged."""
    return re.sub(r"\bn=\d+", "n=2", source).replace("clients=150, officers=2", "clients=40")


def try_day1(page):
    """A sorting says what was put in the wrong place."""
    panel = page.locator(".kit-panel", has_text="Policy or procedure?").first
    panel.locator("select").first.select_option("procedure")
    panel.locator("button", has_text="Check").click()

    panel.locator(".kit-live", has_text="Not yet.").wait_for(timeout=20_000)


def try_day5(page):
    """The portfolio panel lives another year when its officers change."""
    panel = page.locator(".kit-panel:has(.kit-control-officers)").first
    picture, words = panel.locator(".kit-picture"), panel.locator(".kit-live").last
    before, said = picture.evaluate("image => image.src"), words.inner_text()
    handle = panel.locator(".kit-control-officers [role=slider]")
    handle.press("ArrowRight")
    page.wait_for_function(
        "([image, words, before, said]) => image.src !== before && words.innerText !== said",
        arg=[picture.element_handle(), words.element_handle(), before, said], timeout=60_000,
        polling=100,
    )  # fmt: skip

    assert handle.get_attribute("aria-valuenow") == "3.0"
    assert picture.evaluate("image => image.naturalWidth") == 760


TRIED = {"day1": ('sort_out("day1.policy_or_procedure")', try_day1),
         "day5": ("portfolio_panel()", try_day5)}  # fmt: skip


@pytest.mark.parametrize("day", [day.name for day in DAYS])
def test_a_day_runs_and_nothing_in_it_is_without_a_name(day, opened, axe, screenshots):
    """One visit for all of it: opening and running is what takes time."""
    notebook = opened(f"notebooks/{day}.ipynb")
    notebook.set_source("branch(clients=150", small)
    notebook.run_all()

    assert notebook.errors() == []
    panels = notebook.cells_with_panels()
    found = notebook.complaints(axe, colours=False)

    assert found == [], json.dumps(found, indent=1)
    assert len(panels) >= 5
    assert notebook.sideways() == []
    for number, source in enumerate(panels if screenshots else ()):
        notebook.show_cell(source)
        notebook.page.screenshot(path=screenshots / f"{day}-{number}.png")
    if day in TRIED:
        holding, attempt = TRIED[day]
        notebook.show_cell(holding)
        attempt(notebook.page)
    assert notebook.outside == []
