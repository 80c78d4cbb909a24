"""The verification table, written with `python -m tests.published.table`."""

from collections.abc import Sequence
from pathlib import Path

from tests.published import (
    calculators,
    conventions,
    europe,
    microfinance,
    penalties,
    united_states,
)
from tests.published.example import Example

EXAMPLES: tuple[Example, ...] = (
    *microfinance.EXAMPLES,
    *united_states.EXAMPLES,
    *europe.EXAMPLES,
    *calculators.EXAMPLES,
    *conventions.EXAMPLES,
    *penalties.EXAMPLES,
)

PAGE = Path(__file__).parents[2] / "course" / "trainer" / "verification.md"

HEAD = """# What others published, and what the kit computes

{number} worked examples from laws, handbooks and papers, each computed by the kit's own functions.
Where none was found for a convention, one worked by hand stands in its place and says so.
The tolerance is half a unit of the last digit printed: what rounding may hide, and no more. This
page is built from `tests/published`; a test keeps it in step.

Dates of a few Regulation Z examples are ours where the law gives only the length of the period.

Conventions: *nominal* is the rate of a period times the periods of a year, *effective* compounds
it. US actuarial counts unit-periods back from each payment, odd days at simple interest. A level
instalment is rounded to the kopeck, interest period by period; what that leaves stands in the last
instalment, or in the interest of the last one, so that all are equal (`difference_in`).

| Example | Convention | Source | Published | Kit | Difference |
|---|---|---|---:|---:|---:|
"""


def render(examples: Sequence[Example] = EXAMPLES) -> str:
    """Draw the page as Markdown."""
    rows = (_row(example) for example in examples)
    return HEAD.format(number=len(examples)) + "\n".join(rows) + "\n"


def _row(example: Example) -> str:
    kit, unit = example.kit(), f" {example.unit}" if example.unit else ""
    places = max(0, len(example.published.partition(".")[2])) + 2
    published, shown = f"{example.published}{unit}", f"{kit:.{places}f}{unit}"
    gap = round(kit - example.figure, places) + 0.0
    told = (example.what, example.convention, example.source, published, shown)
    return f"| {' | '.join(told)} | {gap:+.{places}f} |"


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(render(), encoding="utf-8")
    print(f"{PAGE.name}: {len(EXAMPLES)} examples")
