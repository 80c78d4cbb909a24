"""The switchboard in a real browser: a rule is switched off, and both years are shown."""

import json

import pytest

pytestmark = pytest.mark.slow


def test_a_rule_is_switched_off_with_the_keyboard_alone(opened, axe, screenshots):
    notebook = opened("notebooks/panel_switchboard.ipynb")
    notebook.run_all()
    notebook.show_cell("switchboard()")
    panel = notebook.page.locator(".kit-panel").first
    panel.locator(".kit-control-rule select").select_option(label="COL-4 · no visit")
    panel.locator(".kit-control-pairs [role=slider]").press("Home")  # two pairs will do here
    panel.locator(".kit-control-live-both-years").focus()
    notebook.page.keyboard.press("Enter")
    panel.get_by_text("Done: the year with COL-4, and without.").wait_for(timeout=120_000)
    if screenshots:
        panel.screenshot(path=screenshots / "switchboard.png")
    found = notebook.complaints(axe)

    assert panel.locator("img").count() == 1
    assert found == [], json.dumps(found, indent=1)
    assert notebook.errors() == []
    assert notebook.outside == []
