"""The trainer's page of the rule index, written with `python -m tests.rule_index.page`."""

from collections.abc import Mapping

from simulator.policies import Rule, load_rulebook
from tests.rule_index.marks import PROJECT, Places, marked, still_to_come, switched, taught

PAGE = PROJECT / "course" / "trainer" / "rule_index.md"

HEAD = """# Where each rule stands

Every rule of the two source documents by its id. Each is *taught* (T) in a lesson; a computable
one (C) is also *tested*; a switchable one (S) also has an effect in the simulated branch, where a
scenario can do without it: `scenario.without("COL-3")`. This page is built from the lessons' tags,
the tests' marks and the world's switches; a test keeps it in step.

"""


def render() -> str:
    """Draw the page as Markdown."""
    rules, places = load_rulebook(), (taught(), marked(), switched())
    return HEAD + "\n".join([*_summary(rules, places), "", *_table(rules, places), *_missing()])


def _summary(rules: Mapping[str, Rule], places: tuple[Places, ...]) -> list[str]:
    """Count by kind what is there."""
    asked = (("T", "taught in a lesson"), ("CS", "tested"), ("S", "switched in the world"))
    lines = ["| Kind | Rules | There |", "|---|---:|---:|"]
    for (kinds, what), found in zip(asked, places, strict=True):
        ids = [rule.id for rule in rules.values() if set(kinds) & set(rule.kinds)]
        name = " or ".join(kinds)
        lines.append(f"| {name}: {what} | {len(ids)} | {sum(each in found for each in ids)} |")
    return lines


def _table(rules: Mapping[str, Rule], places: tuple[Places, ...]) -> list[str]:
    lines = [
        "| Rule | In one line | Day | Kinds | Taught in | Tested in | Switched off as |",
        "|---|---|---:|---|---|---|---|",
    ]
    for rule in rules.values():
        where = " | ".join(", ".join(found.get(rule.id, ())) for found in places)
        lines.append(f"| {rule.id} | {rule.title} | {rule.day} | {rule.kinds} | {where} |")
    return lines


def _missing() -> list[str]:
    """List what is still to come, each with its reason; nothing when nothing is."""
    lines = []
    for part, reasons in still_to_come().items():
        for reason in dict.fromkeys(reasons.values()):
            rules = ", ".join(rule for rule, given in reasons.items() if given == reason)
            lines.append(f"| {part} | {rules} | {reason} |")
    head = ["", "## Still to come", "", "| What | Rules | Why not yet |", "|---|---|---|"]
    return [*head, *lines, ""] if lines else [""]


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
    print(f"{PAGE.name}: {len(load_rulebook())} rules")
