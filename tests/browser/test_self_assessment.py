"""The self-assessment in a real browser: a score is given, shown and kept."""

import json

import pytest

pytestmark = pytest.mark.slow


def test_a_score_is_shown_on_the_radar_and_kept(opened, axe, screenshots, learners_copy):
    notebook = opened("notebooks/panel_self_assessment.ipynb")
    notebook.run_all()
    notebook.page.set_viewport_size({"width": 1300, "height": 3200})
    panel = notebook.page.locator(".kit-panel").first
    panel.locator(".kit-control-debt-1 select").select_option(label="4")
    panel.locator(".kit-groups button", has_text="Honest staff").press("Enter")
    panel.locator(".kit-control-staff-1 select").select_option(label="1")
    panel.get_by_role("button", name="Show and keep").press("Enter")
    panel.get_by_text("2 of 35 indicators scored.").first.wait_for(timeout=60_000)
    if screenshots:
        notebook.page.wait_for_timeout(1000)
        panel.screenshot(path=screenshots / "self_assessment.png")
    found = notebook.complaints(axe)
    kept = json.loads((learners_copy / "self_assessment.json").read_text(encoding="utf-8"))

    assert kept["self_assessment"][-1]["scores"] == {"debt.1": 4, "staff.1": 1}
    assert found == [], json.dumps(found, indent=1)
    assert notebook.errors() == []
    assert notebook.outside == []
