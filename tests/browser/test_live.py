"""The live panel in a real browser: a class decides, something happens, the year goes on."""

import json

import pytest

pytestmark = pytest.mark.slow


def test_a_year_is_lived_to_its_first_question_and_beyond(opened, axe, screenshots):
    notebook = opened("notebooks/panel_live.ipynb")
    notebook.run_all()
    notebook.show_cell("live_panel()")
    panel = notebook.page.locator(".kit-panel").first
    panel.locator(".kit-live-begin").click()
    panel.get_by_text("the eve of the year").wait_for(timeout=60_000)
    panel.locator(".kit-live-month").focus()
    notebook.page.keyboard.press("Enter")
    panel.get_by_text("somebody waits for your decision").wait_for(timeout=60_000)
    panel.locator(".kit-live-choice select").select_option(index=1)
    panel.locator(".kit-live-reason input").fill("said the class")
    panel.locator(".kit-live-decide").click()
    panel.get_by_text("You decided: ").wait_for(timeout=60_000)
    panel.locator(".kit-live-event select").select_option(label="the market is closed")
    panel.locator(".kit-live-happen").click()
    panel.get_by_text("Tomorrow: the market is closed (everybody).").wait_for(timeout=60_000)
    panel.locator(".kit-live-policy").click()
    panel.get_by_text("Two years with the same luck").wait_for(timeout=60_000)
    if screenshots:
        panel.screenshot(path=screenshots / "live.png")
    found = notebook.complaints(axe)

    assert panel.locator("img").count() == 1
    assert found == [], json.dumps(found, indent=1)
    assert notebook.errors() == []
    assert notebook.outside == []
