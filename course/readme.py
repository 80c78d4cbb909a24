"""The README's table of the days, kept in step with the outline by ``python3 -m course build``."""

import re
from pathlib import Path

from course.navigation import readme_table

_TABLE = re.compile(
    r"(?<=<!-- the days: from course/outline.py -->\n).*?(?=\n<!-- end of the days -->)", re.DOTALL
)


def refresh(readme: Path) -> bool:
    """Write today's table between the README's two marks; tells whether it differed."""
    before = readme.read_text(encoding="utf-8")
    after = _TABLE.sub(lambda _old: readme_table(), before)
    if after != before:
        readme.write_text(after, encoding="utf-8", newline="\n")
    return after != before
