"""The rulebook: whole, in one line each, and true to what policies cite."""

import re
from collections import Counter

from simulator.policies import load_rulebook

CHAPTERS = {
    "CTX": 12, "IND": 9, "GRP": 14, "VIL": 10, "APP": 21, "PRI": 5, "STA": 10, "MON": 11,
    "REP": 3, "COL": 9, "DIG": 4, "WOF": 3, "DEL": 10, "DOC": 11, "CPP": 7,
}  # fmt: skip


def test_every_chapter_is_whole():
    rules = load_rulebook()
    wanted = [f"{name}-{number + 1}" for name, size in CHAPTERS.items() for number in range(size)]

    assert list(rules) == wanted


def test_each_rule_has_one_line_of_its_own_a_day_and_a_source():
    for rule in load_rulebook().values():
        assert 10 < len(rule.title) < 90, rule.id
        assert re.fullmatch(r"(M\d+(\.\d+)*(, )?)+|S", rule.source), rule.id


def test_no_two_rules_have_the_same_title_but_the_manuals_own_repetition():
    """DEL-2 is APP-14 again, in the manual too."""
    twice = [
        title
        for title, times in Counter(r.title for r in load_rulebook().values()).items()
        if times > 1
    ]

    assert twice == []


def test_kinds_are_counted_as_the_rulebook_marks_them():
    kinds = Counter(kind for rule in load_rulebook().values() for kind in rule.kinds)

    assert kinds["T"] == sum(CHAPTERS.values())
    assert load_rulebook()["COL-2"].kinds == "TCS"
    assert load_rulebook()["COL-9"].kinds == "TS"
