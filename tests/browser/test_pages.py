"""Pages as a learner lives with them: restarted, left, looked at again, closed."""

import pytest

from tests.browser.conftest import CODE, CURRENT

pytestmark = pytest.mark.slow

RUN = f"""async (holding) => {{
  const notebook = {CURRENT}.content;
  notebook.activeCellIndex = notebook.widgets.findIndex(
    cell => cell.model.type === 'code' && cell.model.sharedModel.source.includes(holding));
  notebook.deselectAll();
  const late = new Promise((_done, fail) => setTimeout(
    () => fail(new Error('not run within a minute: ' + holding)), 60000));
  await Promise.race([window.jupyterapp.commands.execute('notebook:run-cell'), late]);
}}"""
SHOWN = f"""(holding) => {{
  const cell = {CODE}.find(cell => cell.model.sharedModel.source.includes(holding));
  return [...cell.outputArea.node.querySelectorAll('.jp-OutputArea-output')]
    .map(output => output.textContent).join(' ');
}}"""
ERRORS = f"""() => {CODE}.flatMap(cell => cell.model.outputs.toJSON()
  .filter(o => o.output_type === 'error').map(o => o.ename + ': ' + o.evalue))"""
SESSION = f"""(key) => {{
  const cells = {CURRENT}.content.widgets;
  const tagged = cell => (cell.model.getMetadata('tags') || []).find(t => t.startsWith('session:'));
  const start = cells.findIndex(cell => tagged(cell) === 'session:' + key);
  const after = cells.findIndex((cell, place) => place > start && tagged(cell));
  return cells.slice(start, after).filter(cell => cell.model.type === 'code')
    .map(cell => cell.model.sharedModel.source);
}}"""
RESTART = f"async () => {{ await {CURRENT}.sessionContext.session.kernel.restart(); }}"
TOP = f"() => {CURRENT}.content.node.querySelector('.jp-WindowedPanel-outer').scrollTop"
SAYS = f"""() => [...{CURRENT}.content.node.querySelectorAll('.kit-row .kit-panel')]
  .map(panel => getComputedStyle(panel, '::before').content)"""
KERNELS = """async () => (await (await fetch('/api/kernels')).json()).length"""


def run(notebook, *holding):
    """Run the cell that holds a text, one after the other."""
    for text in holding:
        notebook.page.evaluate(RUN, text)


def choose(notebook, holding, place):
    """Choose an option of the question that a cell asks, and press its button."""
    notebook.show_cell(holding)
    cell = notebook.page.locator(".jp-CodeCell:visible").filter(has_text=holding)
    cell.locator("input[type=radio]").nth(place).check()
    cell.locator("button.jupyter-button").first.click()


def shot(notebook, screenshots, name):
    if screenshots:
        notebook.page.screenshot(path=screenshots / f"{name}.png")


def test_a_session_in_the_middle_runs_after_the_kernel_was_started_anew(opened, screenshots):
    notebook = opened("notebooks/day1.ipynb")
    notebook.page.evaluate(RESTART)
    for source in notebook.page.evaluate(SESSION, "credit_policy"):
        run(notebook, source)
    notebook.show_cell("day1.policy_or_procedure")
    shot(notebook, screenshots, "session_after_restart")

    assert notebook.page.evaluate(ERRORS) == []


def test_a_reveal_shows_its_own_guess_also_after_a_later_question_and_a_restart(opened):
    notebook = opened("notebooks/day1.ipynb")
    run(notebook, "import refusal", 'predict("day1.break_even")')
    choose(notebook, 'predict("day1.break_even")', 0)
    run(notebook, "small_loan.bank_loans()", 'reveal("day1.break_even"')
    before = notebook.page.evaluate(SHOWN, 'reveal("day1.break_even"')
    run(notebook, "import institutions", 'predict("day1.fill_the_gap")')
    choose(notebook, 'predict("day1.fill_the_gap")', 2)
    run(notebook, 'reveal("day1.break_even"')
    after = notebook.page.evaluate(SHOWN, 'reveal("day1.break_even"')
    notebook.page.evaluate(RESTART)
    run(notebook, "import refusal", 'predict("day1.break_even")')
    notebook.show_cell('predict("day1.break_even")')

    assert "about 5 000 roubles" in before.replace("\u00a0", " ")
    assert after == before
    assert "the guess you kept" in notebook.page.evaluate(SHOWN, 'predict("day1.break_even")')


def test_the_map_changes_while_somebody_answers_on_another_page(opened, screenshots):
    start = opened("notebooks/start.ipynb")
    run(start, "course_map()")
    start.show_cell("course_map()")
    before = start.page.evaluate(SHOWN, "course_map()")
    shot(start, screenshots, "map_before")
    day = opened("notebooks/day1.ipynb")
    run(day, "import refusal", 'quiz("day1.reason"', 'whereabouts("day1")')
    for place in range(3):
        choose(day, 'quiz("day1.reason"', place)
    day.command("docmanager:open", path=start.path)
    start.page.wait_for_function(
        f"([shown, before]) => ({SHOWN})('course_map()') !== before", arg=[None, before],
        timeout=20_000,
    )  # fmt: skip
    shot(start, screenshots, "map_after")
    after = start.page.evaluate(SHOWN, "course_map()")

    assert "●" in after
    assert "You stopped at" in after
    day.command("docmanager:open", path=day.path)
    day.show_cell("whereabouts(")
    day.page.wait_for_function(
        f"() => ({SHOWN})('whereabouts(').includes('session 1')", timeout=20_000
    )
    shot(day, screenshots, "whereabouts")
    top = day.page.evaluate(TOP)
    day.page.locator(".jp-OutputArea a:visible", has_text="session 1").first.click()
    day.page.wait_for_function(f"top => ({TOP})() > top", arg=top, timeout=20_000)


def test_the_next_morning_a_page_shows_what_was_answered_before_anything_is_run(
    opened, screenshots
):
    day = opened("notebooks/day2.ipynb")
    run(day, 'whereabouts("day2")', "import joint_liability, lending_methods",
        'quiz("day2.strongest"')
    choose(day, 'quiz("day2.strongest"', 0)
    day.page.wait_for_function(f"() => ({SHOWN})('whereabouts(').includes('session 3')")
    day.command("docmanager:save")
    day.close()
    again = opened("notebooks/day2.ipynb")
    again.show_cell('quiz("day2.strongest"')
    again.page.wait_for_selector(".kit-row:visible input[type=radio]:checked")
    shot(again, screenshots, "next_morning")

    assert "session 3" in again.page.evaluate(SHOWN, "whereabouts(")
    assert again.page.evaluate(SAYS).count("none") == 2


def test_closing_a_page_ends_its_program(opened):
    notebook = opened("notebooks/panel_schedule.ipynb")
    running = notebook.page.evaluate(KERNELS)
    other = opened("notebooks/panel_rate.ipynb")
    other.page.evaluate("() => window.jupyterapp.commands.execute('application:close')")
    other.page.wait_for_function(
        f"async (running) => (await ({KERNELS})()) === running", arg=running, timeout=20_000
    )

    assert running >= 1
