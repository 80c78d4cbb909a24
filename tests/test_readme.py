"""The papers at the entrance say what is true."""

import re
from pathlib import Path

import pytest

from course.door import commands
from course.door.machine import Machine
from course.navigation import readme_table

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
    """After a change of course/outline.py, paste what the failure prints."""
    between = r"<!-- the days[^\n]*-->\n(.*?)\n<!-- end of the days -->"

    (table,) = re.findall(between, read("README.md"), re.DOTALL)

    assert table == readme_table()


def test_both_licences_are_there_and_named_in_the_package():
    pyproject = read("pyproject.toml")

    assert 'license = "MIT AND CC-BY-4.0"' in pyproject
    assert read("LICENSE").startswith("MIT License")
    assert "CC BY 4.0" in read("LICENSE-text")
