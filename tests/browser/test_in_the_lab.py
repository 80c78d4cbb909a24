"""The course in a real JupyterLab and a real browser, as a learner meets it."""

import json

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]

PANEL = ".kit-panel:has(.kit-picture)"
PICTURE = f"{PANEL} .kit-picture"
WORDS = f"{PANEL} .kit-live"
AXE = """async () => {
  const found = await axe.run({ include: [['.kit-panel']] }, { resultTypes: ['violations'] });
  return found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '));
}"""


@pytest.fixture
def day5(opened):
    notebook = opened("notebooks/day5.ipynb")
    notebook.run_all()
    return notebook


def picture(notebook):
    """The panel's picture as the browser has it: another picture has another address."""
    return notebook.page.locator(PICTURE).first.evaluate("image => image.src")


def test_day_5_runs_and_its_panel_answers(day5, axe, screenshots):
    """One visit for all of it: opening and running is what takes time."""
    assert day5.errors() == []
    day5.show_cell("portfolio_panel()")
    day5.page.wait_for_selector(PICTURE)

    handle = day5.page.locator(".kit-control-officers [role=slider]").first
    before, words = picture(day5), day5.page.locator(WORDS).inner_text()
    handle.focus()
    handle.press("ArrowRight")
    day5.page.wait_for_function(
        "([css, before]) => document.querySelector(css).src !== before", arg=[PICTURE, before],
        timeout=60_000,
    )  # fmt: skip
    day5.page.wait_for_timeout(500)

    assert handle.get_attribute("aria-valuenow") == "3.0"
    assert day5.page.locator(WORDS).inner_text() != words
    assert day5.page.locator(PICTURE).first.evaluate("image => image.naturalWidth") == 760
    if screenshots:
        day5.page.screenshot(path=screenshots / "panel.png")

    day5.page.evaluate(axe)
    found = day5.page.evaluate(AXE)

    assert found == [], json.dumps(found, indent=1)
    assert day5.outside == []


def test_a_question_is_answered_with_the_keyboard_alone(opened, axe, screenshots):
    notebook = opened("notebooks/start.ipynb")
    notebook.run_all()
    notebook.show_cell("start.what_is_it")
    panel = notebook.page.locator(".kit-panel").first
    panel.locator("input[type=radio]").first.focus()
    for key in ("Space", "ArrowDown", "Tab", "Space"):
        notebook.page.keyboard.press(key)
        notebook.page.wait_for_timeout(500)  # as fast as a person

    panel.get_by_text("That is why it takes five days to learn.").wait_for(timeout=20_000)

    notebook.page.evaluate(axe)
    if screenshots:
        notebook.page.screenshot(path=screenshots / "question.png")
    found = notebook.page.evaluate(AXE)

    assert found == [], json.dumps(found, indent=1)
    assert notebook.outside == []


def test_a_solved_task_shows_on_the_map(opened, learners_copy):
    exercise = opened("exercises/day5_arrears.ipynb")
    exercise.run_all()
    exercise.page.evaluate(
        "() => { const cells = window.jupyterapp.shell.currentWidget.content.widgets;"
        " const cell = cells.find(c => c.model.sharedModel.source.startsWith('days_late'));"
        " cell.model.sharedModel.setSource('days_late = 16'); }"
    )
    exercise.run_all()

    assert exercise.errors() == []
    assert '"day5.days_late"' in (learners_copy / "p.json").read_text(encoding="utf-8")
