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


@pytest.mark.rule("GRP-6")
def test_a_group_that_lives_differently_is_named_and_says_why(opened, axe, screenshots):
    notebook = opened("notebooks/panel_switchboard.ipynb")
    notebook.run_all()
    notebook.show_cell("switchboard()")
    panel = notebook.page.locator(".kit-panel").first
    panel.locator(".kit-control-method select").select_option(label="lends to solidarity groups")
    rule = panel.locator(".kit-control-rule select")
    rule.select_option(label="GRP-6 · a group that refuses to pay goes on borrowing")
    panel.locator(".kit-control-pairs [role=slider]").press("Home")
    panel.locator(".kit-control-live-both-years").click()
    panel.get_by_text("Done: the year with GRP-6, and without.").wait_for(timeout=120_000)
    whose = panel.locator(".kit-control-whose select")
    names = whose.locator("option").all_text_contents()  # with hard spaces between the words
    whose.select_option(index=next(i for i, name in enumerate(names) if "group" in name))
    panel.get_by_text("Without it, ").wait_for(timeout=60_000)
    if screenshots:
        panel.screenshot(path=screenshots / "switchboard_groups.png")
    found = notebook.complaints(axe)

    assert panel.get_by_text("groups that live differently").count() == 1
    assert found == [], json.dumps(found, indent=1)
    assert notebook.errors() == []
