"""Numbers typed into the fields of panels, at the width of a small laptop."""

import pytest

ANY = [
    ("12 500", "12 500", ""),
    ("12 500,50", "12 500.50", ""),
    ("12,500", "12 500", "is read as 12 500 roubles"),
    ("1 841,40", "1 841.40", ""),
    ("30000.55", "30 000.55", ""),
    ("17 000", "17 000", ""),
    ("21 %", "17 000", "is in per cent"),
    ("1e3", "17 000", "not understood"),
    ("12500", "12 500", ""),
]
ENDS = [("-5", "100", "the least here"), ("999999999999", "{most}", "the most here"), ANY[-1]]
COUNT = [
    ("137", "137", ""),
    ("12,500", "{most}", "is read as 12 500"),
    ("21 %", "{most}", "is in per cent"),
    ("1e3", "{most}", "not understood"),
    ("137,5", "138", "Rounded to 138"),
]


def of(cases, most):
    """The cases for a field that takes so much at most."""
    return [(typed, shown.format(most=most), said) for typed, shown, said in cases]


FIELDS = [
    ("panel_schedule", None, "amount", of(ANY + ENDS, "100 000 000")),
    ("panel_rate", "One client", "loan", of(ANY + ENDS, "100 000 000")),
    ("panel_officer", "Her load", "clients", of(COUNT, "2 000")),
    ("panel_officer", "Results and pay", "base", ANY),
    ("panel_cash_flow", "The loan, and what if", "amount", of(ANY + ENDS, "10 000 000")),
    ("panel_cash_flow", "Purchases and costs", "rent", ANY),
    ("panel_cash_flow", None, "monthly-sales-from", ANY),
    ("panel_appraisal", "The request", "amount", of(ANY + ENDS, "10 000 000")),
    ("panel_live", None, "clients", of(COUNT, "600")),
]


IDLE = """() => window.jupyterapp.shell.currentWidget
  .sessionContext.session.kernel.status === 'idle'"""


def type_in(page, control, typed):
    """Put a text in place of what stands in a field, and leave it with Enter.

    Of what is typed while the kernel is at work ipywidgets sends the last alone: no hand is so
    quick, but a test is.
    """
    page.wait_for_timeout(100)
    page.wait_for_function(IDLE, timeout=20_000)
    page.locator(f".kit-control-{control} input").focus()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(typed)
    page.keyboard.press("Enter")


def wait_for_text(page, control, shown):
    page.wait_for_function(
        "([css, shown]) => document.querySelector(css).value === shown",
        arg=[f".kit-control-{control} input", shown], timeout=20_000)  # fmt: skip


def open_panel(opened, name, control, group):
    """Open a panel's page at 1280 pixels, and the group in which a field stands."""
    notebook = opened(f"notebooks/{name}.ipynb")
    notebook.page.set_viewport_size({"width": 1280, "height": 800})
    notebook.run_all()
    notebook.show_cell("norms_panel()" if "monthly" in control else "panel(")
    if group:
        notebook.page.locator(".kit-groups button", has_text=group).click()
    notebook.page.locator(f".kit-control-{control} input").wait_for()
    return notebook


@pytest.mark.parametrize(("name", "group", "control", "cases"), FIELDS)
def test_what_people_write_is_read_or_said_not_to_be(
    opened, axe, screenshots, name, group, control, cases
):
    notebook = open_panel(opened, name, control, group)
    page = notebook.page
    said_below = page.locator(f".kit-control-{control} .kit-said")
    for typed, shown, said in cases:
        type_in(page, control, typed)
        wait_for_text(page, control, shown)
        if said:
            said_below.filter(has_text=said).wait_for(timeout=20_000)
        else:
            said_below.wait_for(state="detached", timeout=20_000)
    type_in(page, control, "many")

    stays = f"It stays at {cases[-1][1]}."  # what was typed, and not the slider's nearest step
    said_below.filter(has_text=stays).wait_for(timeout=20_000)
    if screenshots:
        page.screenshot(path=screenshots / f"fields_{name}_{control}.png")
    assert notebook.complaints(axe) == []
    assert notebook.sideways() == []


def test_a_blank_form_concludes_nothing_until_it_is_filled_in(opened, screenshots):
    notebook = open_panel(opened, "panel_cash_flow", "average-sales", "Sales")
    page = notebook.page
    page.locator(".kit-client select").select_option(label="a blank form: my own client")
    said = page.locator(".kit-panel .kit-live", has_text="Nothing is said yet of net income")
    said.wait_for(timeout=20_000)
    for control, typed in (("good-sales", "50 000"), ("average-sales", "40 000 руб."),
                           ("poor-sales", "30 000")):  # fmt: skip
        type_in(page, control, typed)
        page.locator(".kit-live", has_text="Not answered").wait_for()
    page.locator(".kit-live:not(:has-text('35 Poor sales'))", has_text="42 Rent").wait_for()

    assert "40 000" not in said.inner_text().replace("\u00a0", " ")
    assert not page.locator("img.kit-picture").first.is_visible()
    if screenshots:
        page.screenshot(path=screenshots / "fields_blank_form.png")
