"""Every published example comes out of the kit as printed, and the trainer's page says so."""

import pytest

from tests.published.microfinance import EXAMPLES as MICROFINANCE
from tests.published.table import EXAMPLES, PAGE, render


def named(example):
    return f"{example.source}: {example.what}"


@pytest.mark.rule("PRI-1", "PRI-5", "STA-8", "MON-8", "MON-9", "MON-10")
@pytest.mark.parametrize("example", MICROFINANCE, ids=named)
def test_the_kit_gives_the_fields_published_figures(example):
    assert abs(example.difference) <= example.tolerance


@pytest.mark.parametrize("example", EXAMPLES[len(MICROFINANCE) :], ids=named)
def test_the_kit_gives_the_published_figures_of_laws_and_handbooks(example):
    assert abs(example.difference) <= example.tolerance


def test_there_are_at_least_forty_examples_from_at_least_eight_publications():
    sources = {example.source.partition(",")[0].partition(" example")[0] for example in EXAMPLES}

    assert len(EXAMPLES) >= 40
    assert len(sources) >= 8


def test_no_example_stands_twice():
    assert len({(example.what, example.source) for example in EXAMPLES}) == len(EXAMPLES)


def test_the_verification_page_is_in_step():
    """If this fails: python -m tests.published.table."""
    assert PAGE.read_text(encoding="utf-8") == render()
