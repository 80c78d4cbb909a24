"""Labels of panels are seen whole: none ends in three dots, none leaves its place."""

import pytest

CUT = """() => [...document.querySelectorAll(
    '.kit-panel .widget-label, .kit-panel .widget-label-basic')]
  .filter(each => each.offsetParent && (
    (each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible')
    || getComputedStyle(each).textOverflow === 'ellipsis' || each.offsetHeight > 36))
  .map(each => each.textContent)"""


@pytest.mark.slow
@pytest.mark.parametrize("name", ["panel_village", "panel_cash_flow", "panel_portfolio_report"])
def test_no_label_is_cut(opened, screenshots, name):
    page = opened(f"notebooks/{name}.ipynb")
    page.run_all()
    page.page.wait_for_timeout(2_000)
    if screenshots:
        page.page.screenshot(path=str(screenshots / f"labels_{name}.png"))

    assert page.page.evaluate(CUT) == []
