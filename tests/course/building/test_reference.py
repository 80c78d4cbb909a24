"""The reference page: every public name once, in reading order, as its docstring has it."""

import inspect
import re

import pytest

import simulator
from course.building import reference
from course.building.numpydoc import as_markdown

NAMES = [name for _title, names in reference.GROUPS for name in names]


def parts():
    """The page's parts by name."""
    cut = re.split(r"^### (\w+)$", reference.render(), flags=re.MULTILINE)
    return dict(zip(cut[1::2], cut[2::2], strict=True))


def test_the_page_is_in_step_with_the_docstrings():
    """Else: python -m course.building.reference."""
    assert reference.PAGE.read_text(encoding="utf-8") == reference.render()


def test_every_public_name_stands_on_the_page_once():
    assert sorted(NAMES) == sorted(simulator.__all__)
    assert list(parts()) == NAMES


def test_the_groups_are_the_reading_order_of_the_package():
    order = " ".join((simulator.__doc__ or "").lower().split())
    places = [order.index(title.lower().removeprefix("the ")) for title, _names in reference.GROUPS]

    assert places == sorted(places)


@pytest.mark.parametrize("name", NAMES)
def test_a_part_says_all_that_the_docstring_says(name):
    said = inspect.getdoc(getattr(simulator, name))
    words = re.findall(r"[^\W_]{3,}", said)
    shown = re.findall(r"[^\W_]{3,}", parts()[name])

    assert words
    assert set(words) <= set(shown) | {"Parameters", "Attributes"}


def test_what_an_account_can_do_stands_on_the_page_whichever_class_it_comes_from():
    can = [name for name in dir(simulator.Account) if not name.startswith("_")]

    assert [name for name in can if f"- `{name}" not in parts()["Account"]] == []
    assert {"receive", "prepay", "waive", "charge", "postpone"} <= set(can)


@pytest.mark.parametrize("name", NAMES)
def test_no_section_is_left_as_it_was_underlined(name):
    assert not re.search(r"^-{3,}$", parts()[name], re.MULTILINE)


def test_a_list_of_types_and_names_becomes_bullets():
    said = "Do.\n\nRaises\n------\nInputError\nOSError\n    When it is full.\n\nNotes\n-----\nNo."

    assert as_markdown(said).splitlines() == [
        "Do.", "", "**Raises**", "", "- `InputError`", "- `OSError`. When it is full.", "",
        "**Notes**", "", "No.",
    ]  # fmt: skip


def test_every_link_of_the_contents_leads_to_a_part():
    links = re.findall(r"\]\(#(\w+)\)", reference.render())

    assert links == [name.lower() for name in NAMES]
