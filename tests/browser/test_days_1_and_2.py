"""Days 1 and 2 in a real JupyterLab: they run, their panels are named, their questions answer."""

import json

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]

AXE = """async () => {
  const found = await axe.run({ include: [['.kit-panel']] }, { resultTypes: ['violations'] });
  return found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '));
}"""

LOOKED_AT = {
    "day1": ("skills_audit(", "small_loan_panel()", "income_panel()", "waiting_panel()",
             "limits_panel()", 'sort_out("day1.scenes")', "quotes_panel()",
             "policy_page.policy_page", "role_cards", "portrait()"),
    "day2": ("recall_reasons", "schedule_panel()", "path_panel()", "joint_liability_panel()",
             "need_picture", "village_panel()", 'sort_out("day2.who")', "three_methods"),
}  # fmt: skip


@pytest.mark.parametrize("day", LOOKED_AT)
def test_a_day_runs_and_nothing_in_it_is_without_a_name(day, opened, axe, screenshots):
    """One visit for all of it: opening and running is what takes time."""
    notebook = opened(f"notebooks/{day}.ipynb")
    notebook.run_all()

    assert notebook.errors() == []
    notebook.page.evaluate(axe)
    for number, source in enumerate(LOOKED_AT[day]):
        notebook.show_cell(source)
        notebook.page.wait_for_timeout(700)
        if screenshots:
            notebook.page.screenshot(path=screenshots / f"{day}-{number}.png")
        found = notebook.page.evaluate(AXE)

        assert found == [], f"{source}: {json.dumps(found, indent=1)}"
    assert notebook.outside == []


def test_a_sorting_says_what_was_put_in_the_wrong_place(opened):
    notebook = opened("notebooks/day1.ipynb")
    notebook.run_all()
    notebook.show_cell('sort_out("day1.policy_or_procedure")')
    panel = notebook.page.locator(".kit-panel", has_text="Policy or procedure?").first
    panel.locator("select").first.select_option("procedure")
    panel.locator("button", has_text="Check").click()
    notebook.page.wait_for_timeout(1000)

    assert "Not yet." in panel.locator(".kit-live").inner_text()
