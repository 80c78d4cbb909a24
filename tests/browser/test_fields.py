"""Numbers typed into the fields of panels, at the width of a small laptop."""

import pytest

TYPED = [
    ("12 500", "12 500", ""),
    ("12 500,50", "12 500.50", ""),
    ("12,500", "12 500", "is read as 12 500 roubles"),
    ("1 841,40", "1 841.40", ""),
    ("30000.55", "30 000.55", ""),
    ("17 000", "17 000", ""),
    ("21 %", "17 000", "is in per cent"),
    ("1e3", "17 000", "not understood"),
    ("-5", "100", "the least here"),
    ("999999999999", "100 000 000", "the most here"),
    ("12500", "12 500", ""),
]
CASH = [(typed, shown, said) for typed, shown, said in TYPED if typed != "-5"]
PANELS = {
    "panel_schedule": (None, "amount", TYPED),
    "panel_rate": ("One client", "loan", TYPED),
    "panel_cash_flow": ("Purchases and costs", "rent", CASH),
}


def type_in(page, control, typed):
    """Put a text in place of what stands in a field, and leave it with Enter."""
    page.locator(f".kit-control-{control} input").focus()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(typed)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("name", PANELS)
def test_what_people_write_is_read_or_said_not_to_be(opened, axe, screenshots, name):
    group, control, cases = PANELS[name]
    notebook = opened(f"notebooks/{name}.ipynb")
    page = notebook.page
    page.set_viewport_size({"width": 1280, "height": 800})
    notebook.run_all()
    notebook.show_cell("panel(")
    if group:
        page.locator(".kit-groups button", has_text=group).click()
    box = page.locator(f".kit-control-{control}")
    for typed, shown, said in cases:
        type_in(page, control, typed)
        page.wait_for_function(
            "([css, shown]) => document.querySelector(css).value === shown",
            arg=[f".kit-control-{control} input", shown], timeout=20_000)  # fmt: skip
        if said:
            box.locator(".kit-said", has_text=said).wait_for(timeout=20_000)
        else:
            box.locator(".kit-said").wait_for(state="detached", timeout=20_000)

    type_in(page, control, "1e3")
    stays = "It stays at 12 500."  # what was typed before, and not the slider's nearest step
    box.locator(".kit-said", has_text=stays).wait_for(timeout=20_000)
    if screenshots:
        page.screenshot(path=screenshots / f"fields_{name}.png")
    assert notebook.complaints(axe) == []
    assert notebook.sideways() == []
