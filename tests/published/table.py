"""The verification table, written with `python -m tests.published.table`."""

from collections.abc import Sequence
from pathlib import Path

from tests.published import calculators, europe, microfinance, united_states
from tests.published.example import Example

EXAMPLES: tuple[Example, ...] = (
    *microfinance.EXAMPLES,
    *united_states.EXAMPLES,
    *europe.EXAMPLES,
    *calculators.EXAMPLES,
)

PAGE = Path(__file__).parents[2] / "course" / "trainer" / "verification.md"

HEAD = """# What others published, and what the kit computes

{number} worked examples from laws, handbooks and papers, each computed by the kit's own functions.
The tolerance is half a unit of the last digit printed: what rounding may hide, and no more. This
page is built from `tests/published`; a test keeps it in step.

Dates of a few Regulation Z examples are ours where the law gives only the length of the period.

| Example | Source | Published | Kit | Difference |
|---|---|---:|---:|---:|
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
    return f"| {example.what} | {example.source} | {published} | {shown} | {gap:+.{places}f} |"


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(render(), encoding="utf-8")
    print(f"{PAGE.name}: {len(EXAMPLES)} examples")
