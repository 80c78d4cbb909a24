"""The papers at the entrance say what is true."""

import re
from pathlib import Path

import pytest

from course.door import commands
from course.door.machine import Machine
from course.navigation import readme_table
from course.readme import refresh

PROJECT = Path(__file__).parent.parent
PAPERS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
# Made by the first start, so not there before it.
MADE = {"my_course", ".venv"}


def read(paper):
    return (PROJECT / paper).read_text(encoding="utf-8")


def each(pattern):
    """Every match of a pattern, as (paper, match)."""
    return [(paper, hit) for paper in PAPERS for hit in re.findall(pattern, read(paper))]


@pytest.mark.parametrize(("paper", "words"), each(r"(?:python3|py) -m course ([^`\n]+)"))
def test_every_command_can_be_typed_as_it_stands(paper, words):
    wish = commands.read(words.split(), Machine())

    assert wish.word in commands.meanings()


@pytest.mark.parametrize(
    ("paper", "name"), each(r"`([\w./-]+/[\w./-]+|[\w-]+\.[a-z]+|LICENSE\S*)`")
)
def test_every_file_named_is_there(paper, name):
    assert name in MADE or (PROJECT / name).exists()


@pytest.mark.parametrize(("paper", "target"), each(r"\]\((?!https?:)([^)]+)\)"))
def test_every_link_leads_somewhere(paper, target):
    assert (PROJECT / target).exists()


def test_every_picture_is_told_in_words():
    assert all(len(words) > 40 for words in re.findall(r"!\[([^\]]*)\]", read("README.md")))


def test_the_readme_holds_both_commands():
    assert "python3 -m course lab" in read("README.md")
    assert "python3 -m course test" in read("README.md")


def test_the_table_of_days_is_the_outline():
    """`python3 -m course build` writes it."""
    assert readme_table() in read("README.md")


def test_building_renews_the_table_and_nothing_else(tmp_path):
    copy = tmp_path / "README.md"
    copy.write_text(
        read("README.md").replace(readme_table(), "| an old | table |"), encoding="utf-8"
    )

    assert refresh(copy)
    assert not refresh(copy)
    assert readme_table() in copy.read_text(encoding="utf-8")
    assert copy.read_text(encoding="utf-8").count("\n") == read("README.md").count("\n")


def test_both_licences_are_there_and_named_in_the_package():
    pyproject = read("pyproject.toml")

    assert 'license = "MIT AND CC-BY-4.0"' in pyproject
    assert read("LICENSE").startswith("MIT License")
    assert "CC BY 4.0" in read("LICENSE-text")
