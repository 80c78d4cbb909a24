"""No rule is forgotten: each is taught, tested and switched as its kind asks, or told why not."""

import re

import pytest

from simulator.policies import load_rulebook
from tests.rule_index.marks import PROJECT, marked, still_to_come, switched, taught
from tests.rule_index.page import PAGE, render

RULES = load_rulebook()
FOUND = {"test": marked(), "lesson": taught(), "switch": switched()}
ASKED = {"test": "CS", "lesson": "T", "switch": "S"}


def ids(kinds):
    return {rule.id for rule in RULES.values() if set(kinds) & set(rule.kinds)}


@pytest.mark.parametrize("part", ["test", "lesson", "switch"])
def test_every_rule_has_what_its_kind_asks_or_a_reason_why_not_yet(part):
    told = still_to_come()[part]

    assert sorted(ids(ASKED[part]) - FOUND[part].keys() - told.keys()) == []


@pytest.mark.parametrize("part", ["test", "lesson", "switch"])
def test_nothing_is_said_to_come_that_is_there(part):
    told = still_to_come()[part]

    assert sorted(told.keys() & FOUND[part].keys()) == []
    assert sorted(told.keys() - ids(ASKED[part])) == []
    assert all(len(reason) > 20 for reason in told.values())


@pytest.mark.parametrize("part", ["test", "lesson", "switch"])
def test_nothing_is_marked_with_a_rule_that_the_rulebook_lacks(part):
    assert sorted(FOUND[part].keys() - RULES.keys()) == []


def test_only_switchable_rules_have_a_switch():
    assert sorted(switched().keys() - ids("S")) == []


def test_the_trainers_page_is_in_step():
    """Else: python -m tests.rule_index.page."""
    assert PAGE.read_text(encoding="utf-8") == render()


def test_kinds_are_those_of_the_source():
    """Where the rulebook's own text lies beside the project."""
    source = next(PROJECT.parent.glob("*/rulebook.md"), None)
    if source is None:
        pytest.skip("the rulebook's own text is not here")
    text = source.read_text(encoding="utf-8")
    told = {kind: re.search(rf"{kind} as well: (.*?)\.[ \n]", text)[1] for kind in "CS"}

    assert {kind: named(listed) for kind, listed in told.items()} == {
        kind: ids(kind) for kind in "CS"
    }
    assert set(RULES) == set(re.findall(r"^\| ([A-Z]{3}-\d+) \|", text, re.MULTILINE))


def named(listed):
    """Read "COL-1 to COL-8, DIG-1"."""
    found = set()
    for chapter, first, last in re.findall(r"([A-Z]{3})-(\d+)(?: to (?:\w{3}-)?(\d+))?", listed):
        found |= {f"{chapter}-{number}" for number in range(int(first), int(last or first) + 1)}
    return found


@pytest.mark.rule("DIG-3")
def test_nobody_is_called_by_what_is_late():
    """DIG-3: "clients with late loans". Where the word stands, it stands as what not to say."""
    word = re.compile(r"(?<!\")(?<!a )\bdelinquents?\b(?!\")", re.IGNORECASE)
    texts = [*(PROJECT / "simulator").rglob("*.py"), *(PROJECT / "course").rglob("*.py")]
    found = [path.name for path in texts if word.search(path.read_text(encoding="utf-8"))]

    assert found == []
