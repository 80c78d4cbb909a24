"""The panels of days 3 and 4 in a real browser: redraw, keyboard, labels, saving and opening."""

import json
from statistics import quantiles

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]

AXE = """async () => {
  const found = await axe.run({ include: [['.kit-panel']] }, { resultTypes: ['violations'] });
  return found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '));
}"""
REDRAWS = """async ([handle, presses]) => {
  const image = document.querySelector('.kit-panel .kit-picture');
  const slider = document.querySelector(handle), times = [];
  slider.focus();
  for (let press = 0; press < presses; press++) {
    const start = performance.now();
    const redrawn = new Promise(done => {
      const seen = new MutationObserver(() => {
        seen.disconnect();
        image.decode().then(() => done(performance.now() - start));
      });
      seen.observe(image, { attributes: true, attributeFilter: ['src'] });
    });
    const key = press % 6 < 3 ? 'ArrowRight' : 'ArrowLeft';
    slider.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true }));
    times.push(await redrawn);
    await new Promise(done => setTimeout(done, 50));
  }
  return times;
}"""
"""What a machine that also runs the other tests may take; alone it should be under 80."""


def redraw_times(notebook, control, presses=20):
    """Milliseconds from a key to the new picture, for each press of an arrow key."""
    handle = f".kit-control-{control} [role=slider]"
    return notebook.page.evaluate(REDRAWS, [handle, presses])


def check_every_group(notebook, axe):
    """Open each group of controls and let axe-core look at the panel."""
    notebook.page.evaluate(axe)
    buttons = notebook.page.locator(".kit-groups button")
    for place in range(buttons.count()):
        buttons.nth(place).click()
        notebook.page.wait_for_timeout(400)
        found = notebook.page.evaluate(AXE)

        assert found == [], json.dumps(found, indent=1)
    buttons.first.click()
    notebook.page.get_by_role("button", name="The numbers").click()
    notebook.page.locator(".kit-panel table").wait_for(timeout=20_000)
    found = notebook.page.evaluate(AXE)

    assert found == [], json.dumps(found, indent=1)
    notebook.page.get_by_role("button", name="The numbers").click()
    notebook.page.wait_for_timeout(400)


PANELS = [("panel_cash_flow", "amount"), ("panel_rate", "rate")]


@pytest.mark.parametrize(("page", "control"), PANELS)
def test_a_panel_redraws_and_has_a_name_for_everything(
    page, control, opened, axe, screenshots, record_property
):
    notebook = opened(f"notebooks/{page}.ipynb")
    notebook.run_all()
    notebook.page.wait_for_selector(".kit-panel .kit-picture")
    check_every_group(notebook, axe)
    redraw_times(notebook, control, presses=6)
    times = redraw_times(notebook, control)
    ninety_five = quantiles(times, n=20)[-1]
    record_property("redraw_95_ms", round(ninety_five))
    print(f"{page}: 95 % of redraws within {ninety_five:.0f} ms")
    if screenshots:
        notebook.page.screenshot(path=screenshots / f"{page}.png")

    assert len(times) == 20  # each press brought a new picture
    assert notebook.errors() == []
    assert notebook.outside == []


def test_a_client_is_changed_saved_and_opened_with_the_keyboard_alone(opened, learners_copy):
    notebook = opened("notebooks/panel_cash_flow.ipynb")
    notebook.run_all()
    page = notebook.page
    page.locator(".kit-groups button", has_text="Purchases and costs").focus()
    page.keyboard.press("Enter")
    page.locator(".kit-control-rent input").focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("2000")
    page.keyboard.press("Enter")
    page.locator(".kit-panel .kit-live", has_text="5 978 roubles").wait_for(timeout=20_000)
    page.locator(".kit-client-save").focus()
    page.keyboard.press("Enter")
    page.locator(".kit-panel .kit-live", has_text="Saved as clients").wait_for(timeout=20_000)
    saved = learners_copy / "clients" / "Zoya Mironova.json"

    assert json.loads(saved.read_text(encoding="utf-8"))["finance"]["rent"] == "2 000.00"

    broken = learners_copy / "clients" / "Broken.json"
    broken.write_text('{"client": "B",', encoding="utf-8")
    with page.expect_file_chooser() as chooser:
        page.locator(".kit-client-open").focus()
        page.keyboard.press("Enter")
    chooser.value.set_files(broken)
    said = page.locator(".kit-panel .kit-live", has_text="the file is damaged here")
    said.wait_for(timeout=20_000)

    assert "Broken.json, line 1" in said.inner_text()


@pytest.mark.parametrize("day", ["day3", "day4"])
def test_a_day_runs_without_errors_and_without_leaving_the_computer(day, opened, axe):
    notebook = opened(f"notebooks/{day}.ipynb")
    notebook.run_all()
    notebook.page.evaluate(axe)
    found = notebook.page.evaluate(AXE)

    assert notebook.errors() == []
    assert notebook.outside == []
    assert found == [], json.dumps(found, indent=1)
