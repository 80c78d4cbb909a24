"""DESIGN.md shows the day as it is lived; ``python -m tests.test_design`` writes it anew."""

import re
from itertools import groupby
from pathlib import Path

import simulator as sim

PAGE = Path(__file__).parent.parent / "DESIGN.md"
SHOWN = re.compile("<!-- day -->\n.*?<!-- /day -->", re.DOTALL)


def day():
    """The plan of a day of a branch that lends to single clients and to groups, phase by phase."""
    scenario = sim.Scenario(policy="smolensk_individual", also=("smolensk_solidarity",), clients=20)
    rows = sim.day_plan(scenario).itertuples(index=False)
    lines = [
        f"{number}. *{phase[0].upper()}{phase[1:]}*: "
        + "; ".join(f"{row.room}: {row.act}" for row in acts) + "."
        for number, (phase, acts) in enumerate(groupby(rows, lambda row: row.phase), start=1)
    ]  # fmt: skip
    return "\n".join(["<!-- day -->", *lines, "<!-- /day -->"])


def test_the_design_shows_the_day_as_it_is_lived():
    assert SHOWN.search(PAGE.read_text(encoding="utf-8"))[0] == day()


def test_the_design_names_files_that_there_are():
    text, root = PAGE.read_text(encoding="utf-8"), PAGE.parent
    named = re.findall(r"`((?:world|rules|state|day|desks|course|tests|books)/[\w/]+\.py)`", text)
    places = ("", "simulator/", "simulator/world/")

    missing = [each for each in named if not any((root / p / each).is_file() for p in places)]

    assert len(named) > 10
    assert missing == []


if __name__ == "__main__":
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(SHOWN.sub(lambda _found: day(), page), encoding="utf-8")
