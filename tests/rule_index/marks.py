"""Where each rule of the rulebook is taught, tested and switched: read from the sources."""

import ast
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from simulator.policies import load_policy, policy_names
from simulator.world.switches import SWITCHES

PROJECT = Path(__file__).parents[2]
LESSONS = PROJECT / "course" / "lessons"
STILL_TO_COME = Path(__file__).with_name("still_to_come.toml")

_CELL = re.compile(r"^# %%.*\btags=\[(.*)\]", re.MULTILINE)
_TAG = re.compile(r'"rule:([^"]+)"')

Places = dict[str, list[str]]


def marked() -> Places:
    """Rule to the test files that carry its mark."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in (PROJECT / "tests").rglob("test_*.py"):
        for rule in _marks(ast.parse(path.read_text(encoding="utf-8"))):
            found[rule].add(path.relative_to(PROJECT / "tests").as_posix())
    return {rule: sorted(places) for rule, places in found.items()}


def taught() -> Places:
    """Rule to the lessons that have a cell tagged with it."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in LESSONS.rglob("*.py"):
        for tags in _CELL.findall(path.read_text(encoding="utf-8")):
            for rule in _TAG.findall(tags):
                found[rule].add(path.stem)
    return {rule: sorted(places) for rule, places in found.items()}


def switched() -> Places:
    """Rule to the names under which a scenario can do without it, or without a part of it.

    What stands on a policy's ladder is switched by its steps.
    """
    ladders = (step for name in policy_names() for step in load_policy(name).ladder)
    names = {*SWITCHES} | {name for step in ladders for name in (step.rule, step.switch)}
    found: Places = defaultdict(list)
    for name in sorted(names):
        found[name.partition(".")[0]].append(name)
    return dict(found)


def still_to_come() -> dict[str, dict[str, str]]:
    """For "test", "lesson" and "switch": rule to the reason why it is still to come."""
    told = tomllib.loads(STILL_TO_COME.read_text(encoding="utf-8"))
    return {
        part: {rule: entry["reason"] for entry in told.get(part, ()) for rule in entry["rules"]}
        for part in ("test", "lesson", "switch")
    }


def _marks(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.rule":
            yield from (ast.literal_eval(each) for each in node.args)
