"""A docstring in numpydoc's manner as Markdown: what it says, its parameters, its examples."""

import inspect
import re
from collections.abc import Iterator
from itertools import groupby
from textwrap import dedent

_HEADING = re.compile(r"^(?P<name>[A-Z][A-Za-z ]+)\n-{3,}$", re.MULTILINE)
_LISTS = ("Parameters", "Attributes", "Returns", "Raises", "Warns", "Yields")


def as_markdown(docstring: str) -> str:
    r"""Write a docstring as Markdown.

    Examples
    --------
    >>> print(as_markdown("Give a day.\n\nParameters\n----------\nday : int\n    From 0."))
    Give a day.
    <BLANKLINE>
    **Parameters**
    <BLANKLINE>
    - `day` : int. From 0.
    """
    cut = _HEADING.split(inspect.cleandoc(docstring))
    parts = [_prose(cut[0])]
    parts += [_section(name, body) for name, body in zip(cut[1::2], cut[2::2], strict=True)]
    return "\n\n".join(part for part in parts if part)


def _section(name: str, body: str) -> str:
    if name == "Examples":
        return f"**Examples**\n\n```python\n{body.strip()}\n```"
    if name in _LISTS:
        return f"**{name}**\n\n" + "\n".join(_entries(dedent(body.strip("\n"))))
    return f"**{name}**\n\n{_prose(body)}"


def _entries(body: str) -> Iterator[str]:
    """Give each entry of a list: its head, and what is said of it."""
    head = ""
    for inside, lines in groupby(body.splitlines(), key=lambda line: line[:1] in ("", " ")):
        if not inside:
            *bare, head = [_head(line) for line in lines]
            yield from (f"- {each}" for each in bare)
            continue
        said = _prose(dedent("\n".join(lines))).replace("\n\n", " ")
        yield f"- {head}{'.' if said else ''} {said}".rstrip()
        head = ""
    if head:
        yield f"- {head}"


def _head(line: str) -> str:
    """Set names as code; a type alone, as under *Returns*, as well."""
    names, colon, kind = line.partition(" : ")
    marked = ", ".join(f"`{name.strip()}`" for name in names.split(", "))
    return f"{marked} : {kind}" if colon else marked


def _prose(text: str) -> str:
    """Join the lines of each paragraph; double quotation marks of code become single ones."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join(" ".join(each.split()) for each in paragraphs).replace("``", "`")
