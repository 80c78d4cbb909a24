"""The handouts on paper: each sheet is one page, or begins one, and nothing is cut off."""

import re

import pytest

from course.handouts.pack import sheets, write
from course.outline import DAYS

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("browser")]

LONGER = {"Confidential questionnaire": 3, "The ladder for the floor": 4}
"""Sheets that take more than a page."""
FORMS = {"form_interview": 1, "form_borrower": 3, "form_confidential": 3, "form_guarantor": 2}
"""Pages of each blank form."""


def pages_of(pdf):
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_every_sheet_prints_on_the_pages_it_should(chromium, tmp_path, screenshots):
    page = chromium.new_page()
    expected = FORMS | {
        day.name: 1 + sum(LONGER.get(sheet.title, 1) for sheet in sheets(day)) for day in DAYS
    }
    for path, _older in write(tmp_path):
        page.goto(path.as_uri())
        pdf = page.pdf(prefer_css_page_size=True, print_background=True)
        if screenshots:
            (screenshots / f"{path.stem}.pdf").write_bytes(pdf)

        assert pages_of(pdf) == expected[path.stem], path.stem
    page.close()
