"""A card: a few facts about something large, and the next calls to try, as text and as HTML."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from simulator.language import _

_WIDEST = 110


@dataclass(frozen=True)
class Card:
    """What a notebook shows of something that is too large to print.

    Attributes
    ----------
    title : str
    facts : mapping of str to str
    calls : mapping of str to str
        What can be typed next, and what it gives.

    Examples
    --------
    >>> Card("A year", {"days": "364"}, {"result.report()": "the portfolio report"})
    A year
      days  364
    Next:
      result.report()  the portfolio report
    """

    title: str
    facts: Mapping[str, str]
    calls: Mapping[str, str]

    def __repr__(self) -> str:
        return "\n".join([self.title, *_lined_up(self.facts), _("Next:"), *_lined_up(self.calls)])

    @property
    def html(self) -> str:
        """The same as a table, then the calls."""
        rows = "".join(_row(escape(name), escape(said)) for name, said in self.facts.items())
        calls = "".join(
            _row(f"<code>{escape(call)}</code>", escape(what)) for call, what in self.calls.items()
        )
        heading = f'<tr><th colspan="2" style="text-align:left">{escape(_("Next:"))}</th></tr>'
        title = f'<caption style="text-align:left"><b>{escape(self.title)}</b></caption>'
        return f"<table>{title}<tbody>{rows}{heading}{calls}</tbody></table>"


def _row(name: str, said: str) -> str:
    left = ' style="text-align:left"'
    return f'<tr><th scope="row"{left}>{name}</th><td{left}>{said}</td></tr>'


def _lined_up(pairs: Mapping[str, str]) -> list[str]:
    """Names in one column, what is said of them in the next; a long line is cut."""
    width = max(map(len, pairs), default=0)
    return [_cut(f"  {name:{width}}  {said}") for name, said in pairs.items()]


def _cut(line: str) -> str:
    return line if len(line) <= _WIDEST else line[: _WIDEST - 1].rstrip() + "…"


def some_of(names: list[str], most: int = 4) -> str:
    """The first few names, and how many more there are.

    Examples
    --------
    >>> some_of(["a", "b", "c"], 2)
    'a, b and 1 more'
    """
    shown, more = ", ".join(names[:most]), len(names) - most
    return _("{shown} and {more} more").format(shown=shown, more=more) if more > 0 else shown


def number(count: int) -> str:
    """Write a count with its thousands apart.

    Examples
    --------
    >>> number(39_444)
    '39 444'
    """
    return f"{count:,}".replace(",", " ")
