"""Every published example comes out of the kit as printed, and the trainer's page says so."""

import pytest

from tests.published.table import EXAMPLES, PAGE, render


@pytest.mark.rule("PRI-1", "PRI-5", "STA-8", "MON-9")
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: f"{each.source}: {each.what}")
def test_the_kit_gives_the_published_figure(example):
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
