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


def chosen(choice):
    """What the list shows; nothing where its line is empty."""
    shown = choice.evaluate("it => it.selectedIndex < 0 ? '' : it.selectedOptions[0].text")
    return shown.replace("\xa0", " ")


def test_questions_begin_undecided_and_a_year_is_not_left_unasked(opened, screenshots):
    notebook = opened("notebooks/panel_live.ipynb")
    notebook.run_all()
    notebook.show_cell("live_panel()")
    panel = notebook.page.locator(".kit-panel").first
    begin, choice = panel.locator(".kit-live-begin"), panel.locator(".kit-live-choice select")
    seat = panel.locator(".kit-control-seat select")
    seat.select_option(label="the committee's: late and new loans")
    begin.click()
    panel.get_by_text("the eve of the year").wait_for(timeout=60_000)
    panel.locator(".kit-live-month").click()
    for _question in "123":
        panel.get_by_text("somebody waits for your decision").wait_for(timeout=60_000)
        assert chosen(choice) == "not decided yet"
        before = panel.locator(".kit-live").all_inner_texts()
        choice.select_option(index=1)
        panel.locator(".kit-live-decide").click()
        for _wait in range(100):
            if panel.locator(".kit-live").all_inner_texts() != before:
                break
            notebook.page.wait_for_timeout(100)
        notebook.page.wait_for_timeout(500)
    begin.click()
    panel.get_by_text("This year is not over").wait_for(timeout=20_000)
    if screenshots:
        panel.screenshot(path=screenshots / "live_begin_asks.png")
    panel.locator(".kit-live-name input").fill("class of March")
    panel.locator(".kit-live-name input").press("Tab")
    panel.locator(".kit-live-save").click()
    panel.get_by_text("Saved as years/class of March.json").wait_for(timeout=20_000)
    panel.locator(".kit-live-save").click()
    panel.locator(".kit-live-day").click(force=True)
    panel.locator(".kit-live-policy").click()
    panel.get_by_text("What you decided, the last first").wait_for(timeout=60_000)
    if screenshots:
        panel.screenshot(path=screenshots / "live_saved.png")

    assert chosen(choice) == "not decided yet"
    assert notebook.errors() == []
