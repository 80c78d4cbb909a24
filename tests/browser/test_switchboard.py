"""The switchboard in a real browser: a rule is found and switched off, and both years are shown."""

import json

import pytest

pytestmark = pytest.mark.slow


def opened_board(opened):
    notebook = opened("notebooks/panel_switchboard.ipynb")
    notebook.page.set_viewport_size({"width": 1280, "height": 2400})  # a laptop's, and all of it
    notebook.run_all()
    notebook.show_cell("switchboard()")
    return notebook, notebook.page.locator(".kit-panel").first


def test_a_rule_is_found_by_a_word_and_switched_off_with_the_keyboard_alone(
    opened, axe, screenshots
):
    notebook, panel = opened_board(opened)
    rules = panel.locator(".kit-control-rule select")
    assert rules.locator("optgroup").count() > 5
    panel.locator(".kit-control-find input").fill("visit")
    panel.get_by_text("2 of 41 rules are listed").wait_for(timeout=20_000)
    assert rules.locator("option").count() == 2
    rules.focus()
    for key in ("Home", "ArrowDown"):
        notebook.page.keyboard.press(key)
    panel.locator(".kit-control-pairs [role=slider]").press("Home")  # two pairs will do here
    panel.locator(".kit-control-live-both-years").focus()
    notebook.page.keyboard.press("Enter")
    panel.get_by_text("Done: the year with COL-4, and without.").wait_for(timeout=240_000)
    if screenshots:
        panel.screenshot(path=screenshots / "switchboard.png")
    found = notebook.complaints(axe)
    for name in ("chapter", "whom"):
        chosen = panel.locator(f".kit-control-{name} select")
        assert chosen.evaluate("list => list.selectedOptions[0]?.textContent"), name
    panel.locator(".kit-control-clients [role=slider]").press("ArrowRight")
    panel.get_by_text("Below are still the years lived before: without COL-4.").wait_for()
    panel.locator("th button").first.click()
    panel.get_by_text("With the rule, ").wait_for(timeout=60_000)
    if screenshots:
        panel.screenshot(path=screenshots / "switchboard_moved.png")
    found += notebook.complaints(axe)

    assert panel.locator("img").count() == 1
    assert found == [], json.dumps(found, indent=1)
    assert notebook.errors() == []
    assert notebook.outside == []


@pytest.mark.rule("GRP-6")
def test_a_group_that_lives_differently_is_named_and_says_why(opened, axe, screenshots):
    notebook, panel = opened_board(opened)
    panel.locator(".kit-control-method select").select_option(label="lends to solidarity groups")
    panel.get_by_text("44 of 44 rules are listed").wait_for(timeout=20_000)
    panel.locator(".kit-control-rule select").select_option(
        label="GRP-6 · a group that refuses to pay goes on borrowing"
    )
    panel.locator(".kit-control-pairs [role=slider]").press("Home")
    panel.locator(".kit-control-live-both-years").click()
    panel.get_by_text("Done: the year with GRP-6, and without.").wait_for(timeout=240_000)
    panel.locator(".kit-control-whom select").select_option(label="groups alone")
    groups = panel.locator("table", has_text="groups that live differently")
    groups.locator("th button").first.click()
    panel.get_by_text("Without it, ").wait_for(timeout=60_000)
    if screenshots:
        panel.screenshot(path=screenshots / "switchboard_groups.png")
    found = notebook.complaints(axe)

    assert groups.count() == 1
    assert found == [], json.dumps(found, indent=1)
    assert notebook.errors() == []
